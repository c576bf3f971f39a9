#ifndef GAINSAY_CLAIMS_VALUES_LINE_H_
#define GAINSAY_CLAIMS_VALUES_LINE_H_

#include "claims/values/value.h"

namespace gainsay {

// What a value allows on a line: amounts in base units, or rungs of a ladder; null for
// types without an order.
inline const IntervalSet* OnALine(const Value& value, Width width) {
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) {
    return width == Width::kNominal ? &quantity->nominal : &quantity->wide;
  }
  const auto* status = std::get_if<StatusValue>(&value);
  return status == nullptr ? nullptr : &status->rungs;
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_LINE_H_
