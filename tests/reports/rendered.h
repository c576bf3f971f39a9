#ifndef GAINSAY_TESTS_REPORTS_RENDERED_H_
#define GAINSAY_TESTS_REPORTS_RENDERED_H_

#include <string>

#include "absl/strings/str_cat.h"
#include "reports/formats/format.h"

namespace gainsay {

// The whole report at once.
inline std::string Rendered(const FormatRow& format, const Report& report,
                            const FormatOptions& options) {
  std::string text;
  format.render(report, options,
                [&](absl::string_view piece) { absl::StrAppend(&text, piece); });
  return text;
}

}  // namespace gainsay

#endif  // GAINSAY_TESTS_REPORTS_RENDERED_H_
