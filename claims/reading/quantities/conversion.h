#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_CONVERSION_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_CONVERSION_H_

#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/reading.h"
#include "claims/reading/token.h"

namespace gainsay {

// "20 kilometers (12 miles)", "20 kilometers, or 12 miles": an amount, and behind it the
// same in another unit.
struct Conversion {
  Tokens amount;  // all but the brackets, or commas, and what stands in them
  absl::string_view converted;  // what stands in them
  bool in_brackets = false;     // where it may be in the same unit: "about 20% (19.8%)"
};

// Takes the first brackets that hold no further ones out of a text; where there are none
// behind its first word, what begins with a comma and "or", up to the next comma or the
// end; else what begins with the last "or". Nothing where there is none of these.
std::optional<Conversion> FindConversion(absl::string_view text, const Tokens& tokens,
                                         const Lexicon& lexicon);

// Whether the text is the amount in another unit; of a share also as a fraction.
enum class Converted : uint8_t {
  kNo,         // it is no amount of what the other measures
  kDiffering,  // it is one that the amount cannot be
  kYes,        // of money, whatever the currency is worth; of a bound, whatever it is
};
Converted ConvertedAs(const QuantityReading& amount, const Conversion& conversion,
                      const Lexicon& lexicon);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_CONVERSION_H_
