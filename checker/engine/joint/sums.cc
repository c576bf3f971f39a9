#include "checker/engine/joint/sums.h"

#include "rules/expression/interval_arithmetic.h"

namespace gainsay {
IntervalSet Scaled(const IntervalSet& set, double factor) {
  if (factor == 1) return set;
  if (factor == -1) return Negate(set);
  return Multiply(IntervalSet::Point(factor), set);
}

IntervalSet SumOfTerms(const SumConstraint& sum, absl::Span<const int32_t> local,
                       absl::Span<const IntervalSet> domains, int left_out) {
  IntervalSet total = IntervalSet::Point(0);
  for (size_t i = 0; i < sum.terms.size(); ++i) {
    if (static_cast<int>(i) == left_out) continue;
    const SumConstraint::Term& term = sum.terms[i];
    total = Add(total, Scaled(domains[local[term.variable]], term.coefficient));
  }
  return total;
}

bool Narrow(absl::Span<const SumConstraint* const> sums, absl::Span<const int32_t> local,
            std::vector<IntervalSet>& domains) {
  constexpr int kMostRounds = 50;
  bool changed = true;
  for (int round = 0; changed && round < kMostRounds; ++round) {
    changed = false;
    for (const SumConstraint* sum : sums) {
      for (size_t i = 0; i < sum->terms.size(); ++i) {
        const SumConstraint::Term& term = sum->terms[i];
        const IntervalSet others = SumOfTerms(*sum, local, domains, static_cast<int>(i));
        const IntervalSet left = Subtract(sum->sum, others);
        const IntervalSet allowed =
            term.coefficient == 1 || term.coefficient == -1
                ? Scaled(left, term.coefficient)
                : Divide(left, IntervalSet::Point(term.coefficient));
        IntervalSet& domain = domains[local[term.variable]];
        IntervalSet narrowed = Intersect(domain, allowed);
        if (narrowed.empty()) return false;
        if (narrowed == domain) continue;
        domain = std::move(narrowed);
        changed = true;
      }
    }
  }
  return true;
}

}  // namespace gainsay
