#ifndef GAINSAY_CLAIMS_VALUE_TYPES_WORDING_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_WORDING_H_

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/values/value.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// A wording, without what a reporter or an editor put into it (wording_edits.h). In the
// words that are compared, contractions are written out, numbers are in digits, spellings
// American, a name that the vocabulary knows is its own, and a word before a hyphen ends
// in it (wording_match.h). No words where the text has none.
QuotationValue ReadWording(absl::string_view text, const Lexicon& lexicon,
                           const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_WORDING_H_
