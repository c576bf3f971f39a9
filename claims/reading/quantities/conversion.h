#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_CONVERSION_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_CONVERSION_H_

#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/reading.h"
#include "claims/reading/token.h"

namespace gainsay {

// "20 kilometers (12 miles)": an amount, and in brackets behind it the same in another
// unit.
struct Conversion {
  Tokens amount;                // all but the brackets and what stands in them
  absl::string_view converted;  // what stands in them
};

// Takes the first brackets that hold no further ones out of a text; nothing where there
// are none behind its first word.
std::optional<Conversion> FindConversion(absl::string_view text, const Tokens& tokens);

// Whether the text is the amount in another unit.
enum class Converted : uint8_t {
  kNo,         // it is no amount of what the other measures
  kDiffering,  // it is one that the amount cannot be
  kYes,        // of money, whatever the currency is worth; of a bound, whatever it is
};
Converted ConvertedAs(const QuantityReading& amount, absl::string_view converted,
                      const Lexicon& lexicon);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_CONVERSION_H_
