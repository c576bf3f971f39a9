#ifndef GAINSAY_CLAIMS_EVIDENCE_FOLDED_TEXT_H_
#define GAINSAY_CLAIMS_EVIDENCE_FOLDED_TEXT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// A text in the form in which quotes are looked for: white space is one space and none
// beside a dash, every quotation mark is ', every dash (and every run of them) is -,
// characters are in Unicode form NFKC, and those that are not seen (soft hyphens,
// joiners) left out. Case stays. For each byte of it, which bytes of the text it comes
// from.
struct FoldedText {
  std::string text;
  std::vector<uint32_t> begins;
  std::vector<uint32_t> ends;
};

// Requires well-formed UTF-8 below 4 GiB; takes time linear in its length.
FoldedText Fold(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_FOLDED_TEXT_H_
