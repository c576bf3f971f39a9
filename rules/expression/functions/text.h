#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_TEXT_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_TEXT_H_

#include "rules/expression/functions/function.h"

namespace gainsay {

// Whether two wordings share most of their words, in order: true from four words in five
// of the shorter one on, open down to every other word, false below.
Type CheckSimilar(CallCheck& call);
PossibleValue EvaluateSimilar(Evaluator& evaluator, const CheckedNode& call);
// The words that only one of the two has.
std::string ExplainSimilar(Evaluator& evaluator, const CheckedNode& call);

// Whether the pattern is found anywhere in the text, of a quotation in the words as its
// claim has them; compiled once, when the rule is loaded.
Type CheckMatches(CallCheck& call);
PossibleValue EvaluateMatches(Evaluator& evaluator, const CheckedNode& call);
// The words as they are written, where they are a quotation's.
std::string ExplainMatches(Evaluator& evaluator, const CheckedNode& call);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_TEXT_H_
