#include "claims/reading/dates/date_resolver.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/date_names.h"
#include "claims/reading/dates/resolve_terms.h"

namespace gainsay {
namespace {

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

DateBox ExtentOf(const DateSet& first, const DateSet& second, bool at_least) {
  DateBox box{StartHull(first), EndHull(second), {}, {}};
  if (first.boxes.size() == 1) box.start_time = first.boxes.front().start_time;
  if (at_least) {
    box.end.max = kMaxDay;
    return box;
  }
  if (second.boxes.size() == 1) box.end_time = second.boxes.front().end_time;
  PassMidnight(&box);
  return box;
}

using DatesInTurn = std::vector<ResolvedDate>;
using DaysMember = DateSet ResolvedDate::*;

bool IsTimed(const ResolvedDate& date) {
  return date.nominal.boxes.front().start_time.has_value();
}

// Whether each begins before there is a day between it and the one before it, so that
// together they are one stretch: "Monday and Tuesday". Times of day stay apart.
bool FollowOnOneAnother(const DatesInTurn& dates) {
  for (size_t i = 1; i < dates.size(); ++i) {
    const DayRange before = dates[i - 1].nominal.Hull();
    const DayRange after = dates[i].nominal.Hull();
    if (after.min < before.min || after.min > before.max + 1) return false;
    if (IsTimed(dates[i - 1]) && IsTimed(dates[i])) return false;
  }
  return true;
}

DateSet PairOf(const PairTerm& term, DaysMember width, const DatesInTurn& dates) {
  const DateSet& first = dates.front().*width;
  const DateSet& last = dates.back().*width;
  DateSet pair;
  switch (term.kind) {
    case PairTerm::Kind::kExtent:
      pair.boxes.push_back(ExtentOf(first, last, term.at_least));
      break;
    case PairTerm::Kind::kBetween:
      pair.boxes.push_back(DateBox::Within(first.Hull().min, last.Hull().max));
      break;
    case PairTerm::Kind::kEither:
    case PairTerm::Kind::kBoth:
      for (const ResolvedDate& date : dates) pair = Union(pair, date.*width);
  }
  return pair;
}

bool HasOrder(PairTerm::Kind kind) {
  return kind == PairTerm::Kind::kExtent || kind == PairTerm::Kind::kBetween;
}

ResolvedDate Joined(const PairTerm& term, const DatesInTurn& dates) {
  ResolvedDate pair = dates.front();
  pair.nominal = PairOf(term, &ResolvedDate::nominal, dates);
  pair.wide = Union(pair.nominal, PairOf(term, &ResolvedDate::wide, dates));
  pair.edtf.clear();
  for (size_t i = 1; i < dates.size(); ++i) {
    const ResolvedDate& date = dates[i];
    pair.unit = std::max(pair.unit, date.unit);
    pair.fuzzy = pair.fuzzy || date.fuzzy;
    pair.policies.insert(pair.policies.end(), date.policies.begin(), date.policies.end());
    if (pair.flaw.empty()) pair.flaw = date.flaw;
  }
  return pair;
}

Resolution ResolveInOrder(const PairTerm& term, const DateExpr& expr,
                          const DateFrame& frame) {
  DatesInTurn dates;
  for (const DateExpr& of : expr.of) {
    DateFrame following = frame;
    if (!dates.empty() && FollowsFirst(of)) {
      following.published = dates.back().nominal.Hull().min;
      following.plans = true;
      following.begun = false;
      following.follows = true;
    }
    Resolution resolution = ResolveDate(of, following);
    auto* date = std::get_if<ResolvedDate>(&resolution);
    if (date == nullptr) return resolution;
    dates.push_back(std::move(*date));
  }
  const Day begins = dates.front().nominal.Hull().min;
  const Day ends = dates.back().nominal.Hull().max;
  if (HasOrder(term.kind) && begins > ends) {
    return Unreadable(absl::StrCat("it ends on ", DayName(ends), ", before it begins on ",
                                   DayName(begins)),
                      expr);
  }
  const bool stretch = term.kind == PairTerm::Kind::kBoth && FollowOnOneAnother(dates);
  return Joined(stretch ? PairTerm{} : term, dates);
}

// The year that a date of the calendar, or a quarter or half, would have; null where the
// date tells it, or has none.
std::optional<WrittenYear>* UnwrittenYear(DateExpr* date) {
  DateExpr* core = date;
  while (core->of.size() == 1) core = &core->of.front();
  if (auto* calendar = std::get_if<CalendarTerm>(&core->term)) {
    const bool open = calendar->month.has_value() && !calendar->year.has_value();
    return open ? &calendar->year : nullptr;
  }
  auto* period = std::get_if<PeriodTerm>(&core->term);
  const bool part =
      period != nullptr && !period->year.has_value() &&
      (period->unit == DateUnit::kQuarter || period->unit == DateUnit::kHalf);
  return part ? &period->year : nullptr;
}

// What ends at a time that is told, "from April until now", began before publication
// where the nearest beginning comes too late.
Resolution ResolveToTold(const PairTerm& term, const DateExpr& expr,
                         const DateFrame& frame) {
  Resolution nearest = ResolveInOrder(term, expr, frame);
  if (std::holds_alternative<ResolvedDate>(nearest) || !HasOrder(term.kind) ||
      !frame.published.has_value() || frame.plans) {
    return nearest;
  }
  DateFrame begun = frame;
  begun.begun = true;
  Resolution resolution = ResolveInOrder(term, expr, begun);
  return std::holds_alternative<ResolvedDate>(resolution) ? resolution : nearest;
}

// Without a year it is the pair that holds the day of publication or lies nearest to it,
// of plans the first that is not over, and of what had begun the last.
Resolution ResolvePair(const PairTerm& term, const DateExpr& expr,
                       const DateFrame& frame) {
  DateExpr dated = expr;
  std::optional<WrittenYear>* const year = UnwrittenYear(&dated.of.front());
  const bool open = HasOrder(term.kind) && frame.published.has_value() &&
                    year != nullptr && FollowsFirst(expr.of.back());
  std::optional<Resolution> best;
  int64_t least = 0;
  for (int64_t ahead = -1; open && ahead <= 1; ++ahead) {
    *year = WrittenYear{CalendarFromDay(*frame.published).year + ahead};
    Resolution resolution = ResolveInOrder(term, dated, frame);
    const auto* pair = std::get_if<ResolvedDate>(&resolution);
    if (pair == nullptr) continue;
    const DayRange days = pair->nominal.Hull();
    if (frame.plans && days.max < *frame.published) continue;
    if (frame.begun && days.min > *frame.published) continue;
    const int64_t away =
        std::max<int64_t>({0, days.min - *frame.published, *frame.published - days.max});
    if (best.has_value() && away >= least) continue;
    least = away;
    best = std::move(resolution);
  }
  return best.has_value() ? *std::move(best) : ResolveToTold(term, expr, frame);
}

Resolution ResolveTimed(const TimedTerm& term, const DateExpr& expr,
                        const DateFrame& frame) {
  if (!expr.of.empty()) {
    // An hour of a night is one of two days, which its first one tells.
    const DateExpr& day = expr.of.front();
    const bool night = std::holds_alternative<NightTerm>(day.term);
    Resolution of = ResolveDate(night ? day.of.front() : day, frame);
    const auto* date = std::get_if<ResolvedDate>(&of);
    return date == nullptr ? of : Resolve(term, expr, frame, *date);
  }
  if (!frame.published.has_value()) return NeedsPublished(expr, frame);
  return Resolve(term, expr, frame,
                 Exactly({*frame.published, *frame.published}, DateUnit::kDay));
}

// Whether the date comes once a year, so that it is the one nearest to publication:
// "March 1", "Christmas", not "Friday".
bool IsYearly(const DateExpr& date) {
  const DateExpr* core = &date;
  while (core->of.size() == 1) core = &core->of.front();
  const auto* calendar = std::get_if<CalendarTerm>(&core->term);
  return (calendar != nullptr && calendar->month.has_value()) ||
         std::holds_alternative<PeriodTerm>(core->term) ||
         std::holds_alternative<HolidayTerm>(core->term);
}

bool CountsFromComing(const CountTerm& term, const DateExpr& of) {
  return term.from && !IsYearly(of);
}
bool CountsFromComing(const WeekdayCountTerm&, const DateExpr&) { return false; }

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
  base.plans = frame.plans || CountsFromComing(term, expr.of.front());
  Resolution of = ResolveDate(expr.of.front(), base);
  const auto* date = std::get_if<ResolvedDate>(&of);
  return date == nullptr ? of : Resolve(term, expr, frame, date);
}

// What the term says of when the undated date in it lies.
void SetTense(const RunTerm& term, DateFrame* of) {
  of->past = of->past || (term.over && !of->plans);
}
void SetTense(const BoundTerm& term, DateFrame* of) {
  of->begun = of->begun || (term.begun && !of->plans);
}
template <typename Term>
void SetTense(const Term&, DateFrame*) {}

template <typename Term>
Resolution ResolveOf(const Term& term, const DateExpr& expr, const DateFrame& frame) {
  DateFrame base = frame;
  SetTense(term, &base);
  Resolution of = ResolveDate(expr.of.front(), base);
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
        using T = std::decay_t<decltype(term)>;
        if constexpr (std::is_same_v<T, PairTerm>) {
          return ResolvePair(term, expr, frame);
        } else if constexpr (std::is_same_v<T, TimedTerm>) {
          return ResolveTimed(term, expr, frame);
        } else if constexpr (std::is_same_v<T, CountTerm> ||
                             std::is_same_v<T, WeekdayCountTerm>) {
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
