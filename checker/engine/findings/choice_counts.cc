#include "checker/engine/findings/choice_counts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "checker/engine/explain/describe.h"
#include "checker/engine/judge/choices.h"
#include "claims/reading/dates/edtf_format.h"

namespace gainsay {
namespace {

using Conditions = std::vector<const ReportedCondition*>;

bool TurnsOn(const Conditions& conditions) {
  return absl::c_any_of(conditions, [&](const ReportedCondition* condition) {
    return condition->verdict != conditions[0]->verdict;
  });
}

using Places = std::map<std::pair<ChoiceName, std::string>, size_t>;

// Adds the finding to the alternatives of each choice that it turns on, and the choice's
// name to `turned`. `places` are those of a choice and its reading in `counts`.
void Count(const Finding& finding, const Places& places, std::set<ChoiceName>& turned,
           std::vector<ReportedChoice>& counts) {
  std::map<ChoiceName, Conditions> by_choice;
  for (const ReportedCondition& condition : finding.conditions) {
    by_choice[condition.choice].push_back(&condition);
  }
  for (const auto& [choice, conditions] : by_choice) {
    if (!TurnsOn(conditions)) continue;
    turned.insert(choice);
    for (const ReportedCondition* condition : conditions) {
      const auto place = places.find({condition->choice, condition->reading});
      if (!condition->verdict.has_value() || place == places.end()) continue;
      ++counts[place->second].findings;
      counts[place->second].left.push_back({finding.id, *condition->verdict});
    }
  }
}

// Contested dates of publication, by article; then ambiguous subjects, by claim.
std::vector<ReportedChoice> AllAlternatives(const FactBase& facts,
                                            std::set<ChoiceName>& turned) {
  const Vocabulary& vocabulary = facts.interpreter->vocabulary();
  std::vector<ReportedChoice> all;
  for (size_t i = 0; i < facts.published.size(); ++i) {
    const ChoiceName name{ChoiceName::kPublished,
                          facts.interpreter->claims().articles[i].id};
    const auto& candidates = facts.published[i].candidates;
    if (candidates.size() < 2) continue;
    turned.insert(name);
    for (const PublicationDate::Candidate& candidate : candidates) {
      all.push_back({name,
                     EdtfOfDays(candidate.days),
                     TextOfDays(candidate.days),
                     absl::StrJoin(candidate.fields, ", "),
                     0,
                     {}});
    }
  }
  for (const Choice& choice : facts.table.choices) {
    if (turned.count(choice.name) > 0) continue;
    for (size_t i = 0; i < choice.alternatives.size(); ++i) {
      const auto alternative = static_cast<int32_t>(i);
      all.push_back({choice.name,
                     choice.alternatives[i],
                     AlternativeText(choice, alternative, vocabulary),
                     "",
                     0,
                     {}});
    }
  }
  return all;
}

}  // namespace

std::vector<ReportedChoice> CountByChoice(const FactBase& facts,
                                          const std::vector<Finding>& findings) {
  std::set<ChoiceName> turned;
  std::vector<ReportedChoice> counts = AllAlternatives(facts, turned);
  Places places;
  for (size_t i = 0; i < counts.size(); ++i) {
    places.emplace(std::pair(counts[i].choice, counts[i].reading), i);
  }
  for (const Finding& finding : findings) {
    if (!finding.accepted.has_value()) Count(finding, places, turned, counts);
  }
  counts.erase(std::remove_if(counts.begin(), counts.end(),
                              [&](const ReportedChoice& count) {
                                return turned.count(count.choice) == 0;
                              }),
               counts.end());
  return counts;
}

}  // namespace gainsay
