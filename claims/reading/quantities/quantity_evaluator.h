#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_EVALUATOR_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_EVALUATOR_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/hedge_stack.h"
#include "claims/reading/quantities/number_widths.h"
#include "claims/reading/quantities/written_quantity.h"

namespace gainsay {

// What was stated, in exact numbers.
struct ExactStatement {
  std::optional<Rational> value;
  std::optional<Rational> min;
  std::optional<Rational> max;
  bool open = false;
};

// What a quantity's words mean, in the unit in which they were judged.
struct QuantityMeaning {
  WidthSets sets;
  std::optional<ExactStatement> stated;
  std::string hedge;
  absl::string_view error;  // why it means nothing; then the rest says nothing
};

// How one part of a quantity came to its width.
struct WidthStep {
  WrittenPart part;
  Hedges hedges;     // that apply here: the part's, or those of one end of its range
  Hedgeable hedged;  // what they stand over; says nothing of "give or take"
  std::string unit;  // the code of its numbers' unit
};
using WidthSteps = std::vector<WidthStep>;

struct EvaluationOptions {
  const Unit& unit;             // in which numbers are judged
  bool unit_implied = false;    // none is written; words like "none" may then be shares
  bool beyond_scale = false;    // 0% and 100% do not end the scale
  WidthSteps* steps = nullptr;  // where they go, if they are asked for
};

// By the lexicon's rules. Counts are whole numbers in the result; otherwise nothing is
// clipped, but that 0% and 100% end their scale.
void EvaluateQuantity(const WrittenQuantity& quantity, const EvaluationOptions& options,
                      const Lexicon& lexicon, QuantityMeaning* meaning);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_EVALUATOR_H_
