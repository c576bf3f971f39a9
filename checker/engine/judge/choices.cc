#include "checker/engine/judge/choices.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "absl/algorithm/container.h"
#include "claims/reading/dates/date_text.h"

namespace gainsay {
namespace {

bool Clashes(const Condition& a, const Condition& b) {
  return a.choice == b.choice && a.alternative != b.alternative;
}

}  // namespace

bool Consistent(const Fact& fact, const Combination& combination) {
  return absl::c_none_of(fact.conditions, [&](const Condition& condition) {
    return absl::c_any_of(
        combination, [&](const Condition& other) { return Clashes(condition, other); });
  });
}

bool Consistent(const Fact& a, const Fact& b) {
  return absl::c_none_of(a.conditions, [&](const Condition& condition) {
    return absl::c_any_of(
        b.conditions, [&](const Condition& other) { return Clashes(condition, other); });
  });
}

std::vector<int32_t> ConsistentFacts(const std::vector<int32_t>& facts,
                                     const Combination& combination,
                                     const FactTable& table) {
  std::vector<int32_t> consistent;
  absl::c_copy_if(facts, std::back_inserter(consistent), [&](int32_t fact) {
    return Consistent(table.facts[fact], combination);
  });
  return consistent;
}

std::vector<int32_t> ChoicesOf(const std::vector<int32_t>& facts,
                               const FactTable& table) {
  std::vector<int32_t> choices;
  for (const int32_t fact : facts) {
    for (const Condition& condition : table.facts[fact].conditions) {
      choices.push_back(condition.choice);
    }
  }
  absl::c_sort(choices);
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
  return choices;
}

bool ForEachCombination(const std::vector<int32_t>& which,
                        const std::vector<Choice>& choices,
                        const std::function<void(const Combination&)>& visit) {
  Combination combination;
  for (const int32_t choice : which) combination.push_back({choice, 0});
  for (int seen = 0; seen < kMaxCombinations; ++seen) {
    visit(combination);
    // Counts up like an odometer, the last choice fastest.
    size_t place = combination.size();
    while (place > 0) {
      Condition& digit = combination[place - 1];
      if (++digit.alternative <
          static_cast<int32_t>(choices[digit.choice].alternatives.size())) {
        break;
      }
      digit.alternative = 0;
      --place;
    }
    if (place == 0) return true;
  }
  return false;
}

std::string AlternativeText(const Choice& choice, int32_t alternative,
                            const Vocabulary& vocabulary) {
  const std::string& label = choice.alternatives[alternative];
  if (choice.name.kind == ChoiceName::kSubject) {
    const EntityId entity = vocabulary.FindEntity(label);
    return entity == kNoEntity ? label : vocabulary.entity(entity).name;
  }
  const std::optional<Day> day = ParseDay(label);
  if (!day.has_value()) return label;
  DateSet set;
  set.boxes.push_back(DateBox::Within(*day, *day));
  return DateSetText(set);
}

}  // namespace gainsay
