#include "claims/reading/date_grammar.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "claims/reading/date_clock_grammar.h"
#include "claims/reading/date_cursor.h"
#include "claims/reading/date_pairing.h"
#include "claims/reading/date_terms.h"
#include "claims/reading/date_tokens.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

DateExpr Wrap(DateTerm term, size_t start, DateExpr inner, const DateCursor& cursor) {
  std::vector<DateExpr> of;
  of.push_back(std::move(inner));
  return cursor.Make(std::move(term), start, std::move(of));
}

// The second of "mid to late January"
std::optional<DatePart> TakeSecondPart(DateCursor* cursor) {
  const DateToken& joint = cursor->Peek();
  const DateToken& part = cursor->Peek(1);
  if (!(joint.Is(DateRole::kTo) || joint.IsMark('-')) || !part.Is(DateRole::kPart)) {
    return std::nullopt;
  }
  cursor->Skip(2);
  return static_cast<DatePart>(part.meaning->value);
}

std::optional<DateExpr> ParsePartOf(DateCursor* cursor) {
  const size_t start = cursor->position();
  DateTerm term;
  if (const auto part = cursor->TakeValue(DateRole::kPart)) {
    const auto first = static_cast<DatePart>(*part);
    term = PartTerm{first, TakeSecondPart(cursor).value_or(first)};
  } else if (cursor->Take(DateRole::kEarlier)) {
    term = SideTerm{false};
  } else if (cursor->Take(DateRole::kLater)) {
    term = SideTerm{true};
  } else {
    return std::nullopt;
  }
  cursor->TakeMark('-');
  cursor->TakeAny({DateRole::kOf, DateRole::kIn});
  auto of = ParsePart(cursor);
  if (of.has_value()) return Wrap(std::move(term), start, *std::move(of), *cursor);
  if (!cursor->failed()) cursor->Rewind(start);
  return std::nullopt;
}

// The year after the time of day: "Tue Jan 02 12:17:00 GMT 2024".
void TakeLateYear(DateCursor* cursor, DateExpr* date) {
  auto* term = std::get_if<CalendarTerm>(&date->term);
  const DateToken& number = cursor->Peek();
  if (term == nullptr || !term->day.has_value() || term->year.has_value()) return;
  if (!number.IsPlainNumber() || number.digits != 4) return;
  term->year = WrittenYear{number.number};
  cursor->Skip();
}

// A time of day and the date after it; without one, today's.
std::optional<DateExpr> ParseClockFirst(DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::optional<Clock> clock = ParseClock(cursor);
  if (!clock.has_value()) return std::nullopt;
  cursor->Take(DateRole::kDayPart);
  const size_t after_clock = cursor->position();
  if (!cursor->TakeMark(',')) cursor->TakeMark('-');
  auto date = ParsePart(cursor);
  if (date.has_value()) return Wrap(TimedTerm{*clock}, start, *std::move(date), *cursor);
  if (cursor->failed()) return std::nullopt;
  cursor->Rewind(after_clock);
  return cursor->Make(TimedTerm{*clock}, start);
}

// The time of day after a date; the date itself where there is none.
std::optional<DateExpr> ParseClockAfter(DateExpr date, size_t start, DateCursor* cursor) {
  const size_t after_date = cursor->position();
  if (!cursor->TakeMark(',')) cursor->TakeMark('-');
  cursor->SkipAny({DateRole::kOn, DateRole::kArticle});
  const std::optional<Clock> clock = ParseClock(cursor);
  if (!clock.has_value()) {
    if (cursor->failed()) return std::nullopt;
    cursor->Rewind(after_date);
    return date;
  }
  cursor->Take(DateRole::kDayPart);
  TakeLateYear(cursor, &date);
  return Wrap(TimedTerm{*clock}, start, std::move(date), *cursor);
}

// "overnight into Monday", "overnight on Sunday"
std::optional<DateExpr> ParseOvernight(DateCursor* cursor) {
  const size_t start = cursor->position();
  const DateToken& word = cursor->Peek();
  if (!word.Is(DateRole::kNamedPeriod) ||
      word.meaning->value != static_cast<int>(NamedPeriod::kOvernight)) {
    return std::nullopt;
  }
  cursor->Skip();
  OvernightTerm term;
  term.into = cursor->Take(DateRole::kIn) || cursor->Take(DateRole::kTo);
  auto date = ParsePart(cursor);
  if (date.has_value()) return Wrap(term, start, *std::move(date), *cursor);
  if (!cursor->failed()) cursor->Rewind(start);
  return std::nullopt;
}

// "the morning of 5 March", "Sunday night", "5 March, 17:45".
std::optional<DateExpr> ParseTimed(DateCursor* cursor) {
  SkipFillers(cursor);
  const size_t start = cursor->position();
  for (const auto parse : {ParseClockFirst, ParseOvernight}) {
    if (auto timed = parse(cursor)) return timed;
    if (cursor->failed()) return std::nullopt;
  }
  std::optional<int> day_part = cursor->TakeValue(DateRole::kDayPart);
  if (day_part.has_value()) cursor->TakeAny({DateRole::kOf, DateRole::kOn});
  auto date = ParsePart(cursor);
  if (!date.has_value()) return std::nullopt;
  date = ParseLengthAfter(*std::move(date), start, cursor);
  if (!day_part.has_value()) day_part = cursor->TakeValue(DateRole::kDayPart);
  if (day_part == 1) date = Wrap(NightTerm{}, start, *std::move(date), *cursor);
  return ParseClockAfter(*std::move(date), start, cursor);
}

std::optional<DateExpr> ParseOperand(DateCursor* cursor) {
  cursor->SkipAny({DateRole::kOn, DateRole::kArticle});
  const size_t start = cursor->position();
  if (!cursor->Take(DateRole::kApproximate)) return ParseTimed(cursor);
  auto date = ParseTimed(cursor);
  if (!date.has_value()) return std::nullopt;
  return Wrap(ApproximateTerm{}, start, *std::move(date), *cursor);
}

std::optional<PairTerm::Kind> TakeSeparator(const DateExpr& left, DateCursor* cursor) {
  const DateToken& next = cursor->Peek();
  const DateToken& second = cursor->Peek(1);
  // "2012 or later" is a bound.
  if (second.Is(DateRole::kLater) || second.Is(DateRole::kEarlier) ||
      second.Is(DateRole::kBound)) {
    return std::nullopt;
  }
  const bool until = next.Is(DateRole::kBound) &&
                     next.meaning->value == static_cast<int>(DateBound::kUntil);
  const bool slash = next.IsMark('/') && TakesSlash(left);
  if (cursor->Take(DateRole::kOr)) return PairTerm::Kind::kEither;
  const bool joins = until || slash || next.IsMark('-') || next.Is(DateRole::kTo) ||
                     next.Is(DateRole::kAnd);
  if (!joins) return std::nullopt;
  cursor->Skip();
  return PairTerm::Kind::kExtent;
}

// The days between the first and the last of "4, 5 and 6 February".
void SkipListedDays(DateCursor* cursor) {
  const size_t start = cursor->position();
  while (cursor->TakeMark(',') && cursor->Peek().IsNumber() &&
         cursor->Peek().digits <= 2) {
    cursor->Skip();
    if (cursor->Peek().Is(DateRole::kAnd)) return;
  }
  cursor->Rewind(start);
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

// A date or a pair of them.
std::optional<DateExpr> ParseSpan(DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::optional<int> month = TakeMonthOfPair(cursor);
  const bool between = cursor->Take(DateRole::kBetween);
  const bool from = !between && cursor->Take(DateRole::kFrom);
  auto left = ParseOperand(cursor);
  if (!left.has_value()) return std::nullopt;
  SkipListedDays(cursor);
  const auto kind = TakeSeparator(*left, cursor);
  if (!kind.has_value()) {
    if (between) return cursor->Fail("'between' needs a second date", start);
    // "from 18 December for 10 days"
    if (!from || std::holds_alternative<RunTerm>(left->term)) return left;
    return Wrap(BoundTerm{DateBound::kSince}, start, *std::move(left), *cursor);
  }
  auto right = ParseShortYear(*left, cursor);
  if (!right.has_value()) right = ParseLengthLater(*left, cursor);
  if (!right.has_value()) right = ParseOperand(cursor);
  if (!right.has_value()) {
    return cursor->Fail(absl::StrCat("no second date in ", Quoted(cursor->text())),
                        cursor->position());
  }
  if (month.has_value()) {
    SetMonth(*month, &*left);
    SetMonth(*month, &*right);
  }
  FillGaps(&*left, &*right);
  std::vector<DateExpr> of;
  of.push_back(*std::move(left));
  of.push_back(*std::move(right));
  return cursor->Make(PairTerm{between ? PairTerm::Kind::kBetween : *kind}, start,
                      std::move(of));
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
    return Wrap(BoundTerm{DateBound::kBy}, start, cursor->Make(DayTerm{}, start),
                *cursor);
  }
  RelativeTerm whole;
  whole.direction = DateDirection::kThis;
  whole.what = *unit.meaning;
  return Wrap(SideTerm{false}, start, cursor->Make(whole, start), *cursor);
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

// "or later", "and onwards", "or before" after a date.
std::optional<int> TakeBoundAfter(DateCursor* cursor) {
  const size_t start = cursor->position();
  const bool joined = cursor->TakeAny({DateRole::kOr, DateRole::kAnd});
  const DateToken& side = cursor->Peek();
  const auto is = [&](DateBound bound) {
    return joined && side.Is(DateRole::kBound) &&
           side.meaning->value == static_cast<int>(bound);
  };
  const bool onwards = side.Is(DateRole::kRun) && side.meaning->value > 0;
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

std::optional<DateExpr> ParseStatement(DateCursor* cursor) {
  if (cursor->Take(DateRole::kPublished)) cursor->TakeMark(':');
  const size_t start = cursor->position();
  if (auto to_date = ParseToDate(cursor)) return to_date;
  SkipBeforeStatement(cursor);
  std::optional<int> bound = cursor->TakeValue(DateRole::kBound);
  // "starting 12 January"
  if (cursor->Peek().Is(DateRole::kRun) && cursor->Peek().meaning->value > 0) {
    cursor->Skip();
    bound = static_cast<int>(DateBound::kNotBefore);
  }
  // "through 2014"
  if (!bound.has_value() && cursor->Take(DateRole::kTo)) {
    bound = static_cast<int>(DateBound::kUntil);
  }
  auto span = ParseSpan(cursor);
  if (!span.has_value()) return span;
  const auto after = TakeBoundAfter(cursor);
  // "from 2020 onwards"
  const bool said = std::holds_alternative<BoundTerm>(span->term);
  if (!bound.has_value()) bound = said ? std::nullopt : after;
  if (!bound.has_value()) return span;
  return Wrap(BoundTerm{static_cast<DateBound>(*bound)}, start, *std::move(span),
              *cursor);
}

// "weeks" says nothing; "the week" is this one.
bool IsBareUnit(const DateExpr& expr) {
  const auto* term = std::get_if<RelativeTerm>(&expr.term);
  return term != nullptr && !term->direction.has_value() && expr.offset == 0 &&
         term->what.value != static_cast<int>(DateUnit::kWeekend);
}

std::optional<DateExpr> ParseWhole(DateCursor* cursor) {
  auto expr = ParseStatement(cursor);
  if (cursor->failed()) return std::nullopt;
  if (!expr.has_value() || IsBareUnit(*expr)) {
    return cursor->Fail(absl::StrCat("no date in ", Quoted(cursor->text())),
                        cursor->position());
  }
  cursor->TakeMark(',');
  if (!cursor->AtEnd()) {
    const size_t offset = cursor->Peek().offset;
    return cursor->Fail(
        absl::StrCat(Quoted(absl::StripAsciiWhitespace(cursor->text().substr(offset))),
                     " is left over after ",
                     Quoted(cursor->Between(0, cursor->position()))),
        cursor->position());
  }
  if (const DateExpr* lone = LoneNumber(*expr)) {
    return cursor->Fail(absl::StrCat(Quoted(cursor->text().substr(
                                         lone->offset, lone->end - lone->offset)),
                                     " alone is no date"),
                        0);
  }
  return expr;
}

using Parser = std::optional<DateExpr> (*)(DateCursor*);

// The form that the first words already tell, as those of most dates do: "25 January",
// "Tuesday, Jan. 27", "last November". Null where it may be one of several.
Parser FormOf(const DateCursor& cursor) {
  const DateToken& first = cursor.Peek();
  const DateToken& second = cursor.Peek(1);
  if (first.IsNumber()) {
    const DateToken& after = second.Is(DateRole::kOf) ? cursor.Peek(2) : second;
    return after.Is(DateRole::kMonth) ? ParseCalendar : nullptr;
  }
  if (first.Is(DateRole::kMonth)) {
    return second.Is(DateRole::kBound) ? nullptr : ParseCalendar;
  }
  if (first.Is(DateRole::kWeekday)) {
    const DateToken& after = second.IsMark(',') ? cursor.Peek(2) : second;
    return after.Is(DateRole::kMonth) ? ParseCalendar : nullptr;
  }
  const bool directed = first.Is(DateRole::kDirection) && second.Is(DateRole::kMonth);
  return directed || first.Is(DateRole::kDay) ? ParseRelative : nullptr;
}

std::optional<DateExpr> ParseAny(DateCursor* cursor) {
  if (const Parser form = FormOf(*cursor)) return form(cursor);
  for (const Parser parse :
       {ParseAfterNext, ParsePartOf, ParseSelection, ParseCounted, ParseRun, ParseClosest,
        ParsePeriod, ParseCalendar, ParseRelative}) {
    auto expr = parse(cursor);
    if (expr.has_value() || cursor->failed()) return expr;
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateExpr> ParsePart(DateCursor* cursor) {
  if (!cursor->Enter()) return std::nullopt;
  const size_t start = cursor->position();
  SkipFillers(cursor);
  std::optional<DateExpr> expr = ParseAny(cursor);
  if (expr.has_value()) expr = ParseWeekdayAfterWeek(*std::move(expr), start, cursor);
  cursor->Leave();
  if (!expr.has_value() && !cursor->failed()) cursor->Rewind(start);
  return expr;
}

std::variant<DateExpr, ReadError> ParseDate(absl::string_view text,
                                            const DateWords& words) {
  auto tokens = TokenizeDate(text, words);
  if (auto* error = std::get_if<ReadError>(&tokens)) return *std::move(error);
  DateCursor cursor(text, std::get<DateTokens>(std::move(tokens)), words);
  auto expr = ParseWhole(&cursor);
  if (!expr.has_value()) return *cursor.error();
  return *std::move(expr);
}

}  // namespace gainsay
