#ifndef GAINSAY_INPUT_YAML_DIALECTS_H_
#define GAINSAY_INPUT_YAML_DIALECTS_H_

#include "absl/strings/string_view.h"

namespace gainsay {

// Whether a text may hold what libyaml reads otherwise than YAML 1.2 has it, and does not
// complain of: line ends of YAML 1.1 alone, and signs that begin words (`?a`, `&a:b`).
bool HasDisputedYaml(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_YAML_DIALECTS_H_
