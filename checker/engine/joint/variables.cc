#include "checker/engine/joint/variables.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/joint/single_values.h"
#include "checker/engine/judge/manner.h"

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

bool HasExtent(const DateValue& date) {
  return absl::c_any_of(date.nominal.boxes, HasSeveralDays);
}

// Extents of several days, told in one manner.
class Extents {
 public:
  void Add(const DayRange& extent) { extents_.push_back(extent); }

  // To be asked from now on.
  void Sort() {
    absl::c_sort(extents_, [](const DayRange& a, const DayRange& b) {
      return std::pair(a.min, -a.max) < std::pair(b.min, -b.max);
    });
    Day last = kMinDay;
    for (const DayRange& extent : extents_) {
      ends_.push_back(last = std::max(last, extent.max));
    }
  }

  // Whether one of them holds these days and others before or after them.
  bool Surround(const DayRange& days) const {
    const auto same = absl::c_lower_bound(
        extents_, days.min,
        [](const DayRange& extent, Day min) { return extent.min < min; });
    const bool earlier =
        same != extents_.begin() && ends_[same - extents_.begin() - 1] >= days.max;
    const bool longer =
        same != extents_.end() && same->min == days.min && same->max > days.max;
    return earlier || longer;
  }

 private:
  std::vector<DayRange> extents_;  // by their beginning, the longest of one day first
  std::vector<Day> ends_;          // the latest of those up to each
};

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

bool Variables::HasPlace(const Fact& fact) const {
  if (!absl::c_linear_search(fact.qualifiers, kNoEntity)) return true;
  const Property& property = vocabulary_.property(fact.property);
  if (!property.sums_to.has_value()) return false;
  const auto over = absl::c_find(property.key, property.sums_to->over);
  return over != property.key.end() &&
         fact.qualifiers[over - property.key.begin()] != kNoEntity;
}

bool Variables::IsUsable(const Fact& fact) const {
  const Property& property = vocabulary_.property(fact.property);
  return single_[fact.property] && joint_[fact.property] &&
         property.type != ValueType::kQuotation && HasPlace(fact) &&
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
  const auto date_of = [this](int32_t fact) -> const DateValue& {
    return std::get<DateValue>(*table_.facts[fact].value);
  };
  std::map<Manner, Extents> extents;
  for (const int32_t fact : variable.facts) {
    if (!HasExtent(date_of(fact))) continue;
    const Fact& own = table_.facts[fact];
    extents[MannerOf(own)].Add(date_of(fact).nominal.Hull());
  }
  for (auto& [manner, those] : extents) those.Sort();
  for (const int32_t fact : variable.facts) {
    const Fact& own = table_.facts[fact];
    const DayRange days = date_of(fact).nominal.Hull();
    const auto told = [&](EntityId speaker, bool plans) {
      const auto those = extents.find(Manner{speaker, plans});
      return those != extents.end() && those->second.Surround(days);
    };
    // Another speaker's word, or a plan, makes nothing less of what a claim says.
    network_.inside_another[fact] =
        told(kNoEntity, false) || told(own.voice.speaker, false) ||
        (own.stance.plans && (told(kNoEntity, true) || told(own.voice.speaker, true)));
  }
}

}  // namespace gainsay
