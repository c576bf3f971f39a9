#ifndef GAINSAY_CLAIMS_VALUE_TYPES_WORDING_GRAMMAR_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_WORDING_GRAMMAR_H_

#include <string>
#include <vector>

#include "claims/lexicon/wording_words.h"
#include "claims/value_types/wording_match.h"

namespace gainsay {

// Marks the negations and auxiliary verbs among the words.
void MarkGrammar(const WordingWords& words, std::vector<std::string>* compared);

// The words, marked, that carry sense rather than grammar, or all where none does. They
// keep what the others tell of their neighbours: that a clause or an auxiliary verb ends.
std::vector<std::string> SenseOf(ComparedWords compared, const WordingWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_WORDING_GRAMMAR_H_
