#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_PLAIN_TUPLE_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_PLAIN_TUPLE_H_

#include <optional>

#include "checker/engine/compare/tuples.h"
#include "checker/engine/judge/judge.h"
#include "claims/facts/fact_table.h"
#include "rules/rule.h"

namespace gainsay {

// Whether other facts than those that a tuple collects may make the rule hold of it, or
// say whether it applies.
bool MoreFactsMayFit(const Rule& rule);

// Whether what is judged so of a tuple may be judged again without some of the facts that
// it collects. It may not where it is but nearly at odds, at its widest not at all, and
// what fits is what would be left out: `any(…)` needs no more than one that does.
bool MayLeaveOut(const Rule& rule, const Judgement& judgement);

// The tuple without those of its collected facts that make a conflict milder than the
// others' own would be: told by another voice than the rest, planned, only possibly of
// the key, or only possibly of one time. Nothing where there are none, or where a binding
// has no others.
std::optional<Tuple> PlainTuple(const Rule& rule, const Tuple& tuple, const Judge& judge,
                                const FactTable& table);

// The tuple without those alone, and without what holds under an alternative alone,
// beside which another fact of the same key is none of these. Nothing where there are
// none.
std::optional<Tuple> WithoutRivals(const Rule& rule, const Tuple& tuple,
                                   const Judge& judge, const FactTable& table);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_PLAIN_TUPLE_H_
