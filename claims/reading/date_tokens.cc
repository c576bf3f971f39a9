#include "claims/reading/date_tokens.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr int kMaxDigits = 9;
constexpr absl::string_view kSpaces[] = {" ",      "\t",     "\n",    "\r",
                                         "\u00A0", "\u2009", "\u202F"};
constexpr absl::string_view kDashes[] = {"-",      "\u2010", "\u2011", "\u2012",
                                         "\u2013", "\u2014", "\u2212"};
constexpr absl::string_view kApostrophes[] = {"'", "\u2018", "\u2019", "\u02BC"};
constexpr absl::string_view kMarks = ",/.:+()";
constexpr absl::string_view kCommas = ";|";  // in datelines

bool IsDigit(char c) { return absl::ascii_isdigit(static_cast<unsigned char>(c)); }

class Tokenizer {
 public:
  Tokenizer(absl::string_view text, const DateWords& words)
      : text_(text), words_(words) {}

  bool Run() {
    for (;;) {
      spaced_ = false;
      while (const size_t size = AtAny(kSpaces)) {
        at_ += size;
        spaced_ = true;
      }
      if (at_ == text_.size()) break;
      if (!ReadOne()) return false;
    }
    Push(DateToken::Kind::kEnd, at_);
    return true;
  }

  const ReadError& error() const { return error_; }

  // The tokens with the phrases of the lexicon joined.
  std::vector<DateToken> Joined() {
    std::vector<DateToken> joined;
    for (size_t i = 0; i < tokens_.size();) {
      size_t end = i + 1;
      DateToken token = tokens_[i];
      if (token.kind == DateToken::Kind::kWord) end = FindPhrase(i, &token);
      joined.push_back(std::move(token));
      i = end;
    }
    return joined;
  }

 private:
  // The size of whichever of the alternatives stands at the place, or 0.
  template <size_t n>
  size_t AtAny(const absl::string_view (&alternatives)[n]) const {
    for (const absl::string_view each : alternatives) {
      if (absl::StartsWith(text_.substr(at_), each)) return each.size();
    }
    return 0;
  }

  char Peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  bool AtLetter() const {
    if (at_ == text_.size()) return false;
    const unsigned char c = static_cast<unsigned char>(text_[at_]);
    if (c < 0x80) return absl::ascii_isalpha(c);
    return AtAny(kSpaces) == 0 && AtAny(kDashes) == 0 && AtAny(kApostrophes) == 0;
  }

  DateToken& Push(DateToken::Kind kind, size_t start) {
    DateToken token;
    token.kind = kind;
    token.offset = start;
    token.end = at_;
    token.spaced = spaced_;
    tokens_.push_back(token);
    spellings_.emplace_back();
    return tokens_.back();
  }

  bool ReadOne() {
    const size_t start = at_;
    if (IsDigit(Peek())) return ReadNumber(start, DateToken::Form::kPlain);
    if (AtLetter() || Peek() == '&') return ReadWord(start);
    if (const size_t size = AtAny(kDashes)) {
      at_ += size;
      Push(DateToken::Kind::kMark, start).mark = '-';
      return true;
    }
    if (const size_t size = AtAny(kApostrophes)) {
      at_ += size;
      if (!IsDigit(Peek()) || !IsDigit(Peek(1)) || IsDigit(Peek(2))) return Refuse(start);
      return ReadNumber(start, DateToken::Form::kShortYear);
    }
    if (absl::StrContains(kMarks, Peek()) || absl::StrContains(kCommas, Peek())) {
      return ReadMark(start);
    }
    return Refuse(start);
  }

  bool ReadMark(size_t start) {
    const char c = text_[at_++];
    if (c == '.' && !IsDigit(Peek())) return true;
    Push(DateToken::Kind::kMark, start).mark = absl::StrContains(kCommas, c) ? ',' : c;
    return true;
  }

  bool ReadNumber(size_t start, DateToken::Form form) {
    const size_t first = at_;
    while (IsDigit(Peek())) ++at_;
    const absl::string_view digits = text_.substr(first, at_ - first);
    int64_t number = 0;
    if (digits.size() > kMaxDigits || !absl::SimpleAtoi(digits, &number)) {
      return Fail(absl::StrCat(Quoted(digits), " is too large a number for a date"),
                  start);
    }
    if (form == DateToken::Form::kPlain) form = ReadSuffix(digits.size());
    DateToken& token = Push(DateToken::Kind::kNumber, start);
    token.number = number;
    token.digits = static_cast<int>(digits.size());
    token.form = form;
    return true;
  }

  DateToken::Form ReadSuffix(size_t digits) {
    const size_t start = at_;
    if (Peek() == ' ') ++at_;  // "90 s"
    if (const size_t size = AtAny(kApostrophes)) at_ += size;
    const size_t letters = at_;
    while (absl::ascii_isalpha(static_cast<unsigned char>(Peek()))) ++at_;
    const std::string suffix =
        absl::AsciiStrToLower(text_.substr(letters, at_ - letters));
    if (suffix == "s" && (digits == 2 || digits == 4)) return DateToken::Form::kDecade;
    if (letters == start &&
        (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th")) {
      return DateToken::Form::kOrdinal;
    }
    at_ = start;
    return DateToken::Form::kPlain;
  }

  // A word without its apostrophes and, in an abbreviation, without its full stops.
  bool ReadWord(size_t start) {
    std::string word;
    size_t run = 0;  // letters since the last full stop
    for (;;) {
      if (AtLetter() || Peek() == '&') {
        word += absl::ascii_tolower(static_cast<unsigned char>(text_[at_++]));
        ++run;
      } else if (const size_t size = AtAny(kApostrophes)) {
        at_ += size;
      } else if (Peek() == '.') {
        ++at_;
        if (run != 1 || !AtLetter()) break;
        run = 0;
      } else {
        break;
      }
    }
    Push(DateToken::Kind::kWord, start);
    spellings_.back() = std::move(word);
    return true;
  }

  // Gives `token` the meaning and extent of the longest phrase from the i-th token on,
  // and returns the index past it.
  size_t FindPhrase(size_t i, DateToken* token) const {
    const auto longest = words_.longest.find(spellings_[i]);
    if (longest == words_.longest.end()) return i + 1;
    std::string phrase;
    size_t found = i + 1;
    for (int count = 0; count < longest->second; ++count) {
      absl::StrAppend(&phrase, count > 0 ? " " : "", spellings_[i]);
      const DateMeaning* const meaning = words_.Find(phrase);
      if (meaning != nullptr) {
        token->meaning = *meaning;
        token->end = tokens_[i].end;
        found = i + 1;
      }
      ++i;
      if (tokens_[i].IsMark('-') && !tokens_[i].spaced && !tokens_[i + 1].spaced) ++i;
      if (tokens_[i].kind != DateToken::Kind::kWord) break;
    }
    return found;
  }

  bool Fail(std::string message, size_t offset) {
    error_ = {std::move(message), "a date as written in news, or EDTF", offset};
    return false;
  }

  bool Refuse(size_t offset) { return Fail(UnexpectedAt(text_, offset), offset); }

  const absl::string_view text_;
  const DateWords& words_;
  size_t at_ = 0;
  bool spaced_ = false;
  std::vector<DateToken> tokens_;
  std::vector<std::string> spellings_;  // of the words among the tokens
  ReadError error_;
};

}  // namespace

std::variant<std::vector<DateToken>, ReadError> TokenizeDate(absl::string_view text,
                                                             const DateWords& words) {
  Tokenizer tokenizer(text, words);
  if (!tokenizer.Run()) return tokenizer.error();
  return tokenizer.Joined();
}

}  // namespace gainsay
