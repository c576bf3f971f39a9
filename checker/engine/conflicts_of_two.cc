#include "checker/engine/conflicts_of_two.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "checker/engine/compare/group_judge.h"

namespace gainsay {

ConflictsOfTwo::ConflictsOfTwo(const Rule& rule, const Judge& judge,
                               const Workspace& workspace, const FactBase& facts,
                               const std::vector<int32_t>& of_a,
                               const std::vector<int32_t>& of_b)
    : rule_(rule),
      judge_(judge),
      workspace_(workspace),
      facts_(facts),
      of_a_(of_a),
      of_b_(of_b) {}

bool ConflictsOfTwo::IsOf(int32_t fact, const std::vector<int32_t>& of_claim) const {
  return absl::c_linear_search(of_claim, fact);
}

bool ConflictsOfTwo::IsKnown(int32_t fact) const {
  return IsReference(facts_.table.facts[fact]);
}

bool ConflictsOfTwo::KeepBoth(JoinGroup& group) const {
  const bool one_is_known = IsKnown(of_a_[0]) || IsKnown(of_b_[0]);
  bool of_a = false;
  bool of_b = false;
  for (FactList& bound : group.bound) {
    bound.erase(std::remove_if(bound.begin(), bound.end(),
                               [&](int32_t fact) {
                                 return !IsOf(fact, of_a_) && !IsOf(fact, of_b_) &&
                                        !(one_is_known && IsKnown(fact));
                               }),
                bound.end());
    if (bound.empty()) return false;
    of_a = of_a || absl::c_any_of(bound, [&](int32_t f) { return IsOf(f, of_a_); });
    of_b = of_b || absl::c_any_of(bound, [&](int32_t f) { return IsOf(f, of_b_); });
  }
  return of_a && of_b;
}

void ConflictsOfTwo::Look() {
  if (own_.has_value()) return;
  const Vocabulary& vocabulary = workspace_.vocabulary;
  const std::vector<FactList> by_property = FactsByProperty(facts_.table, vocabulary);
  own_.emplace(rule_, by_property, facts_.table, vocabulary, judge_);
  GroupJudge judge(rule_, judge_, *own_, facts_.table, workspace_.claims, vocabulary);
  JoinedFacts joined =
      Join(rule_, facts_.table, by_property, workspace_.claims, vocabulary);
  for (JoinGroup& group : joined.groups) {
    if (!KeepBoth(group)) continue;
    joined_ = true;
    Marks marks;
    for (Conflict& conflict : judge.Of(group, marks).conflicts) {
      const int32_t first = conflict.facts[0][0];
      const int32_t second = conflict.facts[1][0];
      const bool of_both = (IsOf(first, of_a_) && IsOf(second, of_b_)) ||
                           (IsOf(first, of_b_) && IsOf(second, of_a_));
      if (!of_both) continue;
      if (gravest_.has_value() && gravest_->conflict.verdict >= conflict.verdict) {
        continue;
      }
      gravest_ = Found{group.key, std::move(conflict)};
    }
  }
}

const std::optional<ConflictsOfTwo::Found>& ConflictsOfTwo::Gravest() {
  Look();
  return gravest_;
}

std::string ConflictsOfTwo::WhyNone(std::pair<int32_t, int32_t> facts) {
  const auto [first, second] = facts;
  if (IsKnown(first) && IsKnown(second)) return "both are taken as known";
  Look();
  if (own_->Explain(facts_.table.facts[first], facts_.table.facts[second])) {
    return "no finding: one claim says it of both subjects, which is a flaw of its own";
  }
  if (!joined_) {
    return absl::StrCat(
        "no finding: one leaves a qualifier open of which there are "
        "more than ",
        kMostGroupsOfAnOpenFact, ", and the other states it");
  }
  if (TakesPairs(rule_) && (IsKnown(first) || IsKnown(second))) {
    return "no finding: it fits another fact taken as known";
  }
  return "no finding: not all combinations of what they leave open were looked at";
}

}  // namespace gainsay
