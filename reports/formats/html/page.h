#ifndef GAINSAY_REPORTS_FORMATS_HTML_PAGE_H_
#define GAINSAY_REPORTS_FORMATS_HTML_PAGE_H_

#include <string>

#include "reports/formats/format.h"
#include "reports/report.h"

namespace gainsay {

// The report as one HTML page that needs nothing besides itself: no script, no network.
// It is read on screens of any width, light and dark, and on paper, where all findings
// stand whatever its filters hide. Each file of this folder makes a part of it;
// report.css is its style. The input's words are inert in it.
std::string RenderHtml(const Report& report, const FormatOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_HTML_PAGE_H_
