#ifndef GAINSAY_REPORTS_FORMATS_HTML_POSITION_H_
#define GAINSAY_REPORTS_FORMATS_HTML_POSITION_H_

#include <cstdint>
#include <string>

#include "reports/formats/html/article_index.h"
#include "reports/report.h"

namespace gainsay::html {

// "<section>" of one position: the words of its first claim, marked in their passage, how
// they were read and where they stand, and below them the claims that agree, of all at
// most `max_claims`.
std::string PositionSection(const std::string& letter, const ReportedPosition& position,
                            const ArticleIndex& index, int64_t max_claims);

}  // namespace gainsay::html

#endif  // GAINSAY_REPORTS_FORMATS_HTML_POSITION_H_
