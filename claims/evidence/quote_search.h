#ifndef GAINSAY_CLAIMS_EVIDENCE_QUOTE_SEARCH_H_
#define GAINSAY_CLAIMS_EVIDENCE_QUOTE_SEARCH_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/claim.h"
#include "claims/evidence/evidence.h"
#include "claims/evidence/folded_text.h"

namespace gainsay {

// Bytes that an ellipsis of a quote may stand for: about a long paragraph.
inline constexpr size_t kLongestOmission = 2000;

// Where the quote stands in a text, of which `folded` is the fold. An ellipsis (…, ...,
// also in brackets) in a quote stands for any words, at most kLongestOmission bytes of
// them; quotation marks around a quote need not stand in the text, and a letter in
// brackets that begins a word ("[h]e") may be in the other case there. Quotes begin and
// end where words, numbers and ranges of them do: "8 people" is not in "38 people", nor
// "15 men" in "10–15 men". Places without its prefix before and its suffix behind, but
// for the marks and spaces between, are none; where it still stands more than once, those
// that have all of both come first, then those that have it letter by letter. The place
// in the file is left to the caller. Takes time linear in the text.
Evidence FindQuote(const Quote& quote, absl::string_view text, const FoldedText& folded);

// Whether the words stand in the text, both as folded.
bool HoldsWords(absl::string_view folded_text, absl::string_view folded_words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_QUOTE_SEARCH_H_
