#include "checker/engine/compare/least_tuples.h"

#include <memory>
#include <utility>

#include "checker/engine/judge/choices.h"
#include "rules/expression/lists.h"

namespace gainsay {
namespace {

// Past so many nobody reads which facts they are, and each must be judged.
constexpr size_t kMostLeastTuples = 500;

// The one binding that is collected, of which `require` alone speaks; -1: there is none.
int OnlyCollected(const Rule& rule) {
  int only = -1;
  for (size_t b = 0; b < rule.bindings.size(); ++b) {
    if (!rule.bindings[b].collect) continue;
    if (only >= 0) return -1;
    only = static_cast<int>(b);
  }
  const auto reads = [only](const std::shared_ptr<const CheckedExpression>& condition) {
    return condition != nullptr && ReadsFactsOf(*condition, only);
  };
  return only < 0 || reads(rule.while_holds) || reads(rule.unless) ? -1 : only;
}

// The facts by what must be taken together: those that one claim made under several
// alternatives are that claim, under each of them.
std::vector<BoundFacts> Together(const BoundFacts& facts, const FactTable& table) {
  std::vector<BoundFacts> parts;
  for (const int32_t index : facts) {
    const Fact& fact = table.facts[index];
    const Fact* last = parts.empty() ? nullptr : &table.facts[parts.back().back()];
    const bool other =
        last == nullptr || last->claim != fact.claim || Consistent(*last, fact);
    if (other) parts.emplace_back();
    parts.back().push_back(index);
  }
  return parts;
}

}  // namespace

std::vector<Tuple> LeastTuples(const Rule& rule, const Tuple& tuple,
                               const FactTable& table) {
  const int collected = OnlyCollected(rule);
  if (collected < 0 || rule.require == nullptr) return {};
  const auto needed = static_cast<size_t>(FactsThatFail(*rule.require, collected));
  if (needed == 0) return {};
  const std::vector<BoundFacts> all =
      Together(tuple[static_cast<size_t>(collected)], table);
  const size_t count = needed == 2 ? all.size() * (all.size() - 1) / 2 : all.size();
  if (all.size() <= needed || count > kMostLeastTuples) return {};
  std::vector<Tuple> least;
  const auto add = [&](BoundFacts facts, const BoundFacts& more) {
    facts.insert(facts.end(), more.begin(), more.end());
    least.push_back(tuple);
    least.back()[static_cast<size_t>(collected)] = std::move(facts);
  };
  for (size_t i = 0; i < all.size(); ++i) {
    if (needed == 1) add(all[i], {});
    for (size_t j = i + 1; needed == 2 && j < all.size(); ++j) add(all[i], all[j]);
  }
  return least;
}

}  // namespace gainsay
