#ifndef GAINSAY_CLAIMS_VALUE_TYPES_WORDING_MATCH_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_WORDING_MATCH_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/value_types/wording_word.h"

namespace gainsay {

// Words as wordings are compared; "…" stands for any words or none.
using ComparedWords = absl::Span<const std::string>;

inline constexpr absl::string_view kAnyWords = "\xE2\x80\xA6";

// Whether one of the two may be a contiguous part of the other. Of what stands for any
// words in the one, the other has a word of its own on either side. A part that the whole
// negates is none of it: what was said is not "true" where it is "not true", nor "we can"
// where it is "we can't".
bool MayBeSameWording(ComparedWords a, ComparedWords b);

// The same of the words that carry sense.
bool MayBeSameSense(ComparedWords a, ComparedWords b);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_WORDING_MATCH_H_
