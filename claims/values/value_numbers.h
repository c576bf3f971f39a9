#ifndef GAINSAY_CLAIMS_VALUES_VALUE_NUMBERS_H_
#define GAINSAY_CLAIMS_VALUES_VALUE_NUMBERS_H_

#include <cstddef>
#include <cstdint>

#include "absl/container/flat_hash_map.h"
#include "claims/values/value.h"

namespace gainsay {

// Numbers values by what they say, from 0 in the order in which they come: equal ones
// have one number, wherever they stand.
class ValueNumbers {
 public:
  // Of a value that outlives this and does not move.
  int32_t Of(const Value& value);
  size_t size() const { return by_content_.size(); }

 private:
  struct Content {
    size_t operator()(const Value* value) const;
    bool operator()(const Value* a, const Value* b) const { return *a == *b; }
  };
  // Many facts share one value, which need be looked at once.
  absl::flat_hash_map<const Value*, int32_t> by_address_;
  absl::flat_hash_map<const Value*, int32_t, Content, Content> by_content_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_VALUE_NUMBERS_H_
