#include "claims/reading/date_order.h"

#include <optional>

#include "absl/strings/ascii.h"

namespace gainsay {
namespace {

// The digits at the offset as a number, and moves past them; nothing where there are
// more or fewer than asked for.
std::optional<int> TakeNumber(absl::string_view text, size_t& offset, size_t least,
                              size_t most) {
  const size_t start = offset;
  int number = 0;
  while (offset < text.size() && absl::ascii_isdigit(text[offset])) {
    if (offset - start == most) return std::nullopt;
    number = number * 10 + (text[offset] - '0');
    ++offset;
  }
  if (offset - start < least) return std::nullopt;
  return number;
}

// The order shown by the date that begins at the offset, which is moved past the digits
// there.
DayOrder OrderAt(absl::string_view text, size_t& offset) {
  constexpr int kMonths = 12;
  constexpr int kDays = 31;
  const std::optional<int> first = TakeNumber(text, offset, 1, 2);
  if (!first.has_value() || offset >= text.size()) return DayOrder::kUnknown;
  const char separator = text[offset];
  if (separator != '/' && separator != '-') return DayOrder::kUnknown;
  size_t ahead = offset + 1;
  const std::optional<int> second = TakeNumber(text, ahead, 1, 2);
  if (!second.has_value() || ahead >= text.size() || text[ahead] != separator)
    return DayOrder::kUnknown;
  ++ahead;
  if (!TakeNumber(text, ahead, 4, 4).has_value()) return DayOrder::kUnknown;
  offset = ahead;
  const bool day_first = *first > kMonths && *first <= kDays && *second <= kMonths;
  const bool month_first = *second > kMonths && *second <= kDays && *first <= kMonths;
  return day_first     ? DayOrder::kDayFirst
         : month_first ? DayOrder::kMonthFirst
                       : DayOrder::kUnknown;
}

}  // namespace

void OrderEvidence::Add(absl::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (!absl::ascii_isdigit(text[offset])) {
      ++offset;
      continue;
    }
    const DayOrder shown = OrderAt(text, offset);
    while (offset < text.size() && absl::ascii_isdigit(text[offset])) ++offset;
    if (shown == DayOrder::kUnknown) continue;
    disagrees_ = disagrees_ || (order_ != DayOrder::kUnknown && order_ != shown);
    order_ = shown;
  }
}

void OrderEvidence::Add(const OrderEvidence& other) {
  if (other.order_ == DayOrder::kUnknown) return;
  disagrees_ = disagrees_ || other.disagrees_ ||
               (order_ != DayOrder::kUnknown && order_ != other.order_);
  order_ = other.order_;
}

}  // namespace gainsay
