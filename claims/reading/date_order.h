#ifndef GAINSAY_CLAIMS_READING_DATE_ORDER_H_
#define GAINSAY_CLAIMS_READING_DATE_ORDER_H_

#include "absl/strings/string_view.h"

namespace gainsay {

// In which order a writer gives the day and the month of a date in digits.
enum class DayOrder { kUnknown, kDayFirst, kMonthFirst };

// In which order a writer's dates are, as far as they show it: of "25/01/2026" the day is
// first, since there is no 25th month.
class OrderEvidence {
 public:
  void Add(absl::string_view text);  // which may hold any words
  void Add(const OrderEvidence& other);

  // Unknown where no date has shown it, or dates show both.
  DayOrder order() const { return disagrees_ ? DayOrder::kUnknown : order_; }

 private:
  DayOrder order_ = DayOrder::kUnknown;
  bool disagrees_ = false;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATE_ORDER_H_
