#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_WIDTH_REASONS_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_WIDTH_REASONS_H_

#include <string>
#include <vector>

#include "claims/lexicon/grain_policy.h"
#include "claims/reading/quantities/quantity_evaluator.h"

namespace gainsay {

// Why a quantity's sets are as wide as they are, for people: a sentence for each entry of
// the lexicon that had a part in it, with its formulas and what is put in for their
// letters, or for a number without one how it is written.
std::vector<std::string> WidthReasons(const WidthSteps& steps, const GrainPolicy& policy);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_WIDTH_REASONS_H_
