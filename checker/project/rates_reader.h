#ifndef GAINSAY_CHECKER_PROJECT_RATES_READER_H_
#define GAINSAY_CHECKER_PROJECT_RATES_READER_H_

#include <string>
#include <vector>

#include "claims/facts/interpreter.h"
#include "claims/lexicon/lexicon.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// What one unit of the currency is worth in another, as a project's `rates:` has it:
// `EUR: 1.08 USD`.
struct WrittenRate {
  std::string currency;
  Node worth;
  std::string file;  // that it stands in
};

// A rate is exact unless it is written with a hedge ("about 1.08 USD"), which makes it a
// range.
std::vector<Rate> ReadRates(const std::vector<WrittenRate>& written,
                            const Lexicon& lexicon, Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_RATES_READER_H_
