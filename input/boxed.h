#ifndef GAINSAY_INPUT_BOXED_H_
#define GAINSAY_INPUT_BOXED_H_

#include <memory>
#include <optional>
#include <utility>

namespace gainsay {

// An optional value that has the room of a pointer where there is none: for what few of
// many have. Copying it copies the value.
template <typename T>
class Boxed {
 public:
  Boxed() = default;
  Boxed(T value) : value_(std::make_unique<T>(std::move(value))) {}
  Boxed(std::optional<T> value) {
    if (value.has_value()) value_ = std::make_unique<T>(*std::move(value));
  }
  Boxed(const Boxed& other)
      : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(Boxed other) noexcept {
    value_ = std::move(other.value_);
    return *this;
  }

  bool has_value() const { return value_ != nullptr; }
  explicit operator bool() const { return has_value(); }
  const T& operator*() const { return *value_; }
  T& operator*() { return *value_; }
  const T* operator->() const { return value_.get(); }
  T* operator->() { return value_.get(); }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_BOXED_H_
