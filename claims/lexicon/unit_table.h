#ifndef GAINSAY_CLAIMS_LEXICON_UNIT_TABLE_H_
#define GAINSAY_CLAIMS_LEXICON_UNIT_TABLE_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/phrase_table_builder.h"
#include "claims/lexicon/unit_rows.h"
#include "claims/values/unit.h"
#include "input/packing.h"

namespace gainsay {

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

  // As bytes (input/packing.h), and from them, into an empty table.
  void Pack(std::string& out) const;
  bool Unpack(Unpacker& bytes);

  const NamedUnit& operator[](size_t index) const { return units_[index]; }
  // By UCUM or ISO 4217 code; null where there is none.
  const Unit* FindCode(absl::string_view code) const;
  // The unit of the dimension that base units are counted in ("s" of time), or null.
  const Unit* Base(const Dimension& dimension) const;
  // What quantities of the dimension are called: "area"; its formula where it has no
  // name.
  std::string NameOf(const Dimension& dimension) const;

 private:
  void Add(NamedUnit unit);

  std::vector<NamedUnit> units_;
  absl::flat_hash_map<std::string, size_t> by_code_;
  std::vector<size_t> bases_;
  std::vector<DimensionName> dimensions_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_UNIT_TABLE_H_
