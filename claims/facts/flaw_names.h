#ifndef GAINSAY_CLAIMS_FACTS_FLAW_NAMES_H_
#define GAINSAY_CLAIMS_FACTS_FLAW_NAMES_H_

#include "absl/strings/string_view.h"

namespace gainsay {

// Names of flaws that reading a claim into facts shows and no declaration asks for
// (checks/check.h has the others): a rule, or what follows PROPERTY/.
inline constexpr absl::string_view kWeekdayCheck = "date/weekday";
inline constexpr absl::string_view kOrderKey = "order";

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_FLAW_NAMES_H_
