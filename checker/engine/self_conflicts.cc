#include "checker/engine/self_conflicts.h"

#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

bool IsOfDistinct(const Rule& rule) {
  return rule.declared && absl::EndsWith(rule.id, "/distinct");
}

// Whether the claim itself says it: not a part of a whole that it is about, and not under
// a reading of its words that may not be meant.
bool IsSaid(const Rule& rule, const Fact& fact) {
  return fact.property == rule.property && !fact.inherited && fact.conditions.empty();
}

// Whether two facts of one claim break the rule.
bool BreakAlone(const Rule& rule, const Fact& a, const Fact& b, const Judge& judge) {
  if (a.qualifiers != b.qualifiers) return false;
  const bool open = absl::c_linear_search(a.qualifiers, kNoEntity);
  return judge.Of(rule, {{&a}, {&b}}, open).verdict == Verdict::kContradiction;
}

// Facts of one claim have one value, so that each need be held against the next alone.
std::optional<Flaw> FlawOf(absl::Span<const Fact> of_claim, const Rule& rule,
                           const Vocabulary& vocabulary, const Judge& judge) {
  const Fact* last = nullptr;
  for (const Fact& fact : of_claim) {
    if (!IsSaid(rule, fact)) continue;
    const Fact* const before = std::exchange(last, &fact);
    if (before == nullptr || !BreakAlone(rule, *before, fact, judge)) continue;
    return Flaw{fact.claim, rule.id, rule.severity.empty() ? "error" : rule.severity,
                absl::StrCat("says the same '", vocabulary.property(rule.property).id,
                             "' of ", vocabulary.entity(before->subject).name, " and of ",
                             vocabulary.entity(fact.subject).name,
                             ", of which only one can have it")};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Flaw> SelfConflicts(const std::vector<Rule>& rules, const FactTable& table,
                                const Vocabulary& vocabulary, const Judge& judge) {
  std::vector<Flaw> flaws;
  std::vector<const Rule*> distinct;
  for (const Rule& rule : rules) {
    if (IsOfDistinct(rule)) distinct.push_back(&rule);
  }
  if (distinct.empty()) return flaws;
  const auto facts = absl::MakeConstSpan(table.facts);
  size_t end = 0;
  for (size_t begin = 0; begin < facts.size(); begin = end) {
    while (end < facts.size() && facts[end].claim == facts[begin].claim) ++end;
    if (end == begin + 1) continue;
    for (const Rule* rule : distinct) {
      auto flaw = FlawOf(facts.subspan(begin, end - begin), *rule, vocabulary, judge);
      if (flaw.has_value()) flaws.push_back(*std::move(flaw));
    }
  }
  return flaws;
}

bool FollowsFromOneClaim(const Rule& rule, const Fact& a, const Fact& b,
                         const FactTable& table, const Judge& judge) {
  if (!IsOfDistinct(rule)) return false;
  const auto says_both = [&](const Fact& own, const Fact& other) {
    return IsSaid(rule, own) &&
           absl::c_any_of(FactsOf(table, own.claim), [&](const Fact& fact) {
             return IsSaid(rule, fact) && fact.subject == other.subject &&
                    BreakAlone(rule, own, fact, judge);
           });
  };
  return says_both(a, b) || says_both(b, a);
}

}  // namespace gainsay
