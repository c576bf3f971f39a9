#ifndef GAINSAY_CLAIMS_LEXICON_UNIT_TABLE_H_
#define GAINSAY_CLAIMS_LEXICON_UNIT_TABLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/unit_rows.h"
#include "claims/values/unit.h"
#include "input/fixed_array.h"
#include "input/packing.h"
#include "input/text_index.h"

namespace gainsay {

class PhraseTableBuilder;

// A unit as it is written: amounts times `scale` are amounts in the unit.
struct NamedUnit {
  Unit unit;
  Rational scale = 1;
};

// All units of a lexicon. Immutable once made.
class UnitTable {
 public:
  UnitTable() = default;
  // Makes the units of the rows and of their prefixes, and adds their names to `names`,
  // which ignores case, and their symbols to `symbols`, which does not. A symbol of two
  // letters or more is a name as well where no other symbol differs from it in case alone
  // ("Kg", "KM").
  UnitTable(const UnitRows& rows, PhraseTableBuilder* names, PhraseTableBuilder* symbols);

  // As bytes (input/packing.h), and from them, into an empty table, which then looks into
  // them.
  void Pack(std::string& out) const;
  bool Unpack(Unpacker& bytes);

  NamedUnit operator[](size_t index) const;
  // By UCUM or ISO 4217 code.
  std::optional<Unit> FindCode(absl::string_view code) const;
  // The unit of the dimension that base units are counted in ("s" of time).
  std::optional<Unit> Base(const Dimension& dimension) const;
  // What quantities of the dimension are called: "area"; its formula where it has no
  // name.
  std::string NameOf(const Dimension& dimension) const;

 private:
  void MakeArrays(const std::vector<NamedUnit>& units);
  Unit UnitAt(size_t index) const;

  TextIndex codes_;               // distinct ones
  FixedArray<uint32_t> by_code_;  // which unit is meant by each
  FixedArray<uint32_t> code_of_;  // of each unit
  FixedArray<Dimension> dimension_of_;
  FixedArray<Rational> numbers_;  // of each unit its factor, offset and scale
  FixedArray<uint32_t> bases_;
  std::vector<DimensionName> dimensions_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_UNIT_TABLE_H_
