#ifndef GAINSAY_CLAIMS_VALUE_TYPES_LIST_WORDS_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_LIST_WORDS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// The name without the commas and white space at its ends.
absl::string_view TrimmedName(absl::string_view text);

// Takes the first of the phrases with which the text begins, or ends, as words of their
// own, and what is trimmed then. Case does not count at the beginning; the end is in
// lower case, as the phrases are.
bool TakeFirstWords(const std::vector<std::string>& phrases, absl::string_view& text);
bool TakeLastWords(const std::vector<std::string>& phrases, absl::string_view& text);

// Whether it begins with a small letter, as words of a sentence do and names do not.
bool BeginsSmall(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_LIST_WORDS_H_
