#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_TOKENS_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <variant>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/date_words.h"
#include "claims/reading/reading.h"

namespace gainsay {

// One word, number or mark of a written date.
struct DateToken {
  enum class Kind { kNumber, kWord, kMark, kEnd };
  // How a number is written: "25", "25th", "1990s", "'24".
  enum class Form { kPlain, kOrdinal, kDecade, kShortYear };

  Kind kind = Kind::kEnd;
  size_t offset = 0;    // in bytes, of the text given
  size_t end = 0;       // past its last byte
  bool spaced = false;  // white space before it

  // Of a number.
  int64_t number = 0;
  int digits = 0;
  Form form = Form::kPlain;
  // Of a word or phrase of the lexicon, which owns it; null for an unknown word.
  const DateMeaning* meaning = nullptr;
  // Of a word: where the tokenizer keeps its spelling.
  size_t spelling = 0;
  size_t spelled = 0;
  bool possessive = false;  // "year's"
  // Of a mark: one of , - / . : + ( ). Every dash is '-'.
  char mark = 0;

  bool Is(DateRole role) const { return meaning != nullptr && meaning->role == role; }
  bool IsUnit(DateUnit unit) const {
    return Is(DateRole::kUnit) && meaning->value == static_cast<int>(unit);
  }
  bool IsRun(DateRun run) const {
    return Is(DateRole::kRun) && meaning->value == static_cast<int>(run);
  }
  bool IsMark(char c) const { return kind == Kind::kMark && mark == c; }
  bool IsNumber() const { return kind == Kind::kNumber; }
  bool IsPlainNumber() const { return IsNumber() && form == Form::kPlain; }
};

using DateTokens = absl::InlinedVector<DateToken, 10>;

// The tokens of a text in linear time, the longest phrases of the lexicon joined, what is
// short for others replaced by them, and one kEnd token after all. A full stop after a
// word or before white space is left out. An error for a character that no date has and
// for a number of more than nine digits.
std::variant<DateTokens, ReadError> TokenizeDate(absl::string_view text,
                                                 const DateWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_TOKENS_H_
