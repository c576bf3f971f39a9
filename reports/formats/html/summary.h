#ifndef GAINSAY_REPORTS_FORMATS_HTML_SUMMARY_H_
#define GAINSAY_REPORTS_FORMATS_HTML_SUMMARY_H_

#include <string>

#include "reports/formats/format.h"
#include "reports/report.h"

namespace gainsay::html {

// "13 findings in 84 claims": the heading of the page, and its title. Findings that are
// accepted or in the baseline are not counted.
std::string Headline(const Report& report);

// "<section>" with tables that add up: findings by verdict and severity, claims and
// quotes by what became of them; and what else the report counts.
std::string SummarySection(const Report& report, const FormatOptions& options);

}  // namespace gainsay::html

#endif  // GAINSAY_REPORTS_FORMATS_HTML_SUMMARY_H_
