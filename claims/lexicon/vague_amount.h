#ifndef GAINSAY_CLAIMS_LEXICON_VAGUE_AMOUNT_H_
#define GAINSAY_CLAIMS_LEXICON_VAGUE_AMOUNT_H_

#include <optional>
#include <string>
#include <vector>

#include "claims/lexicon/width_formula.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Words for an amount without a number: "several", "dozens", "most". One entry of the
// lexicon's section `vague`, or one that its section `magnitudes` stands for ("tens of
// thousands").
struct VagueAmount {
  std::string name;
  std::vector<std::string> words;  // patterns
  RationalInterval nominal;        // in units; of a share in percent
  RationalInterval wide;
  std::optional<Rational> value;  // "a dozen" is 12: hedges work on it
  bool share = false;             // part of a whole rather than a number of things
  // As a share, where it can be both: "none", "all".
  std::optional<RationalInterval> share_nominal;
  std::optional<RationalInterval> share_wide;
  bool needs_noun = false;  // says nothing alone: "no"
  bool digits = false;      // says how many digits a number has, whatever it measures
};

// Decodes a mapping from names to vague amounts:
//
//   a dozen: {words: [a dozen], nominal: "[12, 12]", wide: "[10, 14]", value: 12}
//   most: {words: [most], share: {nominal: "(50, 100)", wide: "(50, 100]"}}
void ReadVagueAmounts(const Node& section, const Reporter& reporter,
                      std::vector<VagueAmount>* amounts);

// Decodes {nominal, wide, words: {hundreds: 100, …}}: one vague amount a word, the
// formulas in v, the number given.
void ReadMagnitudes(const Node& section, const Reporter& reporter,
                    std::vector<VagueAmount>* amounts);

// A part of a decade, as in "mid-40s"; the formulas in v, the number that the decade
// begins with.
struct Band {
  std::string name;
  std::vector<std::string> words;  // none: the whole decade
  WidthFormula nominal;
  WidthFormula wide;
};

// Decodes a mapping from names to {words, nominal, wide}.
void ReadBands(const Node& section, const Reporter& reporter, std::vector<Band>* bands);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_VAGUE_AMOUNT_H_
