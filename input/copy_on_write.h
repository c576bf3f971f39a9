#ifndef GAINSAY_INPUT_COPY_ON_WRITE_H_
#define GAINSAY_INPUT_COPY_ON_WRITE_H_

#include <atomic>
#include <memory>

namespace gainsay {

// A value of which copies share one until they change it. Different copies may be used,
// changed and destroyed by different threads. One that was moved from has no value.
template <typename T>
class CopyOnWrite {
 public:
  CopyOnWrite() : value_(std::make_shared<T>()) {}

  const T& operator*() const { return *value_; }
  const T* operator->() const { return value_.get(); }

  // To change it. What was referred to before is the others'.
  T& Mutable() {
    if (value_.use_count() > 1) {
      value_ = std::make_shared<T>(*value_);
    } else {
      // What other threads read of it before they let it go comes before what is changed.
      std::atomic_thread_fence(std::memory_order_acquire);
    }
    return *value_;
  }

 private:
  std::shared_ptr<T> value_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_COPY_ON_WRITE_H_
