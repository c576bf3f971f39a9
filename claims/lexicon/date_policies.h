#ifndef GAINSAY_CLAIMS_LEXICON_DATE_POLICIES_H_
#define GAINSAY_CLAIMS_LEXICON_DATE_POLICIES_H_

#include <array>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Units of the calendar: what is counted ("two weeks ago"), pointed at ("next quarter"),
// and how coarse a date is.
enum class DateUnit {
  kHour,
  kDay,
  kBusinessDay,  // Monday to Friday
  kWeekend,
  kWorkweek,  // from Monday to Friday
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kSeason,
  kHalf,
  kYear,
  kDecade,
  kCentury,
};
inline constexpr int kDateUnits = 14;
inline constexpr std::array<absl::string_view, kDateUnits> kDateUnitNames = {
    "hour",  "day",     "business_day", "weekend", "workweek", "week",   "fortnight",
    "month", "quarter", "season",       "half",    "year",     "decade", "century"};

enum class DatePart { kEarly, kMid, kLate, kStart, kEnd };
inline constexpr int kDateParts = 5;
inline constexpr std::array<absl::string_view, kDateParts> kDatePartNames = {
    "early", "mid", "late", "start", "end"};

inline constexpr std::array<absl::string_view, 4> kSeasonNames = {"spring", "summer",
                                                                  "autumn", "winter"};

// A length of the calendar: months first, then days.
struct CalendarSpan {
  int months = 0;
  int days = 0;
};

// By how much a date is widened to either side.
struct DateWidths {
  CalendarSpan nominal;
  CalendarSpan wide;
};

// From where to where, inclusive.
template <typename T>
struct DateSpread {
  T nominal_from;
  T nominal_to;
  T wide_from;
  T wide_to;
};

struct MonthDay {
  int month = 1;
  int day = 1;
};

struct Share {
  int numerator = 0;
  int denominator = 1;
};

// The numbers of the date policy: how wide words are. One value of each comes from the
// lexicon's `dates: policies:`; the entries' names are what readings report as policies.
struct DatePolicies {
  // X~ and "around X", by the unit of X.
  std::array<DateWidths, kDateUnits> approximate;
  // "k units ago" and "in k units".
  std::array<DateWidths, kDateUnits> ago;
  // Parts of a period, as shares of its length.
  std::array<DateSpread<Share>, kDateParts> parts;
  // Early, mid and late of a week, as ISO weekdays: nobody means a third of seven days.
  std::array<DateSpread<int>, 3> week_parts;
  int edge_days = 3;   // the start or end of a period is at least so long
  int edge_slack = 1;  // and reaches so many days beyond the period in its wide sense
  DateSpread<MonthDay> end_of_year;
  DateSpread<MonthDay> year_end;
  DateSpread<MonthDay> turn_of_year;
  // The first month of spring, summer, autumn, winter: three meteorological months each,
  // northern; the southern ones start six months later.
  std::array<int, 4> season_months = {3, 6, 9, 12};
  int season_slack = 22;    // days by which a season of the almanac ends later
  DateSpread<int> weekend;  // ISO weekdays
  DateSpread<int> several;  // of units in "recent weeks", "the coming months"
  int recent_days = 45;     // "last January", if it ended later, may be the one before
  int fiscal_months = 9;    // by which a fiscal year may begin earlier or later
  // '45 is at most so many years ahead of publication: of plans, and of what is asserted.
  int two_digit_ahead = 20;
  int two_digit_near = 5;
  int published_days = 62;  // ranges of publication dates read day by day
};

// Decodes `dates: policies:` of a lexicon file over what `policies` holds: entries that
// are absent stay. Reports unknown entries and malformed values.
void ReadDatePolicies(const Node& node, const Reporter& reporter, DatePolicies* policies);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_DATE_POLICIES_H_
