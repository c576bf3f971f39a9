#ifndef GAINSAY_REPORTS_FORMATS_GITLAB_H_
#define GAINSAY_REPORTS_FORMATS_GITLAB_H_

#include <string>

#include "reports/formats/format.h"

namespace gainsay {

// As a GitLab Code Quality report, a JSON array: an issue a finding, at its first claim.
std::string RenderGitlab(const Report& report, const FormatOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_GITLAB_H_
