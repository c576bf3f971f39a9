#include "rules/expression/functions/calendar.h"

#include <utility>

#include "rules/expression/date_relations.h"
#include "rules/expression/evaluator.h"
#include "rules/expression/functions/call_check.h"

namespace gainsay {
namespace {

constexpr int kDaysAWeek = 7;

IntervalSet Weekdays(const DayRange& days) {
  if (days.max - days.min >= kDaysAWeek - 1) return IntervalSet(Interval{1, kDaysAWeek});
  IntervalSet::Storage weekdays;
  for (Day day = days.min; day <= days.max; ++day) {
    const double weekday = IsoWeekday(day);
    weekdays.push_back(Interval{weekday, weekday});
  }
  return IntervalSet::Of(std::move(weekdays));
}

IntervalSet Years(const DayRange& days) {
  Interval years;
  if (days.min > kMinDay) years.min = static_cast<double>(CalendarFromDay(days.min).year);
  if (days.max < kMaxDay) years.max = static_cast<double>(CalendarFromDay(days.max).year);
  return IntervalSet(years);
}

template <typename OfDays>
IntervalSet ForReadings(const DateSet& date, OfDays of_days) {
  IntervalSet all;
  for (const DateBox& box : date.boxes) {
    all = Unite(all, of_days(DayRange{box.start.min, box.end.max}));
  }
  return all;
}

}  // namespace

Type CheckDayNumber(CallCheck& call) {
  if (!call.Expect(0, Kind::kDate)) return Type();
  Type number = PlainNumber();
  number.unit.whole = true;
  return number;
}

PossibleValue EvaluateWeekday(Evaluator& evaluator, const CheckedNode& call) {
  return ForReadings(evaluator.Dates(call.operands[0]), Weekdays);
}

PossibleValue EvaluateYear(Evaluator& evaluator, const CheckedNode& call) {
  return ForReadings(evaluator.Dates(call.operands[0]), Years);
}

Type CheckDateEnd(CallCheck& call) {
  return call.Expect(0, Kind::kDate) ? TypeOfKind(Kind::kDate) : Type();
}

PossibleValue EvaluateStart(Evaluator& evaluator, const CheckedNode& call) {
  return StartOf(evaluator.Dates(call.operands[0]));
}

PossibleValue EvaluateEnd(Evaluator& evaluator, const CheckedNode& call) {
  return EndOf(evaluator.Dates(call.operands[0]));
}

Type CheckDateRelation(CallCheck& call) {
  const bool dates = call.Expect(0, Kind::kDate) && call.Expect(1, Kind::kDate);
  return dates ? TypeOfKind(Kind::kCondition) : Type();
}

PossibleValue EvaluateBefore(Evaluator& evaluator, const CheckedNode& call) {
  return IsBefore(evaluator.Dates(call.operands[0]), evaluator.Dates(call.operands[1]));
}

PossibleValue EvaluateOverlaps(Evaluator& evaluator, const CheckedNode& call) {
  return HaveCommonDay(evaluator.Dates(call.operands[0]),
                       evaluator.Dates(call.operands[1]));
}

PossibleValue EvaluateWithin(Evaluator& evaluator, const CheckedNode& call) {
  return LiesWithin(evaluator.Dates(call.operands[0]), evaluator.Dates(call.operands[1]));
}

}  // namespace gainsay
