#include "claims/reading/quantities/cardinal_reader.h"

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "claims/reading/quantities/multiplier_reader.h"
#include "claims/reading/quantities/powers_of_ten.h"

namespace gainsay {
namespace {

// Takes the words of one number from left to right. The number is what is finished
// (`total_`, up to the last multiplier above a hundred) and what is being built below
// that (`group_`).
class CardinalReader {
 public:
  CardinalReader(TokenCursor* cursor, const NumberOptions& options)
      : cursor_(*cursor), options_(options) {}

  std::optional<WrittenNumber> Read() {
    const size_t start = cursor_.position();
    if (cursor_.At(PhraseKind::kPoint)) {
      SetGroup(0, 1, false);
      if (!TakeDecimals()) return Fail(start);
    } else {
      TakeArticle();
    }
    while (TakeNext()) {
    }
    if (!group_.has_value() && !finished_) return Fail(start);
    WrittenNumber number;
    number.value = total_ + group_.value_or(0);
    number.grain = grain_;
    number.form = decimal_ ? NumberForm::kDecimal : NumberForm::kInteger;
    number.multiplier = group_.has_value() ? Rational(1) : multiplier_;
    number.counted_in = CountedIn();
    number.grouped = grouped_;
    return number;
  }

 private:
  std::optional<WrittenNumber> Fail(size_t start) {
    cursor_.Rewind(start);
    return std::nullopt;
  }

  // What one number is a multiple of: "hundred" of "three hundred", both words of "four
  // hundred thousand"; 1 where parts are added up.
  Rational CountedIn() const {
    if (!finished_) return hundreds_ ? Rational(kHundred) : Rational(1);
    if (group_.has_value() || added_) return 1;
    return hundreds_before_ ? multiplier_ * kHundred : multiplier_;
  }

  void SetGroup(const Rational& value, const Rational& grain, bool literal) {
    group_ = value;
    grain_ = grain;
    literal_ = literal;
    hundreds_ = false;
  }

  // "a" before "hundred", "million", or nothing before them.
  void TakeArticle() {
    const size_t start = cursor_.position();
    cursor_.Accept(PhraseKind::kArticle);
    const std::optional<int64_t> multiplier = MultiplierHere();
    if (multiplier.has_value() && !IsLetter()) {
      SetGroup(1, 1, false);
    } else {
      cursor_.Rewind(start);
    }
  }

  bool TakeNext() {
    return TakeLiteral() || TakeWord() || TakeDecimals() || TakeMultiplier() ||
           TakeJoint();
  }

  bool TakeLiteral() {
    const Token* token = cursor_.Peek();
    if (token == nullptr || token->kind != TokenKind::kNumber || group_.has_value())
      return false;
    if (finished_ && (decimal_ || token->decimal || !(token->value < limit_)))
      return false;
    // "1m88" is no million and 88.
    if (finished_ && !token->spaced) return false;
    SetGroup(token->value, token->grain, true);
    decimal_ = token->decimal;
    const absl::string_view digits =
        cursor_.Text(cursor_.position(), cursor_.position() + 1);
    grouped_ = !decimal_ && !absl::c_all_of(digits, absl::ascii_isdigit);
    cursor_.Skip(1);
    return true;
  }

  bool TakeWord() {
    TokenCursor ahead = cursor_;
    const std::optional<int64_t> word = ahead.Accept(PhraseKind::kCardinal);
    if (!word.has_value() || !Fits(*word)) return false;
    // The thirty of "one hundred thirty-fifths" divides.
    const bool first = !group_.has_value() && !finished_;
    if (*word >= 20 && !first && AtOnesOfDenominator(ahead)) return false;
    if (group_.has_value()) {
      group_ = *group_ + *word;
      hundreds_ = false;
    } else {
      SetGroup(*word, 1, false);
    }
    literal_ = false;
    cursor_ = ahead;
    return true;
  }

  static bool AtOnesOfDenominator(TokenCursor cursor) {
    if (cursor.AtGluedHyphen()) cursor.Skip(1);
    const std::optional<int64_t> ones = cursor.Accept(PhraseKind::kDenominators);
    return ones.has_value() && *ones < 10;
  }

  // Whether a word may follow what there is: "twenty" and "eight", "hundred" and
  // "twelve".
  bool Fits(int64_t word) const {
    if (decimal_) return false;
    if (!group_.has_value()) return !finished_ || (word > 0 && Rational(word) < limit_);
    if (word == 0 || (literal_ && !hundreds_)) return false;
    if (hundreds_) return true;
    const Rational tens = *group_ / 10;
    return word < 10 && tens.whole() &&
           *group_ - (*group_ / kHundred).Floor() * kHundred >= 20;
  }

  // "point five", "point seven one" after whole words, or all of it within hyphens.
  bool TakeDecimals() {
    if (decimal_ || !group_.has_value()) return false;
    TokenCursor ahead = cursor_;
    const bool hyphenated = ahead.AtGluedHyphen();
    if (hyphenated) ahead.Skip(1);
    if (!ahead.Accept(PhraseKind::kPoint).has_value()) return false;
    Rational value = *group_;
    Rational grain = 1;
    while (true) {
      // Not "a 28-point 5-page plan", nor "one point two-three".
      if (ahead.AtGluedHyphen() != hyphenated) break;
      TokenCursor digits = ahead;
      if (hyphenated) digits.Skip(1);
      const std::optional<int64_t> word = DecimalDigits(&digits);
      if (!word.has_value()) break;
      ahead = digits;
      grain = grain / (*word >= 10 ? 100 : 10);
      value = value + grain * *word;
    }
    if (grain == 1) return false;
    SetGroup(value, grain, true);
    decimal_ = true;
    cursor_ = ahead;
    return true;
  }

  // One digit, or "seventy-one", or digits written out.
  static std::optional<int64_t> DecimalDigits(TokenCursor* cursor) {
    const std::optional<int64_t> word = cursor->Accept(PhraseKind::kCardinal);
    if (!word.has_value()) {
      const Token* token = cursor->Peek();
      if (token == nullptr || token->kind != TokenKind::kNumber || token->decimal)
        return std::nullopt;
      for (int64_t digits = 0; digits < kHundred; ++digits) {
        if (token->value != digits) continue;
        cursor->Skip(1);
        return digits;
      }
      return std::nullopt;
    }
    if (*word < 20) return word;
    TokenCursor ahead = *cursor;
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    const std::optional<int64_t> ones = ahead.Accept(PhraseKind::kCardinal);
    if (!ones.has_value() || *ones < 1 || *ones > 9) return word;
    *cursor = ahead;
    return *word + *ones;
  }

  std::optional<int64_t> MultiplierHere() const {
    TokenCursor ahead = cursor_;
    return ahead.Accept(PhraseKind::kMultiplier);
  }

  // Whether the multiplier here is an abbreviation.
  bool IsLetter() const {
    const Token* token = cursor_.Peek();
    return token->end - token->begin <= 2;
  }

  bool TakeMultiplier() {
    TokenCursor ahead = cursor_;
    const std::optional<Rational> multiplier = AcceptMultiplier(&ahead, options_);
    if (!multiplier.has_value()) return false;
    if (*multiplier == kHundred ? !TimesHundred() : !Times(*multiplier)) return false;
    cursor_ = ahead;
    return true;
  }

  bool TimesHundred() {
    if (!group_.has_value() || hundreds_ || !(*group_ < kHundred)) return false;
    group_ = *group_ * kHundred;
    if (decimal_) grain_ = grain_ * kHundred;
    hundreds_ = true;
    return true;
  }

  bool Times(const Rational& multiplier) {
    if (group_.has_value()) {
      if (finished_ && !(multiplier < limit_)) return false;
      added_ = finished_;
      hundreds_before_ = hundreds_;
      total_ = total_ + *group_ * multiplier;
      grain_ = grain_ * multiplier;
      multiplier_ = multiplier;
    } else {
      // "five thousand million"
      if (!finished_ || multiplier < limit_) return false;
      total_ = total_ * multiplier;
      grain_ = grain_ * multiplier;
      multiplier_ = multiplier_ * multiplier;
    }
    limit_ = multiplier;
    finished_ = true;
    group_.reset();
    return total_.valid() && multiplier_.valid();
  }

  // "and" or a hyphen between parts.
  bool TakeJoint() {
    TokenCursor ahead = cursor_;
    const bool part_before = hundreds_ || (finished_ && !group_.has_value());
    if (ahead.AtGluedHyphen() || AtSpacedOnes(ahead)) {
      ahead.Skip(1);
    } else if (!part_before || !options_.joins_with_and || decimal_ ||
               !ahead.Accept(PhraseKind::kAnd).has_value() || AtFraction(ahead)) {
      return false;
    }
    const size_t start = cursor_.position();
    const bool by_hyphen = cursor_.AtJoiner();
    cursor_ = ahead;
    // A range "5-10" is no number; nor is the m of "3-m" a million.
    if (TakeWord() || (!by_hyphen && TakeLiteral()) ||
        (by_hyphen && group_.has_value() && !IsLetter() && TakeMultiplier())) {
      return true;
    }
    cursor_.Rewind(start);
    return false;
  }

  // Whether " - five" is here, after tens in words: "ninety - five" is no range, since it
  // would run downwards.
  bool AtSpacedOnes(TokenCursor cursor) const {
    if (!group_.has_value() || literal_ || !cursor.AtJoiner()) return false;
    cursor.Skip(1);
    const std::optional<int64_t> word = cursor.Accept(PhraseKind::kCardinal);
    return word.has_value() && *word < 10 && Fits(*word);
  }

  // Whether "five ninths" begins here, which is no part of a whole number.
  static bool AtFraction(TokenCursor cursor) {
    if (!cursor.Accept(PhraseKind::kCardinal).has_value()) return false;
    if (cursor.AtGluedHyphen()) cursor.Skip(1);
    return cursor.At(PhraseKind::kDenominators);
  }

  TokenCursor& cursor_;
  const NumberOptions& options_;
  Rational total_;
  std::optional<Rational> group_;
  Rational grain_ = 1;
  Rational multiplier_ = 1;
  Rational limit_;                // the last multiplier; the next must be smaller
  bool finished_ = false;         // there is a total
  bool literal_ = false;          // the group is digits
  bool hundreds_ = false;         // the group ends in "hundred"
  bool hundreds_before_ = false;  // "hundred" stood before the last multiplier
  bool added_ = false;            // the total is a sum: "one million two thousand"
  bool decimal_ = false;
  bool grouped_ = false;  // some digits are: "15,000"
};

}  // namespace

std::optional<WrittenNumber> ReadCardinal(TokenCursor* cursor,
                                          const NumberOptions& options) {
  return CardinalReader(cursor, options).Read();
}

}  // namespace gainsay
