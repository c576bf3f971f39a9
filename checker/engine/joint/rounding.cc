#include "checker/engine/joint/rounding.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gainsay {

double StepFor(const IntervalSet& set) {
  constexpr double kSteps = 20;  // across the interval
  constexpr double kDigits = 1000;
  constexpr double kCoarsest = 0.1;
  if (set.empty()) return kCoarsest;
  const Interval interval = set.Hull();
  const double width = interval.max - interval.min;
  const double end = std::max(std::isfinite(interval.min) ? std::abs(interval.min) : 0,
                              std::isfinite(interval.max) ? std::abs(interval.max) : 0);
  const double fine = width > 0 && std::isfinite(width) ? width / kSteps : end / kDigits;
  if (fine == 0) return kCoarsest;
  return std::min(kCoarsest, std::pow(10, std::floor(std::log10(fine))));
}

IntervalSet Rounded(const IntervalSet& set, double step) {
  IntervalSet::Storage rounded;
  const double steps = std::round(1 / step);
  const auto nearest = [&](double end) {
    const double rounded_end = std::round(end * steps) / steps;
    return std::isfinite(rounded_end) ? rounded_end : end;
  };
  for (Interval interval : set.intervals()) {
    interval.min = nearest(interval.min);
    interval.max = nearest(interval.max);
    if (interval.empty()) return set;
    rounded.push_back(interval);
  }
  return IntervalSet::Of(std::move(rounded));
}

double StepForBoth(const IntervalSet& a, const IntervalSet& b) {
  constexpr double kFinest = 1e-10;
  const bool meet = Meets(a, b, Touch::kSoftCloses);
  double step = std::min(StepFor(a), StepFor(b));
  while (step > kFinest &&
         Meets(Rounded(a, step), Rounded(b, step), Touch::kSoftCloses) != meet) {
    step /= 10;
  }
  return step;
}

}  // namespace gainsay
