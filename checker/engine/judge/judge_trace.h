#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_JUDGE_TRACE_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_JUDGE_TRACE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "checker/engine/judge/time_relation.h"
#include "claims/values/value.h"
#include "reports/trace_step.h"

namespace gainsay {

// How the steps of a verdict are written down, where somebody asks for them.

// Adds a step, unless `trace` is null.
inline void Step(std::vector<TraceStep>* trace, StepKind kind, absl::string_view text,
                 StepResult result) {
  if (trace != nullptr) trace->push_back({kind, std::string(text), result});
}

inline StepResult ResultOf(Certainty certainty) {
  switch (certainty) {
    case Certainty::kNever:
      return StepResult::kNo;
    case Certainty::kPossible:
      return StepResult::kPossible;
    case Certainty::kCertain:
      return StepResult::kCertain;
  }
  return {};
}

inline StepResult ResultOf(Tri tri) {
  return tri == Tri::kFalse  ? StepResult::kFalse
         : tri == Tri::kTrue ? StepResult::kTrue
                             : StepResult::kPossible;
}

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_JUDGE_TRACE_H_
