#ifndef GAINSAY_CLAIMS_READING_DATES_NAMED_DAYS_H_
#define GAINSAY_CLAIMS_READING_DATES_NAMED_DAYS_H_

#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "claims/lexicon/date_holidays.h"
#include "claims/reading/dates/date_frame.h"

namespace gainsay {

// The days of a holiday, or of the weekend that it makes long, year by year. Where the
// name is of another day elsewhere, the frame tells which is meant.
class NamedDays {
 public:
  // The frame's policies must outlive it.
  NamedDays(const Holiday& holiday, bool weekend, const DateFrame& frame);

  // Those that begin in the year; nothing where it has none.
  std::optional<DayRange> InYear(int64_t year) const;
  // How far such days reach in the widest sense.
  DayRange Wide(const DayRange& days) const;
  // The policy that widens them, empty where none does.
  absl::string_view policy() const;
  DateUnit unit() const;

 private:
  HolidayRule rule_;
  bool weekend_;
  const DatePolicies& policies_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_NAMED_DAYS_H_
