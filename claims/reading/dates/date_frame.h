#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_FRAME_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_FRAME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/date_policies.h"
#include "claims/reading/dates/date_period.h"
#include "claims/reading/dates/date_syntax.h"
#include "claims/reading/reading.h"
#include "claims/values/date_set.h"

namespace gainsay {

// What a written date is read against.
struct DateFrame {
  const DatePolicies& policies;
  absl::string_view text;  // the whole, for messages
  std::optional<Day> published;
  bool plans = false;        // what is undated lies ahead
  bool month_first = false;  // 02/03 is 3 February
  // What some words mean as well: "the past two weeks" are two of the calendar, not the
  // fourteen days to now; "midnight on Monday" is its first moment, not its last; "the
  // 25th" is the nearest, not the last.
  bool other_sense = false;
  bool follows = false;  // `published` is the first day of a pair
  bool past = false;     // what is undated is over
  bool begun = false;    // what is undated had begun by publication
};

// What a term denotes in a frame.
struct ResolvedDate {
  DateSet nominal;
  DateSet wide;
  DateUnit unit = DateUnit::kDay;  // how coarse it is
  // A word made its ends ("early March"), so that "before" it does not exclude all of it.
  bool fuzzy = false;
  // Where the words have a form of their own: "2026-01-25~", "2024-21". Else that of the
  // set.
  std::string edtf;
  // Names of the lexicon's entries, or of policies of the program.
  absl::InlinedVector<absl::string_view, 4> policies;
  std::string flaw;
};

using Resolution = std::variant<ResolvedDate, ReadError>;

// Some time in one range, exactly so.
ResolvedDate Exactly(const DayRange& range, DateUnit unit);
// Some time in one of the nominal ranges, or in the widest sense in one of the wide ones.
ResolvedDate Widening(const DayRanges& nominal, const DayRanges& wide, DateUnit unit,
                      absl::string_view policy);

// "'last week' needs the article's publication date"
ReadError NeedsPublished(const DateExpr& expr, const DateFrame& frame);
ReadError Unreadable(std::string message, const DateExpr& expr);
absl::string_view TextOf(const DateExpr& expr, const DateFrame& frame);

// The year where no publication date is needed to tell it: in full, or "99", which is
// 1999.
std::optional<int64_t> ToldYear(const std::optional<WrittenYear>& year);
// The year meant, nothing where none is written. One that is not told needs
// frame.published.
std::optional<int64_t> YearOf(const std::optional<WrittenYear>& year,
                              const DateFrame& frame);
// Whether the year, or that of a decade, is written in two digits.
bool IsShort(const std::optional<WrittenYear>& year);
// The policy that tells the century of such a year.
absl::string_view ShortYearPolicy(const WrittenYear& year, const DateFrame& frame);

// What recurs every year: its days in the given one, or nothing (29 February).
using Yearly = absl::FunctionRef<std::optional<DayRange>(int64_t)>;

// The occurrence that holds the day, else the nearest to it, the earlier of two as near.
DayRange Nearest(Yearly days, Day day);
// The first that holds the day or begins after it.
DayRange Coming(Yearly days, Day day);
// Nearest, or Coming where what is undated lies ahead, or the latest up to publication
// where it is over, or had begun.
DayRange Expected(Yearly days, const DateFrame& frame);  // requires frame.published
// The policy that this is.
absl::string_view ExpectedPolicy(const DateFrame& frame);
// The latest that ended before the day; the first that begins after it.
DayRange LastBefore(Yearly days, Day day);
DayRange NextAfter(Yearly days, Day day);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_FRAME_H_
