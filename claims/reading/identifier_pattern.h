#ifndef GAINSAY_CLAIMS_READING_IDENTIFIER_PATTERN_H_
#define GAINSAY_CLAIMS_READING_IDENTIFIER_PATTERN_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "claims/values/date_set.h"
#include "re2/re2.h"

namespace gainsay {

// What a pattern reads out of an identifier.
struct IdentifierMatch {
  std::string id;  // the group `id`; empty where the pattern has none
  std::optional<DateSet>
      date;  // from the groups `year`, `month`, `day`: a day, month or year
};

// Finds the pattern anywhere in the text; none where it is not found, or where its groups
// make no date of the calendar (a run of digits that only looks like one).
std::optional<IdentifierMatch> MatchIdentifier(const RE2& pattern,
                                               absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_IDENTIFIER_PATTERN_H_
