#ifndef GAINSAY_CLAIMS_EVIDENCE_EVIDENCE_H_
#define GAINSAY_CLAIMS_EVIDENCE_EVIDENCE_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "input/text_position.h"

namespace gainsay {

// What became of looking for a claim's quote in its article's text.
enum class EvidenceState {
  kUnchecked,  // there is no text at hand, or the claim has no quote
  kExact,      // it stands there letter by letter
  kFolded,     // but for white space, quotation marks, dashes, Unicode form, ellipses
  kAmbiguous,  // more than once, and the words around it do not settle which is meant
  kMissing,
};

// "unchecked", "exact", "folded", "ambiguous", "missing".
absl::string_view Name(EvidenceState state);

// Where a claim's quote stands: bytes of the words of its article's text, and the place
// in the file. Of an ambiguous quote the first of the places; of a missing one none, line
// 0.
struct Evidence {
  EvidenceState state = EvidenceState::kUnchecked;
  size_t begin = 0;
  size_t end = 0;
  // Missing alone: the words stand in the text, but nowhere beside the quote's prefix and
  // suffix.
  bool elsewhere = false;
  TextPosition at;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_EVIDENCE_H_
