#ifndef GAINSAY_RULES_LINEAR_BOUNDS_H_
#define GAINSAY_RULES_LINEAR_BOUNDS_H_

#include <cstdint>
#include <vector>

#include "rules/rule.h"

namespace gainsay {

// What a rule requires, as bounds on sums of the values of its facts, so that it can be
// joined with what other rules require.

// A reading of a bound fact's value.
struct LinearTerm {
  enum class What {
    kAmount,  // of a quantity, in base units
    kSum,     // of a collected name, what they add up to
    kMean,    // of a collected name, their mean by the weights of their parts
    kStart,   // the first (last) day of a date
    kEnd,
  };
  int binding = 0;
  What what = What::kAmount;
  double coefficient = 1;
  friend bool operator==(const LinearTerm&, const LinearTerm&) = default;
};

// The sum of the terms and `constant` is at least 0 (above 0, or exactly 0). Amounts are
// in base units; of dates in days, two terms with the coefficients 1 and -1.
struct LinearBound {
  enum class Relation { kAtLeast, kAbove, kExactly };
  std::vector<LinearTerm> terms;
  double constant = 0;
  Relation relation = Relation::kAtLeast;
};

// All bounds that must hold together; none where `require` says anything else than such
// bounds, or where it depends on more than values: `while`, `unless`, voices of its own.
// Of dates what is given may be less than what is required, never more.
std::vector<LinearBound> BoundsOf(const Rule& rule);

}  // namespace gainsay

#endif  // GAINSAY_RULES_LINEAR_BOUNDS_H_
