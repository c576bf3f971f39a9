#include "claims/reading/date_resolver.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/reading/date_boxes.h"
#include "claims/reading/date_names.h"
#include "claims/reading/resolve_terms.h"

namespace gainsay {
namespace {

constexpr int64_t kSecondsPerDay = 86400;

// Whether the second of a pair is to be found from the first: "from Friday to Sunday".
bool FollowsFirst(const DateExpr& second) {
  const DateExpr* core = &second;
  while (core->of.size() == 1) core = &core->of.front();
  if (const auto* calendar = std::get_if<CalendarTerm>(&core->term)) {
    return !calendar->year.has_value() && !calendar->month_from_now.has_value();
  }
  // "this Friday to this Monday"
  if (const auto* relative = std::get_if<RelativeTerm>(&core->term)) {
    return relative->what.role == DateRole::kWeekday &&
           relative->direction == DateDirection::kThis;
  }
  const auto* period = std::get_if<PeriodTerm>(&core->term);
  return period != nullptr && !period->year.has_value();
}

// "10 p.m. to 2 a.m." ends on the day after.
void PassMidnight(DateBox* box) {
  const auto& start = box->start_time;
  auto& end = box->end_time;
  if (!start.has_value() || !end.has_value() || box->start != box->end) return;
  if (start->zoned != end->zoned || end->seconds >= start->seconds) return;
  end->seconds += kSecondsPerDay;
  box->end = {box->end.min + 1, box->end.max + 1};
}

DateBox ExtentOf(const DateSet& first, const DateSet& second) {
  DateBox box{StartHull(first), EndHull(second), {}, {}};
  if (first.boxes.size() == 1) box.start_time = first.boxes.front().start_time;
  if (second.boxes.size() == 1) box.end_time = second.boxes.front().end_time;
  PassMidnight(&box);
  return box;
}

DateSet PairOf(PairTerm::Kind kind, const DateSet& first, const DateSet& second) {
  if (kind == PairTerm::Kind::kEither) return Union(first, second);
  DateSet pair;
  if (kind == PairTerm::Kind::kExtent) {
    pair.boxes.push_back(ExtentOf(first, second));
  } else {
    pair.boxes.push_back(DateBox::Within(first.Hull().min, second.Hull().max));
  }
  return pair;
}

bool IsOrdered(const DateSet& first, const DateSet& second) {
  return first.Hull().min <= second.Hull().max;
}

Resolution ResolvePair(const PairTerm& term, const DateExpr& expr,
                       const DateFrame& frame) {
  Resolution first = ResolveDate(expr.of[0], frame);
  auto* a = std::get_if<ResolvedDate>(&first);
  if (a == nullptr) return first;
  DateFrame following = frame;
  if (FollowsFirst(expr.of[1])) {
    following.published = a->nominal.Hull().min;
    following.plans = true;
    following.follows = true;
  }
  Resolution second = ResolveDate(expr.of[1], following);
  auto* b = std::get_if<ResolvedDate>(&second);
  if (b == nullptr) return second;
  if (term.kind != PairTerm::Kind::kEither && !IsOrdered(a->nominal, b->nominal)) {
    return Unreadable(
        absl::StrCat("it ends on ", DayName(b->nominal.Hull().max),
                     ", before it begins on ", DayName(a->nominal.Hull().min)),
        expr);
  }
  ResolvedDate pair = *a;
  pair.nominal = PairOf(term.kind, a->nominal, b->nominal);
  pair.wide = Union(pair.nominal, PairOf(term.kind, a->wide, b->wide));
  pair.unit = std::max(a->unit, b->unit);
  pair.fuzzy = a->fuzzy || b->fuzzy;
  pair.edtf.clear();
  pair.policies.insert(pair.policies.end(), b->policies.begin(), b->policies.end());
  if (pair.flaw.empty()) pair.flaw = b->flaw;
  return pair;
}

Resolution ResolveTimed(const TimedTerm& term, const DateExpr& expr,
                        const DateFrame& frame) {
  if (!expr.of.empty()) {
    Resolution of = ResolveDate(expr.of.front(), frame);
    const auto* date = std::get_if<ResolvedDate>(&of);
    return date == nullptr ? of : Resolve(term, expr, frame, *date);
  }
  if (!frame.published.has_value()) return NeedsPublished(expr, frame);
  return Resolve(term, expr, frame,
                 Exactly({*frame.published, *frame.published}, DateUnit::kDay));
}

bool CountsFromComing(const CountTerm& term) { return term.from; }
bool CountsFromComing(const WeekdayCountTerm&) { return false; }

// "From now" is "hence".
bool IsToday(const DateExpr& expr) {
  const auto* day = std::get_if<DayTerm>(&expr.term);
  return day != nullptr && day->offset == 0;
}

template <typename Term>
Resolution ResolveCount(const Term& term, const DateExpr& expr, const DateFrame& frame) {
  if (expr.of.empty() || IsToday(expr.of.front())) {
    return Resolve(term, expr, frame, nullptr);
  }
  DateFrame base = frame;
  base.plans = frame.plans || CountsFromComing(term);
  Resolution of = ResolveDate(expr.of.front(), base);
  const auto* date = std::get_if<ResolvedDate>(&of);
  return date == nullptr ? of : Resolve(term, expr, frame, date);
}

template <typename Term>
Resolution ResolveOf(const Term& term, const DateExpr& expr, const DateFrame& frame) {
  Resolution of = ResolveDate(expr.of.front(), frame);
  const auto* date = std::get_if<ResolvedDate>(&of);
  if (date == nullptr) return of;
  Resolution found = Resolve(term, expr, frame, *date);
  if (auto* result = std::get_if<ResolvedDate>(&found)) {
    if (result->flaw.empty()) result->flaw = date->flaw;
  }
  return found;
}

}  // namespace

Resolution ResolveDate(const DateExpr& expr, const DateFrame& frame) {
  return std::visit(
      [&](const auto& term) -> Resolution {
        using Term = std::decay_t<decltype(term)>;
        if constexpr (std::is_same_v<Term, PairTerm>) {
          return ResolvePair(term, expr, frame);
        } else if constexpr (std::is_same_v<Term, TimedTerm>) {
          return ResolveTimed(term, expr, frame);
        } else if constexpr (std::is_same_v<Term, CountTerm> ||
                             std::is_same_v<Term, WeekdayCountTerm>) {
          return ResolveCount(term, expr, frame);
        } else if constexpr (requires { Resolve(term, expr, frame); }) {
          return Resolve(term, expr, frame);
        } else {
          return ResolveOf(term, expr, frame);
        }
      },
      expr.term);
}

}  // namespace gainsay
