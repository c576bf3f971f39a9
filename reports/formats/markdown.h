#ifndef GAINSAY_REPORTS_FORMATS_MARKDOWN_H_
#define GAINSAY_REPORTS_FORMATS_MARKDOWN_H_

#include <string>

#include "reports/formats/format.h"

namespace gainsay {

// As a comment on a pull request: a table of the findings, and below it each with its
// passages, to unfold. Never longer than GitHub takes; what is left out is counted.
std::string RenderMarkdown(const Report& report, const FormatOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_MARKDOWN_H_
