#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_FACT_KEY_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_FACT_KEY_H_

#include "claims/facts/fact.h"

namespace gainsay {

// Whether two facts speak of one thing: subject, property and qualifiers are the same.
bool IsOneKey(const Fact& a, const Fact& b);
// Whether they may: qualifiers that one of them does not state aside.
bool MayBeOneKey(const Fact& a, const Fact& b);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_FACT_KEY_H_
