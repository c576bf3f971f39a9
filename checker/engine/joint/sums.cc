#include "checker/engine/joint/sums.h"

#include <utility>

#include "rules/expression/interval_arithmetic.h"

namespace gainsay {
namespace {

// What the terms of a sum, each times its coefficient, add up to from each on; and of
// none.
std::vector<IntervalSet> SumsFromEach(const SumConstraint& sum,
                                      absl::Span<const int32_t> local,
                                      absl::Span<const IntervalSet> domains) {
  std::vector<IntervalSet> sums(sum.terms.size() + 1, IntervalSet::Point(0));
  for (size_t i = sum.terms.size(); i-- > 0;) {
    const SumConstraint::Term& term = sum.terms[i];
    sums[i] = Add(Scaled(domains[local[term.variable]], term.coefficient), sums[i + 1]);
  }
  return sums;
}

enum class Outcome { kUnchanged, kChanged, kNothingLeft };

Outcome NarrowBy(const SumConstraint& sum, absl::Span<const int32_t> local,
                 std::vector<IntervalSet>& domains) {
  Outcome outcome = Outcome::kUnchanged;
  const std::vector<IntervalSet> after = SumsFromEach(sum, local, domains);
  IntervalSet before = IntervalSet::Point(0);
  for (size_t i = 0; i < sum.terms.size(); ++i) {
    const double coefficient = sum.terms[i].coefficient;
    IntervalSet& domain = domains[local[sum.terms[i].variable]];
    const IntervalSet left = Subtract(sum.sum, Add(before, after[i + 1]));
    const IntervalSet allowed = coefficient == 1 || coefficient == -1
                                    ? Scaled(left, coefficient)
                                    : Divide(left, IntervalSet::Point(coefficient));
    IntervalSet narrowed = Intersect(domain, allowed);
    if (narrowed.empty()) return Outcome::kNothingLeft;
    if (narrowed != domain) {
      domain = std::move(narrowed);
      outcome = Outcome::kChanged;
    }
    before = Add(before, Scaled(domain, coefficient));
  }
  return outcome;
}

}  // namespace

IntervalSet Scaled(const IntervalSet& set, double factor) {
  if (factor == 1) return set;
  if (factor == -1) return Negate(set);
  return Multiply(IntervalSet::Point(factor), set);
}

bool Narrow(absl::Span<const SumConstraint* const> sums, absl::Span<const int32_t> local,
            std::vector<IntervalSet>& domains, int64_t& terms) {
  constexpr int kMostRounds = 50;
  bool changed = true;
  for (int round = 0; changed && round < kMostRounds; ++round) {
    changed = false;
    for (const SumConstraint* sum : sums) {
      terms += static_cast<int64_t>(sum->terms.size());
      const Outcome outcome = NarrowBy(*sum, local, domains);
      if (outcome == Outcome::kNothingLeft) return false;
      changed = changed || outcome == Outcome::kChanged;
    }
  }
  return true;
}

}  // namespace gainsay
