#ifndef GAINSAY_REPORTS_FORMATS_HTML_DRAWING_H_
#define GAINSAY_REPORTS_FORMATS_HTML_DRAWING_H_

#include <cstdint>
#include <string>

#include "reports/report.h"

namespace gainsay::html {

// "<figure>" with the sets of a finding's positions on one number line or time line, of
// each the ordinary reading over the widest one; as SVG in percent of its width, so that
// words keep their size on narrow pages. Of each position the first `max_claims` claims
// count. Empty where fewer than two readings have sets that can stand on one line.
std::string Drawing(const Finding& finding, int64_t max_claims);

// What drawings have in common; once on a page, before them.
std::string DrawingShapes();

// How to read them.
std::string DrawingLegend();

}  // namespace gainsay::html

#endif  // GAINSAY_REPORTS_FORMATS_HTML_DRAWING_H_
