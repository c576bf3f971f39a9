#ifndef GAINSAY_REPORTS_TRACE_STEP_H_
#define GAINSAY_REPORTS_TRACE_STEP_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "reports/verdict.h"

namespace gainsay {

// What a step of a trace tells. A trace has them in this order, as far as they were
// looked at, those from kFact to kHolds once for each fact.
enum class StepKind {
  kJoined,     // on what the facts are joined, or why they are not
  kFact,       // what a claim says
  kWidth,      // why that reads as wide as it does
  kHolds,      // when it holds
  kJoint,      // what any number of claims cannot be together
  kTime,       // whether the facts hold at one time
  kWhile,      // what `while` says of them
  kUnless,     // what `unless` says of them
  kOrder,      // how they may stand in time, and what comes of it
  kBounds,     // at whose time they are judged
  kClause,     // one of what the rule requires
  kRelated,    // what the rule makes of it where `while` fails
  kSets,       // what the facts' sets allow
  kPlan,       // that a plan is among them
  kVoice,      // that several speak
  kCertainty,  // that it rests on something that is only possible
  kChoices,    // what comes of all alternatives of what is left open
  kFlaw,       // what is wrong with one claim alone
  kVerdict,    // the verdict, and why it is as severe as it is
  kChange,     // something that would change it
};

struct StepRow {
  StepKind kind;
  absl::string_view name;   // in JSON
  absl::string_view label;  // for people
};
const StepRow& RowOf(StepKind kind);

// What came out of a step: a verdict, or one of a few other words.
class StepResult {
 public:
  enum Word : uint8_t {
    kNothing,  // the step only tells something
    kNo,       // whether something is so, in no world, in some, or in all
    kPossible,
    kCertain,
    kFalse,  // whether a clause holds; kPossible where that is open
    kTrue,
    kAgree,     // they go together
    kConflict,  // they do not, in one order of time
    kNotJoined,
    kNotCompared,
    kNoConflictOfBoth,  // of claims that are judged with others
    kCompared,          // of a change: they would be
    kNoFinding,         // of a change: there would be none
  };

  constexpr StepResult() = default;
  constexpr StepResult(Word word) : word_(word) {}              // NOLINT: as it is meant
  constexpr StepResult(Verdict verdict) : verdict_(verdict) {}  // NOLINT

  // None for other words.
  std::optional<Verdict> verdict() const { return verdict_; }
  // "contradiction", "not compared", …; empty for kNothing.
  absl::string_view name() const;

  friend bool operator==(const StepResult&, const StepResult&) = default;

 private:
  Word word_ = kNothing;  // where there is no verdict
  std::optional<Verdict> verdict_;
};

// One step of how a verdict was reached; the same steps for text, JSON and explanations.
struct TraceStep {
  StepKind kind = StepKind::kFact;
  std::string text;  // one sentence
  StepResult result = {};
  bool fails = false;  // of a clause: it is one because of which the requirement fails
  // Of sets: they hold times of day that may be one, if in time zones that nobody tells.
  bool zones_not_told = false;
};

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_TRACE_STEP_H_
