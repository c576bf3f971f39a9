#ifndef GAINSAY_RULES_ONE_RULE_H_
#define GAINSAY_RULES_ONE_RULE_H_

#include <optional>

#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/node.h"
#include "rules/rule.h"

namespace gainsay {

// Reads one rule, what it extends already filled in (extended_rule.h). Reports every
// mistake, and returns nothing where there is one. What a mistake in something taken over
// concerns is the place of `extends`.
std::optional<Rule> ReadRule(const Node& node, const Vocabulary& vocabulary,
                             const Lexicon& lexicon, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_RULES_ONE_RULE_H_
