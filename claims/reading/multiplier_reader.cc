#include "claims/reading/multiplier_reader.h"

namespace gainsay {
std::optional<Rational> AcceptMultiplier(TokenCursor* cursor,
                                         const NumberOptions& options) {
  if (options.letters_are_units) {
    const bool is_unit = cursor->FindSymbol(PhraseKind::kUnit).tokens > 0 ||
                         cursor->FindSymbol(PhraseKind::kUnitInContext).tokens > 0;
    if (is_unit && cursor->Find(PhraseKind::kMultiplier).tokens == 1) return std::nullopt;
  }
  const std::optional<int64_t> multiplier = cursor->Accept(PhraseKind::kMultiplier);
  if (!multiplier.has_value()) return std::nullopt;
  return Rational(*multiplier);
}

}  // namespace gainsay
