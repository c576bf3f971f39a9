#include "claims/reading/quantities/amount_reader.h"

#include <optional>
#include <utility>

#include "claims/reading/quantities/cardinal_reader.h"
#include "claims/reading/quantities/clock_reader.h"
#include "claims/reading/quantities/multiplier_reader.h"
#include "claims/reading/quantities/noun_reader.h"
#include "claims/reading/quantities/ordinal_reader.h"
#include "claims/reading/quantities/powers_of_ten.h"
#include "claims/reading/quantities/unit_or_noun.h"

namespace gainsay {
namespace {

// The unit that a smaller amount without one is in: the minutes of "1 hour and fifteen",
// the cents of "15 dollars 50", the centimetres of "1m88". Nothing where none is meant.
std::optional<NamedUnit> ImpliedSmallerUnit(const NamedUnit& larger,
                                            const Lexicon& lexicon) {
  constexpr std::pair<absl::string_view, absl::string_view> kSmaller[] = {
      {"h", "min"}, {"min", "s"}, {"[ft_i]", "[in_i]"}, {"m", "cm"}};
  if (MeasuresMoney(larger.unit)) {
    NamedUnit hundredth = larger;
    hundredth.scale = larger.scale / kHundred;
    return hundredth;
  }
  for (const auto& [code, smaller] : kSmaller) {
    if (larger.unit.code != code) continue;
    const std::optional<Unit> unit = lexicon.units.FindCode(smaller);
    if (unit.has_value()) return NamedUnit{*unit, 1};
  }
  return std::nullopt;
}

// A hundredth of whatever currency: the sen of "20 ringgit and 43 sen" may be written as
// cents.
bool IsMinorMoney(const NamedUnit& named) {
  return MeasuresMoney(named.unit) && named.scale == Rational::Fraction(1, kHundred);
}

// How many of the smaller unit make one of the larger.
Rational Ratio(const NamedUnit& larger, const NamedUnit& smaller) {
  return larger.unit.factor * larger.scale / (smaller.unit.factor * smaller.scale);
}

// Reads one amount. What is optional is tried on a copy of the cursor.
class AmountReader {
 public:
  AmountReader(TokenCursor* cursor, const GrammarOptions& options, WrittenAmount* amount,
               Hedges* after)
      : cursor_(*cursor), options_(options), amount_(*amount), after_(*after) {}

  bool Read() {
    const size_t start = cursor_.position();
    const bool on_scale = IsBehindScale();
    if (options_.ordinals && TakeOrdinal()) return true;
    if (TakeParenthesised()) return true;
    // The hyphen of "an over-$1bn deal", "up-to-50" is no minus.
    cursor_.AtHyphenBehindWord() ? cursor_.Skip(1) : TakeSign();
    TakeUnitBefore();
    if (!amount_.units.empty()) TakeSign();
    if (!ReadClock(&cursor_, options_.wanted, &amount_) && !TakeNumber() &&
        !TakeSingleUnit()) {
      cursor_.Rewind(start);
      return false;
    }
    TakeWordForMoney();
    ReadHedgesAfter(&cursor_, &after_);
    if (amount_.units.empty()) {
      TakeUnit();
    } else if (!amount_.several) {
      amount_.units = ReadPer(&cursor_, amount_.units, options_.wanted);
    }
    TakeExtent();
    while (TakeSmallerUnit() || TakeImpliedSmaller()) {
    }
    TakeFractionAfterUnit();
    if (!amount_.units.empty() && ReadOfNoun(&cursor_).empty()) TakeNounOfAmount();
    if (on_scale) amount_.noun = {};
    ReadHedgesAfter(&cursor_, &after_);
    if (cursor_.Accept(PhraseKind::kBelowZero).has_value()) {
      amount_.negative = amount_.below_zero = true;
    }
    return true;
  }

 private:
  // "A category 5 hurricane" is no five of them.
  bool IsBehindScale() const {
    if (cursor_.position() == 0) return false;
    TokenCursor before = cursor_;
    before.Rewind(cursor_.position() - 1);
    return before.At(PhraseKind::kScale);
  }

  void TakeSign() {
    if (cursor_.AtSymbol("+")) cursor_.Skip(1);
    if (!cursor_.Accept(PhraseKind::kNegative).has_value()) return;
    amount_.negative = true;
    if (cursor_.AtHyphenBehindWord()) cursor_.Skip(1);  // "minus-5"
  }

  bool TakeNumber() {
    NumberOptions numbers = options_.numbers;
    if (!amount_.units.empty()) numbers.letters_are_units = false;
    TokenCursor ahead = cursor_;
    std::optional<WrittenNumber> number = ReadWrittenNumber(&ahead, numbers);
    if (!number.has_value()) {
      // "a 28-point plan", "all 20"
      ahead = cursor_;
      if (!ahead.Accept(PhraseKind::kSingle).has_value() &&
          !ahead.Accept(PhraseKind::kArticle).has_value()) {
        return false;
      }
      number = ReadWrittenNumber(&ahead, numbers);
      of_article_ = number.has_value();
    }
    if (!number.has_value()) return false;
    amount_.number = *number;
    cursor_ = ahead;
    return true;
  }

  // Money in parentheses is a loss, as accounts write it: "($99.99)".
  bool TakeParenthesised() {
    if (!cursor_.AtSymbol("(")) return false;
    TokenCursor ahead = cursor_;
    ahead.Skip(1);
    // Not again within: a text of nothing but brackets would be as deep as it is long.
    if (ahead.AtSymbol("(")) return false;
    WrittenAmount inner;
    Hedges after;
    if (!ReadAmount(&ahead, options_, &inner, &after) || !after.empty() ||
        inner.negative || inner.units.empty() || !MeasuresMoney(inner.units[0].unit) ||
        !ahead.AtSymbol(")")) {
      return false;
    }
    ahead.Skip(1);
    amount_ = std::move(inner);
    amount_.negative = true;
    cursor_ = ahead;
    return true;
  }

  // A place in an order, and of what: "third round".
  bool TakeOrdinal() {
    const std::optional<WrittenNumber> place = ReadOrdinal(&cursor_);
    if (!place.has_value()) return false;
    amount_.number = *place;
    amount_.noun = ReadNoun(&cursor_);
    return true;
  }

  // A sign, the name of a currency, or what a share is of: "$", "malaysian ringgit 42",
  // "per cent of 210".
  void TakeUnitBefore() {
    const Token* next = cursor_.Peek();
    if (next != nullptr && next->kind == TokenKind::kNumber) return;
    amount_.units = ReadUnitBefore(&cursor_, options_.wanted);
    if (!amount_.units.empty() || TakeSignAfterArticle()) return;
    TokenCursor ahead = cursor_;
    UnitChoices units = ReadUnit(&ahead, options_.wanted);
    if (units.empty()) return;
    const bool fits = MeasuresMoney(units[0].unit) ||
                      (MeasuresShare(units[0].unit) && ahead.Accept(PhraseKind::kOf));
    if (!fits || !AtNumber(ahead)) return;
    amount_.units = std::move(units);
    cursor_ = ahead;
  }

  // "a $10 million deal"
  bool TakeSignAfterArticle() {
    TokenCursor ahead = cursor_;
    if (!ahead.Accept(PhraseKind::kArticle).has_value()) return false;
    UnitChoices units = ReadUnitBefore(&ahead, options_.wanted);
    if (units.empty() || !AtNumber(ahead)) return false;
    amount_.units = std::move(units);
    cursor_ = ahead;
    return true;
  }

  // "a mile", "an hour", "another week", "all day", "hour and a half".
  bool TakeSingleUnit() {
    TokenCursor ahead = cursor_;
    const bool said = ahead.Accept(PhraseKind::kSingle).has_value() ||
                      ahead.Accept(PhraseKind::kArticle).has_value();
    if (said && ahead.AtGluedHyphen()) ahead.Skip(1);
    UnitChoices units = ReadUnit(&ahead, options_.wanted);
    if (units.empty() || (!said && !ahead.At(PhraseKind::kAnd))) return false;
    amount_.number.value = amount_.number.grain = 1;
    amount_.units = std::move(units);
    cursor_ = ahead;
    return true;
  }

  void TakeUnit() {
    if (amount_.number.form == NumberForm::kFraction && TakeUnitOfFraction()) return;
    TokenCursor ahead = cursor_;
    if (ahead.AtGluedHyphen()) {
      ahead.Skip(1);
      TakeUnitAfterHyphen(ahead);
    } else {
      amount_.units = ReadPointsBesideShares(&cursor_);
      if (amount_.units.empty()) ReadUnitOrNoun(&cursor_, options_.wanted, &amount_);
    }
    TakeMultiplierOfMoney();
  }

  // "75 USD million".
  void TakeMultiplierOfMoney() {
    WrittenNumber& number = amount_.number;
    if (amount_.units.empty() || !MeasuresMoney(amount_.units[0].unit)) return;
    if (number.multiplier != 1) return;
    NumberOptions numbers = options_.numbers;
    numbers.letters_are_units = true;
    if (const auto multiplier = AcceptMultiplier(&cursor_, numbers))
      Multiply(*multiplier);
  }

  // "£3 grand", or "five grand" where money is expected; what else is grand is a piano.
  void TakeWordForMoney() {
    const Unit* money = amount_.units.empty() ? options_.wanted : &amount_.units[0].unit;
    if (money == nullptr || !MeasuresMoney(*money) || amount_.number.multiplier != 1)
      return;
    if (const auto factor = cursor_.Accept(PhraseKind::kMoneyMultiplier))
      Multiply(*factor);
  }

  void Multiply(const Rational& factor) {
    WrittenNumber& number = amount_.number;
    number.value = number.value * factor;
    number.grain = number.grain * factor;
    number.multiplier = factor;
  }

  // "six feet tall", "a 30-foot-high wall".
  void TakeExtent() {
    if (amount_.units.empty() || !MeasuresLength(amount_.units[0].unit)) return;
    TokenCursor ahead = cursor_;
    if (hyphenated_ && ahead.AtGluedHyphen()) ahead.Skip(1);
    if (!ahead.Accept(PhraseKind::kExtent).has_value()) return;
    if (hyphenated_) ReadNoun(&ahead);
    cursor_ = ahead;
  }

  // What money or a share is, what an amount with an article is, or what money is for: "a
  // £2m fine", "20% support", "a two hour meeting", "$3.5 billion in aid". Not beside
  // "drop" or "cheaper", nor before "plus tax".
  void TakeNounOfAmount() {
    const Unit& unit = amount_.units[0].unit;
    const bool money = unit.dimension.exponents[Dimension::kMoney] == 1;
    const bool named = money || MeasuresShare(unit) || (of_article_ && !amount_.several);
    if (!named || !after_.empty()) return;
    if (cursor_.At(PhraseKind::kTrailing)) return;
    TokenCursor ahead = cursor_;
    const bool purpose = money && ahead.Accept(PhraseKind::kPurpose).has_value();
    // "$20 km" is a slip.
    if (!purpose && ahead.FindSymbol(PhraseKind::kUnit).tokens > 0) return;
    const TokenCursor noun = ahead;
    if (!AtNounWord(ahead) || ReadNoun(&ahead).empty()) return;
    if (!MakesAnotherStatement(noun, ahead)) cursor_ = ahead;
  }

  // "half an hour", "three quarters of a mile", "half a percent", "1/2 cup", "half of 1
  // percent".
  bool TakeUnitOfFraction() {
    TokenCursor ahead = cursor_;
    const bool of = ahead.Accept(PhraseKind::kOf).has_value();
    const bool article =
        ahead.Accept(PhraseKind::kArticle).has_value() || (of && TakeOne(&ahead));
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    UnitChoices units = ReadUnit(&ahead, options_.wanted);
    // "A third of points" is a share of them, "a quarter point" is none.
    if (units.empty() && (article || !of)) units = ReadPointsBesideShares(&ahead);
    if (units.empty()) return false;
    amount_.number = PartOf(amount_.number, 1, cursor_.lexicon());
    amount_.units = std::move(units);
    cursor_ = ahead;
    return true;
  }

  static bool TakeOne(TokenCursor* cursor) {
    TokenCursor ahead = *cursor;
    const std::optional<WrittenNumber> number = ReadCardinal(&ahead, {});
    if (!number.has_value() || number->value != 1) return false;
    *cursor = ahead;
    return true;
  }

  // The points that shares rise by, which would be no more than a noun where a share is
  // expected.
  UnitChoices ReadPointsBesideShares(TokenCursor* cursor) const {
    if (options_.wanted == nullptr || !MeasuresShare(*options_.wanted) ||
        !cursor->At(PhraseKind::kUnitInContext)) {
      return {};
    }
    const std::optional<Unit> points = cursor->lexicon().units.FindCode("pp");
    if (!points.has_value()) return {};
    TokenCursor ahead = *cursor;
    UnitChoices units = ReadUnit(&ahead, &*points);
    if (units.empty() || !MeasuresPoints(units[0].unit)) return {};
    *cursor = ahead;
    return units;
  }

  // "28-point plan", "3-day truce": the cursor given is behind the hyphen.
  void TakeUnitAfterHyphen(TokenCursor ahead) {
    amount_.exact = ahead.At(PhraseKind::kExactNoun);
    UnitChoices units = ReadUnit(&ahead, options_.wanted);
    if (units.empty()) units = ReadPointsBesideShares(&ahead);
    if (!units.empty()) {
      amount_.units = std::move(units);
      hyphenated_ = true;
      ReadNoun(&ahead);
      cursor_ = ahead;
      return;
    }
    const bool scale = ahead.At(PhraseKind::kScale);
    const size_t start = ahead.position();
    if (ReadNoun(&ahead).empty()) return;
    if (!scale) amount_.noun = ahead.Text(start, start + 1);
    cursor_ = ahead;
  }

  // The "30m" of "2h 30m", the "43 cents" of "20 dollars and 43 cents".
  bool TakeSmallerUnit() {
    if (amount_.units.empty() || amount_.units[0].unit.dimension.dimensionless())
      return false;
    TokenCursor ahead = cursor_;
    const bool hyphen = hyphenated_ && ahead.AtGluedHyphen();
    if (hyphen || ahead.AtSymbol(",")) ahead.Skip(1);
    if (options_.numbers.joins_with_and) ahead.Accept(PhraseKind::kAnd);
    NumberOptions numbers = options_.numbers;
    numbers.letters_are_units = true;
    const std::optional<WrittenNumber> number = ReadWrittenNumber(&ahead, numbers);
    if (!number.has_value() || number->form == NumberForm::kFraction) return false;
    if (hyphenated_ && ahead.AtGluedHyphen()) ahead.Skip(1);
    const NamedUnit& larger = amount_.units[0];
    const UnitChoices units = ReadUnit(&ahead, &larger.unit);
    if (units.empty()) return false;
    NamedUnit smaller = units[0];
    if (MeasuresMoney(larger.unit) && IsMinorMoney(smaller)) smaller.unit = larger.unit;
    if (smaller.unit.dimension != larger.unit.dimension) return false;
    const Rational ratio = Ratio(larger, smaller);
    if (!ratio.valid() || !(Rational(1) < ratio)) return false;
    if (hyphenated_) ReadNoun(&ahead);  // "a 2-hour 30-minute flight"
    AddSmaller(*number, smaller, ratio);
    cursor_ = ahead;
    return true;
  }

  // The fifteen of "1 hour and fifteen", the 50 of "15 dollars 50", the 05 of "1m05", the
  // 2 of "6-foot-2" and "6ft 2".
  bool TakeImpliedSmaller() {
    if (amount_.units.size() != 1 || amount_.number.form != NumberForm::kInteger)
      return false;
    TokenCursor ahead = cursor_;
    const bool feet = amount_.units[0].unit.code == "[ft_i]";
    if (feet && hyphenated_ && ahead.AtGluedHyphen()) ahead.Skip(1);
    const bool by_and =
        options_.numbers.joins_with_and && ahead.Accept(PhraseKind::kAnd).has_value();
    const Token* digits = ahead.Peek();
    const std::optional<WrittenNumber> number = ReadCardinal(&ahead, options_.numbers);
    if (!number.has_value() || number->form != NumberForm::kInteger) return false;
    const bool large = digits->kind == TokenKind::kNumber
                           ? digits->end - digits->begin >= 2
                           : !(number->value < 10);
    const std::optional<NamedUnit> smaller =
        ImpliedSmallerUnit(amount_.units[0], cursor_.lexicon());
    if (!smaller.has_value() || (!by_and && !large && !feet)) return false;
    const Rational ratio = Ratio(amount_.units[0], *smaller);
    if (hyphenated_) ReadNoun(&ahead);  // "a 6-foot-2 man"
    const bool ends = ahead.AtEnd() || ahead.At(PhraseKind::kTrailing);
    if (!ends || !(number->value < ratio)) return false;
    AddSmaller(*number, *smaller, ratio);
    cursor_ = ahead;
    return true;
  }

  // Adds a number in a smaller unit, of which `ratio` make one of the amount's.
  void AddSmaller(const WrittenNumber& number, const NamedUnit& smaller,
                  const Rational& ratio) {
    amount_.number.value = amount_.number.value * ratio + number.value;
    amount_.number.grain = number.grain;
    amount_.number.form = NumberForm::kDecimal;
    amount_.several = true;
    amount_.units = {smaller};
  }

  // "an hour and a half", "two miles and a quarter", "hour-and-a-half".
  void TakeFractionAfterUnit() {
    if (amount_.units.empty() || amount_.several || !options_.numbers.joins_with_and)
      return;
    TokenCursor ahead = cursor_;
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    if (!ahead.Accept(PhraseKind::kAnd).has_value()) return;
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    const std::optional<WrittenNumber> fraction = ReadFractionWords(&ahead);
    if (!fraction.has_value() || MeasuresShare(amount_.units[0].unit) ||
        ahead.At(PhraseKind::kOf))
      return;
    amount_.number.value = amount_.number.value + fraction->value;
    amount_.number.grain = SpokenGrain(fraction->grain, cursor_.lexicon());
    amount_.number.form = NumberForm::kDecimal;
    cursor_ = ahead;
  }

  TokenCursor& cursor_;
  const GrammarOptions& options_;
  WrittenAmount& amount_;
  Hedges& after_;
  bool hyphenated_ = false;  // the number is joined to its unit: "6-foot"
  bool of_article_ = false;  // it stands behind an article: "a 20% stake"
};

}  // namespace

bool ReadAmount(TokenCursor* cursor, const GrammarOptions& options, WrittenAmount* amount,
                Hedges* after) {
  return AmountReader(cursor, options, amount, after).Read();
}

bool AtSingleUnit(TokenCursor cursor, const GrammarOptions& options) {
  if (!cursor.Accept(PhraseKind::kSingle).has_value()) return false;
  if (cursor.AtGluedHyphen()) cursor.Skip(1);
  // "another dollar", but "another $5"
  if (AtMoney(cursor, options)) return false;
  return !ReadUnit(&cursor, options.wanted).empty();
}

bool AtMoney(TokenCursor cursor, const GrammarOptions& options) {
  UnitChoices units = ReadUnitBefore(&cursor, options.wanted);
  if (units.empty()) units = ReadUnit(&cursor, options.wanted);
  const bool money = !units.empty() && MeasuresMoney(units[0].unit);
  return money && !cursor.At(PhraseKind::kArticle) && AtNumber(cursor);
}

bool AtNumber(const TokenCursor& cursor) {
  const Token* next = cursor.Peek();
  if (next == nullptr) return false;
  return next->kind == TokenKind::kNumber || next->kind == TokenKind::kFraction ||
         cursor.At(PhraseKind::kCardinal) || cursor.At(PhraseKind::kArticle) ||
         cursor.At(PhraseKind::kDenominator);
}

void ReadHedgesAfter(TokenCursor* cursor, Hedges* hedges) {
  while (true) {
    TokenCursor ahead = *cursor;
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    // The "plus" of "plus or minus" is none.
    const size_t margin = ahead.Find(PhraseKind::kPlusMinus).tokens;
    if (margin > ahead.Find(PhraseKind::kHedgeAfter).tokens) return;
    const std::optional<int64_t> hedge = ahead.Accept(PhraseKind::kHedgeAfter);
    if (!hedge.has_value() || AtNumber(ahead)) return;
    // The "and more" of "30 and more than 20" is none.
    TokenCursor inside = *cursor;
    inside.Skip(1);
    if (inside.position() + inside.Find(PhraseKind::kHedgeBefore).tokens >
        ahead.position()) {
      return;
    }
    hedges->push_back(&cursor->lexicon().hedges[static_cast<size_t>(*hedge)]);
    *cursor = ahead;
  }
}

}  // namespace gainsay
