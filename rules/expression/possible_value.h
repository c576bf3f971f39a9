#ifndef GAINSAY_RULES_EXPRESSION_POSSIBLE_VALUE_H_
#define GAINSAY_RULES_EXPRESSION_POSSIBLE_VALUE_H_

#include <string>
#include <variant>

#include "claims/facts/fact.h"
#include "claims/values/value.h"

namespace gainsay {

// Nothing is known: what was asked for is not stated.
struct Unknown {};

// What an expression may be at one width: conditions and truths as Tri, quantities (in
// base units) and rungs of a status as sets of numbers, dates as sets of dates; entities,
// sets of them, quotations and identifiers as the facts have them.
using PossibleValue =
    std::variant<Unknown, Tri, IntervalSet, DateSet, Value, std::string, Stance>;

// A fact's value at one width, soft ends closed at the widest.
PossibleValue AtWidth(const Value& value, Width width);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_POSSIBLE_VALUE_H_
