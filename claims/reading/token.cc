#include "claims/reading/token.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "claims/lexicon/text_pieces.h"
#include "claims/reading/number_literal.h"
#include "input/quoted.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

struct VulgarFraction {
  char32_t code_point;
  int8_t numerator;
  int8_t denominator;
};

constexpr VulgarFraction kVulgarFractions[] = {
    {U'¼', 1, 4}, {U'½', 1, 2}, {U'¾', 3, 4}, {U'⅐', 1, 7}, {U'⅑', 1, 9}, {U'⅒', 1, 10},
    {U'⅓', 1, 3}, {U'⅔', 2, 3}, {U'⅕', 1, 5}, {U'⅖', 2, 5}, {U'⅗', 3, 5}, {U'⅘', 4, 5},
    {U'⅙', 1, 6}, {U'⅚', 5, 6}, {U'⅛', 1, 8}, {U'⅜', 3, 8}, {U'⅝', 5, 8}, {U'⅞', 7, 8},
};

bool IsHyphen(char32_t code_point) {
  return code_point == '-' || code_point == U'‐' || code_point == U'‑';
}

bool StartsNumber(absl::string_view text, const TextPiece& piece, const Tokens& tokens) {
  if (piece.kind == TextPiece::Kind::kDigits) return true;
  // The point of "c.100" and "Rs.500" ends an abbreviation.
  const bool glued = !piece.spaced && !tokens.empty() &&
                     (tokens.back().kind == TokenKind::kNumber ||
                      tokens.back().kind == TokenKind::kWord);
  return text[piece.begin] == '.' && piece.end < text.size() &&
         absl::ascii_isdigit(text[piece.end]) && !glued;
}

// Reads the number at the token's place.
std::optional<ReadError> ReadNumber(absl::string_view text, Token& token) {
  const NumberLiteral number = ReadNumberLiteral(text, token.begin);
  token.kind = TokenKind::kNumber;
  token.end = token.begin + static_cast<uint32_t>(number.length);
  token.value = number.value;
  token.grain = number.grain;
  token.decimal = number.decimal;
  if (number.error.empty()) return std::nullopt;
  return ReadError{absl::StrCat(Quoted(text.substr(token.begin, number.length)),
                                " is not a number: ", number.error),
                   "a number", token.begin};
}

void ReadWord(absl::string_view text, const TextPiece& piece, Token& token) {
  const char32_t first = CodePointAt(text, piece.begin).value;
  token.end = piece.end;
  token.kind =
      piece.kind == TextPiece::Kind::kLetters ? TokenKind::kWord : TokenKind::kSymbol;
  token.hyphen = IsHyphen(first);
  for (const VulgarFraction& fraction : kVulgarFractions) {
    if (fraction.code_point != first) continue;
    token.kind = TokenKind::kFraction;
    token.value = Rational::Fraction(fraction.numerator, fraction.denominator);
    token.grain = Rational::Fraction(1, fraction.denominator);
  }
}

// Quotation marks around the whole. A mark at the end alone may be inches.
void DropQuotes(absl::string_view text, Tokens* tokens) {
  constexpr std::pair<absl::string_view, absl::string_view> kPairs[] = {
      {"\"", "\""}, {"'", "'"}, {"“", "”"}, {"‘", "’"}, {"«", "»"}};
  if (tokens->size() < 3) return;
  const auto text_of = [text](const Token& token) {
    return text.substr(token.begin, token.end - token.begin);
  };
  for (const auto& [open, close] : kPairs) {
    if (text_of(tokens->front()) != open || text_of(tokens->back()) != close) continue;
    tokens->erase(tokens->begin());
    tokens->pop_back();
    return;
  }
}

bool EndsSentence(absl::string_view text, const Token& token) {
  if (token.end - token.begin != 1) return false;
  const char symbol = text[token.begin];
  return symbol == '.' || symbol == ',' || symbol == ';' || symbol == ':' ||
         symbol == '!';
}

}  // namespace

std::optional<ReadError> Tokenize(absl::string_view text, const Lexicon& lexicon,
                                  Tokens* tokens) {
  size_t offset = 0;
  while (true) {
    const TextPiece piece = NextPiece(text, offset);
    if (piece.kind == TextPiece::Kind::kEnd) break;
    Token token;
    token.spaced = piece.spaced;
    token.begin = piece.begin;
    if (StartsNumber(text, piece, *tokens)) {
      if (std::optional<ReadError> error = ReadNumber(text, token)) return error;
    } else {
      ReadWord(text, piece, token);
    }
    offset = token.end;
    // Most texts are a number and nothing else, which is no word of any phrase.
    const bool lone =
        token.kind == TokenKind::kNumber && tokens->empty() && offset == text.size();
    if (!lone) {
      const absl::string_view word = text.substr(token.begin, token.end - token.begin);
      token.folded = lexicon.phrases.Find(word);
      token.exact = lexicon.symbols.Find(word);
    }
    tokens->push_back(token);
  }
  while (!tokens->empty() && EndsSentence(text, tokens->back())) tokens->pop_back();
  DropQuotes(text, tokens);
  return std::nullopt;
}

}  // namespace gainsay
