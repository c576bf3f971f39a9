#include "checker/engine/compare/self_conflicts.h"

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "claims/facts/converse.h"

namespace gainsay {
namespace {

// Whether the claim itself says it for sure: not of a part of a whole that it is about,
// nor of what may not be meant.
bool IsSaid(const Fact& fact) {
  return !fact.inherited && !fact.possibly &&
         !absl::c_linear_search(fact.qualifiers, kNoEntity);
}

}  // namespace

SelfConflicts::SelfConflicts(const Rule& rule,
                             const std::vector<FactList>& facts_by_property,
                             const FactTable& table, const Vocabulary& vocabulary,
                             const Judge& judge)
    : rule_(rule), vocabulary_(vocabulary), judge_(judge) {
  if (!rule.distinct) return;
  std::vector<const Fact*> said;  // by one claim
  for (const int32_t index : facts_by_property[rule.property]) {
    const Fact& fact = table.facts[index];
    if (!said.empty() && said[0]->claim != fact.claim) {
      Look(said);
      said.clear();
    }
    if (IsSaid(fact)) said.push_back(&fact);
  }
  if (!said.empty()) Look(said);
}

void SelfConflicts::Look(absl::Span<const Fact* const> said) {
  Pair first = {nullptr, nullptr};
  std::vector<const Fact*> looked_at;  // one under each of the claim's conditions
  for (const Fact* fact : said) {
    const bool again = absl::c_any_of(looked_at, [&](const Fact* other) {
      return other->conditions == fact->conditions;
    });
    if (again) continue;
    looked_at.push_back(fact);
    const Pair broken = Broken(said, *fact);
    if (broken.first == nullptr) return;
    if (first.first == nullptr) first = broken;
  }
  const auto name = [&](const Fact& fact) {
    return vocabulary_.entity(fact.subject).name;
  };
  flaws_.push_back(
      {said[0]->claim, rule_.id, rule_.severity.empty() ? "error" : rule_.severity,
       absl::StrCat(first.first->converse ? "means" : "says", " that ",
                    name(*first.first), " and ", name(*first.second), " have the same '",
                    vocabulary_.property(rule_.property).id,
                    "', which only one can have")});
  for (const Fact* fact : said) said_[{fact->claim, fact->subject}].push_back(fact);
}

SelfConflicts::Pair SelfConflicts::Broken(absl::Span<const Fact* const> said,
                                          const Fact& conditions) const {
  // What a claim says of its subjects is one value, so that each need be held against the
  // one before alone. Of its converses those have one value that name one subject.
  const Fact* last = nullptr;
  absl::flat_hash_map<EntityId, const Fact*> naming;
  for (const Fact* fact : said) {
    if (fact->conditions != conditions.conditions) continue;
    const Fact*& before = fact->converse ? naming[CertainlyNamed(fact->value)[0]] : last;
    if (before != nullptr && judge_.BreakAlone(rule_, *before, *fact)) {
      return {before, fact};
    }
    before = fact;
  }
  return {nullptr, nullptr};
}

bool SelfConflicts::SaysOfBoth(const Fact& own, const Fact& other) const {
  const auto said = said_.find({own.claim, other.subject});
  return said != said_.end() && absl::c_any_of(said->second, [&](const Fact* fact) {
           return fact->conditions == own.conditions &&
                  judge_.BreakAlone(rule_, own, *fact);
         });
}

bool SelfConflicts::Explain(const Fact& a, const Fact& b) const {
  return !said_.empty() && (SaysOfBoth(a, b) || SaysOfBoth(b, a));
}

}  // namespace gainsay
