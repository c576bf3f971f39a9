#include "rules/expression/lexer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "input/quoted.h"
#include "input/utf8.h"
#include "rules/expression/keywords.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 15> kSymbols = {
    "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")", ",", ".", "%"};

// What people write for an operator out of habit, and what it is called here.
struct Misspelt {
  absl::string_view written;
  absl::string_view meant;
};
constexpr std::array<Misspelt, 14> kMisspelt = {{
    {"&&", "and"},
    {"&", "and"},
    {"||", "or"},
    {"|", "or"},
    {"!", "not"},
    {"=", "=="},
    {"\xE2\x89\xA4", "<="},  // ≤
    {"\xE2\x89\xA5", ">="},  // ≥
    {"\xE2\x89\xA0", "!="},  // ≠
    {"\xE2\x88\x92", "-"},   // minus sign
    {"\xE2\x80\x93", "-"},   // en dash
    {"\xC3\x97", "*"},       // ×
    {"\xE2\x80\x9C", "\""},  // “
    {"\xE2\x80\x98", "'"},   // ‘
}};

// Signs of money, which stands behind its number here.
struct MoneySign {
  absl::string_view sign;
  absl::string_view code;
};
constexpr std::array<MoneySign, 3> kMoneySigns = {{
    {"$", "USD"},
    {"\xE2\x82\xAC", "EUR"},  // €
    {"\xC2\xA3", "GBP"},      // £
}};

// Words for so many zeros, which have no place in an expression.
struct Magnitude {
  absl::string_view word;
  size_t zeros;
};
constexpr std::array<Magnitude, 7> kMagnitudes = {{{"thousand", 3},
                                                   {"k", 3},
                                                   {"million", 6},
                                                   {"m", 6},
                                                   {"billion", 9},
                                                   {"bn", 9},
                                                   {"trillion", 12}}};

bool IsWordStart(char c) {
  return absl::ascii_isalpha(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool IsWordPart(char c) { return IsWordStart(c) || absl::ascii_isdigit(c); }

class Lexer {
 public:
  Lexer(absl::string_view source, TextPosition start, const Reporter& reporter)
      : source_(source), start_(start), at_(start), reporter_(reporter) {}

  std::optional<std::vector<ExpressionToken>> Run() {
    while (SkipSpace(), offset_ < source_.size()) {
      if (!Next()) return std::nullopt;
    }
    Push(ExpressionTokenKind::kEnd, 0);
    return std::move(tokens_);
  }

 private:
  bool Next() {
    const char c = source_[offset_];
    if (absl::ascii_isdigit(c)) return Number();
    if (c == '"' || c == '\'') return Text(c);
    for (const absl::string_view symbol : kSymbols) {
      if (absl::StartsWith(Rest(), symbol)) {
        return Push(ExpressionTokenKind::kSymbol, symbol.size());
      }
    }
    for (const Misspelt& row : kMisspelt) {
      if (absl::StartsWith(Rest(), row.written)) {
        return Unexpected(row.written, row.meant);
      }
    }
    for (const MoneySign& row : kMoneySigns) {
      if (absl::StartsWith(Rest(), row.sign)) {
        return Unexpected(row.sign, AmountOfMoney(row));
      }
    }
    if (IsWordStart(c)) return Push(ExpressionTokenKind::kWord, LengthOf(IsWordPart));
    if (const size_t length = LengthOfUnitCode(); length > 0) {
      return Push(ExpressionTokenKind::kWord, length);
    }
    return Unexpected(Rest().substr(0, 1), "");
  }

  // Of a code such as [degF]; 0 where there is none.
  size_t LengthOfUnitCode() const {
    if (Rest()[0] != '[') return 0;
    size_t end = 1;
    while (end < Rest().size() && IsWordPart(Rest()[end])) ++end;
    return end > 1 && end < Rest().size() && Rest()[end] == ']' ? end + 1 : 0;
  }

  // "1000 USD" of "$1,000", "1200000 USD" of "$1.2 million".
  std::string AmountOfMoney(const MoneySign& row) const {
    const absl::string_view written = Rest().substr(row.sign.size());
    const size_t length =
        std::min(written.find_first_not_of("0123456789.,"), written.size());
    const std::string number =
        absl::StrReplaceAll(written.substr(0, length), {{",", ""}});
    const size_t zeros = ZerosOf(written.substr(length));
    const absl::string_view amount = number.empty() ? absl::string_view("20") : number;
    return absl::StrCat(zeros == 0 ? std::string(amount) : Multiplied(amount, zeros), " ",
                        row.code);
  }

  // Of the word behind a number.
  static size_t ZerosOf(absl::string_view text) {
    text = absl::StripLeadingAsciiWhitespace(text);
    size_t length = 0;
    while (length < text.size() && IsWordPart(text[length])) ++length;
    const auto row = absl::c_find_if(kMagnitudes, [&](const Magnitude& each) {
      return absl::EqualsIgnoreCase(each.word, text.substr(0, length));
    });
    return row == kMagnitudes.end() ? 0 : row->zeros;
  }

  static std::string Multiplied(absl::string_view number, size_t zeros) {
    const size_t point = std::min(number.find('.'), number.size());
    const absl::string_view decimals = number.substr(std::min(point + 1, number.size()));
    const size_t more = zeros - std::min(zeros, decimals.size());
    return absl::StrCat(number.substr(0, point), decimals, std::string(more, '0'));
  }

  bool Number() {
    const auto is_digit = [](char c) { return absl::ascii_isdigit(c); };
    size_t length = LengthOf(is_digit);
    if (LooksLikeDate(length)) {
      reporter_.Error(at_, "a date is written in quotes",
                      absl::StrCat("write \"", Rest().substr(0, 10), "\""));
      return false;
    }
    const absl::string_view tail = Rest().substr(length);
    if (tail.size() > 1 && tail[0] == '.' && absl::ascii_isdigit(tail[1])) {
      for (++length; length < Rest().size() && is_digit(Rest()[length]);) ++length;
    }
    return Push(ExpressionTokenKind::kNumber, length);
  }

  // 2026-01-27: as arithmetic it would be a number, and a silent mistake.
  bool LooksLikeDate(size_t digits) const {
    const absl::string_view rest = Rest();
    if (digits != 4 || rest.size() < 10 || rest[4] != '-' || rest[7] != '-') return false;
    for (const size_t i : {5, 6, 8, 9}) {
      if (!absl::ascii_isdigit(rest[i])) return false;
    }
    return true;
  }

  bool Text(char quote) {
    std::string text;
    for (size_t i = 1; i < Rest().size(); ++i) {
      if (Rest()[i] != quote) {
        text.push_back(Rest()[i]);
      } else if (i + 1 < Rest().size() && Rest()[i + 1] == quote) {
        text.push_back(quote);
        ++i;
      } else {
        Push(ExpressionTokenKind::kText, i + 1);
        tokens_.back().text = std::move(text);
        return true;
      }
    }
    reporter_.Error(at_, "a text without its closing quote");
    return false;
  }

  template <typename Predicate>
  size_t LengthOf(Predicate is_part) const {
    size_t length = 0;
    while (length < Rest().size() && is_part(Rest()[length])) ++length;
    return length;
  }

  bool Unexpected(absl::string_view text, absl::string_view meant) {
    reporter_.Error(at_, absl::StrCat("unexpected ", Quoted(text)),
                    meant.empty() ? "" : absl::StrCat("write ", Quoted(meant)));
    return false;
  }

  bool Push(ExpressionTokenKind kind, size_t length) {
    tokens_.push_back(
        {kind, std::string(Rest().substr(0, length)), at_, offset_, offset_ + length});
    Advance(length);
    return true;
  }

  void SkipSpace() {
    Advance(LengthOf([](char c) { return absl::ascii_isspace(c); }));
  }

  void Advance(size_t length) {
    const absl::string_view passed = Rest().substr(0, length);
    const size_t line_break = passed.rfind('\n');
    if (line_break != absl::string_view::npos) {
      for (const char c : passed) at_.line += c == '\n' ? 1 : 0;
      at_.column = start_.column;
    }
    const absl::string_view on_line =
        line_break == absl::string_view::npos ? passed : passed.substr(line_break + 1);
    at_.column += static_cast<uint32_t>(CountCodePoints(on_line));
    offset_ += length;
  }

  absl::string_view Rest() const { return source_.substr(offset_); }

  absl::string_view source_;
  TextPosition start_;
  TextPosition at_;
  const Reporter& reporter_;
  size_t offset_ = 0;
  std::vector<ExpressionToken> tokens_;
};

}  // namespace

std::optional<std::vector<ExpressionToken>> LexExpression(absl::string_view source,
                                                          TextPosition start,
                                                          const Reporter& reporter) {
  return Lexer(source, start, reporter).Run();
}

bool IsName(absl::string_view text) {
  return !text.empty() && IsWordStart(text[0]) && absl::c_all_of(text, IsWordPart) &&
         !IsReserved(text);
}

}  // namespace gainsay
