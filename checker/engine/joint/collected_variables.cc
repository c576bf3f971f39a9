#include "checker/engine/joint/collected_variables.h"

#include <string>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

// Where groups of a rule collect the same variables, up to so many are added up in all.
constexpr size_t kMostSharedTerms = 10'000;

// Of a variable or a fact.
template <typename Keyed>
std::optional<JoinKey> KeyOf(const Rule& rule, const Binding& binding, const Keyed& keyed,
                             const Vocabulary& vocabulary) {
  JoinKey key;
  const std::vector<std::string>& names = vocabulary.property(keyed.property).key;
  for (const JoinPart& part : rule.same) {
    if (binding.varies == part) {
      key.push_back(kAnyKeyPart);
      continue;
    }
    if (part.kind == JoinPart::Kind::kSubject) {
      key.push_back(keyed.subject);
      continue;
    }
    const auto place = absl::c_find(names, part.qualifier);
    if (place == names.end()) return std::nullopt;
    key.push_back(keyed.qualifiers[place - names.begin()]);
  }
  return key;
}

}  // namespace

std::optional<JoinKey> KeyOfVariable(const Rule& rule, const Binding& binding,
                                     const Variable& variable,
                                     const Vocabulary& vocabulary) {
  return KeyOf(rule, binding, variable, vocabulary);
}

CollectedVariables::CollectedVariables(const Rule& rule, const Binding& binding,
                                       const Network& network, const FactTable& table,
                                       const Vocabulary& vocabulary)
    : rule_(rule), binding_(binding) {
  for (int32_t i = 0; i < static_cast<int32_t>(network.variables.size()); ++i) {
    const Variable& variable = network.variables[i];
    if (variable.facts.empty() || variable.open() ||
        !absl::c_linear_search(binding.properties, variable.property)) {
      continue;
    }
    const auto key = KeyOf(rule, binding, variable, vocabulary);
    if (key.has_value()) by_key_[*key].push_back(i);
  }
  for (size_t i = 0; i < table.facts.size(); ++i) {
    const Fact& fact = table.facts[i];
    const int32_t own = network.variable_of_fact[i];
    if ((own >= 0 && !network.variables[own].open()) ||
        !absl::c_linear_search(binding.properties, fact.property)) {
      continue;
    }
    const auto key = KeyOf(rule, binding, fact, vocabulary);
    if (key.has_value()) of_others_.insert(*key);
  }
}

const std::vector<int32_t>* CollectedVariables::AllOf(const JoinKey& group) {
  JoinKey key = group;
  bool shared = false;
  for (size_t part = 0; part < key.size(); ++part) {
    if (binding_.varies != rule_.same[part]) continue;
    shared = key[part] != kAnyKeyPart;
    key[part] = kAnyKeyPart;
  }
  const bool all = absl::c_none_of(
      of_others_, [&](const JoinKey& other) { return MayBeOne(other, key); });
  const auto found = by_key_.find(key);
  if (!all || found == by_key_.end()) return nullptr;
  if (shared) shared_terms_ += found->second.size();
  return shared_terms_ > kMostSharedTerms ? nullptr : &found->second;
}

}  // namespace gainsay
