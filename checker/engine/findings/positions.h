#ifndef GAINSAY_CHECKER_ENGINE_FINDINGS_POSITIONS_H_
#define GAINSAY_CHECKER_ENGINE_FINDINGS_POSITIONS_H_

#include <cstdint>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// The conflicts of a group that hang together through common claims, each component in
// the order of the group's conflicts, components by their first conflict.
std::vector<std::vector<Conflict>> Components(std::vector<Conflict> conflicts,
                                              const FactTable& table);

// A claim, and the first of its facts.
struct FirstFact {
  int32_t claim = -1;
  int32_t fact = -1;
};

// Of each claim of the conflicts its first fact that is in one of them, by claim.
std::vector<FirstFact> FirstFactsOf(const std::vector<Conflict>& component,
                                    const FactTable& table);

// The facts of a component, sorted into positions of facts that agree, each by index
// ascending.
//
// For a rule over one property: where values are intervals of one line, greedy piercing
// of the nominal sets by right ends, which gives the fewest positions; else facts in
// order joining the first position all of whose members they agree with. For a rule over
// several properties: one position a binding, or for several of the same facts. Of a
// claim that made several facts the first stands for all. `firsts` are those of the
// component.
std::vector<std::vector<int32_t>> PositionsOf(const Rule& rule,
                                              const std::vector<Conflict>& component,
                                              const std::vector<FirstFact>& firsts,
                                              const FactTable& table,
                                              const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FINDINGS_POSITIONS_H_
