#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_TRACE_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_TRACE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "checker/engine/time_relation.h"
#include "claims/values/value.h"
#include "reports/trace_step.h"

namespace gainsay {

// How the steps of a verdict are written down, where somebody asks for them.

// Adds a step, unless `trace` is null.
inline void Step(std::vector<TraceStep>* trace, StepKind kind, absl::string_view text,
                 absl::string_view result) {
  if (trace != nullptr) trace->push_back({kind, std::string(text), std::string(result)});
}

inline absl::string_view Word(Certainty certainty) {
  switch (certainty) {
    case Certainty::kNever:
      return "no";
    case Certainty::kPossible:
      return "possible";
    case Certainty::kCertain:
      return "certain";
  }
  return "";
}

inline absl::string_view Word(Tri tri) {
  return tri == Tri::kFalse ? "false" : tri == Tri::kTrue ? "true" : "possible";
}

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_TRACE_H_
