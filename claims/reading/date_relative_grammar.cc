#include <utility>

#include "claims/reading/date_numeral.h"
#include "claims/reading/date_terms.h"

namespace gainsay {
namespace {

bool IsUnit(const DateToken& token, DateUnit unit) {
  return token.Is(DateRole::kUnit) && token.meaning->value == static_cast<int>(unit);
}

bool CanBeRelative(const DateToken& token) {
  return token.Is(DateRole::kUnit) || token.Is(DateRole::kWeekday) ||
         token.Is(DateRole::kMonth) || token.Is(DateRole::kSeason) ||
         token.Is(DateRole::kHoliday);
}

// After a unit, "before last" and "after next"; not what begins "before last Friday".
std::optional<DateDirection> ParseSecondDirection(DateCursor* cursor) {
  const size_t start = cursor->position();
  const auto bound = cursor->TakeValue(DateRole::kBound);
  cursor->Take(DateRole::kArticle);
  const auto direction = cursor->TakeValue(DateRole::kDirection);
  if (bound.has_value() && direction.has_value() && !CanBeRelative(cursor->Peek())) {
    const auto side = static_cast<DateBound>(*bound);
    const auto near = static_cast<DateDirection>(*direction);
    if (side == DateBound::kBefore && near == DateDirection::kLast) {
      return DateDirection::kBeforeLast;
    }
    if (side == DateBound::kAfter && near == DateDirection::kNext) {
      return DateDirection::kAfterNext;
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

// "last week", "next Friday"; a unit alone stands for the one that is now.
std::optional<DateExpr> ParseDirected(DateCursor* cursor) {
  const size_t start = cursor->position();
  RelativeTerm term;
  if (const auto direction = cursor->TakeValue(DateRole::kDirection)) {
    term.direction = static_cast<DateDirection>(*direction);
  }
  const DateToken& what = cursor->Peek();
  const bool fits =
      term.direction.has_value() ? CanBeRelative(what) : what.Is(DateRole::kUnit);
  // "The next day" is the day after another one, which these words do not say.
  const bool dangling = IsUnit(what, DateUnit::kDay) && term.direction.has_value() &&
                        *term.direction != DateDirection::kThis;
  if (!fits || dangling || IsUnit(what, DateUnit::kHour)) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  term.what = *what.meaning;
  cursor->Skip();
  if (!term.direction.has_value()) term.direction = ParseSecondDirection(cursor);
  return cursor->Make(term, start);
}

struct CountedUnit {
  VagueCount count;
  DateUnit unit = DateUnit::kDay;
};

std::optional<CountedUnit> ParseCountedUnit(DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::optional<VagueCount> count = ParseCount(cursor);
  const std::optional<int> unit =
      count.has_value() ? cursor->TakeValue(DateRole::kUnit) : std::nullopt;
  if (!unit.has_value()) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  return CountedUnit{*count, static_cast<DateUnit>(*unit)};
}

// "the last two weeks", "within two weeks", "within the next two weeks".
std::optional<DateExpr> ParseWindow(DateCursor* cursor) {
  const size_t start = cursor->position();
  WindowTerm term;
  const bool within = cursor->Take(DateRole::kWithin);
  if (within) cursor->Take(DateRole::kArticle);
  const auto direction = cursor->TakeValue(DateRole::kDirection);
  const auto counted = ParseCountedUnit(cursor);
  const auto is = [&](DateDirection d) { return direction == static_cast<int>(d); };
  const bool ahead = is(DateDirection::kNext) || is(DateDirection::kComing);
  const bool back = is(DateDirection::kLast) || is(DateDirection::kPast);
  if (!counted.has_value() || !(ahead || back || (within && !direction.has_value()))) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  term.count = counted->count;
  term.unit = counted->unit;
  term.sign = back ? -1 : 1;
  return cursor->Make(term, start);
}

CountLimit TakeLimit(DateCursor* cursor) {
  if (cursor->Take(DateRole::kMoreThan)) return CountLimit::kMore;
  return cursor->Take(DateRole::kLessThan) ? CountLimit::kLess : CountLimit::kNone;
}

// Past a count: "ago", "from now", or "before X".
std::optional<DateExpr> ParseAnchor(const CountedUnit& counted, CountLimit limit,
                                    bool after_in, size_t start, DateCursor* cursor) {
  CountTerm term;
  term.limit = limit;
  term.count = counted.count;
  term.unit = counted.unit;
  const bool roughly = cursor->Take(DateRole::kApproximate);
  std::vector<DateExpr> of;
  const DateToken& next = cursor->Peek();
  if (cursor->Take(DateRole::kAgo)) {
    term.sign = -1;
  } else if (next.Is(DateRole::kBound) || next.Is(DateRole::kFrom)) {
    const auto bound = static_cast<DateBound>(next.meaning->value);
    if (next.Is(DateRole::kBound) && bound != DateBound::kBefore &&
        bound != DateBound::kAfter) {
      return std::nullopt;
    }
    term.from = next.Is(DateRole::kFrom);
    term.sign = !term.from && bound == DateBound::kBefore ? -1 : 1;
    cursor->Skip();
    auto base = ParsePart(cursor);
    if (!base.has_value()) return std::nullopt;
    of.push_back(*std::move(base));
  } else if (!cursor->Take(DateRole::kHence) && !after_in) {
    return std::nullopt;
  }
  DateExpr expr = cursor->Make(term, start, std::move(of));
  if (!roughly) return expr;
  std::vector<DateExpr> rough;
  rough.push_back(std::move(expr));
  return cursor->Make(ApproximateTerm{}, start, std::move(rough));
}

// "Wednesday of last week", "Friday next week"
std::optional<DateExpr> ParseWeekdayOfWeek(DateCursor* cursor) {
  const size_t start = cursor->position();
  SelectTerm term;
  term.what = *cursor->Peek().meaning;
  cursor->Skip();
  cursor->TakeMark(',');
  cursor->SkipAny(
      {DateRole::kOf, DateRole::kIn, DateRole::kOn, DateRole::kFrom, DateRole::kArticle});
  const bool directed = cursor->Peek().Is(DateRole::kDirection);
  auto week = directed && IsUnit(cursor->Peek(1), DateUnit::kWeek) ? ParseDirected(cursor)
                                                                   : std::nullopt;
  if (!week.has_value()) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  std::vector<DateExpr> of;
  of.push_back(*std::move(week));
  return cursor->Make(term, start, std::move(of));
}

// The index of a selection: an ordinal, or -1 for "last".
std::optional<int> ParseIndex(DateCursor* cursor) {
  if (const auto ordinal = ParseOrdinal(cursor)) return ordinal;
  const DateToken& token = cursor->Peek();
  if (!token.Is(DateRole::kDirection) ||
      token.meaning->value != static_cast<int>(DateDirection::kLast)) {
    return std::nullopt;
  }
  cursor->Skip();
  return -1;
}

// What is selected: a unit or weekday, perhaps several; "the 20th" is a day.
bool ParseSelected(DateCursor* cursor, SelectTerm* term) {
  if (IsUnit(cursor->Peek(), DateUnit::kHour)) return false;
  const DateMeaning day = {DateRole::kUnit, static_cast<int>(DateUnit::kDay)};
  if (cursor->Peek().Is(DateRole::kOf)) {
    term->what = day;
    return term->index > 0;
  }
  if (const auto counted = ParseCountedUnit(cursor)) {
    term->count = counted->count.nominal_from;
    term->what = {DateRole::kUnit, static_cast<int>(counted->unit)};
    return term->count > 0 && counted->unit != DateUnit::kHour &&
           (term->index == 1 || term->index == -1) &&
           counted->count.nominal_from == counted->count.wide_to;
  }
  const DateToken& what = cursor->Peek();
  if (!what.Is(DateRole::kUnit) && !what.Is(DateRole::kWeekday)) return false;
  term->what = *what.meaning;
  cursor->Skip();
  return true;
}

bool IsYearAlone(const DateExpr& expr) {
  const auto* term = std::get_if<CalendarTerm>(&expr.term);
  return term != nullptr && term->year.has_value() && !term->month.has_value() &&
         !term->day.has_value();
}

// "the first half of X" and "the second quarter of X" are shares of it.
DateExpr Selected(const SelectTerm& term, size_t start, DateExpr of, DateCursor* cursor) {
  std::vector<DateExpr> children;
  const bool unit = term.what.role == DateRole::kUnit;
  const bool half = unit && term.what.value == static_cast<int>(DateUnit::kHalf);
  const bool quarter = unit && term.what.value == static_cast<int>(DateUnit::kQuarter);
  const int parts = half ? 2 : 4;
  const int index = term.index < 0 ? parts : term.index;
  if (!(half || quarter) || index > parts || term.count > 1) {
    children.push_back(std::move(of));
    return cursor->Make(term, start, std::move(children));
  }
  if (IsYearAlone(of)) {
    PeriodTerm period;
    period.unit = half ? DateUnit::kHalf : DateUnit::kQuarter;
    period.index = index;
    period.year = std::get<CalendarTerm>(of.term).year;
    return cursor->Make(period, start);
  }
  children.push_back(std::move(of));
  return cursor->Make(FractionTerm{{index - 1, parts}, {index, parts}}, start,
                      std::move(children));
}

}  // namespace

void SkipFillers(DateCursor* cursor) {
  cursor->SkipAny({DateRole::kOn, DateRole::kArticle});
  const size_t start = cursor->position();
  if (!cursor->Take(DateRole::kIn) && !cursor->Take(DateRole::kMoreThan)) return;
  TakeLimit(cursor);
  if (ParseCountedUnit(cursor).has_value()) {
    cursor->Rewind(start);
    return;
  }
  cursor->SkipAny({DateRole::kIn, DateRole::kOn, DateRole::kArticle});
}

std::optional<DateExpr> ParseRelative(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (const auto offset = cursor->TakeValue(DateRole::kDay)) {
    return cursor->Make(DayTerm{*offset}, start);
  }
  auto directed = ParseDirected(cursor);
  if (!directed.has_value() || !cursor->Peek().Is(DateRole::kWeekday)) return directed;
  // "next week Wednesday"
  const auto* term = std::get_if<RelativeTerm>(&directed->term);
  if (!term->direction.has_value() || term->what.role != DateRole::kUnit ||
      term->what.value != static_cast<int>(DateUnit::kWeek)) {
    return directed;
  }
  SelectTerm weekday;
  weekday.what = *cursor->Peek().meaning;
  cursor->Skip();
  std::vector<DateExpr> of;
  of.push_back(*std::move(directed));
  return cursor->Make(weekday, start, std::move(of));
}

std::optional<DateExpr> ParseCounted(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (auto window = ParseWindow(cursor)) return window;
  const bool after_in = cursor->Take(DateRole::kIn);
  const CountLimit limit = TakeLimit(cursor);
  std::optional<CountedUnit> counted = ParseCountedUnit(cursor);
  if (!counted.has_value() && cursor->Peek().Is(DateRole::kUnit)) {
    // "the day before yesterday"
    const auto unit = static_cast<DateUnit>(cursor->Peek().meaning->value);
    if (cursor->Peek(1).Is(DateRole::kBound)) {
      counted = CountedUnit{{1, 1, 1, 1}, unit};
      cursor->Skip();
    }
  }
  if (counted.has_value()) {
    auto expr = ParseAnchor(*counted, limit, after_in, start, cursor);
    if (expr.has_value() || cursor->failed()) return expr;
  }
  cursor->Rewind(start);
  return std::nullopt;
}

std::optional<DateExpr> ParseSelection(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (cursor->Peek().Is(DateRole::kWeekday)) return ParseWeekdayOfWeek(cursor);
  SelectTerm term;
  const std::optional<int> index = ParseIndex(cursor);
  term.index = index.value_or(0);
  const bool whole_week = IsUnit(cursor->Peek(), DateUnit::kWeek) ||
                          IsUnit(cursor->Peek(), DateUnit::kWeekend);
  const bool day_of = cursor->Peek().Is(DateRole::kOf);
  if ((index.has_value() || whole_week) && ParseSelected(cursor, &term) &&
      cursor->TakeAny({DateRole::kOf, DateRole::kIn})) {
    SkipFillers(cursor);
    // "the 5th of March" is a day of the calendar, not a selection.
    const bool named_month = day_of && cursor->Peek().Is(DateRole::kMonth);
    auto of = named_month ? std::nullopt : ParsePart(cursor);
    if (of.has_value()) return Selected(term, start, *std::move(of), cursor);
    if (cursor->failed()) return std::nullopt;
  }
  cursor->Rewind(start);
  return std::nullopt;
}

}  // namespace gainsay
