#ifndef GAINSAY_RULES_EXPRESSION_VALUE_TEXT_H_
#define GAINSAY_RULES_EXPRESSION_VALUE_TEXT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "rules/expression/evaluator.h"

namespace gainsay {

// Of two sides of a clause the type in whose unit both are told: the first that has one.
const Type& ToldIn(const Type& left, const Type& right);

// What one side of a clause is at the evaluator's width, for people: "87.5–92.5%",
// "756 days", "2026-01", "Abu Dhabi". A literal is shown as written, in `source`; an
// amount in the unit of `told_in`, where that measures the same.
std::string ValueText(Evaluator& evaluator, const CheckedNode& node, const Type& told_in,
                      absl::string_view source);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_VALUE_TEXT_H_
