#include "claims/reading/quantities/unit.h"

#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/unit_reader.h"
#include "claims/reading/token.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {

std::optional<Unit> ParseUnit(absl::string_view text, const Lexicon& lexicon) {
  if (text == "count") return CountUnit();
  if (text == "1") return PlainUnit();
  if (std::optional<Unit> known = lexicon.units.FindCode(text)) return known;
  Tokens tokens;
  if (Tokenize(text, lexicon, &tokens).has_value()) return std::nullopt;
  TokenCursor cursor(text, tokens, lexicon);
  UnitChoices choices = ReadUnit(&cursor, nullptr);
  if (choices.empty()) choices = ReadUnitBefore(&cursor, nullptr);
  if (choices.empty()) choices = ReadPer(&cursor, {NamedUnit()}, nullptr);  // "/day"
  const bool all = cursor.position() > 0 && cursor.AtEnd();
  if (!all || choices[0].scale != 1) return std::nullopt;
  return choices[0].unit;
}

}  // namespace gainsay
