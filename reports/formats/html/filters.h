#ifndef GAINSAY_REPORTS_FORMATS_HTML_FILTERS_H_
#define GAINSAY_REPORTS_FORMATS_HTML_FILTERS_H_

#include <string>
#include <vector>

#include "reports/report.h"

namespace gainsay::html {

// Checkboxes for each severity and verdict that occurs, with their counts. The style
// sheet hides the findings of those that are not checked, by the boxes' ids: no script
// runs.
std::string Filters(const std::vector<Finding>& findings);

}  // namespace gainsay::html

#endif  // GAINSAY_REPORTS_FORMATS_HTML_FILTERS_H_
