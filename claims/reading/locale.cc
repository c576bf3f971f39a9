#include "claims/reading/locale.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "fmt/format.h"
#include "unicode/uloc.h"

namespace gainsay {
namespace {

constexpr size_t kLongestSubtag = 8;
constexpr size_t kScript = 4;
constexpr size_t kRegion = 2;
constexpr size_t kRegionDigits = 3;  // "419" is Latin America
constexpr char kExamples[] =
    "a language and a region, as en-GB (the day first) or en-US (the month first)";

bool IsListed(const std::string& code, const char* const* codes) {
  for (; *codes != nullptr; ++codes) {
    if (code == *codes) return true;
  }
  return false;
}

bool IsSubtag(absl::string_view part) {
  return !part.empty() && part.size() <= kLongestSubtag &&
         absl::c_all_of(part, absl::ascii_isalnum);
}

// Whether it can be nothing but a region; which there are is another question.
bool LooksLikeRegion(absl::string_view part) {
  return (part.size() == kRegion && absl::c_all_of(part, absl::ascii_isalpha)) ||
         (part.size() == kRegionDigits && absl::c_all_of(part, absl::ascii_isdigit));
}

bool IsRegion(const std::string& part) {
  return part.size() == kRegionDigits || IsListed(part, uloc_getISOCountries());
}

bool IsMonthFirst(const std::string& language, const std::string& region) {
  return language == "en" && (region == "US" || region == "PH");
}

}  // namespace

DayOrder DayOrderOf(absl::string_view locale, TextPosition at, const Reporter& reporter) {
  if (locale.empty()) return DayOrder::kUnknown;
  std::vector<std::string> parts = absl::StrSplit(locale, absl::ByAnyChar("-_"));
  const std::string language = absl::AsciiStrToLower(parts[0]);
  bool good =
      absl::c_all_of(parts, IsSubtag) && IsListed(language, uloc_getISOLanguages());
  size_t next = 1;
  const bool script = next < parts.size() && parts[next].size() == kScript &&
                      absl::c_all_of(parts[next], absl::ascii_isalpha);
  if (script) ++next;
  std::string region;
  if (next < parts.size() && LooksLikeRegion(parts[next])) {
    region = absl::AsciiStrToUpper(parts[next++]);
    good = good && IsRegion(region);
  } else if (next < parts.size()) {
    // "en-USA", but also "en-u-ca-gregory", which names no region.
    good = good && parts[next].size() == 1;
  }
  if (!good) {
    reporter.Error(at, fmt::format("'{}' is no locale", std::string(locale)), kExamples);
    return DayOrder::kUnknown;
  }
  if (language == "en" && region.empty()) {
    reporter.Error(at,
                   fmt::format("'{}' leaves open whether the day or the month is first",
                               std::string(locale)),
                   kExamples);
    return DayOrder::kUnknown;
  }
  return IsMonthFirst(language, region) ? DayOrder::kMonthFirst : DayOrder::kDayFirst;
}

}  // namespace gainsay
