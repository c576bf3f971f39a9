#include "claims/value_types/date_conflict.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace gainsay {
namespace {

constexpr double kSecondsPerHour = 3600;

// Each box reaching `days` further at both ends.
DateSet Widened(DateSet set, int64_t days) {
  for (DateBox& box : set.boxes) {
    for (DayRange* range : {&box.start, &box.end}) {
      if (range->min != kMinDay) range->min -= days;
      if (range->max != kMaxDay) range->max += days;
    }
    box.start_time.reset();
    box.end_time.reset();
  }
  return set;
}

bool WithoutZone(const DateSet& set) {
  return std::any_of(set.boxes.begin(), set.boxes.end(), [](const DateBox& box) {
    return !box.start_time.has_value() || !box.start_time->zoned;
  });
}

// Whether nothing is open: one day, or one extent of known ends, without a time of day.
bool IsExact(const DateSet& set) {
  if (set.boxes.size() != 1) return false;
  const DateBox& box = set.boxes[0];
  return box.start.min == box.start.max && box.end.min == box.end.max &&
         !box.start_time.has_value();
}

int64_t SlackDays(const DateValue& a, const DateValue& b, const AgreementRules& rules) {
  int64_t days = static_cast<int64_t>(rules.tolerance);
  if (rules.zoned && (WithoutZone(a.nominal) || WithoutZone(b.nominal))) days += 1;
  return days;
}

// Between times of day that are written in one manner, both with a zone or both without;
// none where there are no such two.
std::optional<int64_t> SecondsBetween(const DateSet& a, const DateSet& b) {
  std::optional<int64_t> least;
  for (const DateBox& x : a.boxes) {
    for (const DateBox& y : b.boxes) {
      if (!x.start_time.has_value() || !y.start_time.has_value()) continue;
      if (x.start_time->zoned != y.start_time->zoned) continue;
      const int64_t apart = std::abs(x.start_time->seconds - y.start_time->seconds);
      if (!least.has_value() || apart < *least) least = apart;
    }
  }
  return least;
}

}  // namespace

Tri DatesAgree(const Value& a, const Value& b, Width width, const AgreementRules& rules) {
  const auto& left = std::get<DateValue>(a);
  const auto& right = std::get<DateValue>(b);
  const bool nominal = width == Width::kNominal;
  DateSet x = nominal ? left.nominal : left.wide;
  const DateSet& y = nominal ? right.nominal : right.wide;
  if (x.empty() || y.empty()) return Tri::kFalse;
  const int64_t days = SlackDays(left, right, rules);
  if (days > 0) x = Widened(std::move(x), days);
  const DateRelation relation = Relate(x, y);
  if (relation == DateRelation::kApart) return Tri::kFalse;
  if (nominal && relation == DateRelation::kOverlap) return Tri::kFalse;
  return days == 0 && IsExact(x) && x == y ? Tri::kTrue : Tri::kMaybe;
}

Slack DateSlack(const Value& a, const Value& b, const Property&, const Vocabulary&) {
  const auto& left = std::get<DateValue>(a);
  const auto& right = std::get<DateValue>(b);
  Slack slack;
  if (left.nominal.empty() || right.nominal.empty()) return slack;
  int64_t days = GapDays(left.wide, right.wide);
  if (days == 0) days = GapDays(left.nominal, right.nominal);
  const auto seconds =
      days > 0 ? std::nullopt : SecondsBetween(left.nominal, right.nominal);
  if (seconds.value_or(0) > 0) {
    slack.value = static_cast<double>(*seconds) / kSecondsPerHour;
    slack.unit = "h";
    return slack;
  }
  slack.value = static_cast<double>(days);
  slack.unit = "days";
  return slack;
}

}  // namespace gainsay
