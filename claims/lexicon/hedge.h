#ifndef GAINSAY_CLAIMS_LEXICON_HEDGE_H_
#define GAINSAY_CLAIMS_LEXICON_HEDGE_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/lexicon/width_formula.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// What kinds of numbers a hedge may treat in its own way.
enum class HedgedAs : uint8_t { kNumber, kFraction, kCount, kRange, kZero };
inline constexpr int kHedgedAs = 5;

struct HedgeWidths {
  std::optional<WidthFormula> nominal;
  std::optional<WidthFormula> wide;
};

// Words that make a number less, or more, exact: "about", "at least". One entry of the
// lexicon's section `hedges`, whose name findings show.
struct Hedge {
  enum class Bound : uint8_t { kNone, kMin, kMax };

  std::string name;
  std::vector<std::string>
      before;  // patterns of words before the number: "{just|barely} over"
  std::vector<std::string> after;  // and after it: "or so"
  std::array<HedgeWidths, kHedgedAs> widths;
  Bound bound = Bound::kNone;   // it states a bound of the number rather than the number
  bool open = false;            // which the number does not reach
  bool compares = false;        // numbers rather than sizes: below -10 is further from 0
  bool never_narrower = false;  // than the number without the hedge
  bool keeps_inner = false;     // over another hedge it changes nothing

  bool Has(HedgedAs as) const;  // widths of its own for a kind of number
  // What applies to a kind of number: its own formula, or that of plain numbers.
  const WidthFormula& Nominal(HedgedAs as) const;
  const WidthFormula& Wide(HedgedAs as) const;
};

// Decodes a mapping from names to hedges:
//
//   about:
//     before: [about, around]
//     after: [or so]
//     nominal: "[v-H, v+H]"
//     wide: "[v-2H, v+2H)"
//     count: {wide: "[v-2H, v+2H]"}      # likewise fraction, range, zero
//     bound: min                         # or max
//     open: true
//     compares: true
//     never_narrower: true
//     keeps_inner: true
//
// An entry of a name that `hedges` has already replaces it. Entries that cannot be used
// are reported and left out.
void ReadHedges(const Node& section, const Reporter& reporter,
                std::vector<Hedge>* hedges);

// The formula under a key, where it is there; reports what is wrong with it.
std::optional<WidthFormula> ReadFormula(const Node& mapping, absl::string_view key,
                                        const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_HEDGE_H_
