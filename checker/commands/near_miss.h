#ifndef GAINSAY_CHECKER_COMMANDS_NEAR_MISS_H_
#define GAINSAY_CHECKER_COMMANDS_NEAR_MISS_H_

#include <functional>
#include <string>
#include <vector>

#include "claims/lexicon/lexicon.h"
#include "reports/formats/caret.h"

namespace gainsay {

// What stands in the way of a text that could not be read.
struct NearMiss {
  std::vector<ByteRange> words;  // not understood, ascending; never empty
  std::string reads;             // the nearest text that reads; empty where none does
  bool slip = false;             // `reads` is the text with known words for these
};

// Whether a text reads.
using ReadsText = std::function<bool(const std::string& text)>;

// Looks for slips first, words that the lexicon does not know and that are near ones that
// it knows; then for the longest run of words that reads alone. Tries a few hundred texts
// at most.
NearMiss FindNearMiss(const std::string& text, const Lexicon& lexicon,
                      const ReadsText& reads);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_NEAR_MISS_H_
