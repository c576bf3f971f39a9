#ifndef GAINSAY_REPORTS_YAML_TEXT_H_
#define GAINSAY_REPORTS_YAML_TEXT_H_

#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// A text as a YAML scalar in double quotes, on one line, that reads as this text again:
// control characters, line breaks and what is no UTF-8 are escaped or replaced.
std::string YamlText(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_YAML_TEXT_H_
