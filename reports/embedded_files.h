#ifndef GAINSAY_REPORTS_EMBEDDED_FILES_H_
#define GAINSAY_REPORTS_EMBEDDED_FILES_H_

#include "absl/types/span.h"
#include "input/embedded_file.h"

namespace gainsay {

// The data files compiled into this library (style sheets of reports), by their path
// below the project, ascending.
absl::Span<const EmbeddedFile> ReportsFiles();

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_EMBEDDED_FILES_H_
