#include "claims/reading/quantities/number_reader.h"

#include "claims/reading/quantities/cardinal_reader.h"
#include "claims/reading/quantities/multiplier_reader.h"
#include "claims/reading/quantities/powers_of_ten.h"

namespace gainsay {
namespace {

// A fraction of whole numbers, as it stands.
std::optional<WrittenNumber> Fraction(const Rational& numerator,
                                      const Rational& denominator) {
  if (!numerator.whole() || !denominator.whole() || denominator.sign() <= 0)
    return std::nullopt;
  WrittenNumber fraction;
  fraction.value = numerator / denominator;
  fraction.grain = Rational(1) / denominator;
  fraction.form = NumberForm::kFraction;
  return fraction;
}

// A fraction whose parts are named: "three quarters", "three in ten".
std::optional<WrittenNumber> FractionInWords(const Rational& numerator,
                                             const Rational& denominator) {
  std::optional<WrittenNumber> fraction = Fraction(numerator, denominator);
  if (fraction.has_value()) fraction->one_part = fraction->grain;
  return fraction;
}

std::optional<WrittenNumber> ReadVulgarFraction(TokenCursor* cursor) {
  const Token* token = cursor->Peek();
  if (token == nullptr || token->kind != TokenKind::kFraction) return std::nullopt;
  cursor->Skip(1);
  WrittenNumber fraction;
  fraction.value = token->value;
  fraction.grain = token->grain;
  fraction.form = NumberForm::kFraction;
  return fraction;
}

bool AtWholeLiteral(const TokenCursor& cursor) {
  const Token* token = cursor.Peek();
  return token != nullptr && token->kind == TokenKind::kNumber && !token->decimal;
}

// "2/3"
std::optional<WrittenNumber> ReadSlashFraction(TokenCursor* cursor) {
  TokenCursor ahead = *cursor;
  if (!AtWholeLiteral(ahead)) return std::nullopt;
  const Rational numerator = ahead.Peek()->value;
  ahead.Skip(1);
  if (!ahead.AtSymbol("/")) return std::nullopt;
  ahead.Skip(1);
  if (!AtWholeLiteral(ahead)) return std::nullopt;
  const std::optional<WrittenNumber> fraction = Fraction(numerator, ahead.Peek()->value);
  ahead.Skip(1);
  // "60/40" is no fraction.
  if (!fraction.has_value() || Rational(1) < fraction->value) return std::nullopt;
  *cursor = ahead;
  return fraction;
}

// "twenty-fifths", "twenty fifths", "twenty-firsts".
std::optional<Rational> CompoundDenominator(TokenCursor* cursor) {
  constexpr int kFirstTens = 20;
  TokenCursor ahead = *cursor;
  const std::optional<int64_t> tens = ahead.Accept(PhraseKind::kCardinal);
  if (!tens.has_value() || *tens < kFirstTens) return std::nullopt;
  const bool glued = ahead.AtGluedHyphen();
  if (glued) ahead.Skip(1);
  std::optional<int64_t> ones = ahead.Accept(PhraseKind::kDenominators);
  // "Twenty seconds" are time.
  if (!ones.has_value() && glued) ones = ahead.Accept(PhraseKind::kOrdinalPlural);
  if (!ones.has_value() || *ones >= 10) return std::nullopt;
  *cursor = ahead;
  return *tens + *ones;
}

// The denominator at the cursor. In the singular only after a number that makes no
// ordinal of it: "two-third" is a fraction, "seventy third" and "two hundredth" are not.
std::optional<Rational> Denominator(TokenCursor* cursor, const Rational& numerator) {
  constexpr int kFirstTens = 20;
  if (const auto plural = cursor->Accept(PhraseKind::kDenominators)) return *plural;
  if (const auto compound = CompoundDenominator(cursor)) return compound;
  if (!(numerator < kFirstTens)) return std::nullopt;
  TokenCursor ahead = *cursor;
  const std::optional<int64_t> singular = ahead.Accept(PhraseKind::kDenominator);
  if (!singular.has_value() || (numerator != 1 && *singular >= kHundred))
    return std::nullopt;
  *cursor = ahead;
  return *singular;
}

class NumberReader {
 public:
  NumberReader(TokenCursor* cursor, const NumberOptions& options)
      : cursor_(*cursor), options_(options) {}

  std::optional<WrittenNumber> Read() {
    std::optional<WrittenNumber> number = ReadVulgarFraction(&cursor_);
    if (!number.has_value()) number = ReadSlashFraction(&cursor_);
    if (!number.has_value()) number = ReadFractionWords(&cursor_);
    if (number.has_value()) return WithMultiplier(*number);
    number = ReadCardinal(&cursor_, options_);
    if (!number.has_value()) return std::nullopt;
    if (number->form != NumberForm::kInteger) return number;
    if (const auto fraction = Denominated(*number)) return WithMultiplier(*fraction);
    if (const auto share = Ratio(*number)) return share;
    if (const auto mixed = Mixed(*number)) return mixed;
    return Dozens(*number);
  }

 private:
  // "twenty-three fifths".
  std::optional<WrittenNumber> Denominated(const WrittenNumber& number) {
    TokenCursor ahead = cursor_;
    if (ahead.AtJoiner()) ahead.Skip(1);
    const std::optional<Rational> denominator = Denominator(&ahead, number.value);
    if (!denominator.has_value()) return std::nullopt;
    cursor_ = ahead;
    return FractionInWords(number.value, *denominator);
  }

  // "half a million", "half-a-million", "three quarters of a million".
  WrittenNumber WithMultiplier(const WrittenNumber& fraction) {
    TokenCursor ahead = cursor_;
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    ahead.Accept(PhraseKind::kOf);
    ahead.Accept(PhraseKind::kArticle);
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    const std::optional<Rational> multiplier = AcceptMultiplier(&ahead, options_);
    if (!multiplier.has_value()) return fraction;
    cursor_ = ahead;
    WrittenNumber part = PartOf(fraction, *multiplier, cursor_.lexicon());
    part.multiplier = *multiplier;
    return part;
  }

  // "one in five", "7 out of 10", "1-in-5".
  std::optional<WrittenNumber> Ratio(const WrittenNumber& number) {
    TokenCursor ahead = cursor_;
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    if (!ahead.Accept(PhraseKind::kRatio).has_value()) return std::nullopt;
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    const std::optional<WrittenNumber> whole = ReadCardinal(&ahead, options_);
    if (!whole.has_value() || whole->form != NumberForm::kInteger) return std::nullopt;
    if (whole->value < number.value) return std::nullopt;
    std::optional<WrittenNumber> share = FractionInWords(number.value, whole->value);
    if (!share.has_value()) return std::nullopt;
    share->ratio = true;
    cursor_ = ahead;
    return share;
  }

  // "5½", "2 1/4", "2-1/4", "two and a half", "two and a half million", "a million and a
  // half".
  std::optional<WrittenNumber> Mixed(const WrittenNumber& number) {
    TokenCursor ahead = cursor_;
    std::optional<WrittenNumber> fraction = GluedFraction(number, &ahead);
    if (!fraction.has_value() && options_.joins_with_and) fraction = AndFraction(&ahead);
    if (!fraction.has_value() || !(fraction->value < 1)) return std::nullopt;
    cursor_ = ahead;
    WrittenNumber mixed = number;
    mixed.form = NumberForm::kDecimal;
    mixed.value = number.value + fraction->value * number.multiplier;
    mixed.grain = SpokenGrain(fraction->grain, cursor_.lexicon()) * number.multiplier;
    if (number.multiplier != 1) return mixed;
    if (cursor_.AtGluedHyphen()) ahead.Skip(1);
    const std::optional<Rational> multiplier = AcceptMultiplier(&ahead, options_);
    if (!multiplier.has_value()) return mixed;
    cursor_ = ahead;
    mixed.value = mixed.value * *multiplier;
    mixed.grain = mixed.grain * *multiplier;
    mixed.multiplier = *multiplier;
    return mixed;
  }

  // A hyphen that made a range would make one that runs downwards, but for "0-1/2".
  static std::optional<WrittenNumber> GluedFraction(const WrittenNumber& number,
                                                    TokenCursor* cursor) {
    TokenCursor ahead = *cursor;
    if (ahead.AtGluedHyphen() && number.value.sign() > 0) ahead.Skip(1);
    std::optional<WrittenNumber> fraction = ReadVulgarFraction(&ahead);
    if (!fraction.has_value()) fraction = ReadSlashFraction(&ahead);
    if (fraction.has_value()) *cursor = ahead;
    return fraction;
  }

  static std::optional<WrittenNumber> AndFraction(TokenCursor* cursor) {
    if (cursor->AtGluedHyphen()) cursor->Skip(1);
    if (!cursor->Accept(PhraseKind::kAnd).has_value()) return std::nullopt;
    if (cursor->AtGluedHyphen()) cursor->Skip(1);
    return ReadFractionWords(cursor);
  }

  WrittenNumber Dozens(const WrittenNumber& number) {
    TokenCursor ahead = cursor_;
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    const std::optional<int64_t> size = ahead.Accept(PhraseKind::kMultiple);
    if (!size.has_value()) return number;
    cursor_ = ahead;
    WrittenNumber dozens = number;
    dozens.form = NumberForm::kDozens;
    dozens.value = number.value * *size;
    dozens.grain = *size;
    dozens.counted_in = *size;
    return dozens;
  }

  TokenCursor& cursor_;
  const NumberOptions& options_;
};

}  // namespace

Rational SpokenGrain(const Rational& fraction_grain, const Lexicon& lexicon) {
  return fraction_grain < lexicon.grains.spoken_grain ? fraction_grain
                                                      : lexicon.grains.spoken_grain;
}

WrittenNumber PartOf(const WrittenNumber& fraction, const Rational& whole,
                     const Lexicon& lexicon) {
  const bool half = fraction.grain == Rational::Fraction(1, 2);
  WrittenNumber part = fraction;
  part.form = NumberForm::kPart;
  part.value = fraction.value * whole;
  part.one_part = fraction.one_part * whole;
  part.grain = whole * (half ? lexicon.grains.half_grain : lexicon.grains.part_grain);
  return part;
}

std::optional<WrittenNumber> ReadFractionWords(TokenCursor* cursor) {
  TokenCursor ahead = *cursor;
  Rational numerator = 1;
  const std::optional<int64_t> digits = ahead.Accept(PhraseKind::kCardinal);
  if (digits.has_value()) {
    numerator = *digits;
  } else if (AtWholeLiteral(ahead)) {
    numerator = ahead.Peek()->value;
    ahead.Skip(1);
  } else {
    ahead.Accept(PhraseKind::kArticle);
  }
  const bool bare = ahead.position() == cursor->position();
  const Token* next = ahead.Peek();
  if (next != nullptr && next->hyphen) ahead.Skip(1);
  const std::optional<Rational> denominator = Denominator(&ahead, numerator);
  if (!denominator.has_value()) return std::nullopt;
  // "third" alone is an ordinal; "half" and "quarter" are not.
  if (bare && *denominator != 2 && *denominator != 4 && !ahead.At(PhraseKind::kOf)) {
    return std::nullopt;
  }
  const std::optional<WrittenNumber> fraction = FractionInWords(numerator, *denominator);
  if (fraction.has_value()) *cursor = ahead;
  return fraction;
}

std::optional<WrittenNumber> ReadWrittenNumber(TokenCursor* cursor,
                                               const NumberOptions& options) {
  return NumberReader(cursor, options).Read();
}

}  // namespace gainsay
