#include "checker/engine/explain/width_notes.h"

#include <cmath>
#include <optional>

#include "absl/strings/str_cat.h"
#include "checker/engine/explain/set_text.h"
#include "checker/engine/explain/width_reasons.h"
#include "claims/facts/rates.h"
#include "claims/reading/dates/date_policy_text.h"
#include "claims/reading/quantities/quantity_reader.h"
#include "claims/reading/quantities/quantity_text.h"
#include "fmt/format.h"
#include "input/word_list.h"

namespace gainsay {
namespace {

ReadValueResult ReadWhole(const Fact& fact, Interpreter& interpreter) {
  const Property& property = interpreter.vocabulary().property(fact.property);
  const bool dated = fact.published != DayRange();
  return interpreter.Read(*interpreter.Whole(fact.claim), property,
                          dated ? std::optional<DayRange>(fact.published) : std::nullopt);
}

std::vector<std::string> QuantityNotes(const Claim& claim, const Property& property,
                                       const Lexicon& lexicon) {
  if (!claim.value.IsScalar()) return {};
  std::vector<WidthSteps> steps;
  QuantityContext context;
  context.lexicon = &lexicon;
  context.unit = property.unit.has_value() ? &*property.unit : nullptr;
  context.count = property.whole;
  context.steps = &steps;
  ReadQuantity(claim.value.text, context);
  std::vector<std::string> notes;
  for (const WidthSteps& of_reading : steps) {
    for (std::string& reason : WidthReasons(of_reading, lexicon.grains)) {
      notes.push_back(std::move(reason));
    }
  }
  return notes;
}

std::string PolicyNote(const std::string& policy, const Lexicon& lexicon) {
  const std::string text = DatePolicyText(policy, lexicon.dates.policies);
  return text.empty() ? "" : fmt::format("the date policy '{}': {}", policy, text);
}

// How far the set reaches from the number to both sides; none where to each differently.
std::optional<double> Reach(const IntervalSet& set, double number) {
  if (set.intervals().size() != 1) return std::nullopt;
  const double below = number - set.first().min;
  const double above = set.first().max - number;
  const bool even = std::abs(below - above) <= 1e-9 * std::abs(number);
  return even && std::isfinite(above) ? std::optional<double>(above) : std::nullopt;
}

}  // namespace

std::string HedgeNote(const QuantityReading& reading) {
  if (reading.hedge.empty()) return "";
  const std::string unit = reading.unit == "count" ? "" : reading.unit;
  std::string nominal = FormatIntervals(reading.nominal, unit);
  std::string wide = FormatIntervals(reading.wide, unit);
  if (reading.stated.has_value() && reading.stated->value.has_value()) {
    const std::optional<double> near = Reach(reading.nominal, *reading.stated->value);
    const std::optional<double> far = Reach(reading.wide, *reading.stated->value);
    if (near.has_value() && far.has_value()) {
      nominal = absl::StrCat("\xC2\xB1", DifferenceText(*near, unit));
      wide = absl::StrCat("\xC2\xB1", DifferenceText(*far, unit));
    }
  }
  const std::string text = fmt::format("'{}' is read as {}", reading.hedge, nominal);
  return nominal == wide ? text : absl::StrCat(text, ", at the widest ", wide);
}

std::vector<std::string> WidthNotes(const Fact& fact, Interpreter& interpreter) {
  const std::shared_ptr<const Claim> whole = interpreter.Whole(fact.claim);
  const Claim& claim = *whole;
  const Property& property = interpreter.vocabulary().property(fact.property);
  std::vector<std::string> notes;
  if (property.type == ValueType::kQuantity) {
    notes = QuantityNotes(claim, property, interpreter.lexicon());
    std::string rates = RateNote(fact, interpreter);
    if (!rates.empty()) notes.push_back(std::move(rates));
    return notes;
  }
  const ReadValueResult read = ReadWhole(fact, interpreter);
  const auto* reading = std::get_if<Reading>(&read);
  if (reading == nullptr) return notes;
  // Of a set, how many there are.
  const auto* counts = std::get_if<Readings<QuantityReading>>(&reading->parts);
  if (counts != nullptr && !fact.stance.denies) {
    for (const QuantityReading& part : *counts) {
      std::string note = HedgeNote(part);
      if (!note.empty()) notes.push_back(std::move(note));
    }
  }
  if (const auto* dates = std::get_if<Readings<DateReading>>(&reading->parts)) {
    for (const DateReading& part : *dates) {
      for (const std::string& policy : part.policies) {
        std::string note = PolicyNote(policy, interpreter.lexicon());
        if (!note.empty()) notes.push_back(std::move(note));
      }
    }
  }
  return notes;
}

std::string ShortWidthNote(const Fact& fact, Interpreter& interpreter) {
  const ReadValueResult read = ReadWhole(fact, interpreter);
  const auto* reading = std::get_if<Reading>(&read);
  if (reading == nullptr || fact.stance.denies) return "";
  if (const auto* amounts = std::get_if<Readings<QuantityReading>>(&reading->parts)) {
    return amounts->size() == 1 ? HedgeNote(amounts->front()) : "";
  }
  if (const auto* dates = std::get_if<Readings<DateReading>>(&reading->parts)) {
    for (const DateReading& part : *dates) {
      if (part.wide == part.nominal || part.policies.empty()) continue;
      return PolicyNote(part.policies.front(), interpreter.lexicon());
    }
  }
  return "";
}

std::string RateNote(const Fact& fact, Interpreter& interpreter) {
  const Property& property = interpreter.vocabulary().property(fact.property);
  if (interpreter.rates().empty() || !property.unit.has_value()) return "";
  const ReadValueResult read = ReadWhole(fact, interpreter);
  const auto* reading = std::get_if<Reading>(&read);
  if (reading == nullptr) return "";
  const auto* amounts = std::get_if<Readings<QuantityReading>>(&reading->parts);
  if (amounts == nullptr || amounts->empty()) return "";
  const auto& from = amounts->front().dimension.currency;
  const auto& to = property.unit->dimension.currency;
  if (from == to) return "";
  std::vector<std::string> rates;
  for (const Rate& rate : RatesBetween(from, to, interpreter.rates())) {
    const IntervalSet worth(Interval{rate.factor_min, rate.factor_max});
    rates.push_back(fmt::format("1 {} is {}", rate.from.data(),
                                FormatIntervals(worth, rate.to.data())));
  }
  if (rates.empty()) return "";
  return absl::StrCat("by the project's rates ", WordList(rates, " and "));
}

}  // namespace gainsay
