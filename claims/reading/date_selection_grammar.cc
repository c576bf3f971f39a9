#include <utility>

#include "claims/reading/date_numeral.h"
#include "claims/reading/date_terms.h"

namespace gainsay {
namespace {

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
  auto week = directed && cursor->Peek(1).IsUnit(DateUnit::kWeek) ? ParseRelative(cursor)
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
  const DateToken& what = cursor->Peek();
  if (what.IsUnit(DateUnit::kHour) || (what.meaning && what.meaning->plural))
    return false;
  if (what.Is(DateRole::kOf)) {
    term->what = {DateRole::kUnit, static_cast<int>(DateUnit::kDay)};
    return term->index > 0;
  }
  if (const auto counted = ParseCountedUnit(cursor)) {
    term->count = counted->count.nominal_from;
    term->what = {DateRole::kUnit, static_cast<int>(counted->unit)};
    return term->count > 0 && counted->unit != DateUnit::kHour &&
           (term->index == 1 || term->index == -1) &&
           counted->count.nominal_from == counted->count.wide_to;
  }
  if (!what.Is(DateRole::kUnit) && !what.Is(DateRole::kWeekday)) return false;
  term->what = *what.meaning;
  cursor->Skip();
  return true;
}

bool IsUnit(const DateMeaning& what, DateUnit unit) {
  return what.role == DateRole::kUnit && what.value == static_cast<int>(unit);
}

// "the first half of X" and "the second quarter of X" are shares of it.
DateTerm Selection(const SelectTerm& term) {
  const bool half = IsUnit(term.what, DateUnit::kHalf);
  if (!half && !IsUnit(term.what, DateUnit::kQuarter)) return term;
  const int parts = half ? 2 : 4;
  const int index = term.index < 0 ? parts : term.index;
  if (index > parts || term.count > 1) return term;
  return FractionTerm{{index - 1, parts}, {index, parts}};
}

}  // namespace

std::optional<DateExpr> ParseSelection(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (cursor->Peek().Is(DateRole::kWeekday)) return ParseWeekdayOfWeek(cursor);
  SelectTerm term;
  const std::optional<int> index = ParseIndex(cursor);
  term.index = index.value_or(0);
  const bool whole_week =
      cursor->Peek().IsUnit(DateUnit::kWeek) || cursor->Peek().IsUnit(DateUnit::kWeekend);
  const bool day_of = cursor->Peek().Is(DateRole::kOf);
  if ((index.has_value() || whole_week) && ParseSelected(cursor, &term) &&
      cursor->TakeAny({DateRole::kOf, DateRole::kIn})) {
    SkipFillers(cursor);
    // "the 5th of March" is a day of the calendar, not a selection.
    const bool named_month = day_of && cursor->Peek().Is(DateRole::kMonth);
    auto of = named_month ? std::nullopt : ParsePart(cursor);
    if (cursor->failed()) return std::nullopt;
    if (of.has_value()) {
      std::vector<DateExpr> whole;
      whole.push_back(*std::move(of));
      return cursor->Make(Selection(term), start, std::move(whole));
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

}  // namespace gainsay
