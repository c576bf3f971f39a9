#ifndef GAINSAY_RULES_ONE_RULE_H_
#define GAINSAY_RULES_ONE_RULE_H_

#include <cstddef>
#include <optional>

#include "absl/functional/function_ref.h"
#include "input/diagnostic.h"
#include "input/node.h"
#include "rules/expression/scope.h"
#include "rules/rule.h"

namespace gainsay {

// The place in a file of a byte of a scalar's text.
using PlaceOfByte = absl::FunctionRef<TextPosition(const Node& scalar, size_t offset)>;

// Reads one rule, what it extends already filled in (extended_rule.h). Reports every
// mistake, and returns nothing where there is one. What a mistake in something taken over
// concerns is the place of `extends`.
// `around` is the scope of what the rule says, but for the names that it binds itself.
std::optional<Rule> ReadRule(const Node& node, const Scope& around,
                             const Reporter& reporter, PlaceOfByte place);

}  // namespace gainsay

#endif  // GAINSAY_RULES_ONE_RULE_H_
