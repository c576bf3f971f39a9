#ifndef GAINSAY_CLAIMS_LEXICON_WORDING_WORDS_H_
#define GAINSAY_CLAIMS_LEXICON_WORDING_WORDS_H_

#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// How the words of a speaker are written in one way or another. en_wordings.yaml says
// what each kind is for.
struct WordingWords {
  using Words = absl::flat_hash_set<std::string>;
  // What is written, and what it is written for.
  using Spellings = absl::flat_hash_map<std::string, std::string>;

  Words function_words;
  Words negations;
  Words speaking;
  Spellings contractions;
  Spellings contracted_endings;
  Spellings phrases;
  Spellings spellings;
  Spellings ending_spellings;
  Words kept_spellings;
};

// Reads the section `wordings` of a lexicon file. Lists of a later file add to the
// earlier ones, spellings replace those of the same key.
void ReadWordingWords(const Node& section, const Reporter& reporter, WordingWords* words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_WORDING_WORDS_H_
