#include "reports/trace_step.h"

#include <cstddef>
#include <iterator>

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

// In the order of StepResult::Word.
constexpr absl::string_view kWords[] = {
    "",
    "no",
    "possible",
    "certain",
    "false",
    "true",
    "agree",
    "conflict",
    "not joined",
    "not compared",
    "no conflict in which both take part",
    "compared",
    "no finding",
};
static_assert(std::size(kWords) == StepResult::kNoFinding + 1);

}  // namespace

const StepRow& RowOf(StepKind kind) { return kSteps[static_cast<size_t>(kind)]; }

absl::string_view StepResult::name() const {
  return verdict_.has_value() ? Name(*verdict_) : kWords[word_];
}

}  // namespace gainsay
