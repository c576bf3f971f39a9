#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_SYMBOL_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_SYMBOL_H_

#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// A unit's code as people write the unit: "mi/h" for "[mi_i]/h", "°C" for "Cel". Codes
// that are written so already, and nouns, as they are.
std::string UnitSymbol(absl::string_view code);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_SYMBOL_H_
