#include "claims/reading/quantities/conversion.h"

#include "claims/reading/quantities/quantity_reader.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {
namespace {

// Tokens: all that is taken out, and of them those of the converted amount.
struct Place {
  size_t begin = 0;
  size_t end = 0;
  size_t first = 0;
  size_t last = 0;
};

size_t EndOf(TokenCursor cursor) {
  while (!cursor.AtEnd()) cursor.Skip(1);
  return cursor.position();
}

std::optional<Place> InBrackets(TokenCursor cursor) {
  size_t open = 0;
  for (; !cursor.AtEnd(); cursor.Skip(1)) {
    const size_t at = cursor.position();
    if (cursor.AtSymbol("(") || cursor.AtSymbol("[")) open = at;
    if (open == 0 || (!cursor.AtSymbol(")") && !cursor.AtSymbol("]"))) continue;
    if (at == open + 1) return std::nullopt;
    return Place{open, at + 1, open + 1, at};
  }
  return std::nullopt;
}

std::optional<Place> BetweenCommas(TokenCursor cursor) {
  for (cursor.Skip(1); !cursor.AtEnd(); cursor.Skip(1)) {
    const size_t comma = cursor.position();
    TokenCursor ahead = cursor;
    if (!ahead.AtSymbol(",")) continue;
    ahead.Skip(1);
    if (!ahead.Accept(PhraseKind::kOr).has_value()) continue;
    const size_t first = ahead.position();
    while (!ahead.AtEnd() && !ahead.AtSymbol(",")) ahead.Skip(1);
    const size_t last = ahead.position();
    return Place{comma, ahead.AtEnd() ? last : last + 1, first, last};
  }
  return std::nullopt;
}

// The last one, so that what is converted has no further ones.
std::optional<Place> BehindOr(TokenCursor cursor) {
  const size_t end = EndOf(cursor);
  std::optional<Place> last;
  for (cursor.Skip(1); !cursor.AtEnd(); cursor.Skip(1)) {
    const size_t at = cursor.position();
    TokenCursor ahead = cursor;
    if (ahead.Accept(PhraseKind::kOr).has_value() && !ahead.AtEnd()) {
      last = Place{at, end, ahead.position(), end};
    }
  }
  return last;
}

bool IsMoney(const Dimension& dimension) {
  return dimension.exponents[Dimension::kMoney] != 0;
}

// Whether the words name the amount rather than an end of it.
bool SaysAmount(const QuantityReading& reading) {
  const auto& stated = reading.stated;
  return stated.has_value() && (stated->value.has_value() ||
                                (stated->min.has_value() && stated->max.has_value()));
}

// "20% (a fifth)", but not "20 (19.8)".
bool HaveUnits(const QuantityReading& amount, const QuantityReading& other) {
  return amount.unit != "1" || other.unit != "1";
}

bool AreAlike(const QuantityReading& amount, const QuantityReading& other) {
  return !other.whole && (other.dimension == amount.dimension ||
                          (IsMoney(amount.dimension) && IsMoney(other.dimension)));
}

}  // namespace

std::optional<Conversion> FindConversion(absl::string_view text, const Tokens& tokens,
                                         const Lexicon& lexicon) {
  const TokenCursor cursor(text, tokens, lexicon);
  for (const auto& find : {InBrackets, BetweenCommas, BehindOr}) {
    const std::optional<Place> place = find(cursor);
    if (!place.has_value()) continue;
    Conversion conversion;
    conversion.in_brackets = find == InBrackets;
    conversion.amount.assign(tokens.begin(), tokens.begin() + place->begin);
    conversion.amount.insert(conversion.amount.end(), tokens.begin() + place->end,
                             tokens.end());
    conversion.converted = cursor.Text(place->first, place->last);
    return conversion;
  }
  return std::nullopt;
}

Converted ConvertedAs(const QuantityReading& amount, const Conversion& conversion,
                      const Lexicon& lexicon) {
  if (amount.whole) return Converted::kNo;
  QuantityContext context;
  context.lexicon = &lexicon;
  Converted found = Converted::kNo;
  for (const QuantityReading& other :
       ReadQuantity(conversion.converted, context).readings) {
    if (!HaveUnits(amount, other) || !AreAlike(amount, other)) continue;
    const bool same_unit = other.unit == amount.unit;
    if (same_unit && !conversion.in_brackets) continue;
    if (!same_unit && IsMoney(amount.dimension)) return Converted::kYes;
    const bool meet = !Intersect(amount.base_wide, other.base_wide).empty();
    if (meet || !SaysAmount(amount)) return Converted::kYes;
    found = Converted::kDiffering;
  }
  return found;
}

}  // namespace gainsay
