#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "claims/values/unit.h"

namespace gainsay {

struct Lexicon;

// The unit that a project file or a command names: a code ("%", "km2", "USD",
// "[mi_i]/h"), a name or a symbol of the lexicon ("hours", "km²", "$"), a product of them
// ("barrels/day"), "count", or "1" for a plain number. Nothing where the lexicon knows no
// such unit. Of units of one name
// ("pounds") the first in the lexicon.
std::optional<Unit> ParseUnit(absl::string_view text, const Lexicon& lexicon);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_H_
