#ifndef GAINSAY_RULES_RULE_MESSAGE_H_
#define GAINSAY_RULES_RULE_MESSAGE_H_

#include "absl/strings/string_view.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "rules/rule.h"

namespace gainsay {

// Whether something fills every slot of the rule's message: an attribute of a fact that
// it binds. Reports at `at` what does not, `where` being what the message is called.
bool CheckMessage(const Rule& rule, const Vocabulary& vocabulary, absl::string_view where,
                  TextPosition at, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_RULES_RULE_MESSAGE_H_
