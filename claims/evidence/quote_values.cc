#include "claims/evidence/quote_values.h"

#include <optional>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/evidence/folded_text.h"
#include "claims/evidence/quote_arithmetic.h"
#include "claims/evidence/quote_reader.h"
#include "claims/evidence/quote_search.h"
#include "claims/evidence/quote_sums.h"
#include "claims/evidence/stated_values.h"
#include "claims/facts/fact_times.h"
#include "claims/value_types/agreement.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr size_t kMostNamed = 3;

// The property that numbers are read for where they are parts of a sum: of a count's, how
// exact they are is as of the count itself, however few each is.
Property AddendProperty(const Property& property) {
  Property addend;
  addend.type = ValueType::kQuantity;
  if (property.whole) {
    addend.unit = property.unit;
    addend.whole = true;
  }
  return addend;
}

// The property that percentage points are read for.
Property PointsProperty(const Lexicon& lexicon) {
  Property points;
  points.type = ValueType::kQuantity;
  points.unit = lexicon.units.FindCode("pp");
  return points;
}

// Looks for one claim's value in its quote, read as if published at one time.
class ValueSearch {
 public:
  ValueSearch(const Claim& claim, const Fact& fact, const QuoteReader& quote,
              const QuoteArithmetic& arithmetic, Interpreter& interpreter)
      : quote_(quote),
        fact_(fact),
        property_(interpreter.vocabulary().property(fact.property)),
        addend_property_(AddendProperty(property_)),
        points_property_(PointsProperty(interpreter.lexicon())),
        rules_(AgreementRulesOf(interpreter.vocabulary(), property_)),
        arithmetic_(arithmetic),
        stated_(claim, fact, quote, arithmetic_, interpreter) {
    const std::optional<DayRange> published = Dated(fact.published);
    context_ = interpreter.Context(claim, property_, published);
    addend_context_ = interpreter.Context(claim, addend_property_, published);
    points_context_ = interpreter.Context(claim, points_property_, published);
  }

  std::vector<Stated> Values() const { return stated_.Values(); }
  absl::string_view Excerpt(const Stated& value) const { return stated_.Excerpt(value); }

  bool AnyWordsMeet(const std::vector<Stated>& values) const {
    for (size_t first = 0; first < quote_.words().size(); ++first) {
      for (size_t last = first; last < quote_.Reach(first); ++last) {
        const bool part = absl::c_any_of(
            values, [&](const Stated& value) { return IsPart(first, last, value); });
        if (part || GoOverSureMove(first, last, stated_.moves())) continue;
        const std::optional<Reading> reading = quote_.Read(first, last, context_);
        if (!reading.has_value()) continue;
        if (Meets(reading->value)) return true;
        if (arithmetic_.Falls(first, last) && Meets(Negative(reading->value)))
          return true;
        const bool rest = IsShare() && arithmetic_.LeavesRest(first, last);
        if (rest && Meets(Rest(reading->value))) return true;
      }
    }
    return false;
  }

  // Whether the quote reckons with what it states, so that the claim's value need not
  // stand in it.
  bool Reckons() const {
    if (property_.type != ValueType::kDate) return arithmetic_.Calculates();
    std::vector<WordRange> dates;
    for (const Stated& date : Values()) dates.push_back({date.first, date.last});
    return arithmetic_.CountsDays(dates);
  }

  // Whether some of the numbers, whatever they are of, make the claim's: "12 men and 5
  // women", "775 US, 3,700 (including 3,200 prisoners) CS", "five seats, to 19", of a
  // count also with what is one: "the pilot and four passengers"; or leave it: "the
  // rest".
  bool SumMeets() const {
    if (property_.type != ValueType::kQuantity) return false;
    const auto& value = std::get<QuantityValue>(*fact_.value);
    std::vector<Addend> addends =
        AddendsOf(quote_, stated_, value.dimension, addend_context_);
    const bool points = IsShare() && points_property_.unit.has_value();
    if (points) AddPoints(quote_, points_context_, addends);
    const auto meets = [&](const Interval& amount) {
      QuantityValue result = value;
      result.nominal = result.wide = IntervalSet(amount);
      return Meets(result);
    };
    if (AnyDifference(addends, arithmetic_, meets)) return true;
    if (arithmetic_.SpeaksOfRest() && AnyRest(Parted(addends), meets)) return true;
    if (value.whole) AddOnes(arithmetic_.JoinedOnes(), addends);
    return AnyTotal(addends, meets);
  }

 private:
  // Whether words are a part of what is stated, which does not count: "March 3" is not
  // some day of March, nor "more than 300" 300. "Over" may not be of the number.
  bool IsPart(size_t first, size_t last, const Stated& value) const {
    const bool inside = value.first <= first && last <= value.last &&
                        last - first < value.last - value.first;
    const bool apart = first == value.first + 1 && last == value.last &&
                       arithmetic_.MayBePreposition(value.first);
    return inside && !apart;
  }

  bool IsShare() const {
    return property_.unit.has_value() && property_.unit->code == "%";
  }

  bool Meets(const Value& value) const {
    return Agrees(fact_.value, value, Width::kWide, rules_) != Tri::kFalse;
  }

  // "Shrank 0.3 percent" is -0.3%.
  static Value Negative(Value value) {
    if (auto* amount = std::get_if<QuantityValue>(&value)) {
      amount->nominal = Affine(amount->nominal, -1, 0);
      amount->wide = Affine(amount->wide, -1, 0);
    }
    return value;
  }

  // What may be parts and the whole of them: not what something changed by. Shares may be
  // of a whole that no number tells.
  std::vector<Addend> Parted(std::vector<Addend> addends) const {
    std::erase_if(addends, [this](const Addend& addend) {
      return arithmetic_.ChangeAt(addend.first) != QuoteArithmetic::Change::kNone;
    });
    const size_t behind = quote_.words().size();
    if (IsShare()) addends.push_back({behind, behind, IntervalSet::Point(Whole())});
    return addends;
  }

  double Whole() const { return property_.unit->ToBase(100).ToDouble(); }

  // "All but 20%" is 80%.
  Value Rest(Value value) const {
    if (auto* amount = std::get_if<QuantityValue>(&value)) {
      amount->nominal = Affine(amount->nominal, -1, Whole());
      amount->wide = Affine(amount->wide, -1, Whole());
    }
    return value;
  }

  const QuoteReader& quote_;
  const Fact& fact_;
  const Property& property_;
  const Property addend_property_;
  const Property points_property_;
  const AgreementRules rules_;
  const QuoteArithmetic& arithmetic_;
  const StatedValues stated_;
  ReadingContext context_;
  ReadingContext addend_context_;
  ReadingContext points_context_;
};

bool IsJudged(const Claim& claim, const Fact& fact) {
  if (claim.origin != FactOrigin::kClaim || fact.converse || fact.stance.denies) {
    return false;
  }
  if (const auto* date = std::get_if<DateValue>(&*fact.value)) {
    return !date->relative.has_value();
  }
  const auto* quantity = std::get_if<QuantityValue>(&*fact.value);
  if (quantity == nullptr || quantity->wide.empty()) return false;
  // At the widest, "fewer than 300" may be none.
  const bool told = quantity->whole && !quantity->nominal.empty() &&
                    quantity->nominal.Hull().min <= kToldByNaming;
  return !told;
}

}  // namespace

std::string ValueNotInQuote(const Claim& claim, absl::Span<const Fact> facts,
                            Interpreter& interpreter) {
  if (!claim.quote.has_value() || facts.empty()) return "";
  const std::string written = WrittenValue(claim.value);
  const bool stands = HoldsWords(Fold(claim.quote->exact).text, Fold(written).text);
  const QuoteReader quote(claim.quote->exact);
  if (quote.words().size() > kMostQuoteWords) return "";
  const QuoteArithmetic arithmetic(quote.quote(), quote.words(), interpreter.lexicon());
  // A number that stands in the quote need not be stated by it: "fewer than 41".
  const bool amount =
      interpreter.vocabulary().property(facts[0].property).type == ValueType::kQuantity;
  if (stands && !(amount && arithmetic.HasBounds())) return "";
  std::vector<std::string> said;
  for (const Fact& fact : facts) {
    if (!IsJudged(claim, fact)) return "";
    const ValueSearch search(claim, fact, quote, arithmetic, interpreter);
    if (search.Reckons()) return "";
    const std::vector<Stated> values = search.Values();
    if (values.empty() || search.AnyWordsMeet(values) || search.SumMeets()) return "";
    said.clear();
    for (const Stated& value : values) {
      if (said.size() >= kMostNamed) break;
      said.push_back(absl::StrCat("'", search.Excerpt(value), "'"));
    }
  }
  return fmt::format("no reading of the quote meets {}: it says {}", written,
                     absl::StrJoin(said, ", "));
}

}  // namespace gainsay
