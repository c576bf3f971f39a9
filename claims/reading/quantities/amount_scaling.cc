#include "claims/reading/quantities/amount_scaling.h"

#include "claims/reading/quantities/temperature_difference.h"

namespace gainsay {
namespace {

const Rational& Hundredth() {
  static const Rational hundredth = Rational::Fraction(1, 100);
  return hundredth;
}

bool IsPercent(const Unit& unit) {
  return MeasuresShare(unit) && unit.factor == Hundredth();
}

// The meaning of the amount's unit that the judged unit measures too, or null. Points are
// percentages where a margin is given ("50% ± 3 points").
const NamedUnit* OwnUnit(const WrittenAmount& amount, const Unit& judged) {
  for (const NamedUnit& named : amount.units) {
    if (named.unit == judged) return &named;
  }
  for (const NamedUnit& named : amount.units) {
    if (named.unit.dimension == judged.dimension && !judged.whole) return &named;
    if (IsPercent(judged) && MeasuresPoints(named.unit)) return &named;
  }
  return nullptr;
}

void Convert(const NamedUnit& from, const Unit& to, ScaledNumber* number) {
  number->value = number->value * from.scale;
  number->grain = number->grain * from.scale;
  if (from.unit.factor == to.factor && from.unit.offset == to.offset) return;
  if (from.unit.dimension != to.dimension) {
    number->value = number->value * from.unit.factor;
    number->grain = number->grain * from.unit.factor;
    return;
  }
  number->value = to.FromBase(from.unit.ToBase(number->value));
  number->grain = number->grain * from.unit.factor / to.factor;
}

// A share of 1 in the judged unit: percent, or 1.
void AsShare(const Unit& unit, ScaledNumber* number) {
  number->value = number->value / unit.factor;
  number->point = Hundredth() / unit.factor;
}

absl::string_view Misfit(const ScaledNumber& number, const Unit& unit) {
  if (number.form == NumberForm::kFraction) return "is a share of something";
  if (number.form == NumberForm::kOrdinal && !unit.whole && unit != PlainUnit()) {
    return "is a place in an order";
  }
  // "A third of a million" people is no exact number.
  const bool part = number.form == NumberForm::kPart;
  if (unit.whole && !part && number.value.valid() && !number.value.whole())
    return "is not a whole number";
  return "";
}

// Counts the lower end of a range in what the higher one is counted in, if it is then
// lower still. An end that is counted in hundreds itself may be so once more: "three
// hundred to four hundred thousand".
bool Distribute(const WrittenNumber& high, const Rational& counted_in,
                WrittenNumber* low) {
  const bool counted_out =
      low->form == NumberForm::kInteger || low->form == NumberForm::kDecimal;
  if (counted_in == 1 || low->multiplier != 1 || !counted_out) return false;
  const Rational value = low->value * counted_in;
  if (!value.valid() || !high.value.valid() || !(value < high.value)) return false;
  low->value = value;
  // "Two hundred" is as exact as "200".
  const bool dozens = high.form == NumberForm::kDozens;
  const bool written_out = low->form == NumberForm::kInteger && !dozens;
  low->grain = low->grain * (written_out ? high.multiplier : counted_in);
  low->multiplier = high.multiplier;
  low->counted_in = counted_in;
  if (dozens) low->form = NumberForm::kDozens;
  return true;
}

// An area, a volume, a mass, a duration: there is none below zero. A length may say how
// high a place lies, and an amount of money what is owed.
bool BeginsAtZero(const Dimension& dimension) {
  int8_t of_others = 0;
  int things = 0;
  for (int base = 0; base < Dimension::kBases; ++base) {
    const int8_t exponent = dimension.exponents[base];
    const bool thing = (base == Dimension::kLength && exponent > 1) ||
                       (base == Dimension::kMass && exponent == 1) ||
                       (base == Dimension::kTime && exponent == 1);
    thing ? ++things : of_others |= exponent;
  }
  return things == 1 && of_others == 0;
}

}  // namespace

void KeepFromBelowZero(const Unit& unit, WidthSets* sets) {
  if (BeginsAtZero(unit.dimension)) KeepBoundsFromBelowZero(sets);
}

void KeepBoundsFromBelowZero(WidthSets* sets) {
  for (RationalEnd* min : {&sets->nominal.min, &sets->wide.min}) {
    if (min->infinite) *min = RationalEnd::Closed(0);
  }
}

void KeepEndsFromBelowZero(WidthSets* sets) {
  for (RationalEnd* min : {&sets->nominal.min, &sets->wide.min}) {
    const bool below = !min->infinite && min->value.valid() && min->value.sign() < 0;
    if (below) *min = RationalEnd::Closed(0);
  }
}

NumberScale ScaleOf(const Unit& unit) {
  if (unit.whole) return NumberScale::kCount;
  if (IsPercent(unit)) return NumberScale::kPercent;
  if (MeasuresTemperature(unit) && !IsTemperatureDifference(unit))
    return NumberScale::kTemperature;
  return NumberScale::kMeasured;
}

bool IsBareFractionOfOne(const WrittenAmount& amount) {
  const bool fraction = amount.number.form == NumberForm::kFraction;
  return amount.units.empty() && !fraction && amount.number.multiplier == 1 &&
         !(Rational(1) < amount.number.value);
}

AmountInUnit ScaleAmount(const WrittenAmount& amount, const JudgedUnit& judged) {
  AmountInUnit result;
  ScaledNumber& number = result.number;
  number.value = amount.negative ? -amount.number.value : amount.number.value;
  number.grain = amount.number.grain;
  number.form = amount.number.form;
  number.scale = ScaleOf(judged.unit);
  number.exact = amount.exact;
  if (!amount.units.empty()) {
    const NamedUnit* own = OwnUnit(amount, judged.unit);
    if (own == nullptr) {
      result.error = "is in another unit";
      return result;
    }
    Convert(*own, judged.unit, &number);
  } else if (number.form == NumberForm::kFraction && MeasuresShare(judged.unit)) {
    number.scale = NumberScale::kFraction;
    AsShare(judged.unit, &number);
    return result;
  } else if (judged.implied_share) {
    // Of whole numbers only 0 and 1 are fractions of 1: the ends of the scale.
    const bool whole = number.form == NumberForm::kInteger;
    number.grain = whole ? Rational(1) : number.grain / judged.unit.factor;
    number.value = number.value / judged.unit.factor;
  }
  result.error = Misfit(number, judged.unit);
  return result;
}

void DistributeMultiplier(const WrittenAmount& high, WrittenAmount* low) {
  // "three to four hundred thousand" counts in both words, "300 to four hundred thousand"
  // in the last.
  if (!Distribute(high.number, high.number.counted_in, &low->number)) {
    Distribute(high.number, high.number.multiplier, &low->number);
  }
}

}  // namespace gainsay
