#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_SYNTAX_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_SYNTAX_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "claims/lexicon/date_words.h"
#include "claims/reading/dates/date_clock.h"

namespace gainsay {

// A written date as a tree: what the words say, before a publication date is known. Terms
// that speak of another date ("early X", "two days before X") have it in DateExpr::of.

// A year as written.
struct WrittenYear {
  enum class Form {
    kFull,
    kTwoDigits,  // '24: `number` is 0..99
    kDecade,     // "the 90s": `number` is 0..90, of the decade's first year
    kFromNow,    // "last year": `number` is added to that of publication
  };
  int64_t number = 0;
  Form form = Form::kFull;
};

// The year where it is written in full.
inline std::optional<int64_t> FullYear(const std::optional<WrittenYear>& year) {
  if (!year.has_value() || year->form != WrittenYear::Form::kFull) return std::nullopt;
  return year->number;
}

// A day, month or year by its numbers, and the weekday beside it. What is missing is to
// be found from the publication date.
struct CalendarTerm {
  std::optional<int> weekday;  // ISO
  std::optional<int> day;
  std::optional<int> month;
  // "23 of next month": the month by how many it is from that of publication.
  std::optional<int> month_from_now;
  std::optional<WrittenYear> year;
  bool swappable = false;  // 02/03: `day` and `month` may be meant the other way round
  // Of 25/01 and 01/25, whether the month comes first: so it does in the rest of the
  // text.
  std::optional<bool> month_first;
  bool day_or_year = false;  // "Jan-25": `day` may be a year of two digits
  bool bare = false;         // `day` is a number with nothing beside it: "4" of "4-5 May"
  std::optional<Day> named_day;  // the day that the numbers are the name of: "9/11"
};

// A week, quarter, half or season of a year, or a decade or century; or a fiscal year.
struct PeriodTerm {
  DateUnit unit = DateUnit::kQuarter;
  // ISO week 1..53, quarter 1..4, half 1..2, season 0..3 from spring on.
  int index = 0;
  // Of a quarter, half or season where written; the first year of a decade or century.
  std::optional<WrittenYear> year;
  // "winter 2025-26", "fiscal year 2025/26": the one that begins in `year`
  bool two_years = false;
};

// "18th century", "4th century BC".
inline PeriodTerm NumberedCentury(int number, bool before_era) {
  PeriodTerm century;
  century.unit = DateUnit::kCentury;
  century.year =
      WrittenYear{before_era ? 1 - int64_t{number} * 100 : int64_t{number - 1} * 100};
  return century;
}

// "last week", "next Friday", "this March", "last summer", "next Christmas".
struct RelativeTerm {
  std::optional<DateDirection> direction;  // nothing: "the weekend"
  bool article = false;                    // "the last month", which may be no calendar's
  DateMeaning what;                        // kUnit, kWeekday, kMonth, kSeason or kHoliday
  Holiday holiday;                         // of kHoliday
  bool weekend = false;                    // that of the holiday
  bool or_last = false;  // the year of "the end of the year", which may be the last one
};

// "yesterday"
struct DayTerm {
  int offset = 0;
};

struct NamedTerm {
  NamedPeriod period = NamedPeriod::kYearEnd;
  std::optional<WrittenYear> year;
};

// "Easter 2026", "Labor Day weekend".
struct HolidayTerm {
  Holiday holiday;
  std::optional<WrittenYear> year;
  bool weekend = false;
};

enum class CountHedge {
  kNone,
  kExactly,
  kMore,
  kLess,
  kAbout,
  kNearly,
  kJustOver,
  kJustUnder
};

struct CountedUnit {
  VagueCount count;
  DateUnit unit = DateUnit::kDay;
  std::optional<DateUnit> half_of;  // six months that are written "half a year"
};

// "two weeks ago", "more than two weeks ago"; with `of`, "two weeks before X".
struct CountTerm {
  VagueCount count;
  DateUnit unit = DateUnit::kDay;
  std::vector<CountedUnit> more;  // "2 years, 1 month ago": the month
  int sign = 1;
  bool from = false;  // "a week from Friday": the Friday to come
  // "the week before X": all of the time, not the day so far from X
  bool beside = false;
  std::optional<DateUnit> half_of;  // of "half a year", "a year and a half"
  CountHedge hedge = CountHedge::kNone;
};

// "three Fridays from now"; with `of`, "two Sundays before X".
struct WeekdayCountTerm {
  int weekday = 1;  // ISO
  int count = 1;
  int sign = 1;
};

// "the last two weeks": the time from then to now.
struct WindowTerm {
  VagueCount count;
  DateUnit unit = DateUnit::kDay;
  int sign = 1;
  bool within = false;  // "within two weeks": from today on
};

// "the week starting X", "for ten days from X": so long from X on, or up to it.
struct RunTerm {
  int count = 1;
  DateUnit unit = DateUnit::kWeek;
  int sign = 1;
  bool lasting = false;  // all of that time, not some of it
  bool over = false;     // it has ended: "ended 30 June", "to 30 June"
};

// "the second closest Monday to X"
struct ClosestTerm {
  int index = 1;
  int weekday = 1;  // ISO
};

// "early X", "the end of X", "mid to late X".
struct PartTerm {
  DatePart part = DatePart::kEarly;
  DatePart to = DatePart::kEarly;  // as `part` where there is but one
};

// "the first half of X".
struct FractionTerm {
  Share from;
  Share to;
};

// "earlier X", "later X": the part of X up to, or from, publication.
struct SideTerm {
  bool later = false;
};

// "the second Monday of X", "the last week of X", "the 20th of X"; index 0 is the only
// one: "Wednesday of X", "the week of X". -1 is the last, -2 the one before it.
struct SelectTerm {
  int index = 0;
  int count = 1;       // "the first two weeks"
  int wide_count = 1;  // more where the count is vague: "the first days"
  DateMeaning what;    // kUnit or kWeekday
};

struct ApproximateTerm {};

// "overnight X", which begins or ends on X; "overnight into X" ends then.
struct OvernightTerm {
  bool into = false;
};

// "X night": runs past midnight.
struct NightTerm {};

// "X at 17:45"
struct TimedTerm {
  Clock clock;
};

// Of two dates, or of more that a list names.
struct PairTerm {
  enum class Kind {
    kExtent,   // from the first to the second
    kBetween,  // some time from the first to the second
    kEither,
    kBoth,  // each: from the first to the last where they follow on one another
  };
  Kind kind = Kind::kExtent;
  bool at_least = false;  // it ends then or later: "from X until at least Y"
};

// "before X", "since X".
struct BoundTerm {
  DateBound bound = DateBound::kBy;
  // "Since X" tells of what has begun; "from X" may lie ahead.
  bool begun = false;
  bool near = false;  // "shortly after X"
};

using DateTerm =
    std::variant<CalendarTerm, PeriodTerm, RelativeTerm, DayTerm, NamedTerm, HolidayTerm,
                 CountTerm, WeekdayCountTerm, WindowTerm, RunTerm, ClosestTerm, PartTerm,
                 FractionTerm, SideTerm, SelectTerm, ApproximateTerm, NightTerm,
                 OvernightTerm, TimedTerm, PairTerm, BoundTerm>;

struct DateExpr {
  DateTerm term;
  std::vector<DateExpr> of;
  // Where it stands in the text, in bytes.
  size_t offset = 0;
  size_t end = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_SYNTAX_H_
