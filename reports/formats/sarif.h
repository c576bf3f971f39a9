#ifndef GAINSAY_REPORTS_FORMATS_SARIF_H_
#define GAINSAY_REPORTS_FORMATS_SARIF_H_

#include <string>

#include "reports/formats/format.h"

namespace gainsay {

// As SARIF 2.1.0, for code scanning: a result a finding, its first claim as the location,
// the others, and the words in articles' texts, as related locations that the message
// links to; rules with help; what is wrong with the input as notifications.
std::string RenderSarif(const Report& report, const FormatOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_SARIF_H_
