#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_TEXT_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_TEXT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/values/interval_set.h"

namespace gainsay {

// Numbers as people read them in reports. None of these is read back.

// "1,200,000", "87.5", "-0.25", "66.667": at most 12 significant digits and three
// decimals, of small numbers five digits, without trailing zeros.
// From 10^21 on and below 10^-9 as "1.5e21".
std::string FormatNumber(double value);

// "87.5–92.5", "over 50", "at least 41", "under 5", "at most 300", "80"; several
// intervals joined by "or": "77.5–82.5 or 90–95". "any number" and "nothing" for the
// whole line and the empty set. Whether the ends of a bounded interval belong to it is
// not shown. The unit, where one is given, follows each interval: "87.5–92.5%",
// "4,500–5,500 km2"; "count" and "1" do not show.
std::string FormatIntervals(const IntervalSet& set, absl::string_view unit = "");

// Which finite ends of bounded intervals do not belong to them: "20 not included"; empty
// where all do. Of stated ends alone those that were not made by rounding or a hedge.
std::string OpenEnds(const IntervalSet& set, bool stated_alone = false);

// The amount with its unit: "2.5%", "300 USD", "41".
std::string FormatAmount(double value, absl::string_view unit);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_TEXT_H_
