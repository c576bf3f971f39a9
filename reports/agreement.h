#ifndef GAINSAY_REPORTS_AGREEMENT_H_
#define GAINSAY_REPORTS_AGREEMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay {

// How far several annotators of the same articles agree. A unit is what claims of theirs
// are about that were aligned with one another, at most one an annotator.

struct ReportedPropertyAgreement {
  std::string property;
  std::string type;
  std::string distance;    // "interval"
  int64_t annotators = 0;  // who state something of it
  int64_t units = 0;
  int64_t incomplete = 0;     // units in which some annotator has no claim
  int64_t values = 0;         // in all units
  int64_t unmeasured = 0;     // of these, such as alpha has no measure for and leaves out
  int64_t pairs = 0;          // of values in one unit
  int64_t agreeing = 0;       // pairs
  int64_t disagreements = 0;  // units with a pair that does not agree; each is a finding
  std::optional<double> alpha;
  std::string undefined;  // why there is no alpha
};

// A unit in which not all annotators have a claim.
struct ReportedIncomplete {
  std::string article;
  std::string property;
  std::string title;                 // "Harrow flood, people.dead"
  std::vector<std::string> claims;   // "ann: a#c1"
  std::vector<std::string> missing;  // annotators
};

struct ReportedAgreement {
  std::vector<std::string> annotators;                // in the order given
  std::vector<ReportedPropertyAgreement> properties;  // by id
  std::vector<ReportedIncomplete> incomplete;         // by article, property and title
};

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_AGREEMENT_H_
