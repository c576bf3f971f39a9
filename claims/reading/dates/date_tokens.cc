#include "claims/reading/dates/date_tokens.h"

#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr int kMaxDigits = 9;
constexpr absl::string_view kSpaces[] = {"\u00A0", "\u2009", "\u202F"};
constexpr absl::string_view kDashes[] = {"\u2010", "\u2011", "\u2012",
                                         "\u2013", "\u2014", "\u2212"};
constexpr absl::string_view kApostrophes[] = {"\u2018", "\u2019", "\u02BC"};
constexpr absl::string_view kDots[] = {"\u00B7", "\u2022"};  // in datelines, as commas
constexpr absl::string_view kAsciiSpaces = " \t\n\r";
constexpr absl::string_view kMarks = ",/.:+()";
constexpr absl::string_view kCommas = ";|";  // in datelines

class Tokenizer {
 public:
  Tokenizer(absl::string_view text, const DateWords& words)
      : text_(text), words_(words) {}

  bool Run() {
    for (;;) {
      spaced_ = false;
      while (const size_t size = SpaceSize()) {
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

  // The tokens with the phrases of the lexicon joined. Phrases are looked up in the order
  // of the text, so that each token is moved at most once.
  DateTokens Joined() {
    DateTokens joined;
    for (size_t i = 0; i < tokens_.size();) {
      const size_t end =
          tokens_[i].kind == DateToken::Kind::kWord ? FindPhrase(i) : i + 1;
      if (tokens_[i].Is(DateRole::kShort)) {
        Expand(tokens_[i], &joined);
      } else {
        joined.push_back(tokens_[i]);
      }
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

  bool AtAscii() const { return static_cast<unsigned char>(Peek()) < 0x80; }
  size_t SpaceSize() const {
    if (AtAscii()) return at_ < text_.size() && absl::StrContains(kAsciiSpaces, Peek());
    return AtAny(kSpaces);
  }
  size_t DashSize() const { return AtAscii() ? Peek() == '-' : AtAny(kDashes); }
  size_t ApostropheSize() const {
    return AtAscii() ? Peek() == '\'' : AtAny(kApostrophes);
  }

  size_t DotSize() const { return AtAscii() ? 0 : AtAny(kDots); }

  char Peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  bool AtLetter() const {
    if (at_ == text_.size()) return false;
    if (AtAscii()) return absl::ascii_isalpha(static_cast<unsigned char>(Peek()));
    return SpaceSize() == 0 && DashSize() == 0 && ApostropheSize() == 0 && DotSize() == 0;
  }

  DateToken& Push(DateToken::Kind kind, size_t start) {
    DateToken token;
    token.kind = kind;
    token.offset = start;
    token.end = at_;
    token.spaced = spaced_;
    tokens_.push_back(token);
    return tokens_.back();
  }

  bool ReadOne() {
    const size_t start = at_;
    if (absl::ascii_isdigit(Peek())) return ReadNumber(start, DateToken::Form::kPlain);
    if (AtLetter() || Peek() == '&') return ReadWord(start);
    if (const size_t size = DashSize()) {
      at_ += size;
      Push(DateToken::Kind::kMark, start).mark = '-';
      return true;
    }
    if (const size_t size = DotSize()) {
      at_ += size;
      Push(DateToken::Kind::kMark, start).mark = ',';
      return true;
    }
    if (const size_t size = ApostropheSize()) {
      at_ += size;
      if (AtLetter()) return ReadWord(start);  // "'til"
      if (!absl::ascii_isdigit(Peek()) || !absl::ascii_isdigit(Peek(1)) ||
          absl::ascii_isdigit(Peek(2)))
        return Refuse(start);
      return ReadNumber(start, DateToken::Form::kShortYear);
    }
    if (absl::StrContains(kMarks, Peek()) || absl::StrContains(kCommas, Peek())) {
      return ReadMark(start);
    }
    return Refuse(start);
  }

  bool ReadMark(size_t start) {
    const char c = text_[at_++];
    if (c == '.' && !absl::ascii_isdigit(Peek())) return true;
    Push(DateToken::Kind::kMark, start).mark = absl::StrContains(kCommas, c) ? ',' : c;
    return true;
  }

  bool ReadNumber(size_t start, DateToken::Form form) {
    const size_t first = at_;
    int64_t number = 0;
    for (; absl::ascii_isdigit(Peek()); ++at_) {
      if (at_ - first < kMaxDigits) number = number * 10 + (Peek() - '0');
    }
    const size_t digits = at_ - first;
    if (digits > kMaxDigits) {
      return Fail(absl::StrCat(Quoted(text_.substr(first, digits)),
                               " is too large a number for a date"),
                  start);
    }
    if (form == DateToken::Form::kPlain) {
      form = ReadSuffix(digits);
    } else if (const size_t after = at_; ReadSuffix(digits) == DateToken::Form::kDecade) {
      form = DateToken::Form::kDecade;  // "'90s"
    } else {
      at_ = after;
    }
    DateToken& token = Push(DateToken::Kind::kNumber, start);
    token.number = number;
    token.digits = static_cast<int>(digits);
    token.form = form;
    return true;
  }

  DateToken::Form ReadSuffix(size_t digits) {
    const size_t start = at_;
    if (Peek() == ' ') ++at_;  // "90 s"
    if (const size_t size = ApostropheSize()) at_ += size;
    const size_t letters = at_;
    while (absl::ascii_isalpha(static_cast<unsigned char>(Peek()))) ++at_;
    const absl::string_view suffix = text_.substr(letters, at_ - letters);
    if (absl::EqualsIgnoreCase(suffix, "s") && (digits == 2 || digits == 4)) {
      return DateToken::Form::kDecade;
    }
    if (letters == start && suffix.size() == 2) {
      for (const absl::string_view ordinal : {"st", "nd", "rd", "th"}) {
        if (absl::EqualsIgnoreCase(suffix, ordinal)) return DateToken::Form::kOrdinal;
      }
    }
    at_ = start;
    return DateToken::Form::kPlain;
  }

  // Whether the word that starts after a digit is a letter before a capital one: the "a"
  // of "9:12aDec 4".
  bool EndsGluedLetter(size_t start) const {
    return start > 0 && absl::ascii_isdigit(text_[start - 1]) && at_ == start + 1 &&
           absl::ascii_islower(static_cast<unsigned char>(text_[start])) &&
           absl::ascii_isupper(static_cast<unsigned char>(Peek()));
  }

  // A word without its apostrophes and, in an abbreviation, without its full stops.
  bool ReadWord(size_t start) {
    const size_t spelling = spellings_.size();
    size_t run = 0;         // letters since the last full stop
    size_t apostrophe = 0;  // where the last one ended
    for (;;) {
      if (run == 1 && EndsGluedLetter(start)) break;
      if (AtLetter() || Peek() == '&') {
        spellings_.push_back(
            absl::ascii_tolower(static_cast<unsigned char>(text_[at_++])));
        ++run;
      } else if (const size_t size = ApostropheSize()) {
        at_ += size;
        apostrophe = at_;
      } else if (Peek() == '.') {
        ++at_;
        if (run != 1 || !AtLetter()) break;
        run = 0;
      } else {
        break;
      }
    }
    DateToken& token = Push(DateToken::Kind::kWord, start);
    token.spelling = spelling;
    token.spelled = spellings_.size() - spelling;
    token.possessive = apostrophe > 0 && apostrophe + 1 == at_;
    spellings_.push_back(' ');
    return true;
  }

  // Gives the i-th token the meaning and extent of the longest phrase from it on, and
  // returns the index past it.
  size_t FindPhrase(size_t i) {
    DateToken& token = tokens_[i];
    const DatePhrase* phrase = words_.Find(Spelled(token, token));
    token.meaning = MeaningOf(token, token);
    if (phrase == nullptr) return i + 1;
    size_t found = i + 1;
    size_t last = i;
    for (int count = 1; count < phrase->longest; ++count) {
      ++last;
      const bool joint = tokens_[last].IsMark('-') || tokens_[last].IsMark('/');
      if (joint && !tokens_[last].spaced && !tokens_[last + 1].spaced) ++last;
      if (tokens_[last].kind != DateToken::Kind::kWord) break;
      const DateMeaning* const longer = MeaningOf(token, tokens_[last]);
      if (longer == nullptr) continue;
      token.meaning = longer;
      token.end = tokens_[last].end;
      token.possessive = tokens_[last].possessive;
      found = last + 1;
    }
    return found;
  }

  // What the words from one token to another mean, null for nothing. Unless they have a
  // meaning of their own ("New Year's"), possessives are what they are made from:
  // "week's" is no more than one week, and "Friday's" a Friday.
  const DateMeaning* MeaningOf(const DateToken& first, const DateToken& last) const {
    const absl::string_view spelled = Spelled(first, last);
    const DateMeaning* const meaning = Meaning(spelled);
    const bool own =
        meaning != nullptr && !meaning->plural && meaning->role != DateRole::kWeekdays;
    if (own || !last.possessive) return meaning;
    const DateMeaning* const owner = Meaning(spelled.substr(0, spelled.size() - 1));
    return owner != nullptr && CanOwn(*owner) ? owner : meaning;
  }

  const DateMeaning* Meaning(absl::string_view spelled) const {
    const DatePhrase* const phrase = words_.Find(spelled);
    const bool means = phrase != nullptr && phrase->meaning.role != DateRole::kNone;
    return means ? &phrase->meaning : nullptr;
  }

  static bool CanOwn(const DateMeaning& meaning) {
    return meaning.role == DateRole::kUnit || meaning.role == DateRole::kWeekday ||
           meaning.role == DateRole::kMonth || meaning.role == DateRole::kSeason ||
           meaning.role == DateRole::kHoliday;
  }

  // The words from one token to another; only dashes and slashes stand
  // between.
  absl::string_view Spelled(const DateToken& first, const DateToken& last) const {
    return {spellings_.data() + first.spelling,
            last.spelling + last.spelled - first.spelling};
  }

  // What the token is short for, all of it where the token stands.
  void Expand(const DateToken& token, DateTokens* joined) const {
    const std::string& full = words_.expansions[token.meaning->value];
    Tokenizer expansion(full, words_);
    if (!expansion.Run()) return;
    for (size_t i = 0; expansion.tokens_[i].kind != DateToken::Kind::kEnd;) {
      const size_t end = expansion.FindPhrase(i);
      DateToken& each = expansion.tokens_[i];
      each.offset = token.offset;
      each.end = token.end;
      joined->push_back(each);
      i = end;
    }
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
  DateTokens tokens_;
  // The words among the tokens in small letters, each with a space after it.
  absl::InlinedVector<char, 128> spellings_;
  ReadError error_;
};

}  // namespace

std::variant<DateTokens, ReadError> TokenizeDate(absl::string_view text,
                                                 const DateWords& words) {
  Tokenizer tokenizer(text, words);
  if (!tokenizer.Run()) return tokenizer.error();
  return tokenizer.Joined();
}

}  // namespace gainsay
