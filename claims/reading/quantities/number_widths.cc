#include "claims/reading/quantities/number_widths.h"

#include <algorithm>

namespace gainsay {
namespace {

// Of invalid numbers an invalid one.
Rational Least(const Rational& a, const Rational& b) {
  return !a.valid() || (b.valid() && !(b < a)) ? a : b;
}
Rational Most(const Rational& a, const Rational& b) {
  return !a.valid() || (b.valid() && !(a < b)) ? a : b;
}

// The number with soft ends so far on either side, the upper one open.
RationalInterval Around(const Rational& value, const Rational& distance) {
  return {{value - distance, false, false, true}, {value + distance, false, true, true}};
}

RationalInterval ClosedAround(const Rational& value, const Rational& distance) {
  return {{value - distance, false, false, true}, {value + distance, false, false, true}};
}

// Part of what a number's width is made of, for its size.
class Grains {
 public:
  Grains(const ScaledNumber& number, const GrainPolicy& policy)
      : number_(number),
        policy_(policy),
        size_(number.value.Abs()),
        roundness_(Roundness(size_)) {}

  const Rational& size() const { return size_; }

  // As far as roundness goes: no further than a part of the number, but for temperatures,
  // whose zero is arbitrary.
  Rational Capped(const Rational& step) const {
    const bool free = number_.scale == NumberScale::kTemperature || size_.sign() == 0;
    return free ? step : Least(step, policy_.cap * size_);
  }

  Rational FractionStep(const Rational& points, const Rational& share) const {
    return Least(points * number_.point, share * size_);
  }
  Rational FractionNominal() const {
    return FractionStep(policy_.fraction_points, policy_.fraction_share);
  }
  Rational FractionWide() const {
    return FractionStep(policy_.fraction_wide_points, policy_.fraction_wide_share);
  }

  Rational Round() const {
    if (number_.scale == NumberScale::kTemperature) return policy_.degree;
    return number_.scale == NumberScale::kPercent
               ? Least(roundness_, policy_.percent_grain)
               : roundness_;
  }

  // Half of 1 in the last place.
  Rational HalfShown() const { return Capped(number_.grain / 2); }
  Rational HalfRound() const { return Capped(Round() / 2); }

  Rational Step() const {
    if (number_.scale == NumberScale::kFraction) return FractionWide();
    if (number_.scale == NumberScale::kTemperature) return policy_.degree;
    Rational step = Most(HalfRound(), policy_.least_step * size_);
    step = Most(step,
                number_.scale == NumberScale::kCount ? policy_.count_step : HalfShown());
    if (number_.form == NumberForm::kDozens) step = Most(step, policy_.cap * size_);
    return step;
  }

  Rational Expected() const {
    const Rational expected = Most(roundness_, policy_.expected * size_);
    if (number_.scale == NumberScale::kCount) return Most(expected, policy_.count_step);
    if (number_.scale == NumberScale::kTemperature) return Most(expected, policy_.degree);
    return size_.sign() == 0 ? number_.grain : expected;
  }

  Rational Slack() const {
    if (number_.scale == NumberScale::kCount) return 0;
    return number_.scale == NumberScale::kFraction ? FractionNominal() : HalfShown();
  }

 private:
  const ScaledNumber& number_;
  const GrainPolicy& policy_;
  Rational size_;
  Rational roundness_;
};

WidthSets BareCount(const ScaledNumber& number, const Grains& grains,
                    const GrainPolicy& policy) {
  const Rational& size = grains.size();
  WidthSets sets = WidthSets::Point(size);
  if (number.form == NumberForm::kDozens) {
    sets.wide = ClosedAround(size, policy.cap * size);
    return sets;
  }
  const Rational round = grains.Round();
  if (number.exact || size < policy.count_exact_below ||
      round < policy.count_exact_grain) {
    return sets;
  }
  sets.wide = Around(size, grains.HalfRound());
  if (!(size < policy.count_nominal_from) && !(round < policy.count_nominal_grain)) {
    sets.nominal = Around(size, Least(round / 2, policy.measured_roundness * size));
  }
  return sets;
}

WidthSets BareMeasured(const ScaledNumber& number, const Grains& grains,
                       const GrainPolicy& policy) {
  const Rational& size = grains.size();
  const bool percent = number.scale == NumberScale::kPercent;
  Rational nominal = grains.HalfShown();
  if (!percent && number.scale != NumberScale::kTemperature) {
    nominal = Most(nominal, Least(grains.Round() / 2, policy.measured_roundness * size));
  }
  return {Around(size, nominal), Around(size, Most(nominal, grains.HalfRound()))};
}

// 0% and 100%, the ends of the scale.
bool AtScaleEnd(const ScaledNumber& number) {
  return number.scale == NumberScale::kPercent && number.form == NumberForm::kInteger &&
         (number.value == 0 || number.value == 100);
}

WidthSets BareScaleEnd(const Rational& value, const GrainPolicy& policy) {
  RationalInterval interval = ClosedAround(value, policy.scale_end);
  interval.max.open = true;
  return {interval, interval};
}

// The sets of the number's size.
WidthSets BareSize(const ScaledNumber& number, const Grains& grains,
                   const GrainPolicy& policy) {
  const Rational& size = grains.size();
  if (number.form == NumberForm::kOrdinal) return WidthSets::Point(size);
  if (AtScaleEnd(number)) return BareScaleEnd(size, policy);
  if (number.scale == NumberScale::kFraction) {
    return {ClosedAround(size, grains.FractionNominal()),
            ClosedAround(size, grains.FractionWide())};
  }
  if (number.form == NumberForm::kDecimal) {
    return {Around(size, number.grain / 2), Around(size, number.grain)};
  }
  if (number.scale == NumberScale::kCount && number.form != NumberForm::kPart) {
    return BareCount(number, grains, policy);
  }
  return BareMeasured(number, grains, policy);
}

// One end of a hedge over an end of what is inside it.
RationalEnd EndOver(const EndFormula& formula, const RationalEnd& inner,
                    const Terms& terms, bool floor) {
  const bool needs_inner = formula.kind != EndFormula::Kind::kFloor &&
                           formula.kind != EndFormula::Kind::kInfinite;
  if (needs_inner && inner.infinite) return RationalEnd::Infinite();
  Terms at_end = terms;
  at_end[static_cast<int>(Term::kValue)] = inner.value;
  RationalEnd end = formula.At(at_end, floor);
  if (formula.IsValue()) {
    end.open = end.open || inner.open;
    end.soft = inner.soft;
  }
  return end;
}

}  // namespace

Rational Roundness(const Rational& value) {
  if (value.sign() == 0 || !value.valid()) return 0;
  constexpr int kMostPlaces = 18;
  int exponent = 0;
  Rational digits = value.Abs();
  for (; !digits.whole() && exponent > -kMostPlaces; --exponent) digits = digits * 10;
  if (!digits.whole()) return 0;
  std::optional<int64_t> left = digits.ToInt64();
  for (; !left.has_value() && (digits / 10).whole(); ++exponent) {
    digits = digits / 10;
    left = digits.ToInt64();
  }
  for (; left.has_value() && *left % 10 == 0; ++exponent) *left /= 10;
  const bool fives = left.has_value() ? *left % 5 == 0 : (digits / 5).whole();
  const Rational round = Rational::PowerOfTen(exponent);
  // Of the digit that is left, 1 alone is less than twice the power of ten, and 5 alone
  // of those that five divides is less than ten times it.
  if (fives && left != 5) return round * 5;
  return left == 1 ? round / 2 : round;
}

Terms TermsOf(const ScaledNumber& number, const GrainPolicy& policy, TermMask needed) {
  const Grains grains(number, policy);
  Terms terms;
  const auto set = [&terms](Term term, const Rational& value) {
    terms[static_cast<int>(term)] = value;
  };
  const auto needs = [needed](Term term) { return (needed & MaskOf(term)) != 0; };
  set(Term::kOne, 1);
  set(Term::kValue, number.value);
  if (needs(Term::kStep)) set(Term::kStep, grains.Step());
  if (needs(Term::kRound)) set(Term::kRound, grains.Round());
  set(Term::kShown, number.grain);
  if (needs(Term::kExpected)) set(Term::kExpected, grains.Expected());
  if (needs(Term::kSlack)) set(Term::kSlack, grains.Slack());
  return terms;
}

WidthSets BareWidths(const ScaledNumber& number, const GrainPolicy& policy) {
  const WidthSets size = BareSize(number, Grains(number, policy), policy);
  return number.value.sign() < 0 ? Mirror(size) : size;
}

Rational RangeSlack(const ScaledNumber& number, const GrainPolicy& policy) {
  if (number.scale == NumberScale::kCount || number.form == NumberForm::kOrdinal)
    return 0;
  const Grains grains(number, policy);
  return number.scale == NumberScale::kFraction ? grains.FractionNominal()
                                                : number.grain / 2;
}

WidthSets HedgedWidths(const Hedge& hedge, const HedgedEnds& ends,
                       const WidthSets& inner) {
  const auto over = [&](const WidthFormula& formula, const RationalInterval& interval) {
    return RationalInterval{EndOver(formula.min, interval.min, ends.low, ends.floor),
                            EndOver(formula.max, interval.max, ends.high, ends.floor)};
  };
  WidthSets sets{over(hedge.Nominal(ends.as), ends.ends.nominal),
                 over(hedge.Wide(ends.as), ends.ends.wide)};
  if (!sets.nominal.valid() || !sets.wide.valid()) return sets;
  if (hedge.never_narrower) {
    sets.nominal = Hull(sets.nominal, inner.nominal);
    sets.wide = Hull(sets.wide, inner.wide);
  }
  sets.wide = Hull(sets.wide, sets.nominal);
  return sets;
}

WidthSets Mirror(const WidthSets& sets) {
  return {Mirror(sets.nominal), Mirror(sets.wide)};
}

}  // namespace gainsay
