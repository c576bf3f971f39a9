#ifndef GAINSAY_REPORTS_SETTLE_H_
#define GAINSAY_REPORTS_SETTLE_H_

#include <string>
#include <vector>

#include "reports/acceptance.h"
#include "reports/baseline.h"
#include "reports/report.h"

namespace gainsay {

// What a project says of its findings.
struct Settlement {
  std::vector<Acceptance> accepted;
  std::vector<BaselineEntry> baseline;
  std::string today;  // 2026-11-28; the last day of an acceptance still counts
  // Whether all is compared that the acceptances are of, so that one which fits nothing
  // is unused.
  bool complete = true;
  Severity flaw = Severity::kWarning;  // of flaws; expired acceptances are errors
  std::vector<MalformedAcceptance> malformed = {};
};

// The rules of flaws of acceptances.
inline constexpr char kAcceptanceExpired[] = "acceptance/expired";
inline constexpr char kAcceptanceUnused[] = "acceptance/unused";
inline constexpr char kAcceptanceAmbiguous[] = "acceptance/ambiguous";
inline constexpr char kAcceptanceOfOther[] = "acceptance/other-rule";
inline constexpr char kAcceptanceMalformed[] = "acceptance/malformed";

// Marks the findings that are accepted or in the baseline, and adds a flaw for each
// acceptance that is expired (acceptance/expired), fits no finding (acceptance/unused),
// fits several (acceptance/ambiguous), is of another rule than its finding
// (acceptance/other-rule), or is none (acceptance/malformed); of these none hides
// anything. An expired one whose finding was
// accepted anew is unused. Where an acceptance holds, it goes before the baseline. The
// findings keep their order, the flaws follow.
void Settle(const Settlement& settlement, std::vector<Finding>& findings);

// Whether a person accepted the finding, as against the baseline.
bool IsAccepted(const Finding& finding);
// Whether it is one of the flaws that Settle adds.
bool IsAcceptanceFlaw(const Finding& finding);

// The report without findings that are accepted or in the baseline, as people want to
// see it; its summary still counts them.
Report WithoutHidden(Report report);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_SETTLE_H_
