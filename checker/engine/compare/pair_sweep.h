#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_PAIR_SWEEP_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_PAIR_SWEEP_H_

#include <cstdint>
#include <optional>

#include "absl/functional/function_ref.h"
#include "checker/engine/compare/join.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// So many conflicts are looked for of each fact; of further ones only those with facts
// of which fewer are known. So each fact that conflicts is found to, and what is found
// grows with the facts, not with their square.
inline constexpr int kMostConflicts = 64;

// Looks at two facts, the lesser index first. Returns whether they conflict.
using LookAtPair = absl::FunctionRef<bool(int32_t a, int32_t b)>;

// Looks at all pairs of one of `facts` and one of `others`, all of one key, that may
// conflict under a rule that a property declares on two facts (RuleShape::kAgreement,
// kMonotony), up to kMostConflicts. The two are one list, or have no fact in common.
// First at those of one voice and both or neither plans, whose conflicts are the gravest,
// then at the others.
//
// A sweep over time: facts are taken by their beginning and held against those before
// them that may still hold, which are kept by the ends of their values, but for those
// that hold a point which nearly all hold, and so agree with one another. Pairs whose
// values are sure to agree, and pairs that are too far apart in time, are not looked at:
// for n facts with k conflicts it takes O((n + k) log n). Values that are no place on a
// line (sure_place.h) are held against all others, each once, however many facts state
// it: for d different values d * d comparisons more.
void SweepPairs(const Rule& rule, const FactList& facts, const FactList& others,
                const FactTable& table, const Vocabulary& vocabulary, LookAtPair look);

// Looks, for each of the facts that `wanted` names, at the others nearest to it in time,
// until `look` says that the two were comparable; at no more than kMostNeighbours, and
// none that begin more than `reach` days, where that is given, after it ends.
inline constexpr int kMostNeighbours = 1000;
void FindCompany(const FactList& facts, const FactList& others, const FactTable& table,
                 std::optional<int64_t> reach,
                 absl::FunctionRef<bool(int32_t fact)> wanted,
                 absl::FunctionRef<bool(int32_t fact, int32_t other)> look);

// For how many days past its end a state may be held against another one, of one of a
// rule's names and of all of them; none where some are no states.
std::optional<int64_t> ReachOf(const Binding& binding, const Vocabulary& vocabulary);
std::optional<int64_t> ReachOf(const Rule& rule, const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_PAIR_SWEEP_H_
