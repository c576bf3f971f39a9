#include "reports/trace_step.h"

#include <cstddef>

namespace gainsay {
namespace {

// In the order of StepKind.
constexpr StepRow kSteps[] = {
    {StepKind::kJoined, "joined", "joined on"},
    {StepKind::kFact, "fact", "claim"},
    {StepKind::kWidth, "width", "  width"},
    {StepKind::kHolds, "holds", "  time"},
    {StepKind::kJoint, "joint", "joint"},
    {StepKind::kTime, "time", "time"},
    {StepKind::kWhile, "while", "while"},
    {StepKind::kUnless, "unless", "unless"},
    {StepKind::kOrder, "order", "order"},
    {StepKind::kBounds, "bounds", "bounds"},
    {StepKind::kClause, "clause", "requires"},
    {StepKind::kRelated, "related", "related"},
    {StepKind::kSets, "sets", "sets"},
    {StepKind::kPlan, "plan", "plan"},
    {StepKind::kVoice, "voice", "voice"},
    {StepKind::kCertainty, "certainty", "certainty"},
    {StepKind::kChoices, "choices", "left open"},
    {StepKind::kFlaw, "flaw", "flaw"},
    {StepKind::kVerdict, "verdict", "verdict"},
    {StepKind::kChange, "change", "change"},
};

constexpr bool InOrder() {
  size_t next = 0;
  for (const StepRow& row : kSteps) {
    if (row.kind != static_cast<StepKind>(next++)) return false;
  }
  return next == static_cast<size_t>(StepKind::kChange) + 1;
}
static_assert(InOrder());

}  // namespace

const StepRow& RowOf(StepKind kind) { return kSteps[static_cast<size_t>(kind)]; }

}  // namespace gainsay
