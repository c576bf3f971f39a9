#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_LEAST_TUPLES_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_LEAST_TUPLES_H_

#include <vector>

#include "checker/engine/compare/tuples.h"
#include "claims/facts/fact_table.h"
#include "rules/rule.h"

namespace gainsay {

// Where a rule asks something of each fact that it collects, or of any two of them: the
// tuple with one, or two, of these alone. Some of them then conflict where the tuple
// does. What one claim says under several alternatives is one of them. None of other
// rules, where the tuple is such a one itself, and where they would be many.
std::vector<Tuple> LeastTuples(const Rule& rule, const Tuple& tuple,
                               const FactTable& table);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_LEAST_TUPLES_H_
