#ifndef GAINSAY_CLAIMS_FACTS_FACT_TIME_H_
#define GAINSAY_CLAIMS_FACTS_FACT_TIME_H_

#include <algorithm>
#include <cstdint>
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

// A point of time as an Instant tells it, if one is told. Of two it is known which is the
// earlier where both have a zone, or neither has.
class MaybeMoment {
 public:
  MaybeMoment() = default;
  MaybeMoment(const std::optional<Instant>& instant)  // NOLINT
      : seconds_(instant.has_value() ? instant->seconds : 0),
        offset_minutes_(instant.has_value() ? instant->offset_minutes : 0),
        told_(instant.has_value()),
        zoned_(told_ && instant->zoned) {}

  bool has_value() const { return told_; }
  // To the minute.
  Instant operator*() const {
    return {seconds_, 60, static_cast<int16_t>(offset_minutes_), zoned_};
  }
  bool HasOrderWith(const MaybeMoment& other) const {
    return told_ && other.told_ && zoned_ == other.zoned_;
  }
  bool IsBefore(const MaybeMoment& other) const { return seconds_ < other.seconds_; }
  friend bool operator==(const MaybeMoment&, const MaybeMoment&) = default;

 private:
  int64_t seconds_ : 46 = 0;  // of a million years
  int64_t offset_minutes_ : 16 = 0;
  bool told_ : 1 = false;
  bool zoned_ : 1 = false;
};

// All days between which a time may begin and end. What is told to the minute may by its
// zone come before what is of the day before, or after what is of the day after.
inline DayRange DaysReached(const FactTime& time, const MaybeMoment& moment) {
  const Day zones = moment.has_value() ? 1 : 0;
  return {std::max(kMinDay, std::min(time.start.min, time.end.min) - zones),
          std::min(kMaxDay, std::max(time.start.max, time.end.max) + zones)};
}

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
