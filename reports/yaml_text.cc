#include "reports/yaml_text.h"

#include "absl/strings/str_replace.h"
#include "nlohmann/json.hpp"

namespace gainsay {

std::string YamlText(absl::string_view text) {
  // A string of JSON is one of YAML, but for DEL, which YAML does not allow as it is.
  const nlohmann::json json = std::string(text);
  return absl::StrReplaceAll(
      json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
      {{"\x7F", "\\x7F"}});
}

}  // namespace gainsay
