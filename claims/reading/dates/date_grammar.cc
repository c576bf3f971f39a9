#include "claims/reading/dates/date_grammar.h"

#include <optional>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_cursor.h"
#include "claims/reading/dates/date_pairing.h"
#include "claims/reading/dates/date_terms.h"
#include "claims/reading/dates/date_tokens.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

// The second of "mid to late January", "mid-to-late January", "mid- to late January"
std::optional<DatePart> TakeSecondPart(DateCursor* cursor) {
  const size_t start = cursor->position();
  const bool dash = cursor->TakeMark('-');
  const bool to = cursor->Take(DateRole::kTo);
  if (to) cursor->TakeMark('-');
  const auto part =
      dash || to ? cursor->TakeValue(DateRole::kPart) : std::optional<int>();
  if (part.has_value()) return static_cast<DatePart>(*part);
  cursor->Rewind(start);
  return std::nullopt;
}

// A part of a period. "Beginning" is one before "of" or a second part alone: "beginning
// February" is from then on.
std::optional<DatePart> TakePart(DateCursor* cursor) {
  const DateToken& next = cursor->Peek(1);
  const bool joint = next.Is(DateRole::kTo) || next.IsMark('-');
  const bool begins =
      cursor->Peek().IsRun(DateRun::kFirst) &&
      (next.Is(DateRole::kOf) || (joint && cursor->Peek(2).Is(DateRole::kPart)));
  if (begins) {
    cursor->Skip();
    return DatePart::kStart;
  }
  const std::optional<int> part = cursor->TakeValue(DateRole::kPart);
  if (!part.has_value()) return std::nullopt;
  return static_cast<DatePart>(*part);
}

std::optional<DateExpr> ParsePartOf(DateCursor* cursor) {
  const size_t start = cursor->position();
  DateTerm term;
  if (const auto first = TakePart(cursor)) {
    term = PartTerm{*first, TakeSecondPart(cursor).value_or(*first)};
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
  if (of.has_value()) return cursor->MakeOf(std::move(term), start, *std::move(of));
  if (!cursor->failed()) cursor->Rewind(start);
  return std::nullopt;
}

// "weeks" says nothing; "the week" is this one.
bool IsBareUnit(const DateExpr& expr) {
  const auto* term = std::get_if<RelativeTerm>(&expr.term);
  return term != nullptr && !term->direction.has_value() && expr.offset == 0 &&
         term->what.value != static_cast<int>(DateUnit::kWeekend);
}

// Whether some word names a weekday, a month or a holiday.
bool NamesDay(const DateCursor& cursor) {
  for (size_t i = 0; cursor.Peek(i).kind != DateToken::Kind::kEnd; ++i) {
    const DateToken& token = cursor.Peek(i);
    if (token.Is(DateRole::kWeekday) || token.Is(DateRole::kWeekdays) ||
        token.Is(DateRole::kMonth) || token.Is(DateRole::kHoliday)) {
      return true;
    }
  }
  return false;
}

std::optional<DateExpr> ParseWhole(DateCursor* cursor) {
  const bool names_day = NamesDay(*cursor);
  auto expr = ParseStatement(cursor);
  if (cursor->failed()) return std::nullopt;
  if (!expr.has_value() || IsBareUnit(*expr)) {
    const std::string text = Quoted(cursor->text());
    return cursor->Fail(names_day ? absl::StrCat(text, " is not understood as a date")
                                  : absl::StrCat("no date in ", text),
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
