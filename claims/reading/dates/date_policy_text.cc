#include "claims/reading/dates/date_policy_text.h"

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_names.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

using Text = std::string (*)(const DatePolicies& policies);

std::string ShareText(const Share& share) {
  return share.numerator % share.denominator == 0
             ? absl::StrCat(share.numerator / share.denominator)
             : absl::StrCat(share.numerator, "/", share.denominator);
}

// "the first 1/3", "the last 1/3", "from 1/3 to 2/3".
std::string SharesText(const Share& from, const Share& to) {
  if (from.numerator == 0) return absl::StrCat("the first ", ShareText(to));
  if (to.numerator == to.denominator) {
    return absl::StrCat("the last ",
                        ShareText({from.denominator - from.numerator, from.denominator}));
  }
  return absl::StrCat("from ", ShareText(from), " to ", ShareText(to));
}

std::string CountText(int number, absl::string_view singular) {
  return absl::StrCat(number, " ", singular, number == 1 ? "" : "s");
}

template <DatePart part>
std::string PartText(const DatePolicies& policies) {
  const DateSpread<Share>& spread = policies.parts[static_cast<int>(part)];
  std::string nominal = SharesText(spread.nominal_from, spread.nominal_to);
  std::string wide = SharesText(spread.wide_from, spread.wide_to);
  if constexpr (part == DatePart::kStart || part == DatePart::kEnd) {
    return fmt::format("{} of the period, at least {} days; at the widest {} and {} more",
                       nominal, policies.edge_days, wide,
                       CountText(policies.edge_slack, "day"));
  } else {
    const DateSpread<int>& week = policies.week_parts[static_cast<int>(part)];
    return absl::StrCat(nominal, " of the period, of a week ",
                        WeekdayName(week.nominal_from), " to ",
                        WeekdayName(week.nominal_to), "; at the widest ", wide, ", ",
                        WeekdayName(week.wide_from), " to ", WeekdayName(week.wide_to));
  }
}

std::string MonthDayText(const MonthDay& day) {
  return absl::StrCat(day.day, " ", MonthName(day.month));
}

template <DateSpread<MonthDay> DatePolicies::*spread>
std::string DaysText(const DatePolicies& policies) {
  const DateSpread<MonthDay>& days = policies.*spread;
  return absl::StrCat(MonthDayText(days.nominal_from), " to ",
                      MonthDayText(days.nominal_to), "; at the widest ",
                      MonthDayText(days.wide_from), " to ", MonthDayText(days.wide_to));
}

std::string SpanText(const CalendarSpan& span) {
  if (span.months == 0) return CountText(span.days, "day");
  return span.months % 12 == 0 ? CountText(span.months / 12, "year")
                               : CountText(span.months, "month");
}

// How far some units reach; the others lie between.
std::string WidthsText(const std::array<DateWidths, kDateUnits>& widths) {
  std::string text;
  for (const DateUnit unit :
       {DateUnit::kDay, DateUnit::kWeek, DateUnit::kMonth, DateUnit::kYear}) {
    const DateWidths& width = widths[static_cast<int>(unit)];
    absl::StrAppend(&text, text.empty() ? "" : "; ", "a ",
                    kDateUnitNames[static_cast<int>(unit)], " by ",
                    SpanText(width.nominal), ", at most ", SpanText(width.wide));
  }
  return text;
}

std::string ApproximateText(const DatePolicies& policies) {
  return "widened to either side: " + WidthsText(policies.approximate);
}

std::string AgoText(const DatePolicies& policies) {
  return "counted from publication, widened to either side: " + WidthsText(policies.ago);
}

std::string CountedFromText(const DatePolicies& policies) {
  return "counted from the date that is named, widened to either side: " +
         WidthsText(policies.ago);
}

std::string FiscalYearText(const DatePolicies& policies) {
  return fmt::format(
      "the calendar year; at the widest from {0} months before to {0} after",
      policies.fiscal_months);
}

std::string NewYearText(const DatePolicies& policies) {
  const DateSpread<Share>& early = policies.parts[static_cast<int>(DatePart::kEarly)];
  return absl::StrCat(SharesText(early.nominal_from, early.nominal_to),
                      " of the year; at the widest all of it");
}

std::string WeekendText(const DatePolicies& policies) {
  const DateSpread<int>& days = policies.weekend;
  return absl::StrCat(WeekdayName(days.nominal_from), " to ",
                      WeekdayName(days.nominal_to), "; at the widest ",
                      WeekdayName(days.wide_from), " to ", WeekdayName(days.wide_to));
}

std::string HolidayWeekendText(const DatePolicies& policies) {
  const DateSpread<int>& days = policies.weekend;
  return absl::StrCat(WeekdayName(days.nominal_from), " to ",
                      WeekdayName(days.nominal_to),
                      " and the holiday where it is beside them; at the widest from ",
                      WeekdayName(days.wide_from), ", and at Easter to Monday");
}

std::string SeasonText(const DatePolicies& policies) {
  return fmt::format("three whole months; at the widest {} days longer",
                     policies.season_slack);
}

template <bool last>
std::string OccurrenceText(const DatePolicies& policies) {
  return fmt::format(
      "the {} publication; if it {} within {} days of it, at the widest "
      "also the one {}",
      last ? "latest before" : "first after", last ? "ended" : "begins",
      policies.recent_days, last ? "before" : "after");
}

template <int DatePolicies::*years>
std::string TwoDigitText(const DatePolicies& policies) {
  return fmt::format("a year of two digits, at most {} years ahead of publication",
                     policies.*years);
}

// Policies whose texts have a number of the lexicon.
constexpr std::pair<absl::string_view, Text> kTexts[] = {
    {"early", PartText<DatePart::kEarly>},
    {"mid", PartText<DatePart::kMid>},
    {"late", PartText<DatePart::kLate>},
    {"start", PartText<DatePart::kStart>},
    {"end", PartText<DatePart::kEnd>},
    {"end_of_year", DaysText<&DatePolicies::end_of_year>},
    {"year_end", DaysText<&DatePolicies::year_end>},
    {"turn_of_year", DaysText<&DatePolicies::turn_of_year>},
    {"approximate", ApproximateText},
    {"ago", AgoText},
    {"counted_from", CountedFromText},
    {"new_year", NewYearText},
    {"fiscal_year", FiscalYearText},
    {"weekend", WeekendText},
    {"holiday_weekend", HolidayWeekendText},
    {"season", SeasonText},
    {"last_occurrence", OccurrenceText<true>},
    {"next_occurrence", OccurrenceText<false>},
    {"two_digit_ahead", TwoDigitText<&DatePolicies::two_digit_ahead>},
    {"two_digit_near", TwoDigitText<&DatePolicies::two_digit_near>},
};

constexpr std::pair<absl::string_view, absl::string_view> kPlainTexts[] = {
    {"weekday",
     "the latest such day up to publication, or of plans the next; where that is the day "
     "of publication, at the widest also the one a week away"},
    {"last_weekday",
     "the latest such day before publication; at the widest also the one a week earlier"},
    {"next_weekday",
     "such a day of the week after publication; at the widest also the first to come"},
    {"week", "Monday to Sunday; at the widest also the Sunday before"},
    {"week_of",
     "weeks of seven days, from the first or the last day of the period; at the widest "
     "the calendar weeks that have one of them"},
    {"trailing",
     "the time up to publication, or from it on; at the widest also the whole calendar "
     "period"},
    {"more_than", "up to twice as far away; at the widest any time beyond"},
    {"less_than", "between publication and that day"},
    {"counted", "counted by the calendar from the day that is named"},
    {"nearest_year", "no year is written: the one that lies nearest to publication"},
    {"latest_year", "no year is written: the latest one that is over"},
    {"begun_year", "no year is written: the latest one that had begun at publication"},
    {"beside",
     "all of the time up to the date that is named, or from it on; at the widest also "
     "the "
     "calendar period before or after it"},
    {"exactly", "counted to the day, as 'exactly' says, or a weekday"},
    {"about_count",
     "counted, and widened to either side as 'about' widens the number of units; at "
     "least "
     "as far as the count reaches by itself"},
    {"nearly",
     "short of the count, as far as 'nearly' reaches below the number of units; at least "
     "as far as the count reaches by itself"},
    {"just_over",
     "beyond the count, as far as 'just over' reaches above the number of units; at "
     "least "
     "as far as the count reaches by itself"},
    {"just_under",
     "short of the count, as far as 'just under' reaches below the number of units; at "
     "least as far as the count reaches by itself"},
    {"vague_count",
     "so many from the start or the end of the period as the words leave "
     "open"},
    {"midnight", "midnight is the end of the day that is named, if not its start"},
    {"two_digit_alone", "a year of two digits without a publication date: of the 1900s"},
    {"named_day", "a day that the numbers are the name of"},
    {"nearest_month",
     "no month is written: the last such day up to publication, if not the nearest; of "
     "plans the next"},
    {"this_occurrence",
     "the one of the year of publication; at the widest also the nearest"},
    {"decade", "the latest such decade that has begun at publication"},
    {"century", "from its year 00; at the widest to the end of the next year 00"},
    {"run", "so long from the day that is named on, or up to it"},
    {"calendar", "whole periods of the calendar before or after that of publication"},
    {"overnight", "the night before publication, on both its days"},
    {"sighted_moon",
     "by the calendar of Saudi Arabia; at the widest a day earlier or later, as the moon "
     "is seen"},
    {"eve", "at the widest also the day before, since it begins in the evening"},
    {"night", "at the widest the next day too, since the night runs past midnight"},
    {"earlier", "the part of the period up to publication"},
    {"later", "the part of the period from publication on"},
    {"half_line", "a bound: any time on one side of it"},
    {"shortly",
     "on that side of the date, as far from it as 'around' may reach; at the widest any "
     "time on that side"},
    {"either_order", "day and month may stand in either order; --locale settles it"},
    {"utc_day", "at the widest also the day it is by UTC"},
    {"uncertain", "marked as uncertain: at the widest as if it were approximate"},
};

}  // namespace

std::string DatePolicyText(absl::string_view name, const DatePolicies& policies) {
  for (const auto& [known, text] : kTexts) {
    if (known == name) return text(policies);
  }
  for (const auto& [known, text] : kPlainTexts) {
    if (known == name) return std::string(text);
  }
  return "";
}

}  // namespace gainsay
