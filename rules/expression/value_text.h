#ifndef GAINSAY_RULES_EXPRESSION_VALUE_TEXT_H_
#define GAINSAY_RULES_EXPRESSION_VALUE_TEXT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "rules/expression/evaluator.h"

namespace gainsay {

// What one side of a clause is at the evaluator's width, for people: "87.5–92.5%",
// "756 days", "2026-01", "Abu Dhabi". A literal is shown as written, in `source`; what
// has no unit of its own in that of the other side.
std::string ValueText(Evaluator& evaluator, const CheckedNode& node,
                      const CheckedNode& other, absl::string_view source);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_VALUE_TEXT_H_
