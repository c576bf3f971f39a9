#ifndef GAINSAY_REPORTS_FORMATS_JUNIT_H_
#define GAINSAY_REPORTS_FORMATS_JUNIT_H_

#include <string>

#include "reports/formats/format.h"

namespace gainsay {

// As JUnit XML, for test reports: a suite a rule with a test case a finding, failed where
// the finding makes the check fail, else skipped, so that it is listed and harms nothing.
// The first suite says whether the input was read: there is always one test.
std::string RenderJunit(const Report& report, const FormatOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_JUNIT_H_
