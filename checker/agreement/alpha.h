#ifndef GAINSAY_CHECKER_AGREEMENT_ALPHA_H_
#define GAINSAY_CHECKER_AGREEMENT_ALPHA_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// Krippendorff's alpha: how far annotators agree beyond what chance would make of the
// same values. 1 is perfect agreement, 0 what chance makes, below 0 is systematic
// disagreement. After K. Krippendorff, "Computing Krippendorff's Alpha-Reliability"
// (2011): from the coincidences of values within units, each unit weighed by how many
// values it has, so that values may be missing.

// What the squared distance of two values is.
enum class Distance {
  kNominal,   // 1 unless they are the same
  kOrdinal,   // by how many values lie between them
  kInterval,  // the difference, squared
  kRatio,     // the difference in relation to the sum, squared; of no negative numbers
  // 1 - MASI, of sets: the Jaccard index times 1 (equal), 2/3 (one holds the other), 1/3
  // (they overlap) or 0. R. Passonneau, "Measuring Agreement on Set-valued Items (MASI)
  // for Semantic and Pragmatic Annotation" (LREC 2006).
  kMasi,
};

// "nominal", "ordinal", "interval", "ratio", "masi".
absl::string_view Name(Distance distance);
std::optional<Distance> FindDistance(absl::string_view name);

// What a distance looks at in a value.
struct ScaledValue {
  double number = 0;             // ordinal, interval, ratio; finite
  std::vector<int32_t> members;  // MASI; ascending, each once
};

// Who said what. Values are distinct and named by their index; two of one number are at
// no distance, other than nominal. A unit holds a value of each annotator who has one.
struct CodedUnits {
  std::vector<ScaledValue> values;
  std::vector<std::vector<int32_t>> units;
};

struct Alpha {
  std::optional<double> value;
  // Why there is none: "no unit has two values", "all values are equal".
  std::string undefined;
};

// Ratio and MASI take no more distinct values than this; of more, alpha is undefined.
inline constexpr size_t kMostDistinctValues = 4096;

// Costs, for n values of v distinct ones and at most m in a unit: n*m within units, and
// for chance v*log(v), but v*v for ratio and MASI, whose distances do not come apart into
// sums.
Alpha KrippendorffAlpha(const CodedUnits& coded, Distance distance);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_AGREEMENT_ALPHA_H_
