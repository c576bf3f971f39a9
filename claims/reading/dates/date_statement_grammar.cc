#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_clock_grammar.h"
#include "claims/reading/dates/date_numeral.h"
#include "claims/reading/dates/date_pairing.h"
#include "claims/reading/dates/date_terms.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

// "over Christmas" is the days around it.
bool IsLong(const DateExpr& date) {
  const auto* holiday = std::get_if<HolidayTerm>(&date.term);
  return holiday != nullptr && !holiday->weekend;
}

// The "in" of "in about 1850"; that of "in about two weeks" is the count's.
void SkipBeforeHedge(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (!cursor->Take(DateRole::kIn)) return;
  const size_t after_in = cursor->position();
  const bool hedge = cursor->TakeAny({DateRole::kApproximate, DateRole::kNearly});
  cursor->Rewind(hedge && !ParseCountedUnit(cursor).has_value() ? after_in : start);
}

std::optional<DateExpr> ParseOperand(DateCursor* cursor) {
  cursor->SkipAny({DateRole::kOn, DateRole::kExactly, DateRole::kArticle});
  const size_t start = cursor->position();
  SkipBeforeHedge(cursor);
  const bool over = cursor->Peek().Is(DateRole::kMoreThan);
  CountHedge hedge = CountHedge::kNone;
  if (cursor->Take(DateRole::kApproximate)) hedge = CountHedge::kAbout;
  if (cursor->Take(DateRole::kNearly)) hedge = CountHedge::kNearly;
  auto date = ParseTimed(cursor);
  if (!date.has_value()) return std::nullopt;
  // "February 4 or so"
  if (hedge == CountHedge::kNone && cursor->Take(DateRole::kApproximate)) {
    hedge = CountHedge::kAbout;
  }
  const bool hedged = hedge != CountHedge::kNone || (over && IsLong(*date));
  if (!hedged) return date;
  return UnderHedge(hedge, *std::move(date), start, *cursor);
}

bool IsUnknown(const DateToken& word) {
  return word.kind == DateToken::Kind::kWord && word.meaning == nullptr;
}

// The "century" or "-century" of "18th century", so many tokens ahead.
bool AtCentury(const DateCursor& cursor, size_t ahead) {
  return cursor.Peek(ahead + (cursor.Peek(ahead).IsMark('-') ? 1 : 0))
      .IsUnit(DateUnit::kCentury);
}

bool IsWeekday(const DateExpr& date) {
  const auto* term = std::get_if<CalendarTerm>(&date.term);
  return term != nullptr && term->weekday.has_value() && !term->day.has_value();
}

// "2026-02-04/05", of which the second day is all that is left.
bool TakesDay(const DateExpr& left, const DateCursor& cursor) {
  const auto* term = std::get_if<CalendarTerm>(&left.term);
  const DateToken& day = cursor.Peek(1);
  return term != nullptr && term->day.has_value() && !term->swappable &&
         FullYear(term->year).has_value() && day.IsPlainNumber() && day.digits == 2 &&
         cursor.Peek(2).kind == DateToken::Kind::kEnd;
}

bool IsBound(const DateToken& word, DateBound bound) {
  return word.Is(DateRole::kBound) && word.meaning->value == static_cast<int>(bound);
}

// "from X until at least Y"
bool EndsAtLeast(const DateToken& separator) {
  return IsBound(separator, DateBound::kUntilAtLeast);
}

std::optional<PairTerm::Kind> TakeSeparator(const DateExpr& left, DateCursor* cursor) {
  const DateToken& next = cursor->Peek();
  const DateToken& second = cursor->Peek(1);
  // "2012 or later" is a bound.
  if (second.Is(DateRole::kLater) || second.Is(DateRole::kEarlier) ||
      second.Is(DateRole::kBound)) {
    return std::nullopt;
  }
  const bool until = IsBound(next, DateBound::kUntil) || EndsAtLeast(next);
  // "late January/early February", "March/April 2026", "17th/18th century"
  const bool alternatives = std::holds_alternative<PartTerm>(left.term) ||
                            (IsMonthAlone(left) && second.Is(DateRole::kMonth)) ||
                            AtCentury(*cursor, 2);
  if (alternatives && cursor->TakeMark('/')) {
    return PairTerm::Kind::kEither;
  }
  // "Monday night into Tuesday", "Monday into Tuesday"
  const bool night = std::holds_alternative<NightTerm>(left.term) || IsWeekday(left);
  const bool day = second.Is(DateRole::kWeekday) || second.Is(DateRole::kDay);
  if (night && day && cursor->Take(DateRole::kIn)) return PairTerm::Kind::kBetween;
  // "at noon-ish": what is no date is left over.
  if (next.IsMark('-') && !next.spaced && !second.spaced && IsUnknown(second)) {
    return std::nullopt;
  }
  const bool slash = next.IsMark('/') && (TakesSlash(left) || TakesDay(left, *cursor));
  if (cursor->Take(DateRole::kOr)) return PairTerm::Kind::kEither;
  if (cursor->Take(DateRole::kAnd)) return PairTerm::Kind::kBoth;
  const bool joins = until || slash || next.IsMark('-') || next.Is(DateRole::kTo);
  if (!joins) return std::nullopt;
  cursor->Skip();
  return PairTerm::Kind::kExtent;
}

bool IsConjunction(const DateToken& token) {
  return token.Is(DateRole::kAnd) || token.Is(DateRole::kOr);
}

// Whether a further date of a list may begin here, rather than a time of day.
bool BeginsListed(const DateCursor& cursor) {
  const DateToken& token = cursor.Peek();
  const DateToken& next = cursor.Peek(1);
  if (token.Is(DateRole::kMonth) || token.Is(DateRole::kWeekday)) return true;
  return token.IsNumber() && (token.digits <= 2 || token.digits == 4) &&
         !next.IsMark(':') && !EndsClock(next);
}

// The dates after the first of "4, 5 and 6 February", up to the conjunction, which is not
// taken; all of "29, 30" where each is the day after the one before. None where there is
// no list.
std::vector<DateExpr> ParseListed(const DateExpr& first, DateCursor* cursor) {
  const size_t start = cursor->position();
  std::vector<DateExpr> listed;
  bool successive = true;
  for (size_t before = start; cursor->TakeMark(','); before = cursor->position()) {
    if (IsConjunction(cursor->Peek())) break;
    auto next = BeginsListed(*cursor) ? ParseOperand(cursor) : std::nullopt;
    if (cursor->failed()) return {};
    if (!next.has_value()) {
      cursor->Rewind(before);
      break;
    }
    successive =
        successive && IsNextNumber(listed.empty() ? first : listed.back(), *next);
    listed.push_back(*std::move(next));
    if (IsConjunction(cursor->Peek())) break;
  }
  const bool list = IsConjunction(cursor->Peek()) || successive;
  if (!listed.empty() && list) return listed;
  cursor->Rewind(start);
  return {};
}

// The last two digits of a later year: "1914-18".
std::optional<DateExpr> ParseShortYear(const DateExpr& first, DateCursor* cursor) {
  const DateToken& number = cursor->Peek();
  const std::optional<int64_t> year = YearAlone(first);
  if (!year.has_value() || !number.IsPlainNumber() || number.digits != 2 ||
      number.number <= *year % 100) {
    return std::nullopt;
  }
  const size_t start = cursor->position();
  CalendarTerm term;
  term.year = WrittenYear{*year / 100 * 100 + number.number};
  cursor->Skip();
  return cursor->Make(term, start);
}

// The month of "November between 19 and 20".
std::optional<int> TakeMonthOfPair(DateCursor* cursor) {
  const DateToken& next = cursor->Peek(1);
  if (!next.Is(DateRole::kBetween) && !next.Is(DateRole::kFrom)) return std::nullopt;
  return cursor->TakeValue(DateRole::kMonth);
}

// What follows a separator.
std::optional<DateExpr> ParseSecond(const DateExpr& first, DateCursor* cursor) {
  auto second = ParseShortYear(first, cursor);
  if (!second.has_value()) second = ParseLengthLater(first, cursor);
  if (!second.has_value()) second = ParseOperand(cursor);
  if (second.has_value()) return second;
  return cursor->Fail(absl::StrCat("no second date in ", Quoted(cursor->text())),
                      cursor->position());
}

// The first word of "overnight from Sunday to Monday", "overnight between March 9 and
// 10", "overnight Sunday into Monday".
bool TakeOvernight(DateCursor* cursor) {
  const DateToken& word = cursor->Peek();
  const DateToken& day = cursor->Peek(2);
  const bool into = cursor->Peek(1).Is(DateRole::kWeekday) && day.Is(DateRole::kIn) &&
                    cursor->Peek(3).Is(DateRole::kWeekday);
  const bool pair =
      cursor->Peek(1).Is(DateRole::kFrom) || cursor->Peek(1).Is(DateRole::kBetween);
  // "9 and 10 March", not "9 and 10 p.m."
  const bool named = day.Is(DateRole::kWeekday) || day.Is(DateRole::kMonth) ||
                     (day.IsNumber() && cursor->Peek(5).Is(DateRole::kMonth));
  if (!(into || (pair && named)) || !word.Is(DateRole::kNamedPeriod) ||
      word.meaning->value != static_cast<int>(NamedPeriod::kOvernight)) {
    return false;
  }
  cursor->Skip();
  return true;
}

// A date, a pair of them or a list.
std::optional<DateExpr> ParseSpan(DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::optional<int> month = TakeMonthOfPair(cursor);
  const bool overnight = TakeOvernight(cursor);
  const bool between =
      cursor->Take(DateRole::kBetween) || (overnight && cursor->Take(DateRole::kFrom));
  const bool from = !between && cursor->Take(DateRole::kFrom);
  const bool either = !between && !from && cursor->Take(DateRole::kEither);
  auto left = ParseOperand(cursor);
  if (!left.has_value()) return std::nullopt;
  std::vector<DateExpr> of = ParseListed(*left, cursor);
  if (cursor->failed()) return std::nullopt;
  const bool at_least = EndsAtLeast(cursor->Peek());
  auto kind = TakeSeparator(*left, cursor);
  if (either && kind != PairTerm::Kind::kEither) {
    return cursor->Fail("'either' needs 'or' and a second date", start);
  }
  if (!kind.has_value() && of.empty()) {
    if (between) return cursor->Fail("'between' needs a second date", start);
    // "from 18 December for 10 days", "from 6 to 8 p.m. Tuesday"
    const bool extent = std::holds_alternative<RunTerm>(left->term) ||
                        std::holds_alternative<PairTerm>(left->term);
    if (!from || extent) return left;
    return cursor->MakeOf(BoundTerm{DateBound::kSince}, start, *std::move(left));
  }
  of.insert(of.begin(), *std::move(left));
  if (kind.has_value()) {
    auto right = ParseSecond(of.front(), cursor);
    if (!right.has_value()) return std::nullopt;
    of.push_back(*std::move(right));
  }
  if (month.has_value()) {
    for (DateExpr& date : of) SetMonth(*month, &date);
  }
  FillGaps(&of);
  if (from && kind == PairTerm::Kind::kBoth) kind = PairTerm::Kind::kExtent;
  const auto listed = kind.value_or(PairTerm::Kind::kBoth);
  return cursor->Make(PairTerm{between ? PairTerm::Kind::kBetween : listed, at_least},
                      start, std::move(of));
}

// "to date"; "the year to date"
std::optional<DateExpr> ParseToDate(DateCursor* cursor) {
  const size_t start = cursor->position();
  cursor->Take(DateRole::kArticle);
  const DateToken& unit = cursor->Peek();
  const bool part = unit.Is(DateRole::kUnit) && !unit.meaning->plural;
  if (part) cursor->Skip();
  if (!cursor->Take(DateRole::kToDate)) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  if (!part) {
    return cursor->MakeOf(BoundTerm{DateBound::kBy}, start,
                          cursor->Make(DayTerm{}, start));
  }
  RelativeTerm whole;
  whole.direction = DateDirection::kThis;
  whole.what = *unit.meaning;
  return cursor->MakeOf(SideTerm{false}, start, cursor->Make(whole, start));
}

// Words that add nothing to what follows: "year greater than 2012", "years from 2015 to
// 2019", "any time before March", "for the next six months".
void SkipBeforeStatement(DateCursor* cursor) {
  const DateToken& word = cursor->Peek();
  const DateToken& next = cursor->Peek(1);
  const bool year = word.IsUnit(DateUnit::kYear) &&
                    (next.Is(DateRole::kBound) || next.Is(DateRole::kFrom) ||
                     next.Is(DateRole::kBetween)) &&
                    cursor->Peek(2).IsNumber();
  const bool any = word.Is(DateRole::kOn) && next.Is(DateRole::kBound);
  const bool lasting =
      word.Is(DateRole::kFor) &&
      (next.Is(DateRole::kDirection) ||
       (next.Is(DateRole::kArticle) && cursor->Peek(2).Is(DateRole::kDirection)));
  if (year || any || lasting) cursor->Skip();
}

// "beginning of", "beginning to mid"
bool BeginsPart(const DateCursor& cursor) {
  const DateToken& next = cursor.Peek(1);
  return next.Is(DateRole::kOf) || cursor.Peek(2).Is(DateRole::kPart);
}

// "or later", "and onwards", "or before", "at the latest" after a date.
std::optional<int> TakeBoundAfter(DateCursor* cursor) {
  if (const auto bound = cursor->TakeValue(DateRole::kBoundAfter)) return bound;
  const size_t start = cursor->position();
  const bool joined = cursor->TakeAny({DateRole::kOr, DateRole::kAnd});
  const DateToken& side = cursor->Peek();
  const auto is = [&](DateBound bound) { return joined && IsBound(side, bound); };
  const bool onwards = side.IsRun(DateRun::kFirst);
  const bool later =
      onwards || (joined && side.Is(DateRole::kLater)) || is(DateBound::kAfter);
  const bool earlier = (joined && side.Is(DateRole::kEarlier)) || is(DateBound::kBefore);
  if (!later && !earlier) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  cursor->Skip();
  return static_cast<int>(later ? DateBound::kNotBefore : DateBound::kBy);
}

// The year of "the end of the year" is this one, or early in it the last; that of "by the
// end of the year" is not over.
void MarkYearThatEnds(DateExpr* date) {
  const auto* part = std::get_if<PartTerm>(&date->term);
  if (part == nullptr) {
    if (date->of.size() == 1) MarkYearThatEnds(&date->of.front());
    return;
  }
  auto* year = std::get_if<RelativeTerm>(&date->of.front().term);
  if (year == nullptr || year->direction.has_value()) return;
  year->or_last = part->part == DatePart::kEnd && year->what.role == DateRole::kUnit &&
                  year->what.value == static_cast<int>(DateUnit::kYear);
}

// "shortly after February 4"
std::optional<DateExpr> ParseShortly(DateCursor* cursor) {
  const size_t start = cursor->position();
  const auto side = cursor->TakeValue(DateRole::kShortly);
  auto date = side.has_value() ? ParseSpan(cursor) : std::nullopt;
  if (!date.has_value()) return std::nullopt;
  return cursor->MakeOf(BoundTerm{static_cast<DateBound>(*side), false, true}, start,
                        *std::move(date));
}

}  // namespace

std::optional<DateExpr> ParseStatement(DateCursor* cursor) {
  if (cursor->Take(DateRole::kPublished)) cursor->TakeMark(':');
  const size_t start = cursor->position();
  if (auto to_date = ParseToDate(cursor)) return to_date;
  SkipBeforeStatement(cursor);
  std::optional<int> bound = cursor->TakeValue(DateRole::kBound);
  // "starting 12 January"; "beginning of January" is a part of it.
  if (cursor->Peek().IsRun(DateRun::kFirst) && !BeginsPart(*cursor)) {
    cursor->Skip();
    bound = static_cast<int>(DateBound::kNotBefore);
  }
  // "through 2014"
  if (!bound.has_value() && cursor->Take(DateRole::kTo)) {
    bound = static_cast<int>(DateBound::kUntil);
  }
  auto span = ParseSpan(cursor);
  if (!span.has_value() && !cursor->failed() && !bound.has_value()) {
    return ParseShortly(cursor);
  }
  if (!span.has_value()) return span;
  const auto after = TakeBoundAfter(cursor);
  // "from 2020 onwards"
  const bool said = std::holds_alternative<BoundTerm>(span->term);
  if (!bound.has_value()) bound = said ? std::nullopt : after;
  // "from February 4 on"
  if (said && cursor->Peek(1).kind == DateToken::Kind::kEnd) cursor->Take(DateRole::kOn);
  const bool since = bound == static_cast<int>(DateBound::kSince);
  if (!bound.has_value() || since) MarkYearThatEnds(&*span);
  if (!bound.has_value()) return span;
  const auto side = static_cast<DateBound>(*bound);
  return cursor->MakeOf(BoundTerm{side, since}, start, *std::move(span));
}

}  // namespace gainsay
