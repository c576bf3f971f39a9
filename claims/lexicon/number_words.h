#ifndef GAINSAY_CLAIMS_LEXICON_NUMBER_WORDS_H_
#define GAINSAY_CLAIMS_LEXICON_NUMBER_WORDS_H_

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "claims/lexicon/phrase_table.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

class PhraseTableBuilder;

// The words of numbers, and the small words that written quantities are built with: the
// lexicon's sections `numbers` and `grammar`.
struct NumberWords {
  std::map<std::pair<PhraseKind, std::string>, int64_t> numbers;  // by kind and word
  std::map<PhraseKind, std::vector<std::string>> grammar;

  void AddTo(PhraseTableBuilder* phrases) const;
};

// Decodes {cardinals: {one: 1, …}, multipliers: {thousand: 1000}, multiples: {dozen: 12},
// denominators: {half: 2}, plural_denominators: {halves: 2}, ordinals: {first: 1},
// plural_ordinals: {firsts: 1}, decades: {forties: 40}}.
// Words that are known are replaced.
void ReadNumbers(const Node& section, const Reporter& reporter, NumberWords* words);

// Decodes {and: [and, "&"], …}. A list replaces the one of its name.
void ReadGrammar(const Node& section, const Reporter& reporter, NumberWords* words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_NUMBER_WORDS_H_
