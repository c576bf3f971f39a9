#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_WRITTEN_QUANTITY_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_WRITTEN_QUANTITY_H_

#include <cstdint>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/hedge.h"
#include "claims/lexicon/vague_amount.h"
#include "claims/reading/quantities/number_reader.h"
#include "claims/reading/quantities/unit_reader.h"

namespace gainsay {

// What the words of a quantity are, before it is decided what they mean: the grammar's
// result. Points into the text and the lexicon that it was read from.

// Outermost first: "at least about 300" has "at least", then "about".
using Hedges = absl::InlinedVector<const Hedge*, 2>;

struct WrittenAmount {
  WrittenNumber number;
  bool negative = false;
  bool below_zero = false;  // negative by words behind the number: "10 below zero"
  UnitChoices units;        // empty: none is written
  bool several = false;     // units: "2h 30m"; the number is in the last of them
  absl::string_view noun;   // of counted things: "people"
  bool rate = false;        // counted things by a unit: "300 deaths per day"
  bool exact = false;       // "28-point": no rounding is meant
};

struct WrittenPart {
  enum class Kind : uint8_t {
    kNumber,
    kRange,      // from `low` to `high`
    kPlusMinus,  // `low`, give or take `high`
    kVague,      // units and noun in `low`
  };

  Kind kind = Kind::kNumber;
  Hedges hedges;
  WrittenAmount low;
  WrittenAmount high;
  // Of the ends of a range alone: "from about 20 to nearly 30".
  Hedges low_hedges;
  Hedges high_hedges;

  const VagueAmount* vague = nullptr;  // either this, times `times` ("several hundred"),
  Rational times = 1;
  const VagueAmount* vague_top = nullptr;  // up to this: "dozens, if not hundreds"
  const Band* band = nullptr;              // or this of a decade ("mid-40s")
  Rational decade;
};

// All parts hold: "more than 20 but less than 30" has two.
using WrittenQuantity = absl::InlinedVector<WrittenPart, 1>;

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_WRITTEN_QUANTITY_H_
