#include <utility>

#include "claims/reading/dates/date_numeral.h"
#include "claims/reading/dates/date_terms.h"

namespace gainsay {
namespace {

bool IsAhead(const std::optional<int>& direction) {
  return direction == static_cast<int>(DateDirection::kNext) ||
         direction == static_cast<int>(DateDirection::kComing);
}

bool IsBack(const std::optional<int>& direction) {
  return direction == static_cast<int>(DateDirection::kLast) ||
         direction == static_cast<int>(DateDirection::kPast);
}

// A unit without a number: one, or of "weeks" several.
std::optional<CountedUnit> ParseUncounted(DateCursor* cursor) {
  const DateToken& token = cursor->Peek();
  const std::optional<int> unit = cursor->TakeValue(DateRole::kUnit);
  if (!unit.has_value()) return std::nullopt;
  const VagueCount one = {1, 1, 1, 1};
  return CountedUnit{token.meaning->plural ? cursor->words().policies.several : one,
                     static_cast<DateUnit>(*unit), std::nullopt};
}

// The date after "within a week of", which lies so far from it on either side at most.
std::optional<DateExpr> ParseAroundDate(const CountedUnit& counted, size_t start,
                                        DateCursor* cursor) {
  const auto date = ParsePart(cursor);
  if (!date.has_value()) return std::nullopt;
  const auto away = [&](int sign) {
    CountTerm term;
    term.count = counted.count;
    term.unit = counted.unit;
    term.sign = sign;
    term.hedge = CountHedge::kExactly;
    return cursor->MakeOf(std::move(term), start, *date);
  };
  return cursor->Make(PairTerm{PairTerm::Kind::kBetween}, start, {away(-1), away(1)});
}

// "the last two weeks", "two upcoming weeks", "within the next two weeks".
std::optional<DateExpr> ParseWindow(DateCursor* cursor) {
  const size_t start = cursor->position();
  WindowTerm term;
  term.within = cursor->Take(DateRole::kWithin);
  if (term.within) cursor->Take(DateRole::kArticle);
  std::optional<int> direction = cursor->TakeValue(DateRole::kDirection);
  std::optional<CountedUnit> counted = ParseCountedUnit(cursor);
  // "within the next year", "within weeks"
  if (!counted.has_value() && term.within) counted = ParseUncounted(cursor);
  if (!counted.has_value() && !direction.has_value()) {
    if (const auto count = ParseCount(cursor)) {
      direction = cursor->TakeValue(DateRole::kDirection);
      // "23 next month" is a day of it.
      const bool plural =
          cursor->Peek().meaning != nullptr && cursor->Peek().meaning->plural;
      const bool near = direction == static_cast<int>(DateDirection::kComing) || plural;
      const auto unit = near ? cursor->TakeValue(DateRole::kUnit) : std::nullopt;
      if (unit.has_value()) {
        counted = CountedUnit{*count, static_cast<DateUnit>(*unit), std::nullopt};
      }
    }
  }
  const bool within = term.within && !direction.has_value();
  if (!counted.has_value() || !(IsAhead(direction) || IsBack(direction) || within)) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  term.count = counted->count;
  term.unit = counted->unit;
  term.sign = IsBack(direction) ? -1 : 1;
  if (within && cursor->Take(DateRole::kOf)) {
    return ParseAroundDate(*counted, start, cursor);
  }
  return cursor->Make(term, start);
}

CountHedge TakeHedge(DateCursor* cursor) {
  constexpr std::pair<DateRole, CountHedge> kHedges[] = {
      {DateRole::kExactly, CountHedge::kExactly},
      {DateRole::kMoreThan, CountHedge::kMore},
      {DateRole::kLessThan, CountHedge::kLess},
      {DateRole::kApproximate, CountHedge::kAbout},
      {DateRole::kNearly, CountHedge::kNearly},
      {DateRole::kJustOver, CountHedge::kJustOver},
      {DateRole::kJustUnder, CountHedge::kJustUnder}};
  for (const auto& [role, hedge] : kHedges) {
    if (cursor->Take(role)) return hedge;
  }
  return CountHedge::kNone;
}

// From where and in which direction is counted.
struct Anchor {
  int sign = 1;
  bool from = false;
  bool to_the_day = false;   // "a week ago today"
  std::vector<DateExpr> of;  // nothing: from publication
};

// What "ago" counts from where that is said: "a week ago today", "a year ago this month".
std::optional<DateExpr> ParseFromNow(DateCursor* cursor) {
  const DateToken& word = cursor->Peek();
  const DateToken& unit = cursor->Peek(1);
  const bool today = word.Is(DateRole::kDay) && word.meaning->value == 0;
  const bool period = word.Is(DateRole::kDirection) && unit.Is(DateRole::kUnit) &&
                      word.meaning->value == static_cast<int>(DateDirection::kThis);
  return today || period ? ParseRelative(cursor) : std::nullopt;
}

// "ago", "from now", "before X"; `after_in` says that "in" stands before the count.
std::optional<Anchor> ParseAnchor(bool after_in, DateCursor* cursor) {
  Anchor anchor;
  const DateToken& next = cursor->Peek();
  if (cursor->Take(DateRole::kAgo)) {
    anchor.sign = -1;
    if (auto base = ParseFromNow(cursor)) {
      anchor.to_the_day = true;
      anchor.of.push_back(*std::move(base));
    }
    return anchor;
  }
  if (cursor->Take(DateRole::kHence)) return anchor;
  // "a week on Tuesday", "a week tomorrow"
  const bool on = next.Is(DateRole::kOn) && cursor->Peek(1).Is(DateRole::kWeekday);
  if (!after_in && (on || next.Is(DateRole::kDay))) {
    auto base = ParsePart(cursor);
    if (!base.has_value()) return std::nullopt;
    anchor.from = true;
    anchor.of.push_back(*std::move(base));
    return anchor;
  }
  if (!next.Is(DateRole::kBound) && !next.Is(DateRole::kFrom)) {
    return after_in ? std::optional<Anchor>(anchor) : std::nullopt;
  }
  anchor.from = next.Is(DateRole::kFrom);
  const auto bound = static_cast<DateBound>(next.meaning->value);
  const bool before = !anchor.from && bound == DateBound::kBefore;
  const bool since = after_in && bound == DateBound::kSince;
  if (!anchor.from && !before && !since && bound != DateBound::kAfter) {
    return std::nullopt;
  }
  if (before) anchor.sign = -1;
  cursor->Skip();
  auto base = ParsePart(cursor);
  if (!base.has_value()) return std::nullopt;
  anchor.of.push_back(*std::move(base));
  return anchor;
}

// The units together; they are not empty.
CountTerm Counted(const std::vector<CountedUnit>& units, int sign) {
  CountTerm term;
  term.count = units.front().count;
  term.unit = units.front().unit;
  term.more.assign(units.begin() + 1, units.end());
  for (const CountedUnit& unit : units) {
    if (unit.half_of.has_value()) term.half_of = unit.half_of;
  }
  term.sign = sign;
  return term;
}

// Whether all of the time beside a date is meant, from the words before the anchor: "the
// week before", "the two weeks before", not "a week before" nor "the day before".
bool MeansBeside(bool article, bool numbered, const CountTerm& term) {
  if (term.unit < DateUnit::kWorkweek) {
    const bool several = term.count.wide_to > 1 || !term.more.empty();
    return article && several;
  }
  const bool one = term.count.wide_to == 1 && term.more.empty();
  return article || (!numbered && one);
}

// Whether whole weeks are counted on from a weekday, so that they end on that weekday: "a
// week on Tuesday", "two weeks from Friday".
bool EndsOnWeekday(const CountTerm& term, const Anchor& anchor) {
  if (!anchor.from || anchor.of.empty() || !term.more.empty()) return false;
  const auto* day = std::get_if<CalendarTerm>(&anchor.of.front().term);
  const bool weeks = term.unit == DateUnit::kWeek || term.unit == DateUnit::kFortnight;
  return weeks && term.count.wide_from == term.count.wide_to && day != nullptr &&
         day->weekday.has_value() && !day->day.has_value();
}

// "two weeks ago", "in a month", "the day before yesterday", "-3 days", "weeks ago".
std::optional<DateExpr> ParseCountedFrom(DateCursor* cursor) {
  const size_t start = cursor->position();
  const bool article = cursor->Previous().Is(DateRole::kArticle);
  // What is no count passes over the word.
  const bool exactly = cursor->Previous().Is(DateRole::kExactly);
  const bool minus = cursor->TakeMark('-');
  const bool sign = minus || cursor->TakeMark('+');
  const bool after_in = !sign && cursor->Take(DateRole::kIn);
  CountHedge hedge = TakeHedge(cursor);
  if (exactly && hedge == CountHedge::kNone) hedge = CountHedge::kExactly;
  std::vector<CountedUnit> counted = ParseCountedUnits(cursor);
  const bool numbered = !counted.empty();
  if (!numbered) {
    const auto one = ParseUncounted(cursor);
    const DateToken& next = cursor->Peek();
    const bool counts =
        one.has_value() && (next.Is(DateRole::kBound) ||
                            (next.Is(DateRole::kAgo) && one->count.wide_to > 1));
    if (counts) counted.push_back(*one);
  }
  if (!counted.empty()) {
    const bool roughly = cursor->Take(DateRole::kApproximate);
    if (roughly && hedge == CountHedge::kNone) hedge = CountHedge::kAbout;
    if (auto anchor = ParseAnchor(after_in || sign, cursor)) {
      CountTerm term = Counted(counted, minus ? -1 : anchor->sign);
      const bool to_the_day = anchor->to_the_day || EndsOnWeekday(term, *anchor);
      if (to_the_day && hedge == CountHedge::kNone) hedge = CountHedge::kExactly;
      term.hedge = hedge;
      term.from = anchor->from;
      term.beside = hedge == CountHedge::kNone && !anchor->of.empty() && !anchor->from &&
                    MeansBeside(article, numbered, term);
      return cursor->Make(std::move(term), start, std::move(anchor->of));
    }
    if (cursor->failed()) return std::nullopt;
  }
  cursor->Rewind(start);
  return std::nullopt;
}

// "three" of "three Fridays from now"; "the second" of "the second Sunday before Easter";
// 1 of "the last Sunday before Easter", "the next Sunday after Easter" and "the Sunday
// before Easter".
std::optional<int> ParseWeekdayCount(DateCursor* cursor) {
  if (cursor->Peek().Is(DateRole::kWeekday)) {
    return cursor->Peek(1).Is(DateRole::kBound) ? std::optional<int>(1) : std::nullopt;
  }
  if (cursor->TakeValue(DateRole::kDirection).has_value()) return 1;
  if (const std::optional<int> ordinal = ParseOrdinal(cursor)) return ordinal;
  const std::optional<VagueCount> count = ParseCount(cursor);
  const bool exact = count.has_value() && count->nominal_from == count->wide_to;
  return exact ? std::optional<int>(count->nominal_from) : std::nullopt;
}

// "three Fridays from now", "two Sundays before Easter", "the Monday after Easter"
std::optional<DateExpr> ParseCountedWeekdays(DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::optional<int> count = ParseWeekdayCount(cursor);
  if (count.has_value() && *count > 0) {
    auto weekday = cursor->TakeValue(DateRole::kWeekdays);
    if (!weekday.has_value()) weekday = cursor->TakeValue(DateRole::kWeekday);
    auto anchor = weekday.has_value() ? ParseAnchor(false, cursor) : std::nullopt;
    if (cursor->failed()) return std::nullopt;
    if (anchor.has_value()) {
      return cursor->Make(WeekdayCountTerm{*weekday, *count, anchor->sign}, start,
                          std::move(anchor->of));
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

// "the month of March", "the year of 2017": what the word is said again.
void SkipUnitOf(DateCursor* cursor) {
  const DateToken& next = cursor->Peek(2);
  if (!cursor->Peek(1).Is(DateRole::kOf)) return;
  const DateToken& unit = cursor->Peek();
  const bool again = (unit.IsUnit(DateUnit::kMonth) && next.Is(DateRole::kMonth)) ||
                     (unit.IsUnit(DateUnit::kYear) && next.digits == 4);
  if (again) cursor->Skip(2);
}

}  // namespace

void SkipFillers(DateCursor* cursor) {
  cursor->SkipAny({DateRole::kOn, DateRole::kExactly, DateRole::kArticle});
  SkipUnitOf(cursor);
  const size_t start = cursor->position();
  if (!cursor->Take(DateRole::kIn) && !cursor->Take(DateRole::kMoreThan)) return;
  TakeHedge(cursor);
  if (ParseCountedUnit(cursor).has_value()) {
    cursor->Rewind(start);
    return;
  }
  cursor->SkipAny({DateRole::kIn, DateRole::kOn, DateRole::kExactly, DateRole::kArticle});
}

DateExpr UnderHedge(CountHedge hedge, DateExpr date, size_t start,
                    const DateCursor& cursor) {
  auto* count = std::get_if<CountTerm>(&date.term);
  if (count == nullptr || count->hedge != CountHedge::kNone) {
    return cursor.MakeOf(ApproximateTerm{}, start, std::move(date));
  }
  count->hedge = hedge;
  count->beside = false;
  return cursor.Make(std::move(*count), start, std::move(date.of));
}

std::optional<DateExpr> ParseCounted(DateCursor* cursor) {
  for (const auto parse : {ParseWindow, ParseCountedWeekdays, ParseCountedFrom}) {
    auto expr = parse(cursor);
    if (expr.has_value() || cursor->failed()) return expr;
  }
  return std::nullopt;
}

std::optional<DateExpr> ParseLengthLater(const DateExpr& first, DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::vector<CountedUnit> counted = ParseCountedUnits(cursor);
  if (!counted.empty() && cursor->Take(DateRole::kLater)) {
    return cursor->Make(Counted(counted, 1), start, {first});
  }
  cursor->Rewind(start);
  return std::nullopt;
}

std::optional<DateExpr> ParseLengthAfter(DateExpr date, size_t start,
                                         DateCursor* cursor) {
  const size_t after_date = cursor->position();
  const bool minus = cursor->Peek().IsMark('-');
  if (cursor->Take(DateRole::kFor)) {
    if (const auto counted = ParseCountedUnit(cursor)) {
      return cursor->MakeOf(RunTerm{counted->count.nominal_to, counted->unit, 1, true},
                            start, std::move(date));
    }
  } else if (cursor->Peek().spaced && (minus || cursor->Peek().IsMark('+'))) {
    cursor->Skip();
    const std::vector<CountedUnit> counted = ParseCountedUnits(cursor);
    if (!counted.empty()) {
      return cursor->MakeOf(Counted(counted, minus ? -1 : 1), start, std::move(date));
    }
  }
  cursor->Rewind(after_date);
  return date;
}

}  // namespace gainsay
