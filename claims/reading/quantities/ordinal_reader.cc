#include "claims/reading/quantities/ordinal_reader.h"

#include <algorithm>

#include "claims/reading/quantities/cardinal_reader.h"
#include "claims/reading/quantities/powers_of_ten.h"

namespace gainsay {
namespace {

WrittenNumber Place(const Rational& value) {
  WrittenNumber place;
  place.value = value;
  place.grain = 1;
  place.form = NumberForm::kOrdinal;
  return place;
}

// "21st"
std::optional<WrittenNumber> ReadDigits(TokenCursor* cursor) {
  const Token* number = cursor->Peek();
  const Token* suffix = cursor->Peek(1);
  if (number == nullptr || number->kind != TokenKind::kNumber || number->decimal ||
      suffix == nullptr || suffix->spaced) {
    return std::nullopt;
  }
  TokenCursor ahead = *cursor;
  ahead.Skip(1);
  if (!ahead.Accept(PhraseKind::kOrdinalSuffix).has_value()) return std::nullopt;
  *cursor = ahead;
  return Place(number->value);
}

// A number and the ordinal word that ends it; invalid where they make none: "seven
// third".
Rational Joined(const Rational& before, int64_t word, bool by_and) {
  if (word >= kHundred) {
    // "One hundredth" is a fraction.
    return before < word && before != 1 ? before * word : Rational::Invalid();
  }
  const Rational rest = before - (before / kHundred).Floor() * kHundred;
  // "Two hundred second" would be a unit.
  if (rest == 0 && (word != 2 || by_and)) return before + word;
  const bool after_tens = word < 10 && (rest / 10).whole() && !(rest < 20) && !by_and;
  return after_tens ? before + word : Rational::Invalid();
}

}  // namespace

bool HasOrdinal(absl::Span<const Token> tokens, const Lexicon& lexicon) {
  return std::any_of(tokens.begin(), tokens.end(), [&lexicon](const Token& token) {
    return lexicon.phrases.Begins(token.folded, PhraseKind::kOrdinal) ||
           lexicon.phrases.Begins(token.folded, PhraseKind::kOrdinalSuffix);
  });
}

std::optional<WrittenNumber> ReadOrdinal(TokenCursor* cursor) {
  if (auto digits = ReadDigits(cursor)) return digits;
  TokenCursor ahead = *cursor;
  NumberOptions options;
  const std::optional<WrittenNumber> before = ReadCardinal(&ahead, options);
  const bool counted = before.has_value();
  if (counted && before->form != NumberForm::kInteger) return std::nullopt;
  // What is written in digits is a number of something: "30 second".
  if (counted && cursor->Peek()->kind == TokenKind::kNumber) return std::nullopt;
  if (counted && ahead.AtJoiner()) ahead.Skip(1);
  const bool by_and = counted && ahead.Accept(PhraseKind::kAnd).has_value();
  const std::optional<int64_t> word = ahead.Accept(PhraseKind::kOrdinal);
  if (!word.has_value() || ahead.At(PhraseKind::kOf)) return std::nullopt;
  const Rational value = counted ? Joined(before->value, *word, by_and) : *word;
  if (!value.valid()) return std::nullopt;
  *cursor = ahead;
  return Place(value);
}

}  // namespace gainsay
