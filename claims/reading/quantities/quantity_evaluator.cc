#include "claims/reading/quantities/quantity_evaluator.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/reading/quantities/amount_scaling.h"
#include "claims/reading/quantities/powers_of_ten.h"

namespace gainsay {
namespace {

void AddName(absl::string_view name, absl::string_view separator, std::string* names) {
  absl::StrAppend(names, names->empty() ? "" : separator, name);
}

RationalEnd Scaled(RationalEnd end, const Rational& factor) {
  end.value = end.value * factor;
  return end;
}

RationalInterval Scaled(const RationalInterval& interval, const Rational& factor) {
  return {Scaled(interval.min, factor), Scaled(interval.max, factor)};
}

class Evaluator {
 public:
  Evaluator(const WrittenPart& part, const EvaluationOptions& options,
            const Lexicon& lexicon, QuantityMeaning* meaning)
      : part_(part),
        options_(options),
        lexicon_(lexicon),
        judged_{options.unit, false},
        meaning_(*meaning) {}

  void Evaluate() {
    const WrittenPart& part = part_;
    judged_.implied_share = ImpliedShare(part);
    switch (part.kind) {
      case WrittenPart::Kind::kNumber:
        Number(part);
        break;
      case WrittenPart::Kind::kRange:
        Range(part);
        break;
      case WrittenPart::Kind::kPlusMinus:
        PlusMinus(part);
        break;
      case WrittenPart::Kind::kVague:
        part.band != nullptr ? Band(part) : Vague(part);
        break;
    }
    if (Failed()) return;
    if (!meaning_.sets.nominal.valid() || !meaning_.sets.wide.valid()) {
      meaning_.error = "has a number that is out of range";
    }
  }

 private:
  bool Failed() const { return !meaning_.error.empty(); }

  // "0.9" of a property in percent, and both ends of a range so.
  bool ImpliedShare(const WrittenPart& part) const {
    if (!options_.unit_implied || !MeasuresShare(options_.unit)) return false;
    // Of parts per million, or cases per 100,000, it is no more than that.
    if (options_.unit.factor < Rational::Fraction(1, kThousand)) return false;
    const bool two = part.kind == WrittenPart::Kind::kRange;
    return IsBareFractionOfOne(part.low) && (!two || IsBareFractionOfOne(part.high));
  }

  std::optional<ScaledNumber> Scale(const WrittenAmount& amount) {
    AmountInUnit scaled = ScaleAmount(amount, judged_);
    if (scaled.error.empty() && !scaled.number.value.valid()) {
      scaled.error = "has a number that is out of range";
    }
    meaning_.error = scaled.error;
    if (Failed()) return std::nullopt;
    return scaled.number;
  }

  WidthSets Hedged(const Hedges& hedges, const Hedgeable& hedged) const {
    Record(hedges, hedged);
    return ApplyHedges(hedges, hedged, lexicon_.grains);
  }

  void Record(const Hedges& hedges, const Hedgeable& hedged) const {
    if (options_.steps == nullptr) return;
    options_.steps->push_back({part_, hedges, hedged, options_.unit.code});
  }

  void NameHedges(const Hedges& hedges) {
    for (const Hedge* hedge : hedges) AddName(hedge->name, " ", &meaning_.hedge);
  }

  // What a number says, or the bound that it is of.
  void State(const Rational& value, const Hedges& hedges) {
    ExactStatement stated;
    const auto bound = std::find_if(hedges.begin(), hedges.end(), [](const Hedge* hedge) {
      return hedge->bound != Hedge::Bound::kNone;
    });
    if (bound == hedges.end()) {
      stated.value = value;
    } else {
      stated.open = (*bound)->open;
      ((*bound)->bound == Hedge::Bound::kMin ? stated.min : stated.max) = value;
    }
    meaning_.stated = stated;
  }

  void Number(const WrittenPart& part) {
    const std::optional<ScaledNumber> number = Scale(part.low);
    if (!number.has_value()) return;
    const WidthSets point = WidthSets::Point(number->value);
    // Most hedges make no use of what the number would be without them.
    const bool plain = part.hedges.empty() || part.hedges.back()->never_narrower;
    WidthSets bare = plain ? BareWidths(*number, lexicon_.grains) : point;
    const bool at_end = part.hedges.empty() && EndsScale(*number);
    if (at_end) bare = {WithinScale(bare.nominal), WithinScale(bare.wide)};
    const bool bare_suffices = part.hedges.empty() && options_.steps == nullptr;
    meaning_.sets = bare_suffices
                        ? bare
                        : Hedged(part.hedges, {*number, *number, point, bare, false});
    if (number->value == 0) KeepFromBelowZero(options_.unit, &meaning_.sets);
    NameHedges(part.hedges);
    State(number->value, part.hedges);
  }

  bool EndsScale(const ScaledNumber& number) const {
    return !options_.beyond_scale && number.scale == NumberScale::kPercent &&
           number.form == NumberForm::kInteger &&
           (number.value == 0 || number.value == 100);
  }

  static RationalInterval WithinScale(const RationalInterval& interval) {
    return Intersect(interval, {RationalEnd::Closed(0), RationalEnd::Closed(100)});
  }

  // The sets of one end of a range, with its own hedges.
  WidthSets RangeEnd(const ScaledNumber& number, const Hedges& hedges) const {
    const Rational slack = RangeSlack(number, lexicon_.grains);
    WidthSets sets = WidthSets::Point(number.value);
    sets.wide.min = {number.value - slack, false, false, slack.sign() != 0};
    sets.wide.max = {number.value + slack, false, false, slack.sign() != 0};
    if (!sets.wide.valid()) return sets;
    return Hedged(hedges, {number, number, WidthSets::Point(number.value), sets, true});
  }

  // "0.3 points to 7.4%": by how much a share changed, and what it came to. Where no
  // points are expected, they are what was counted.
  static bool GoesToAnotherThing(const WrittenPart& part) {
    const UnitChoices& low = part.low.units;
    const UnitChoices& high = part.high.units;
    if (high.empty() || !MeasuresShare(high[0].unit)) return false;
    return low.empty() ? !part.low.noun.empty() : MeasuresPoints(low[0].unit);
  }

  void Range(const WrittenPart& part) {
    if (GoesToAnotherThing(part)) {
      meaning_.error = "goes from one thing to another";
      return;
    }
    WrittenAmount first = part.low;
    DistributeMultiplier(part.high, &first);
    std::optional<ScaledNumber> low = Scale(first);
    std::optional<ScaledNumber> high = low.has_value() ? Scale(part.high) : std::nullopt;
    if (!high.has_value()) return;
    // "-5 to -10 °C" is named from the warmer end.
    if (high->value < low->value && low->value.sign() < 0) std::swap(low, high);
    if (high->value < low->value) {
      meaning_.error = "is a range that runs downwards";
      return;
    }
    Hedgeable range;
    range.low = *low;
    range.high = *high;
    range.range = true;
    range.ends = {{RationalEnd::Closed(low->value), RationalEnd::Closed(high->value)},
                  {}};
    range.ends.wide = range.ends.nominal;
    const WidthSets from = RangeEnd(*low, part.low_hedges);
    const WidthSets to = RangeEnd(*high, part.high_hedges);
    range.inner = {{from.nominal.min, to.nominal.max}, {from.wide.min, to.wide.max}};
    meaning_.sets = range.inner.nominal.valid() && range.inner.wide.valid()
                        ? Hedged(part.hedges, range)
                        : range.inner;
    NameHedges(part.hedges);
    NameHedges(part.low_hedges);
    if (part.high_hedges != part.low_hedges) NameHedges(part.high_hedges);
    meaning_.stated = ExactStatement{std::nullopt, low->value, high->value, false};
  }

  void PlusMinus(const WrittenPart& part) {
    const std::optional<ScaledNumber> middle = Scale(part.low);
    const std::optional<ScaledNumber> margin =
        middle.has_value() ? Scale(part.high) : std::nullopt;
    if (!margin.has_value()) return;
    const Rational low = middle->value - margin->value.Abs();
    const Rational high = middle->value + margin->value.Abs();
    const RationalInterval interval{RationalEnd::Closed(low), RationalEnd::Closed(high)};
    meaning_.sets = {interval, interval};
    meaning_.hedge = "plus or minus";
    Record({}, {});
    meaning_.stated = ExactStatement{std::nullopt, low, high, false};
  }

  void Vague(const WrittenPart& part) {
    const VagueAmount& vague = *part.vague;
    const VagueAmount& top = part.vague_top != nullptr ? *part.vague_top : vague;
    // "A single-digit percentage" is any share below a tenth.
    const bool of_whole = (options_.unit_implied && MeasuresShare(options_.unit)) ||
                          ScaleOf(options_.unit) == NumberScale::kPercent;
    const bool as_share =
        of_whole && vague.share_nominal.has_value() && top.share_nominal.has_value();
    if (vague.share && !as_share) {
      meaning_.error = "is a share of something";
      return;
    }
    // Of "almost none" a count is a few; an area may be one of any unit.
    const bool next_to_none =
        vague.wide.min.value.sign() == 0 && vague.nominal.min.value.sign() > 0;
    if (next_to_none && !as_share && !options_.unit.whole) {
      meaning_.error = "does not say how little";
      return;
    }
    WidthSets sets = SetsOf(vague, as_share);
    if (part.times != 1) sets = Times(sets, part.times);
    const bool alone = part.times == 1 && part.vague_top == nullptr;
    if (part.vague_top != nullptr) {
      const WidthSets higher = SetsOf(top, as_share);
      sets = {Hull(sets.nominal, higher.nominal), Hull(sets.wide, higher.wide)};
    }
    VagueSets(part, sets, as_share || !alone ? std::nullopt : vague.value);
    AddName(vague.name, " ", &meaning_.hedge);
    if (part.vague_top != nullptr) AddName(top.name, " to ", &meaning_.hedge);
  }

  WidthSets SetsOf(const VagueAmount& vague, bool as_share) const {
    if (!as_share) return {vague.nominal, vague.wide};
    return {InUnit(*vague.share_nominal), InUnit(*vague.share_wide)};
  }

  // Of percent in the unit judged in.
  RationalInterval InUnit(const RationalInterval& percent) const {
    return Scaled(percent, Rational::Fraction(1, 100) / options_.unit.factor);
  }

  // "several hundred": the top may be all but the next half hundred.
  WidthSets Times(const WidthSets& sets, const Rational& times) const {
    WidthSets product{Scaled(sets.nominal, times), Scaled(sets.wide, times)};
    product.nominal.max.value =
        product.nominal.max.value + times * lexicon_.grains.vague_top;
    product.wide.min.value = product.wide.min.value * lexicon_.grains.vague_bottom;
    return {product.nominal, Hull(product.nominal, product.wide)};
  }

  void Band(const WrittenPart& part) {
    Terms terms;
    terms[static_cast<int>(Term::kOne)] = 1;
    terms[static_cast<int>(Term::kValue)] = part.decade;
    WidthSets sets{part.band->nominal.At(terms, true), part.band->wide.At(terms, true)};
    for (RationalEnd* end :
         {&sets.nominal.min, &sets.nominal.max, &sets.wide.min, &sets.wide.max}) {
      end->soft = false;
    }
    VagueSets(part, sets, std::nullopt);
    AddName(part.band->name, " ", &meaning_.hedge);
  }

  // The hedges work on the number where the words have one ("a dozen"), else on the ends.
  void VagueSets(const WrittenPart& part, const WidthSets& sets,
                 const std::optional<Rational>& value) {
    Hedgeable hedged;
    hedged.low.scale = hedged.high.scale = ScaleOf(options_.unit);
    hedged.low.grain = hedged.high.grain = 1;
    hedged.low.value = value.value_or(sets.nominal.min.value);
    hedged.high.value = value.value_or(sets.nominal.max.value);
    if (value.has_value()) {
      hedged.low.form = hedged.high.form = NumberForm::kDozens;
      State(*value, part.hedges);
    }
    hedged.ends = value.has_value() ? WidthSets::Point(*value) : sets;
    hedged.inner = sets;
    meaning_.sets = Hedged(part.hedges, hedged);
    KeepEndsFromBelowZero(&meaning_.sets);
    NameHedges(part.hedges);
  }

  const WrittenPart& part_;
  const EvaluationOptions& options_;
  const Lexicon& lexicon_;
  JudgedUnit judged_;
  QuantityMeaning& meaning_;
};

// What two bounds say together: from where the one expects the value to where the other
// does. Nothing where they are no lower and upper bound.
std::optional<RationalInterval> Between(const QuantityMeaning& one,
                                        const QuantityMeaning& other) {
  std::optional<RationalInterval> between;
  for (const auto& [low, high] : {std::pair(&one, &other), std::pair(&other, &one)}) {
    if (low->stated.has_value() && low->stated->min.has_value() &&
        high->stated.has_value() && high->stated->max.has_value()) {
      between = RationalInterval{low->sets.nominal.min, high->sets.nominal.max};
    }
  }
  return between;
}

// Two bounds: between them readers expect the value anywhere.
void Conjoin(const QuantityMeaning& other, QuantityMeaning* meaning) {
  const std::optional<RationalInterval> between = Between(*meaning, other);
  meaning->sets.wide = Intersect(meaning->sets.wide, other.sets.wide);
  const RationalInterval nominal =
      Intersect(between.value_or(RationalInterval()), meaning->sets.wide);
  meaning->sets.nominal = nominal.empty() ? meaning->sets.wide : nominal;
  AddName(other.hedge, " and ", &meaning->hedge);
  if (!meaning->stated.has_value() || !other.stated.has_value()) return;
  if (!meaning->stated->min.has_value()) meaning->stated->min = other.stated->min;
  if (!meaning->stated->max.has_value()) meaning->stated->max = other.stated->max;
  meaning->stated->open = meaning->stated->open || other.stated->open;
}

}  // namespace

void EvaluateQuantity(const WrittenQuantity& quantity, const EvaluationOptions& options,
                      const Lexicon& lexicon, QuantityMeaning* meaning) {
  Evaluator(quantity[0], options, lexicon, meaning).Evaluate();
  for (size_t i = 1; i < quantity.size() && meaning->error.empty(); ++i) {
    QuantityMeaning other;
    Evaluator(quantity[i], options, lexicon, &other).Evaluate();
    meaning->error = other.error;
    if (other.error.empty()) Conjoin(other, meaning);
  }
  if (!meaning->error.empty()) return;
  WidthSets& sets = meaning->sets;
  if (options.unit.whole) sets = {WholeNumbers(sets.nominal), WholeNumbers(sets.wide)};
  if (sets.nominal.empty() || sets.wide.empty()) {
    meaning->error = options.unit.whole ? "leaves no whole number" : "leaves no number";
  }
}

}  // namespace gainsay
