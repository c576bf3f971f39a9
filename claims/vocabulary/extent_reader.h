#ifndef GAINSAY_CLAIMS_VOCABULARY_EXTENT_READER_H_
#define GAINSAY_CLAIMS_VOCABULARY_EXTENT_READER_H_

#include <cstdint>
#include <optional>

#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/unit.h"
#include "claims/values/value.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// How far something reaches, as a declaration says to the letter. Each reports, and
// returns none, where the text says something else, or less than nothing.

// As ReadExactQuantity gives it, but from no zero of a scale: 2 °C are 2 K.
std::optional<QuantityValue> ReadExtent(const Node& written, const Lexicon& lexicon,
                                        const Unit* unit, const Reporter& reporter);
// How many days may lie between two dates; of months and years, as many as the longest
// ones have.
std::optional<double> ReadDaysBetween(const Node& written, const Lexicon& lexicon,
                                      const Reporter& reporter);
// For how long a state holds: whole days. A month comes to the nearest number of them.
std::optional<int64_t> ReadHoldingDays(const Node& written, const Lexicon& lexicon,
                                       const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_EXTENT_READER_H_
