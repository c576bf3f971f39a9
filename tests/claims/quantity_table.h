#ifndef GAINSAY_TESTS_CLAIMS_QUANTITY_TABLE_H_
#define GAINSAY_TESTS_CLAIMS_QUANTITY_TABLE_H_

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/quantity_reader.h"

namespace gainsay {

// The built-in lexicon, loaded once.
const Lexicon& TestLexicon();

// Reads a text under a property of the unit ("-": none). The unit must be known.
ReadResult<QuantityReading> ReadIn(absl::string_view text, absl::string_view unit);

// A set as the tables write it: "[87.5,92.5]", "(50,inf)", "[97/3,103/3]".
Interval ParseInterval(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CLAIMS_QUANTITY_TABLE_H_
