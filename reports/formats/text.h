#ifndef GAINSAY_REPORTS_FORMATS_TEXT_H_
#define GAINSAY_REPORTS_FORMATS_TEXT_H_

#include <string>

#include "reports/formats/format.h"

namespace gainsay {

// The report for people, in `options.width` columns: a block a finding, with its
// positions as A, B, …, how each was read, why they conflict and how far they are apart;
// then a summary that adds up. Control characters of the input are shown, not sent to the
// terminal.
std::string RenderText(const Report& report, const FormatOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_TEXT_H_
