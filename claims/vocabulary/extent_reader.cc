#include "claims/vocabulary/extent_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "claims/reading/quantities/exact_quantity.h"
#include "claims/values/calendar_span.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr double kSecondsADay = 86400;
// More than lie between any two dates that are written, and few enough to be added up.
constexpr double kMostDays = 1e12;

std::optional<ExactQuantity> ReadAmount(const Node& written, const Lexicon& lexicon,
                                        const Unit* unit, const Reporter& reporter) {
  auto extent = ReadExactAmount(written, lexicon, unit, reporter);
  if (!extent.has_value() || extent->amount >= 0) return extent;
  reporter.Error(written.at, fmt::format("'{}' is below 0", written.text));
  return std::nullopt;
}

std::optional<ExactQuantity> ReadDuration(const Node& written, const Lexicon& lexicon,
                                          const Reporter& reporter) {
  auto duration = ReadAmount(written, lexicon, nullptr, reporter);
  if (!duration.has_value() || MeasuresTime(duration->unit)) return duration;
  reporter.Error(written.at, fmt::format("'{}' is no duration", written.text),
                 "a duration such as '60 days'");
  return std::nullopt;
}

double MeanDays(const ExactQuantity& duration) {
  return duration.value.nominal.first().min / kSecondsADay;
}

}  // namespace

std::optional<QuantityValue> ReadExtent(const Node& written, const Lexicon& lexicon,
                                        const Unit* unit, const Reporter& reporter) {
  auto extent = ReadAmount(written, lexicon, unit, reporter);
  if (!extent.has_value()) return std::nullopt;
  if (extent->unit.offset.sign() != 0) {
    extent->value.nominal = extent->value.wide =
        IntervalSet::Point(extent->amount * extent->unit.factor.ToDouble());
  }
  return std::move(extent->value);
}

std::optional<double> ReadDaysBetween(const Node& written, const Lexicon& lexicon,
                                      const Reporter& reporter) {
  const auto duration = ReadDuration(written, lexicon, reporter);
  if (!duration.has_value()) return std::nullopt;
  const int64_t months = MonthsIn(duration->unit);
  if (months == 0) return MeanDays(*duration);
  return DaysOfMonths(duration->amount * static_cast<double>(months)).max;
}

std::optional<int64_t> ReadHoldingDays(const Node& written, const Lexicon& lexicon,
                                       const Reporter& reporter) {
  const auto duration = ReadDuration(written, lexicon, reporter);
  if (!duration.has_value()) return std::nullopt;
  const double days = MeanDays(*duration);
  const double whole = std::round(days);
  if (days != whole && MonthsIn(duration->unit) == 0) {
    reporter.Error(written.at,
                   fmt::format("'{}' is no whole number of days", written.text),
                   "a state holds for whole days, such as '2 days'");
    return std::nullopt;
  }
  return static_cast<int64_t>(std::min(whole, kMostDays));
}

}  // namespace gainsay
