#ifndef GAINSAY_REPORTS_FORMATS_JSON_H_
#define GAINSAY_REPORTS_FORMATS_JSON_H_

#include "reports/formats/format.h"

namespace gainsay {

// The report as JSON, one object, indented by two spaces; the form that all others can be
// made from. Its schema is schemas/report.json.
void RenderJson(const Report& report, const FormatOptions& options, TextSink sink);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_JSON_H_
