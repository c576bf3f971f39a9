#include "checker/engine/joint/explainer.h"

#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/joint/linking.h"
#include "reports/report.h"

namespace gainsay {

void Explainer::Explain(const Problem& conflict, const std::vector<const Law*>& laws,
                        const std::vector<int32_t>& facts, const Problem& component,
                        Conflict& made) {
  const bool wide = !solver_.CanHold(conflict, Width::kWide);
  made.joint->sentences = working_.Of(conflict, wide ? Width::kWide : Width::kNominal);
  made.joint->slack = working_.SlackOf(conflict, wide ? Width::kWide : Width::kNominal);
  if (laws.empty()) {
    made.joint->sentences.push_back(
        "any two of these claims can hold, but not all together");
  }
  for (const Law* law : laws) {
    if (law->rule == laws[0]->rule) continue;
    const std::string also = "it rests on " + law->rule->id + " as well";
    if (!absl::c_linear_search(made.joint->sentences, also))
      made.joint->sentences.push_back(also);
  }
  made.joint->background = working_.Background(conflict);
  const Combination own = ReadingOf(conflict);
  if (own.empty()) return;
  for (std::string& sentence : made.joint->sentences) {
    sentence = absl::StrCat("if ", TextOf(own), ": ", sentence);
  }
  ExplainOtherReadings(facts, component, own, made);
}

Combination Explainer::ReadingOf(const Problem& conflict) const {
  Combination reading;
  for (const int32_t fact : conflict.facts) {
    for (const Condition& condition : table_.facts[fact].conditions) {
      if (!absl::c_linear_search(reading, condition)) reading.push_back(condition);
    }
  }
  absl::c_sort(reading, [&](const Condition& a, const Condition& b) {
    return table_.choices[a.choice].name < table_.choices[b.choice].name;
  });
  return reading;
}

std::string Explainer::TextOf(const Combination& reading) const {
  return absl::StrJoin(
      reading, " and ", [&](std::string* out, const Condition& condition) {
        const Choice& choice = table_.choices[condition.choice];
        absl::StrAppend(out, ChoiceClause(choice.name), " ",
                        AlternativeText(choice, condition.alternative, vocabulary_));
      });
}

bool Explainer::HaveKeysApart(const Problem& problem) const {
  std::set<int32_t> variables;
  for (const int32_t fact : problem.facts) {
    if (!variables.insert(network_.variable_of_fact[fact]).second) return false;
  }
  return true;
}

void Explainer::ExplainOtherReadings(const std::vector<int32_t>& facts,
                                     const Problem& component, const Combination& own,
                                     Conflict& made) {
  for (const ConditionVerdict& condition : ConditionsOf(made)) {
    if (absl::c_linear_search(own, condition.condition)) continue;
    Combination other = {condition.condition};
    for (const Condition& rest : own) {
      if (rest.choice != condition.condition.choice) other.push_back(rest);
    }
    const Problem linked =
        Linked(ConsistentFacts(facts, other, table_),
               {ConsistentFacts(component.facts, other, table_), component.sums, {}},
               network_, table_, vocabulary_);
    const std::string reading = absl::StrCat("if ", TextOf({condition.condition}), ": ");
    for (const std::string& sentence : working_.Of(linked, Width::kWide)) {
      made.joint->sentences.push_back(absl::StrCat(reading, sentence));
    }
    if (linked.sums.empty() && component.orders.empty() && HaveKeysApart(linked)) {
      made.joint->sentences.push_back(
          absl::StrCat(reading, "nothing ties these claims to one another"));
    }
    for (std::string& sentence : working_.Background(linked)) {
      if (!absl::c_linear_search(made.joint->background, sentence)) {
        made.joint->background.push_back(std::move(sentence));
      }
    }
  }
}

}  // namespace gainsay
