#ifndef GAINSAY_REPORTS_TRACE_STEP_H_
#define GAINSAY_REPORTS_TRACE_STEP_H_

#include <string>

#include "absl/strings/string_view.h"

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

// One step of how a verdict was reached; the same steps for text, JSON and explanations.
struct TraceStep {
  StepKind kind = StepKind::kFact;
  std::string text;    // one sentence
  std::string result;  // "contradiction", "possible", "true", …; may be empty
  bool fails = false;  // of a clause: it is one because of which the requirement fails
};

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_TRACE_STEP_H_
