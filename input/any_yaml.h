#ifndef GAINSAY_INPUT_ANY_YAML_H_
#define GAINSAY_INPUT_ANY_YAML_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Reads any text that passed CheckText, sound or not, as ReadYaml promises, with
// yaml-cpp, and finds words for all that is wrong with it.
std::optional<Node> ReadAnyYaml(absl::string_view text, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_ANY_YAML_H_
