#ifndef GAINSAY_RULES_EXTENDED_RULE_H_
#define GAINSAY_RULES_EXTENDED_RULE_H_

#include "absl/strings/string_view.h"
#include "input/node.h"

namespace gainsay {

// The rule with each key that it does not give itself as `base` has it, but for the id,
// the tests and the note, which are each rule's own. What is taken over stands at the
// place of the value of `extends`, which the rule has: base may lie in another file.
Node Extended(const Node& rule, const Node& base);

// Whether the rule has the key from the rule that it extends.
bool IsTakenOver(const Node& rule, absl::string_view key);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXTENDED_RULE_H_
