#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_READER_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_READER_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/quantity_evaluator.h"
#include "claims/reading/reading.h"
#include "claims/values/unit.h"

namespace gainsay {

// Longer texts are refused: no written quantity is as long.
inline constexpr size_t kLongestQuantity = 4096;

// What is known of a quantity before its words are read.
struct QuantityContext {
  const Lexicon* lexicon = nullptr;  // required
  // The property's unit, or null where none is known. A bare number is in it; of units of
  // one name it decides; other units must measure the same.
  const Unit* unit = nullptr;
  bool count = false;  // counted things are expected, as with a unit that is `whole`
  bool beyond_scale = false;  // growth is: 0% and 100% do not end its scale
  // Where how each reading came to its width goes, if it is asked for. Points into the
  // text and the lexicon.
  std::vector<WidthSteps>* steps = nullptr;
};

// Reads a whole text as one quantity: every word of it must have a meaning. Several
// readings where a unit has several meanings ("pounds") and the context does not tell.
// Takes time linear in the length of the text, and does not fail on any bytes.
//
// Money in another currency than the context's is read; what it is worth is not decided
// here. Words that state nothing ("n/a") are an error: see Lexicon::IsAbsent.
ReadResult<QuantityReading> ReadQuantity(absl::string_view text,
                                         const QuantityContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_READER_H_
