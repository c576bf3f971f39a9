#include "checker/engine/explain/width_reasons.h"

#include "absl/strings/str_cat.h"
#include "claims/reading/quantities/quantity_text.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// What each term of a formula is, in the order of kWidthTerms.
constexpr absl::string_view kMeanings[] = {
    "the number",
    "the step of a hedge, by how round the number is",
    "how round the number is",
    "1 in the last place shown",
    "how far beyond a bound readers expect the value",
    "what rounding may hide at a bound",
};
static_assert(std::size(kMeanings) == std::size(kWidthTerms));

std::string Number(const Rational& number) { return FormatNumber(number.ToDouble()); }

std::string End(const RationalEnd& end) {
  return end.infinite ? "inf" : Number(end.value);
}

// As the lexicon writes it: "[3, 5]", "[5, inf)".
std::string Set(const RationalInterval& interval) {
  return absl::StrCat(interval.min.open ? "(" : "[", End(interval.min), ", ",
                      End(interval.max),
                      interval.max.open || interval.max.infinite ? ")" : "]");
}

// "v=20 (the number), H=2 (…)": the terms that the formulas speak of.
std::string TermsText(const WidthFormula& nominal, const WidthFormula& wide,
                      const Terms& low, const Terms& high) {
  std::string text;
  for (size_t i = 0; i < std::size(kWidthTerms); ++i) {
    const auto& [name, term] = kWidthTerms[i];
    if (!nominal.Uses(term) && !wide.Uses(term)) continue;
    const Rational& first = low[static_cast<int>(term)];
    const Rational& second = high[static_cast<int>(term)];
    absl::StrAppend(&text, text.empty() ? "" : ", ", name, "=", Number(first));
    if (!(first == second)) absl::StrAppend(&text, " and ", Number(second));
    absl::StrAppend(&text, " (", kMeanings[i], ")");
  }
  return text;
}

std::string HedgeReason(const Hedge& hedge, const WidthStep& step, bool innermost,
                        const GrainPolicy& policy) {
  const Hedgeable& hedged = step.hedged;
  const HedgedAs as = VariantOf(hedge, hedged);
  const WidthFormula& nominal = hedge.Nominal(as);
  const WidthFormula& wide = hedge.Wide(as);
  std::string text =
      fmt::format("the lexicon's '{}': {} in ordinary reading", hedge.name, nominal.text);
  if (nominal.text != wide.text)
    absl::StrAppend(&text, ", ", wide.text, " at the widest");
  if (!innermost) return text + ", applied to those ends";
  const std::string terms =
      TermsText(nominal, wide, TermsOf(hedged.low, policy), TermsOf(hedged.high, policy));
  if (!terms.empty()) absl::StrAppend(&text, ", with ", terms);
  const bool mirrored = hedged.low.value.sign() < 0 && !hedged.range && !hedge.compares;
  return mirrored ? text + "; mirrored, since the number is negative" : text;
}

// How a number without a hedge is written.
std::string FormText(const ScaledNumber& number) {
  if (number.form == NumberForm::kOrdinal) return "an ordinal";
  if (number.form == NumberForm::kDozens) return "a count in dozens";
  if (number.scale == NumberScale::kFraction) return "a fraction";
  if (number.form == NumberForm::kDecimal) {
    return "a decimal, shown to " + Number(number.grain);
  }
  if (number.form == NumberForm::kPart) return "a part of a round number";
  return number.scale == NumberScale::kCount ? "a count" : "a number";
}

// What the width of a number without a hedge goes by: "a round number (60 is round to
// 5)".
std::string BareText(const ScaledNumber& number, const GrainPolicy& policy) {
  std::string text = FormText(number);
  const bool rounded =
      number.form == NumberForm::kInteger && number.scale != NumberScale::kFraction;
  const Rational round = TermsOf(number, policy)[static_cast<int>(Term::kRound)];
  if (!rounded || round.sign() == 0) return text;
  if (!(number.grain < round)) return text + ", shown to " + Number(number.grain);
  return fmt::format("a round {} ({} is round to {})", text.substr(2),
                     Number(number.value), Number(round));
}

std::string BareReason(const WidthStep& step, const GrainPolicy& policy) {
  const ScaledNumber& number = step.hedged.low;
  const WidthSets& sets = step.hedged.inner;
  const bool exact = sets.wide == RationalInterval::Point(number.value);
  const std::string text =
      "no hedge; " + (exact ? FormText(number) : BareText(number, policy));
  if (exact) return text + ", taken as exact";
  const Rational nominal = sets.nominal.max.value - number.value;
  const Rational below = number.value - sets.wide.min.value;
  const Rational above = sets.wide.max.value - number.value;
  if (!(below == above)) return text + "; 0% and 100% end the scale";
  if (nominal == above) {
    return fmt::format("{}: it stands for what lies up to {} to either side", text,
                       Number(above));
  }
  if (nominal.sign() == 0) {
    return fmt::format(
        "{}: as stated in ordinary reading, up to {} to either side at the "
        "widest",
        text, Number(above));
  }
  return fmt::format("{}: up to {} to either side in ordinary reading, {} at the widest",
                     text, Number(nominal), Number(above));
}

std::string RangeReason(const WidthStep& step) {
  const WidthSets& sets = step.hedged.inner;
  if (!step.part.low_hedges.empty() || !step.part.high_hedges.empty())
    return "a range between those ends";
  if (sets.wide == sets.nominal) return "a range, its ends as stated";
  const Rational slack = sets.nominal.min.value - sets.wide.min.value;
  return fmt::format("a range; at the widest its ends are rounded, by up to {}",
                     Number(slack));
}

// An amount without a number, of which the lexicon has the sets.
std::string VagueReason(const WidthStep& step) {
  const WidthSets& sets = step.hedged.inner;
  std::string text = fmt::format("the lexicon's '{}'", step.part.vague != nullptr
                                                           ? step.part.vague->name
                                                           : step.part.band->name);
  if (step.part.times != 1) absl::StrAppend(&text, " times ", Number(step.part.times));
  if (step.part.vague_top != nullptr)
    absl::StrAppend(&text, " to '", step.part.vague_top->name, "'");
  if (step.part.band != nullptr)
    absl::StrAppend(&text, " of the ", Number(step.part.decade), "s");
  absl::StrAppend(&text, ": ", Set(sets.nominal));
  if (sets.nominal == sets.wide) return text;
  return absl::StrCat(text, " in ordinary reading, ", Set(sets.wide), " at the widest");
}

// Whether the step is of one end of a range.
bool IsRangeEnd(const WidthStep& step) {
  return step.hedged.range && step.hedged.low == step.hedged.high;
}

// What the hedges of the step stand over, where it says something.
std::string InnerReason(const WidthStep& step, const GrainPolicy& policy) {
  if (IsRangeEnd(step)) return "";
  switch (step.part.kind) {
    case WrittenPart::Kind::kNumber:
      if (step.hedges.empty()) return BareReason(step, policy);
      return step.hedged.low.scale == NumberScale::kFraction
                 ? "the fraction is " +
                       FormatAmount(step.hedged.low.value.ToDouble(), step.unit)
                 : "";
    case WrittenPart::Kind::kRange:
      return RangeReason(step);
    case WrittenPart::Kind::kPlusMinus:
      return "a number and how far it may be off: the ends are stated";
    case WrittenPart::Kind::kVague:
      return VagueReason(step);
  }
  return "";
}

}  // namespace

std::vector<std::string> WidthReasons(const WidthSteps& steps,
                                      const GrainPolicy& policy) {
  std::vector<std::string> reasons;
  for (const WidthStep& step : steps) {
    const std::string inner = InnerReason(step, policy);
    if (!inner.empty()) reasons.push_back(inner);
    for (size_t i = step.hedges.size(); i-- > 0;) {
      const bool innermost = i + 1 == step.hedges.size();
      if (step.hedges[i]->keeps_inner && !innermost) continue;
      reasons.push_back(HedgeReason(*step.hedges[i], step, innermost, policy));
    }
  }
  return reasons;
}

}  // namespace gainsay
