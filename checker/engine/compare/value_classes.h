#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_VALUE_CLASSES_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_VALUE_CLASSES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "claims/value_types/agreement.h"
#include "claims/values/value.h"
#include "claims/values/value_numbers.h"

namespace gainsay {

// The values that facts of one property state: however many facts state one, it is held
// against another once. For d values all that is asked takes up to d * d comparisons, as
// long as no more than kMostKept of these are at odds; lists that only name members are
// not held against one another.
class ValueClasses {
 public:
  explicit ValueClasses(const AgreementRules& rules) : rules_(rules) {}

  // The value's class, counted from 0. It must outlive this. Not after AtOdds.
  int32_t Of(const Value& value);

  // Those classes that may not hold together with this one (MayBothHold), ascending;
  // itself among them where that is at odds with itself. Valid until the next call.
  absl::Span<const int32_t> AtOdds(int32_t value);

 private:
  // Of all classes together. What is beyond is looked for anew when another value is
  // asked about.
  static constexpr size_t kMostKept = size_t{1} << 22;

  const AgreementRules rules_;
  ValueNumbers numbers_;
  std::vector<const Value*> values_;
  std::vector<int32_t> others_;  // than lists that name members alone
  std::vector<std::optional<std::vector<int32_t>>> at_odds_;
  std::vector<int32_t> not_kept_;
  int32_t last_not_kept_ = -1;
  size_t kept_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_VALUE_CLASSES_H_
