#ifndef GAINSAY_CHECKER_ENGINE_JOINT_READING_SEARCH_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_READING_SEARCH_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "checker/engine/joint/conflict_parts.h"
#include "checker/engine/joint/joint_judge.h"
#include "checker/engine/joint/network.h"
#include "checker/engine/joint/search.h"
#include "checker/engine/joint/solver.h"
#include "checker/engine/judge/choices.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "reports/trace_step.h"
#include "rules/rule.h"

namespace gainsay {

// Finds claims that conflict under each of their readings, though under each with others
// of them, or at another time: no one reading's conflict has them all.
class ReadingSearch {
 public:
  // All must outlive it.
  ReadingSearch(const std::vector<Rule>& rules, const Network& network,
                const FactTable& table, const Vocabulary& vocabulary, Solver* solver,
                Search* search, const JointJudge* judge)
      : rules_(rules),
        network_(network),
        table_(table),
        vocabulary_(vocabulary),
        solver_(*solver),
        search_(*search),
        judge_(*judge) {}

  struct Found {
    // Facts that may be asked to hold together, each list for itself, ascending.
    std::vector<std::vector<int32_t>> windows;
    Claims claims;  // three or more: pairs are compared with each other anyway
  };
  // Least sets of such claims. None in a large component.
  std::vector<Found> ConflictsIn(const Problem& component);

  struct Told {
    Law law;  // that the claims break under the first of their readings
    Conflict conflict;
  };
  // What is told of them; nothing where they are less than a contradiction, which pairs
  // of them show already.
  std::optional<Told> Tell(const Found& found, const Problem& component);

 private:
  using Windows = std::vector<std::vector<int32_t>>;

  void LookIn(const Windows& windows, const Problem& component,
              std::vector<Found>& conflicts);
  // Whether the claims can hold under some of their readings.
  bool CanHoldSomehow(const Found& asked, const Problem& component);
  // What the claims say in the window under one reading, with all that ties it.
  Problem Under(const Combination& reading, const std::vector<int32_t>& window,
                const Claims& claims, const Problem& component) const;
  // The facts of the claims in all windows, ascending.
  std::vector<int32_t> FactsOfAll(const Found& found) const;
  // What of the claims conflicts under one reading, window by window, as Search tells it.
  void ForEachConflictUnder(const Combination& reading, const Found& found,
                            const Problem& component,
                            const std::function<void(const Problem&)>& visit);
  Law FirstLawOf(const std::vector<int32_t>& facts, const Found& found,
                 const Problem& component);
  // The gravest under one reading.
  std::optional<Verdict> VerdictUnder(const Combination& reading, const Rule& rule,
                                      const Found& found, const Problem& component,
                                      std::vector<TraceStep>& trace);

  const std::vector<Rule>& rules_;
  const Network& network_;
  const FactTable& table_;
  const Vocabulary& vocabulary_;
  Solver& solver_;
  Search& search_;
  const JointJudge& judge_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_READING_SEARCH_H_
