#include "checker/engine/least_tuples.h"

#include <memory>

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

}  // namespace

std::vector<Tuple> LeastTuples(const Rule& rule, const Tuple& tuple) {
  const int collected = OnlyCollected(rule);
  if (collected < 0 || rule.require == nullptr) return {};
  const BoundFacts& all = tuple[static_cast<size_t>(collected)];
  const auto needed = static_cast<size_t>(FactsThatFail(*rule.require, collected));
  const size_t count = needed == 2 ? all.size() * (all.size() - 1) / 2 : all.size();
  if (needed == 0 || all.size() <= needed || count > kMostLeastTuples) return {};
  std::vector<Tuple> least;
  const auto add = [&](const BoundFacts& facts) {
    least.push_back(tuple);
    least.back()[static_cast<size_t>(collected)] = facts;
  };
  for (size_t i = 0; i < all.size(); ++i) {
    if (needed == 1) add({all[i]});
    for (size_t j = i + 1; needed == 2 && j < all.size(); ++j) add({all[i], all[j]});
  }
  return least;
}

}  // namespace gainsay
