#ifndef GAINSAY_CHECKER_PROJECT_RATES_READER_H_
#define GAINSAY_CHECKER_PROJECT_RATES_READER_H_

#include <string>
#include <utility>
#include <vector>

#include "claims/facts/interpreter.h"
#include "claims/lexicon/lexicon.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Reads a project's `rates:`, `EUR: 1.08 USD`: what one unit of the key is worth. A rate
// is exact unless it is written with a hedge ("about 1.08 USD"), which makes it a range.
std::vector<Rate> ReadRates(const std::vector<std::pair<std::string, Node>>& written,
                            const Lexicon& lexicon, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_RATES_READER_H_
