#ifndef GAINSAY_CLAIMS_VALUE_TYPES_WORDING_EDITS_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_WORDING_EDITS_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/lexicon/wording_words.h"

namespace gainsay {

// A quotation's text without what a reporter or an editor put into it:
//
//   "We will win," he said. "This is certain."   what stands between the quoted parts is
//                                                the reporter's where it tells who spoke
//   [W]e will win                                a letter in another case is that letter
//   [un]fit, gover[n]ment                        and so are those that a word goes on
//   after support[ed]                                  an ending stays in brackets, and
//   is none of
//                                                the speaker's: "support", "supports"
//   I will [not] resign, I [do not] agree        a negation is meant
//   He [Putin] will win, W[e] will win           else brackets, or the little of a word
//   that
//                                                touches them, stand for any words
//
// "…" is in the place of what is left out or not known.
std::string WithoutEdits(absl::string_view text, const WordingWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_WORDING_EDITS_H_
