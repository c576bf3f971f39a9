#include "claims/reading/quantities/band_reader.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "claims/reading/quantities/unit_or_noun.h"
#include "claims/values/date_set.h"

namespace gainsay {
namespace {

// "40s", "forties". After a band ("mid"), or where another unit than of short times is
// expected, the s is no second: ages are in years.
std::optional<Rational> ReadDecade(TokenCursor* cursor, const Unit* wanted,
                                   bool after_band) {
  if (const std::optional<int64_t> word = cursor->Accept(PhraseKind::kDecade))
    return *word;
  const bool seconds =
      wanted == nullptr || (MeasuresTime(*wanted) && wanted->factor < kSecondsPerDay);
  if (!after_band && seconds) return std::nullopt;
  const Token* number = cursor->Peek();
  const Token* ending = cursor->Peek(1);
  if (number == nullptr || number->kind != TokenKind::kNumber || ending == nullptr) {
    return std::nullopt;
  }
  const Rational tens = number->value / 10;
  const bool is_decade = tens.whole() && tens.sign() > 0 && tens < 10 && !number->decimal;
  cursor->Skip(1);
  if (!is_decade || ending->spaced || !cursor->AtSymbol("s")) return std::nullopt;
  cursor->Skip(1);
  return number->value;
}

}  // namespace

bool ReadBand(TokenCursor* cursor, const Unit* wanted, WrittenPart* part) {
  TokenCursor ahead = *cursor;
  const std::vector<Band>& bands = ahead.lexicon().bands;
  const std::optional<int64_t> index = ahead.Accept(PhraseKind::kBand);
  if (ahead.AtGluedHyphen()) ahead.Skip(1);
  const std::optional<Rational> decade = ReadDecade(&ahead, wanted, index.has_value());
  if (!decade.has_value()) return false;
  const auto whole = std::find_if(bands.begin(), bands.end(),
                                  [](const Band& band) { return band.words.empty(); });
  part->band = index.has_value()      ? &bands[static_cast<size_t>(*index)]
               : whole != bands.end() ? &*whole
                                      : nullptr;
  if (part->band == nullptr) return false;
  part->kind = WrittenPart::Kind::kVague;
  part->decade = *decade;
  *cursor = ahead;
  ReadUnitOrNoun(cursor, wanted, &part->low);
  return true;
}

}  // namespace gainsay
