#ifndef GAINSAY_CLAIMS_READING_DATES_IDENTIFIER_PATTERN_H_
#define GAINSAY_CLAIMS_READING_DATES_IDENTIFIER_PATTERN_H_

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/values/date_set.h"
#include "input/diagnostic.h"
#include "re2/re2.h"

namespace gainsay {

// What a pattern reads out of an identifier.
struct IdentifierMatch {
  std::string id;  // the group `id`; empty where the pattern has none
  std::optional<DateSet>
      date;  // from the groups `year`, `month`, `day`: a day, month or year
};

// The groups that MatchIdentifier looks at.
inline constexpr std::array<absl::string_view, 4> kIdentifierGroups = {"id", "year",
                                                                       "month", "day"};

// Compiles a pattern whose named groups are some of these. Reports at `at`, and returns
// null, where it is no regular expression, names another group, or part of a date without
// what that is a part of.
std::shared_ptr<const RE2> ReadIdentifierPattern(
    const std::string& pattern, absl::Span<const absl::string_view> groups,
    TextPosition at, const Reporter& reporter);

// Finds the pattern anywhere in the text; none where it is not found, or where its groups
// make no date of the calendar (a run of digits that only looks like one).
std::optional<IdentifierMatch> MatchIdentifier(const RE2& pattern,
                                               absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_IDENTIFIER_PATTERN_H_
