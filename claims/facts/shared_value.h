#ifndef GAINSAY_CLAIMS_FACTS_SHARED_VALUE_H_
#define GAINSAY_CLAIMS_FACTS_SHARED_VALUE_H_

#include <memory>
#include <utility>

#include "claims/values/value.h"

namespace gainsay {

// A value that does not change, and that many facts may have: in an archive most values
// are stated many times. By default a default Value.
class SharedValue {
 public:
  SharedValue() = default;
  SharedValue(Value value)  // NOLINT: a value is one that nobody else has yet
      : value_(std::make_shared<const Value>(std::move(value))) {}
  explicit SharedValue(std::shared_ptr<const Value> value) : value_(std::move(value)) {}

  const Value& operator*() const { return value_ == nullptr ? Default() : *value_; }
  operator const Value&() const { return **this; }  // NOLINT
  // What facts that have one value have in common, others not; null for a default one.
  const void* identity() const { return value_.get(); }

 private:
  static const Value& Default() {
    static const Value kDefault;
    return kDefault;
  }

  std::shared_ptr<const Value> value_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_SHARED_VALUE_H_
