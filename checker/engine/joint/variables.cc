#include "checker/engine/joint/variables.h"

#include "absl/algorithm/container.h"
#include "checker/engine/join.h"
#include "checker/engine/joint/single_values.h"

namespace gainsay {
namespace {

// Amounts of another dimension (a currency without a rate) are compared with nothing.
bool MeasuresWhatItShould(const Fact& fact, const Property& property) {
  const auto* quantity = std::get_if<QuantityValue>(&*fact.value);
  if (quantity == nullptr) return true;
  const Dimension expected =
      property.unit.has_value() ? property.unit->dimension : Dimension();
  return quantity->dimension == expected;
}

bool SaysSomething(const Value& value) {
  if (const auto* date = std::get_if<DateValue>(&value)) return !date->nominal.empty();
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) {
    return !quantity->nominal.empty();
  }
  return true;
}

bool HasSeveralDays(const DateBox& box) { return box.start.max < box.end.min; }

// Whether the event may begin before the day or end after it, by another claim's extent.
bool LiesInside(const DateValue& day, const DateValue& extent) {
  if (day.nominal.empty() || extent.nominal.empty()) return false;
  const DayRange inner = day.nominal.Hull();
  const DayRange outer = extent.nominal.Hull();
  const bool smaller = outer.min < inner.min || inner.max < outer.max;
  return smaller && outer.min <= inner.min && inner.max <= outer.max &&
         absl::c_any_of(extent.nominal.boxes, HasSeveralDays);
}

// Another speaker's word, or a plan, makes nothing less of what a claim says.
bool CountsFor(const Fact& other, const Fact& fact) {
  return (other.voice.own() || other.voice == fact.voice) &&
         (!other.stance.plans || fact.stance.plans);
}

}  // namespace

Variables::Variables(const FactTable& table, const Vocabulary& vocabulary,
                     const std::vector<Rule>& rules, Network* network)
    : table_(table),
      vocabulary_(vocabulary),
      network_(*network),
      single_(vocabulary.properties().size(), false),
      joint_(vocabulary.properties().size(), false) {
  for (const Rule& rule : rules) {
    if (rule.declared && rule.shape == RuleShape::kAgreement) {
      single_[rule.property] = true;
    }
    if (TakesPairs(rule)) continue;
    for (const Binding& binding : rule.bindings) {
      for (const PropertyId property : binding.properties) joint_[property] = true;
    }
  }
}

void Variables::FindJoint() {
  for (const Fact& fact : table_.facts) {
    if (joint_[fact.property] || !single_[fact.property]) continue;
    joint_[fact.property] = !fact.conditions.empty() || IsManifold(fact.value);
  }
}

bool Variables::IsUsable(const Fact& fact) const {
  const Property& property = vocabulary_.property(fact.property);
  return single_[fact.property] && joint_[fact.property] &&
         property.type != ValueType::kQuotation &&
         !absl::c_linear_search(fact.qualifiers, kNoEntity) &&
         MeasuresWhatItShould(fact, property) && SaysSomething(fact.value);
}

int32_t Variables::FindOrAdd(PropertyId property, EntityId subject,
                             const Qualifiers& qualifiers) {
  absl::InlinedVector<int32_t, 4> key = {property, subject};
  key.insert(key.end(), qualifiers.begin(), qualifiers.end());
  const auto next = static_cast<int32_t>(network_.variables.size());
  const auto [place, fresh] = known_.try_emplace(std::move(key), next);
  if (fresh) network_.variables.push_back({property, subject, qualifiers, {}});
  return place->second;
}

int32_t Variables::FindOrAddLike(int32_t variable, EntityId subject) {
  const Variable& like = network_.variables[variable];
  return FindOrAdd(like.property, subject, Qualifiers(like.qualifiers));
}

void Variables::AddFacts() {
  FindJoint();
  network_.variable_of_fact.assign(table_.facts.size(), -1);
  network_.inside_another.assign(table_.facts.size(), false);
  for (size_t i = 0; i < table_.facts.size(); ++i) {
    const Fact& fact = table_.facts[i];
    if (!IsUsable(fact)) continue;
    const int32_t variable = FindOrAdd(fact.property, fact.subject, fact.qualifiers);
    network_.variable_of_fact[i] = variable;
    network_.variables[variable].facts.push_back(static_cast<int32_t>(i));
  }
  for (const Variable& variable : network_.variables) {
    if (vocabulary_.property(variable.property).type == ValueType::kDate) {
      MarkInside(variable);
    }
  }
}

void Variables::MarkInside(const Variable& variable) {
  std::vector<int32_t> extents;
  for (const int32_t fact : variable.facts) {
    const auto& date = std::get<DateValue>(*table_.facts[fact].value);
    if (absl::c_any_of(date.nominal.boxes, HasSeveralDays)) extents.push_back(fact);
  }
  for (const int32_t fact : variable.facts) {
    const auto& date = std::get<DateValue>(*table_.facts[fact].value);
    network_.inside_another[fact] = absl::c_any_of(extents, [&](int32_t extent) {
      return extent != fact && CountsFor(table_.facts[extent], table_.facts[fact]) &&
             LiesInside(date, std::get<DateValue>(*table_.facts[extent].value));
    });
  }
}

}  // namespace gainsay
