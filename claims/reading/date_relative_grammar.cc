#include <utility>

#include "claims/reading/date_numeral.h"
#include "claims/reading/date_terms.h"

namespace gainsay {
namespace {

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

// "recent weeks", "the coming months"; "weeks" alone say nothing.
std::optional<DateExpr> ParseSeveral(std::optional<DateDirection> direction, size_t start,
                                     DateCursor* cursor) {
  if (!direction.has_value() || *direction == DateDirection::kThis) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  WindowTerm term;
  term.count = cursor->words().policies.several;
  term.unit = static_cast<DateUnit>(cursor->Peek().meaning->value);
  const bool back =
      *direction == DateDirection::kLast || *direction == DateDirection::kPast;
  term.sign = back ? -1 : 1;
  cursor->Skip();
  return cursor->Make(term, start);
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
  const bool dangling =
      what.IsUnit(DateUnit::kDay) && !what.meaning->plural &&
      term.direction.value_or(DateDirection::kThis) != DateDirection::kThis;
  if (!fits || dangling || what.IsUnit(DateUnit::kHour)) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  if (what.meaning->plural) return ParseSeveral(term.direction, start, cursor);
  term.what = *what.meaning;
  cursor->Skip();
  if (!term.direction.has_value()) term.direction = ParseSecondDirection(cursor);
  return cursor->Make(term, start);
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
  if (term == nullptr || !term->direction.has_value() ||
      term->what.role != DateRole::kUnit ||
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

}  // namespace gainsay
