#ifndef GAINSAY_CLAIMS_VALUE_TYPES_WORDING_NUMBERS_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_WORDING_NUMBERS_H_

#include <string>

#include "claims/lexicon/lexicon.h"

namespace gainsay {

// The text with its numbers and places in an order in digits: "20th" for "twentieth". A
// "one" that may be no number is left as it is.
std::string WithDigits(const std::string& text, const Lexicon& lexicon);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_WORDING_NUMBERS_H_
