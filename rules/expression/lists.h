#ifndef GAINSAY_RULES_EXPRESSION_LISTS_H_
#define GAINSAY_RULES_EXPRESSION_LISTS_H_

#include "rules/expression/checked.h"

namespace gainsay {

// What conditions ask of the facts of a binding that is collected.

// Whether the condition adds amounts up, or weighs them. Claims of one key then count
// once, as what all of them allow, and as anything where they leave nothing.
bool AddsUp(const CheckedExpression& condition);

// Whether the condition says anything of the binding's facts.
bool ReadsFactsOf(const CheckedExpression& condition, int binding);

// Of how many facts of the binding it is, alone, that the condition fails where it fails,
// whatever else is collected: of one under `all(…)`, `not any(…)` or `max(…) <= x`, of
// two under `distinct(…)`. 0: of any number, or they do not matter.
int FactsThatFail(const CheckedExpression& condition, int binding);

// Whether another fact of the binding may make the condition hold that fails without it,
// as under `any(…)` or `max(…) >= x`. Under `all(…)`, `not any(…)`, `distinct(…)`,
// `max(…) <= x` and `sum(…) <= x`, `count(…) <= x` none does, nor where amounts of a
// whole's parts are added up or weighed: a part of which nothing is known counts as
// anything.
bool MoreFactsMayFulfil(const CheckedExpression& condition, int binding, bool of_parts);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_LISTS_H_
