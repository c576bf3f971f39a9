#ifndef GAINSAY_CLAIMS_VALUES_RATIONAL_TEXT_H_
#define GAINSAY_CLAIMS_VALUES_RATIONAL_TEXT_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "claims/values/rational.h"

namespace gainsay {

// An exact number as data files write it: "12", "-0.3048", "1.602176634e-19",
// "1609344/1000", "2.5%". Nothing where the text is anything else, or the number does not
// fit.
std::optional<Rational> ParseRational(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_RATIONAL_TEXT_H_
