#include "claims/reading/quantities/conversion.h"

#include "claims/reading/quantities/quantity_reader.h"

namespace gainsay {
namespace {

absl::string_view TextOf(absl::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

bool Opens(absl::string_view symbol) { return symbol == "(" || symbol == "["; }
bool Closes(absl::string_view symbol) { return symbol == ")" || symbol == "]"; }

bool IsMoney(const Dimension& dimension) {
  return dimension.exponents[Dimension::kMoney] != 0;
}

// Whether the words name the amount rather than an end of it.
bool SaysAmount(const QuantityReading& reading) {
  const auto& stated = reading.stated;
  return stated.has_value() && (stated->value.has_value() ||
                                (stated->min.has_value() && stated->max.has_value()));
}

bool HasOwnUnit(const QuantityReading& reading) {
  return !reading.whole && reading.unit != "1";
}

}  // namespace

std::optional<Conversion> FindConversion(absl::string_view text, const Tokens& tokens) {
  size_t open = 0;
  for (size_t i = 1; i < tokens.size(); ++i) {
    const absl::string_view symbol = TextOf(text, tokens[i]);
    if (Opens(symbol)) open = i;
    if (!Closes(symbol) || open == 0) continue;
    if (i == open + 1) return std::nullopt;
    Conversion conversion;
    conversion.amount.assign(tokens.begin(), tokens.begin() + open);
    conversion.amount.insert(conversion.amount.end(), tokens.begin() + i + 1,
                             tokens.end());
    conversion.converted =
        text.substr(tokens[open].end, tokens[i].begin - tokens[open].end);
    return conversion;
  }
  return std::nullopt;
}

Converted ConvertedAs(const QuantityReading& amount, absl::string_view converted,
                      const Lexicon& lexicon) {
  if (!HasOwnUnit(amount)) return Converted::kNo;
  QuantityContext context;
  context.lexicon = &lexicon;
  Converted found = Converted::kNo;
  for (const QuantityReading& other : ReadQuantity(converted, context).readings) {
    if (IsMoney(amount.dimension) && IsMoney(other.dimension)) return Converted::kYes;
    if (!HasOwnUnit(other) || other.dimension != amount.dimension) continue;
    const bool meet = !Intersect(amount.base_wide, other.base_wide).empty();
    if (meet || !SaysAmount(amount)) return Converted::kYes;
    found = Converted::kDiffering;
  }
  return found;
}

}  // namespace gainsay
