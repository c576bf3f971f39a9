#ifndef GAINSAY_REPORTS_BASELINE_H_
#define GAINSAY_REPORTS_BASELINE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/diagnostic.h"
#include "input/node.h"
#include "reports/report.h"

namespace gainsay {

// A finding that was there when a project began to be checked, and is hidden until
// somebody has seen to it: one entry of a baseline.yaml.
struct BaselineEntry {
  std::string id;  // all 16 digits
  std::string rule;
  std::string message;  // for people
  FilePosition position;
};

// The keys of a baseline's file.
absl::Span<const absl::string_view> BaselineFileKeys();

// Reads `baseline:` of a document. Entries that are malformed, and second ones of an id,
// are reported with their place, and left out.
std::vector<BaselineEntry> ReadBaseline(const Node& document, const Reporter& reporter);

// The text of a baseline.yaml, a line an entry, sorted by rule and id, so that what
// changed is what a comparison of two versions shows.
std::string BaselineText(std::vector<BaselineEntry> entries);

// How a baseline and what is found now go together.
struct BaselineDifference {
  std::vector<BaselineEntry> kept;   // occurs still
  std::vector<BaselineEntry> gone;   // does not
  std::vector<BaselineEntry> added;  // findings that the baseline does not have
};

// Findings that somebody accepted are in no baseline, nor flaws of acceptances, which are
// the accepting person's to mend.
BaselineDifference CompareWithBaseline(const std::vector<BaselineEntry>& baseline,
                                       const std::vector<Finding>& findings);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_BASELINE_H_
