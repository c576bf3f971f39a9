#ifndef GAINSAY_CLAIMS_READING_NUMBER_LITERAL_H_
#define GAINSAY_CLAIMS_READING_NUMBER_LITERAL_H_

#include <cstddef>

#include "absl/strings/string_view.h"
#include "claims/values/rational.h"

namespace gainsay {

// A number in digits: "41", "5,000", "1 200 000", "1'200'000", "12,34,567" (as in India),
// "1.200.000", "66.7", "66,7", "1.234,56", ".08", "1.3e6". A comma is a decimal one where
// it cannot part groups of three.
struct NumberLiteral {
  Rational value;
  Rational grain;  // 1 in the last place written
  bool decimal = false;
  size_t length = 0;  // bytes
  // Why it is no number; then the rest says nothing but the length.
  absl::string_view error;
};

// The number that begins at the offset, which must be at a digit, or at a point before
// one.
NumberLiteral ReadNumberLiteral(absl::string_view text, size_t offset);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_NUMBER_LITERAL_H_
