#ifndef GAINSAY_CLAIMS_FACTS_FACT_TIME_H_
#define GAINSAY_CLAIMS_FACTS_FACT_TIME_H_

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

#include "claims/values/date_set.h"

namespace gainsay {

// A day in half the memory of a Day. Days that are millions of years away are "since
// ever" and "for ever".
class StoredDay {
 public:
  StoredDay(Day day)  // NOLINT: a Day in all but size
      : day_(day <= kFirst  ? kFirst
             : day >= kLast ? kLast
                            : static_cast<int32_t>(day)) {}
  operator Day() const {  // NOLINT
    return day_ == kFirst ? kMinDay : day_ == kLast ? kMaxDay : day_;
  }

 private:
  static constexpr int32_t kFirst = std::numeric_limits<int32_t>::min();
  static constexpr int32_t kLast = std::numeric_limits<int32_t>::max();

  int32_t day_;
};

// As a DayRange.
struct StoredDays {
  StoredDay min = kMinDay;
  StoredDay max = kMaxDay;

  StoredDays() = default;
  StoredDays(const DayRange& days) : min(days.min), max(days.max) {}  // NOLINT
  operator DayRange() const { return {min, max}; }                    // NOLINT
  friend bool operator==(const StoredDays&, const StoredDays&) = default;
  friend bool operator==(const StoredDays& a, const DayRange& b) {
    return a == StoredDays(b);
  }
};

// As a DateBox without times of day: some time from a day of `start` to a day of `end`.
struct FactTime {
  StoredDays start;
  StoredDays end;

  FactTime() = default;
  FactTime(const DateBox& box) : start(box.start), end(box.end) {}  // NOLINT
  operator DateBox() const { return {start, end, {}, {}}; }         // NOLINT
  friend bool operator==(const FactTime&, const FactTime&) = default;
  friend bool operator==(const FactTime& a, const DateBox& b) { return a == FactTime(b); }
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
  const Day min = std::min<Day>(time.start.min, time.end.min);
  const Day max = std::max<Day>(time.start.max, time.end.max);
  return {std::max(kMinDay, min - zones), std::min(kMaxDay, max + zones)};
}

// As an optional of StoredDays that are not empty, in no more memory than the days.
class MaybeDays {
 public:
  MaybeDays() = default;
  MaybeDays(DayRange days) : days_(days) {}       // NOLINT
  MaybeDays(const std::optional<DayRange>& days)  // NOLINT
      : days_(days.value_or(kNone)) {}

  bool has_value() const { return !DayRange(days_).empty(); }
  DayRange operator*() const { return days_; }
  DayRange value_or(DayRange other) const {
    return has_value() ? DayRange(days_) : other;
  }
  operator std::optional<DayRange>() const {  // NOLINT
    return has_value() ? std::optional<DayRange>(days_) : std::nullopt;
  }
  friend bool operator==(const MaybeDays&, const MaybeDays&) = default;

 private:
  static constexpr DayRange kNone = {1, 0};
  StoredDays days_ = kNone;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_FACT_TIME_H_
