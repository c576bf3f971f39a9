#ifndef GAINSAY_CLAIMS_FACTS_FACT_TIME_H_
#define GAINSAY_CLAIMS_FACTS_FACT_TIME_H_

#include <optional>

#include "claims/values/date_set.h"

namespace gainsay {

// As a DateBox without times of day: some time from a day of `start` to a day of `end`.
struct FactTime {
  DayRange start;
  DayRange end;

  FactTime() = default;
  FactTime(const DateBox& box) : start(box.start), end(box.end) {}  // NOLINT
  operator DateBox() const { return {start, end, {}, {}}; }         // NOLINT
  friend bool operator==(const FactTime&, const FactTime&) = default;
  friend bool operator==(const FactTime& a, const DateBox& b) { return DateBox(a) == b; }
};

// As an optional of a DayRange that is not empty, in no more memory than the range.
class MaybeDays {
 public:
  MaybeDays() = default;
  MaybeDays(DayRange days) : days_(days) {}       // NOLINT
  MaybeDays(const std::optional<DayRange>& days)  // NOLINT
      : days_(days.value_or(kNone)) {}

  bool has_value() const { return !days_.empty(); }
  const DayRange& operator*() const { return days_; }
  const DayRange* operator->() const { return &days_; }
  DayRange value_or(DayRange other) const { return has_value() ? days_ : other; }
  operator std::optional<DayRange>() const {  // NOLINT
    return has_value() ? std::optional<DayRange>(days_) : std::nullopt;
  }
  friend bool operator==(const MaybeDays&, const MaybeDays&) = default;

 private:
  static constexpr DayRange kNone = {1, 0};
  DayRange days_ = kNone;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_FACT_TIME_H_
