#ifndef GAINSAY_CHECKER_AGREEMENT_MEASURE_H_
#define GAINSAY_CHECKER_AGREEMENT_MEASURE_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "checker/agreement/alpha.h"
#include "claims/values/value.h"
#include "claims/vocabulary/property.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// What stands for a value in alpha's distance. A value that is a set of possible ones
// (about 90%, some day of January) is stood for by the middle of its nominal set; one
// that is open to a side (at least 41), by the end that it has.
struct MeasuredValue {
  std::string key;               // equal for equal values
  std::optional<double> number;  // of quantities in base units, dates in days, rungs
  std::vector<std::string>
      members;       // of an entity set: ascending; excluded ones as "-id"
  double width = 0;  // how much it leaves open: of two the more exact is less
};

// Nothing where no number stands for it: a quantity of another dimension than the
// property's, a date that is told by another event's, what is open to both sides.
std::optional<MeasuredValue> Measure(const Value& value, const Property& property,
                                     const Vocabulary& vocabulary);

// The distance of a type's values unless the user says otherwise, and all that it takes,
// that one first: nominal of entities, truths, quotations and identifiers; ordinal of
// ladders' rungs; interval of quantities and dates; MASI of entity sets.
absl::Span<const Distance> DistancesOf(ValueType type);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_AGREEMENT_MEASURE_H_
