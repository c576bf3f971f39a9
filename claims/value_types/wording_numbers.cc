#include "claims/value_types/wording_numbers.h"

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "claims/reading/quantities/cardinal_reader.h"
#include "claims/reading/quantities/ordinal_reader.h"
#include "claims/reading/token.h"
#include "claims/reading/token_cursor.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// A one by itself is left as it is: it is as often no number.
bool IsNumberToWrite(const WrittenNumber& number, absl::string_view written) {
  return number.value.valid() &&
         (number.value != 1 || absl::ascii_isdigit(written.front()));
}

// "20th" of "twentieth".
std::string PlaceInDigits(int64_t place) {
  constexpr absl::string_view kSuffixes[] = {"th", "st", "nd", "rd"};
  const int64_t last = place % 10;
  const bool teen = place / 10 % 10 == 1;
  return absl::StrCat(place, kSuffixes[teen || last > 3 ? 0 : last]);
}

// The place in an order that is written at the cursor, in digits; moves past it. The
// second of "twenty-second" may be one of time.
std::optional<std::string> TakePlace(TokenCursor* cursor) {
  TokenCursor ahead = *cursor;
  const std::optional<WrittenNumber> place = ReadOrdinal(&ahead);
  if (!place.has_value()) return std::nullopt;
  const size_t words = ahead.position() - cursor->position();
  TokenCursor last = *cursor;
  last.Skip(words - 1);
  constexpr int64_t kSecond = 2;
  if (words > 1 && last.Accept(PhraseKind::kOrdinal) == kSecond) return std::nullopt;
  const std::optional<int64_t> number = place->value.ToInt64();
  if (!number.has_value()) return std::nullopt;
  *cursor = ahead;
  return PlaceInDigits(*number);
}

// What is written there as a number, in digits; nothing, and moved past the word, where
// that is none.
std::optional<std::string> TakeNumber(TokenCursor* cursor) {
  const size_t from = cursor->position();
  const bool counts = cursor->Peek()->kind == TokenKind::kNumber ||
                      cursor->At(PhraseKind::kCardinal) ||
                      cursor->At(PhraseKind::kArticle);
  if (counts || cursor->At(PhraseKind::kOrdinal)) {
    if (auto place = TakePlace(cursor)) return place;
  }
  const auto number = counts ? ReadCardinal(cursor, {}) : std::nullopt;
  if (!number.has_value()) {
    cursor->Rewind(from);
    cursor->Skip(1);
    return std::nullopt;
  }
  if (!IsNumberToWrite(*number, cursor->Text(from, cursor->position()))) {
    return std::nullopt;
  }
  return fmt::format("{}", number->value.ToDouble());
}

}  // namespace

std::string WithDigits(const std::string& text, const Lexicon& lexicon) {
  Tokens tokens;
  if (Tokenize(text, lexicon, &tokens).has_value()) return text;
  std::string result;
  size_t copied = 0;
  TokenCursor cursor(text, tokens, lexicon);
  while (!cursor.AtEnd()) {
    const size_t from = cursor.position();
    const std::optional<std::string> digits = TakeNumber(&cursor);
    if (!digits.has_value()) continue;
    absl::StrAppend(&result, text.substr(copied, tokens[from].begin - copied), *digits);
    copied = tokens[cursor.position() - 1].end;
  }
  return result + text.substr(copied);
}

}  // namespace gainsay
