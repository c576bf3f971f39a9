#ifndef GAINSAY_REPORTS_FORMATS_EXPLANATION_H_
#define GAINSAY_REPORTS_FORMATS_EXPLANATION_H_

#include <string>

#include "reports/formats/format.h"
#include "reports/report.h"

namespace gainsay {

// A finding as in the text report, and below it, step by step, how it was reached and
// what would change it.
std::string RenderFindingExplanation(const Finding& finding,
                                     const FormatOptions& options);

// Two claims, whether they conflict, and what each rule that binds both makes of them.
std::string RenderPairExplanation(const ReportedPair& pair, const FormatOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_EXPLANATION_H_
