#ifndef GAINSAY_CLAIMS_LEXICON_WIDTH_CHECKS_H_
#define GAINSAY_CLAIMS_LEXICON_WIDTH_CHECKS_H_

#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Reports the formulas of a lexicon file's hedges, vague amounts, magnitudes and bands
// that make no sense of any number: an interval that holds nothing ("[v+H, v-H]"), and a
// `nominal` that reaches beyond its `wide`. What is no formula is for its reader to
// report.
void ReportWidths(const Node& lexicon, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_WIDTH_CHECKS_H_
