#include <utility>

#include "claims/reading/dates/date_numeral.h"
#include "claims/reading/dates/date_terms.h"

namespace gainsay {
namespace {

// Before the first or last day of a run: "starting", "beginning", "ending", "ended".
std::optional<DateRun> TakeRun(DateCursor* cursor) {
  const DateToken& word = cursor->Peek();
  if (const auto run = cursor->TakeValue(DateRole::kRun))
    return static_cast<DateRun>(*run);
  const bool start = word.Is(DateRole::kPart) &&
                     word.meaning->value == static_cast<int>(DatePart::kStart);
  if (!start) return std::nullopt;
  cursor->Skip();
  return DateRun::kFirst;
}

// The time of which the run tells an end: "two weeks", "week", "fiscal year".
std::optional<CountedUnit> ParseLength(DateCursor* cursor) {
  if (auto counted = ParseCountedUnit(cursor)) return counted;
  const auto one = [](DateUnit unit) {
    return CountedUnit{{1, 1, 1, 1}, unit, std::nullopt};
  };
  if (const auto unit = cursor->TakeValue(DateRole::kUnit)) {
    return one(static_cast<DateUnit>(*unit));
  }
  const DateToken& next = cursor->Peek(1);
  const bool year = cursor->Peek().Is(DateRole::kYearMark) &&
                    (next.Is(DateRole::kTo) || next.Is(DateRole::kRun));
  if (!year) return std::nullopt;
  cursor->Skip();
  return one(DateUnit::kYear);
}

// "The year to March" ends with it; "three days to Monday" are no such time.
bool TakeTo(DateUnit unit, DateCursor* cursor) {
  return unit >= DateUnit::kWorkweek && cursor->Take(DateRole::kTo);
}

// "30 June", which accounts to that day are of the last of; "the year to March" may be
// going on.
bool IsDayOfYear(const DateExpr& date) {
  const auto* term = std::get_if<CalendarTerm>(&date.term);
  return term != nullptr && term->month.has_value() && term->day.has_value();
}

}  // namespace

std::optional<DateExpr> ParseRun(DateCursor* cursor) {
  const size_t start = cursor->position();
  const bool lasting = cursor->Take(DateRole::kFor);
  const std::optional<CountedUnit> counted = ParseLength(cursor);
  if (counted.has_value() && counted->unit != DateUnit::kHour) {
    std::optional<DateRun> run = TakeRun(cursor);
    if (!run.has_value() && lasting && cursor->Take(DateRole::kFrom))
      run = DateRun::kFirst;
    const bool to = !run.has_value() && !lasting && TakeTo(counted->unit, cursor);
    if (to) run = DateRun::kLast;
    auto of = run.has_value() ? ParsePart(cursor) : std::nullopt;
    if (cursor->failed()) return std::nullopt;
    // "One week to two weeks ago" is a range of counts.
    const bool range =
        to && of.has_value() && std::holds_alternative<CountTerm>(of->term);
    if (of.has_value() && !range) {
      RunTerm term = {counted->count.nominal_to, counted->unit,
                      run == DateRun::kFirst ? 1 : -1, lasting};
      term.over = run == DateRun::kPastLast || (to && IsDayOfYear(*of));
      return cursor->MakeOf(term, start, *std::move(of));
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

std::optional<DateExpr> ParseClosest(DateCursor* cursor) {
  const size_t start = cursor->position();
  ClosestTerm term;
  term.index = ParseOrdinal(cursor).value_or(1);
  if (cursor->Take(DateRole::kClosest)) {
    const auto weekday = cursor->TakeValue(DateRole::kWeekday);
    auto of = weekday.has_value() && cursor->Take(DateRole::kTo) ? ParsePart(cursor)
                                                                 : std::nullopt;
    if (cursor->failed()) return std::nullopt;
    if (of.has_value() && term.index > 0) {
      term.weekday = *weekday;
      return cursor->MakeOf(term, start, *std::move(of));
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

}  // namespace gainsay
