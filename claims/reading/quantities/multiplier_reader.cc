#include "claims/reading/quantities/multiplier_reader.h"

#include "absl/strings/ascii.h"
#include "claims/reading/quantities/noun_reader.h"

namespace gainsay {
namespace {

// The T of "12 T-72 tanks" is no trillion; the M of "900 M-1.2 B" is a million.
bool IsLetterOfName(TokenCursor cursor) {
  const size_t at = cursor.position();
  const absl::string_view word = cursor.Text(at, at + 1);
  if (word.size() != 1 || !absl::ascii_isupper(word[0]) || !AtDesignation(cursor))
    return false;
  constexpr size_t kWithNumber = 3;
  cursor.Skip(kWithNumber);
  return !cursor.At(PhraseKind::kMultiplier);
}

}  // namespace

std::optional<Rational> AcceptMultiplier(TokenCursor* cursor,
                                         const NumberOptions& options) {
  if (IsLetterOfName(*cursor)) return std::nullopt;
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
