#include "checker/agreement/alpha.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 5> kNames = {"nominal", "ordinal", "interval",
                                                     "ratio", "masi"};

double Square(double x) { return x * x; }

// From 0 to 1 over all values: alpha does not depend on the unit of measurement, and so
// no square overflows.
void Normalize(std::vector<ScaledValue>& values) {
  if (values.empty()) return;
  const auto [low, high] = std::minmax_element(
      values.begin(), values.end(),
      [](const auto& a, const auto& b) { return a.number < b.number; });
  const double min = low->number / 2;
  const double range = high->number / 2 - min;
  for (ScaledValue& value : values) {
    value.number = range > 0 ? (value.number / 2 - min) / range : 0;
  }
}

// Puts each value at the middle of its rank among all n: the distance of two then is the
// values between them and half of those at either end, which is the ordinal distance.
void Rank(std::vector<ScaledValue>& values, const std::vector<int64_t>& counts) {
  std::vector<size_t> order(values.size());
  absl::c_iota(order, size_t{0});
  absl::c_sort(order,
               [&](size_t a, size_t b) { return values[a].number < values[b].number; });
  double below = 0;
  for (size_t first = 0; first < order.size();) {
    size_t end = first;
    double here = 0;
    const double number = values[order[first]].number;
    for (; end < order.size() && values[order[end]].number == number; ++end) {
      here += static_cast<double>(counts[order[end]]);
    }
    for (; first < end; ++first) values[order[first]].number = below + here / 2;
    below += here;
  }
}

double Masi(const std::vector<int32_t>& a, const std::vector<int32_t>& b) {
  if (a.empty() && b.empty()) return 0;
  std::vector<int32_t> common;
  absl::c_set_intersection(a, b, std::back_inserter(common));
  const auto shared = static_cast<double>(common.size());
  const double jaccard =
      shared / static_cast<double>(a.size() + b.size() - common.size());
  const bool holds = common.size() == std::min(a.size(), b.size());
  const double monotony = a == b ? 1 : holds ? 2.0 / 3 : 1.0 / 3;
  return jaccard * monotony;
}

class Calculation {
 public:
  Calculation(const CodedUnits& coded, Distance distance)
      : units_(coded.units), values_(coded.values), distance_(distance) {
    counts_.resize(values_.size());
    for (const auto& unit : units_) {
      if (unit.size() < 2) continue;  // nothing to pair it with
      for (const int32_t value : unit) ++counts_[value];
      count_ += static_cast<double>(unit.size());
    }
    if (distance == Distance::kOrdinal) Rank(values_, counts_);
    if (distance != Distance::kRatio) Normalize(values_);
  }

  Alpha Run() const {
    if (count_ == 0) return {std::nullopt, "no unit has two values"};
    const bool pairwise = distance_ == Distance::kRatio || distance_ == Distance::kMasi;
    if (pairwise && values_.size() > kMostDistinctValues) {
      return {std::nullopt, "there are more than 4,096 different values"};
    }
    if (distance_ == Distance::kRatio &&
        absl::c_any_of(values_, [](const ScaledValue& v) { return v.number < 0; })) {
      return {std::nullopt, "a ratio is of a negative value"};
    }
    const double expected = pairwise                          ? ExpectedOfPairs()
                            : distance_ == Distance::kNominal ? ExpectedNominal()
                                                              : ExpectedOfNumbers();
    if (expected <= 0) return {std::nullopt, "all values are equal"};
    return {1 - Observed() * (count_ - 1) / expected, ""};
  }

 private:
  double Squared(int32_t a, int32_t b) const {
    if (a == b) return 0;
    const double x = values_[a].number;
    const double y = values_[b].number;
    switch (distance_) {
      case Distance::kNominal:
        return 1;
      case Distance::kOrdinal:
      case Distance::kInterval:
        return Square(x - y);
      case Distance::kRatio: {
        const double larger = std::max(x, y);
        return larger == 0
                   ? 0
                   : Square((x / larger - y / larger) / (x / larger + y / larger));
      }
      case Distance::kMasi:
        return 1 - Masi(values_[a].members, values_[b].members);
    }
    return 0;
  }

  // The sum over the coincidence matrix of coincidences times distance.
  double Observed() const {
    double sum = 0;
    for (const auto& unit : units_) {
      double within = 0;
      for (size_t i = 0; i < unit.size(); ++i) {
        for (size_t j = 0; j < i; ++j) within += 2 * Squared(unit[i], unit[j]);
      }
      if (unit.size() > 1) sum += within / static_cast<double>(unit.size() - 1);
    }
    return sum;
  }

  // The rest are sums over all pairs of values, whichever units they are in.
  double ExpectedNominal() const {
    double same = 0;
    for (const int64_t count : counts_) same += Square(static_cast<double>(count));
    return Square(count_) - same;
  }

  double ExpectedOfNumbers() const {
    double mean = 0;
    for (size_t i = 0; i < values_.size(); ++i) {
      mean += static_cast<double>(counts_[i]) * values_[i].number / count_;
    }
    double sum = 0;
    int64_t others = 0;
    const double* first = nullptr;
    for (size_t i = 0; i < values_.size(); ++i) {
      if (counts_[i] == 0) continue;
      if (first == nullptr) first = &values_[i].number;
      others += values_[i].number == *first ? 0 : counts_[i];
      sum += static_cast<double>(counts_[i]) * Square(values_[i].number - mean);
    }
    return others == 0 ? 0 : 2 * count_ * sum;
  }

  double ExpectedOfPairs() const {
    double sum = 0;
    for (size_t i = 0; i < values_.size(); ++i) {
      if (counts_[i] == 0) continue;
      for (size_t j = 0; j < i; ++j) {
        if (counts_[j] == 0) continue;
        sum += 2 * static_cast<double>(counts_[i]) * static_cast<double>(counts_[j]) *
               Squared(static_cast<int32_t>(i), static_cast<int32_t>(j));
      }
    }
    return sum;
  }

  const std::vector<std::vector<int32_t>>& units_;
  std::vector<ScaledValue> values_;
  const Distance distance_;
  std::vector<int64_t> counts_;  // of each value, in units of at least two
  double count_ = 0;             // of all these
};

}  // namespace

absl::string_view Name(Distance distance) {
  return kNames[static_cast<size_t>(distance)];
}

std::optional<Distance> FindDistance(absl::string_view name) {
  const auto found = absl::c_find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Distance>(found - kNames.begin());
}

Alpha KrippendorffAlpha(const CodedUnits& coded, Distance distance) {
  return Calculation(coded, distance).Run();
}

}  // namespace gainsay
