#ifndef GAINSAY_REPORTS_FORMATS_GITHUB_H_
#define GAINSAY_REPORTS_FORMATS_GITHUB_H_

#include <string>

#include "reports/formats/format.h"

namespace gainsay {

// As workflow commands of GitHub Actions, one a line: an annotation for each side of a
// finding, at its first claim, that names the other sides; and one for each diagnostic.
std::string RenderGithub(const Report& report, const FormatOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_GITHUB_H_
