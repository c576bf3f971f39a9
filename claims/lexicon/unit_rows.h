#ifndef GAINSAY_CLAIMS_LEXICON_UNIT_ROWS_H_
#define GAINSAY_CLAIMS_LEXICON_UNIT_ROWS_H_

#include <string>
#include <vector>

#include "claims/values/dimension.h"
#include "claims/values/rational.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The words and signs for a unit.
struct UnitWords {
  std::vector<std::string> names;    // in any case; "foot/feet", or a regular plural
  std::vector<std::string> symbols;  // after a number, in exactly this case
  std::vector<std::string> before;   // before a number: "$"
};

// One row of the lexicon's section `units`.
struct UnitRow {
  std::string name;  // the row's key; the unit's code where the row gives none
  std::string code;
  Dimension dimension;
  Rational factor = 1;  // as in Unit
  Rational offset = 0;
  Rational scale = 1;  // what is written, in the unit of the code: a cent is 1/100 USD
  UnitWords words;
  UnitWords in_context;               // hold only where such a unit is expected
  std::vector<std::string> prefixes;  // names of UnitPrefix that make further units
  bool exact_case = false;            // its code is a word in lower case: "ALL", "CUP"
};

struct UnitPrefix {
  std::string name;  // the UCUM prefix: "k"
  std::string word;  // "kilo"
  Rational factor;
};

// What quantities of a dimension are called: "area".
struct DimensionName {
  std::string name;
  Dimension dimension;
};

// Everything that lexicon files say of units. Entries of a name replace earlier ones.
struct UnitRows {
  std::vector<DimensionName> dimensions;
  std::vector<UnitPrefix> prefixes;
  std::vector<UnitRow> units;
};

// Decode the sections of one file:
//
//   dimensions: {speed: {length: 1, time: -1}}
//   prefixes: {k: {word: kilo, factor: 1000}}
//   units:
//     m: {dimension: length, names: [metre, meter], symbols: [m], prefixes: [k, c]}
//     "[degF]": {dimension: temperature, factor: 5/9, offset: 45967/180, names: [...]}
//     cent: {code: USD, dimension: money, scale: 1/100, names: [cent]}
void ReadDimensions(const Node& section, const Reporter& reporter, UnitRows* rows);
void ReadUnitPrefixes(const Node& section, const Reporter& reporter, UnitRows* rows);
void ReadUnits(const Node& section, const Reporter& reporter, UnitRows* rows);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_UNIT_ROWS_H_
