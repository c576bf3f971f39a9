#include "claims/reading/dates/edtf.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/algorithm/container.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/date_clock.h"
#include "claims/reading/dates/date_names.h"
#include "claims/reading/dates/edtf_days.h"
#include "claims/reading/dates/edtf_format.h"
#include "claims/reading/dates/edtf_syntax.h"

namespace gainsay {
namespace {

constexpr DayRange kNoStart = {kMinDay, kMinDay};
constexpr DayRange kNoEnd = {kMaxDay, kMaxDay};

// One end of an interval or member of a set, as sets of days and the time of day.
struct Point {
  DayRanges nominal;
  DayRanges wide;
  std::optional<Clock> time;
};

DayRange Hull(const DayRanges& ranges) { return {ranges.front().min, ranges.back().max}; }

class Denotation {
 public:
  explicit Denotation(const DatePolicies& policies) : policies_(policies) {}

  // False where the expression denotes nothing, which problem() says.
  bool Read(const EdtfExpression& expression) {
    switch (expression.kind) {
      case EdtfExpression::Kind::kDate:
        return ReadMember(expression.items.front());
      case EdtfExpression::Kind::kInterval:
        return ReadInterval(expression.items.front());
      case EdtfExpression::Kind::kOneOf:
        return absl::c_all_of(expression.items,
                              [this](const EdtfItem& item) { return ReadMember(item); });
      case EdtfExpression::Kind::kAllOf:
        return ReadAllOf(expression.items);
    }
    return false;
  }

  const std::string& problem() const { return problem_; }

  DateReading Reading(std::string edtf) && {
    DateReading reading;
    reading.edtf = std::move(edtf);
    // Members of a set stay apart as they were written, unless they are too many.
    const bool many = nominal_.boxes.size() > kMaxDateBoxes;
    reading.nominal = many ? Tidy(nominal_) : std::move(nominal_);
    DateSet timed = WithUtcDays(wide_);
    if (timed != wide_) policies_used_.push_back("utc_day");
    reading.wide =
        timed == reading.nominal ? std::move(timed) : Union(reading.nominal, timed);
    absl::c_sort(policies_used_);
    policies_used_.erase(std::unique(policies_used_.begin(), policies_used_.end()),
                         policies_used_.end());
    reading.policies = std::move(policies_used_);
    return reading;
  }

 private:
  bool Fail(std::string problem) {
    problem_ = std::move(problem);
    return false;
  }

  bool ReadPoint(const EdtfDate& date, Point* point) {
    auto days = DaysOf(date, policies_);
    if (auto* problem = std::get_if<std::string>(&days)) return Fail(*problem);
    auto& found = std::get<EdtfDays>(days);
    point->nominal = std::move(found.nominal);
    point->wide = std::move(found.wide);
    point->time = date.time;
    if (date.time.has_value() && date.time->hour == 24) MoveToMidnight(point);
    for (std::string& policy : found.policies)
      policies_used_.push_back(std::move(policy));
    return true;
  }

  // The end of a day is the beginning of the next.
  static void MoveToMidnight(Point* point) {
    const Day next = point->nominal.front().min + 1;
    point->nominal = point->wide = {{next, next}};
    point->time->hour = 0;
  }

  // Open ends reach to the ends of time.
  bool ReadEnd(const EdtfEnd& end, const DayRange& open, Point* point) {
    if (end.kind == EdtfEnd::Kind::kDate) return ReadPoint(end.date, point);
    point->nominal = point->wide = {open};
    point->time.reset();
    return true;
  }

  void AddSome(const Point& point) {
    if (point.time.has_value()) {
      nominal_.boxes.push_back(DayAtTime(point.nominal.front().min, *point.time));
      wide_.boxes.push_back(nominal_.boxes.back());
      return;
    }
    for (const DateBox& box : SomeTimeIn(point.nominal).boxes)
      nominal_.boxes.push_back(box);
    for (const DateBox& box : SomeTimeIn(point.wide).boxes) wide_.boxes.push_back(box);
  }

  // A member of `[…]`: some time within it.
  bool ReadMember(const EdtfItem& item) {
    Point from;
    if (!ReadEnd(item.from, kNoStart, &from)) return false;
    if (!item.to.has_value()) {
      AddSome(from);
      return true;
    }
    Point to;
    if (!ReadEnd(*item.to, kNoEnd, &to) || !InOrder(from, to)) return false;
    from.time.reset();
    from.nominal = {gainsay::Union(Hull(from.nominal), Hull(to.nominal))};
    from.wide = {gainsay::Union(Hull(from.wide), Hull(to.wide))};
    AddSome(from);
    return true;
  }

  bool InOrder(const Point& from, const Point& to) {
    const Day start = from.nominal.front().min;
    const Day end = to.nominal.back().max;
    if (start <= end) return true;
    return Fail("it ends on " + DayName(end) + ", before it begins on " + DayName(start));
  }

  bool ReadInterval(const EdtfItem& item) {
    Point from;
    Point to;
    if (!ReadEnd(item.from, kNoStart, &from) || !ReadEnd(*item.to, kNoEnd, &to)) {
      return false;
    }
    if (!InOrder(from, to)) return false;
    if (item.from.kind == EdtfEnd::Kind::kUnknown) {
      from.nominal = {{kMinDay, to.nominal.back().max}};
      from.wide = {{kMinDay, to.wide.back().max}};
    }
    if (item.to->kind == EdtfEnd::Kind::kUnknown) {
      to.nominal = {{from.nominal.front().min, kMaxDay}};
      to.wide = {{from.wide.front().min, kMaxDay}};
    }
    AddExtent(from, to);
    return !EndsEarlier() || Fail("it ends at a time before it begins");
  }

  void AddExtent(const Point& from, const Point& to) {
    DateBox box{Hull(from.nominal), Hull(to.nominal), {}, {}};
    if (from.time.has_value()) {
      box.start_time = DayAtTime(box.start.min, *from.time).start_time;
    }
    if (to.time.has_value()) box.end_time = DayAtTime(box.end.min, *to.time).start_time;
    nominal_.boxes.push_back(box);
    box.start = Hull(from.wide);
    box.end = Hull(to.wide);
    wide_.boxes.push_back(box);
  }

  bool EndsEarlier() const {
    const DateBox& box = nominal_.boxes.back();
    return box.start_time.has_value() && box.end_time.has_value() &&
           box.start_time->zoned == box.end_time->zoned &&
           box.end_time->seconds < box.start_time->seconds;
  }

  // All of `{…}`: the extent from the earliest member to the latest.
  bool ReadAllOf(const std::vector<EdtfItem>& items) {
    Point first;
    Point last;
    for (const EdtfItem& item : items) {
      Point from;
      if (!ReadEnd(item.from, kNoStart, &from)) return false;
      Point to = from;
      if (item.to.has_value() && !ReadEnd(*item.to, kNoEnd, &to)) return false;
      if (!InOrder(from, to)) return false;
      if (first.nominal.empty() || from.nominal.front().min < first.nominal.front().min) {
        first = std::move(from);
      }
      if (last.nominal.empty() || to.nominal.back().max > last.nominal.back().max) {
        last = std::move(to);
      }
    }
    AddExtent(first, last);
    return true;
  }

  const DatePolicies& policies_;
  DateSet nominal_;
  DateSet wide_;
  std::vector<std::string> policies_used_;
  std::string problem_;
};

}  // namespace

ReadResult<DateReading> ReadEdtf(absl::string_view text, const DatePolicies& policies) {
  const auto parsed = ParseEdtf(text);
  if (const auto* error = std::get_if<ReadError>(&parsed)) {
    return ReadResult<DateReading>::Fail(*error);
  }
  const auto& expression = std::get<EdtfExpression>(parsed);
  Denotation denotation(policies);
  if (!denotation.Read(expression)) {
    return ReadResult<DateReading>::Fail(
        {denotation.problem(), "dates of the calendar, in order", 0});
  }
  return ReadResult<DateReading>::Of(
      std::move(denotation).Reading(FormatEdtf(expression)));
}

}  // namespace gainsay
