#ifndef GAINSAY_CLAIMS_VOCABULARY_WRITTEN_NAME_H_
#define GAINSAY_CLAIMS_VOCABULARY_WRITTEN_NAME_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/name_words.h"

namespace gainsay {

// A word of a name as written, hyphens and all.
struct WrittenWord {
  size_t offset = 0;                // where it begins in the text
  std::vector<std::string> pieces;  // folded, split at hyphens
  bool lower = false;               // begins with a small letter
  bool dotted = false;              // ends with a full stop
  bool capitals = false;            // two capital letters: "JD"
  bool possessive = false;          // "China's"
};

// The words of a name: split at white space and after full stops, so that "D.E. Knuth" is
// three.
std::vector<WrittenWord> WordsOfName(absl::string_view text);

// Whether each piece of the word is one of the words.
bool AllIn(const WrittenWord& word, const NameWords::Words& words);

// Whether it stands behind a name: a suffix or a degree.
bool EndsName(const WrittenWord& word, const NameWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_WRITTEN_NAME_H_
