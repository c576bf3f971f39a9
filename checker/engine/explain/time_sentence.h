#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_TIME_SENTENCE_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_TIME_SENTENCE_H_

#include <string>
#include <vector>

#include "claims/facts/fact.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// How two facts of a rule stand in time, for people, and what the property makes of that:
// "17 days apart; it is taken to hold for 60 days", "it may only rise; both are of one
// day". Says why they are compared, or why not.
std::string TimeSentence(const Rule& rule, const Fact& a, const Fact& b,
                         const Vocabulary& vocabulary);
// How any number of facts of a written rule do that are compared.
std::string TimeSentence(const std::vector<const Fact*>& facts,
                         const Vocabulary& vocabulary);
// How a fact and the one before it do, of which a rule asks what came of it.
std::string PreviousSentence(const Fact& later, const Fact& previous);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_TIME_SENTENCE_H_
