#include "claims/lexicon/month_day.h"

#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"

namespace gainsay {

std::optional<MonthDay> ReadMonthDay(absl::string_view text) {
  const std::pair<absl::string_view, absl::string_view> parts =
      absl::StrSplit(text, absl::MaxSplits('-', 1));
  MonthDay read;
  if (!absl::SimpleAtoi(parts.first, &read.month) ||
      !absl::SimpleAtoi(parts.second, &read.day)) {
    return std::nullopt;
  }
  if (read.month < 1 || read.month > 12 || read.day < 1 || read.day > 31) {
    return std::nullopt;
  }
  return read;
}

}  // namespace gainsay
