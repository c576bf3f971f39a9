#ifndef GAINSAY_INPUT_FIXED_ARRAY_H_
#define GAINSAY_INPUT_FIXED_ARRAY_H_

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "absl/types/span.h"

namespace gainsay {

// Values that do not change any more: made at run time, and shared by all copies, or
// compiled in.
template <typename T>
class FixedArray {
 public:
  FixedArray() = default;
  explicit FixedArray(std::vector<T> values)
      : made_(std::make_shared<const std::vector<T>>(std::move(values))),
        values_(*made_) {}
  // These must last as long as it does.
  static FixedArray View(absl::Span<const T> values) {
    FixedArray view;
    view.values_ = values;
    return view;
  }

  absl::Span<const T> values() const { return values_; }
  size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }
  const T& operator[](size_t index) const { return values_[index]; }
  const T* begin() const { return values_.data(); }
  const T* end() const { return values_.data() + values_.size(); }

 private:
  std::shared_ptr<const std::vector<T>> made_;
  absl::Span<const T> values_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_FIXED_ARRAY_H_
