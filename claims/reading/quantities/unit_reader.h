#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_READER_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_READER_H_

#include "absl/container/inlined_vector.h"
#include "claims/lexicon/unit_table.h"
#include "claims/reading/token_cursor.h"
#include "claims/values/unit.h"

namespace gainsay {

// What a written unit may be, the likeliest first; empty where there is none.
using UnitChoices = absl::InlinedVector<NamedUnit, 1>;

// Read the unit at the cursor and move past it, or stay. `wanted`, where it is not null,
// is the unit that is expected: of several meanings the one that measures the same is
// taken, and among these the unit itself; names that need a context have it. Where
// nothing fits what the names mean elsewhere is given.

// "km²", "square miles", "barrels per day", "percent".
UnitChoices ReadUnit(TokenCursor* cursor, const Unit* wanted);
// Before a number: "$", "USD".
UnitChoices ReadUnitBefore(TokenCursor* cursor, const Unit* wanted);
// "per day", "/kg", "a barrel" after an amount in the units given; the units where there
// is none.
UnitChoices ReadPer(TokenCursor* cursor, const UnitChoices& units, const Unit* wanted);

// Whether amounts in one unit can be meant where the other is expected: they measure the
// same, or both are money.
bool Comparable(const Unit& a, const Unit& b);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_READER_H_
