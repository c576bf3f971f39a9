#include "reports/formats/explanation.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "reports/formats/layout.h"
#include "reports/formats/text.h"

namespace gainsay {
namespace {

constexpr int kIndent = 2;
constexpr int kLabelColumns = 14;

// A label, and beside it the text, further lines below its first word.
std::string Field(absl::string_view label, absl::string_view text, int width) {
  std::string lines = Wrapped(Printable(text), kIndent + kLabelColumns, width);
  return lines.replace(kIndent, label.size(), label.data(), label.size());
}

// The steps to the verdict, or with `changes` what would change it. A label that the line
// above has is not repeated.
std::string StepsText(const std::vector<TraceStep>& trace, bool changes, int width) {
  std::string out;
  absl::string_view last;
  for (const TraceStep& step : trace) {
    if ((step.kind == StepKind::kChange) != changes) continue;
    const absl::string_view label = changes ? step.result.name() : RowOf(step.kind).label;
    const bool arrow = !changes && step.result != StepResult::kNothing;
    out += Field(
        label == last && step.kind != StepKind::kFact ? "" : label,
        arrow ? absl::StrCat(step.text, " \xE2\x86\x92 ", step.result.name()) : step.text,
        width);
    last = label;
  }
  return out;
}

std::string Sections(const Finding& finding, int width) {
  std::string out;
  const std::string steps = StepsText(finding.trace, false, width);
  const std::string changes = StepsText(finding.trace, true, width);
  const size_t conflicts = finding.witnesses.size();
  if (!steps.empty()) {
    absl::StrAppend(
        &out, "\nstep by step",
        conflicts > 1 ? absl::StrCat(", for the gravest of its ", conflicts, " conflicts")
                      : "",
        "\n", steps);
  }
  if (!changes.empty()) absl::StrAppend(&out, "\nwhat would change it\n", changes);
  return out;
}

}  // namespace

std::string RenderFindingExplanation(const Finding& finding,
                                     const FormatOptions& options) {
  return FindingText(finding, options) + Sections(finding, options.width);
}

std::string RenderPairExplanation(const ReportedPair& pair,
                                  const FormatOptions& options) {
  std::string out = ClaimText(Letter(0), pair.a, options);
  absl::StrAppend(&out, "\n", ClaimText(Letter(1), pair.b, options), "\n",
                  Wrapped(Printable(pair.conclusion), 0, options.width));
  for (const std::string& note : pair.notes) {
    out += Wrapped(Printable(note), kIndent, options.width);
  }
  for (const ReportedOutcome& outcome : pair.outcomes) {
    std::string head = absl::StrCat(outcome.rule, ": ", outcome.outcome.name());
    if (!outcome.finding.empty()) {
      absl::StrAppend(&head, ", finding ", outcome.finding.substr(0, 8));
    }
    absl::StrAppend(&out, "\n", Wrapped(Printable(head), 0, options.width),
                    StepsText(outcome.trace, false, options.width));
    const std::string changes = StepsText(outcome.trace, true, options.width);
    if (!changes.empty()) absl::StrAppend(&out, "  what would change it\n", changes);
  }
  return out;
}

}  // namespace gainsay
