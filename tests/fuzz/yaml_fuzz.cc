// Any bytes as a YAML document, and as JSON Lines: no crash, no hang, and no failure
// without a diagnostic.

#include <cstdint>
#include <cstdlib>

#include "input/json_reader.h"
#include "input/yaml_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view text(reinterpret_cast<const char*>(data), size);
  gainsay::Diagnostics diagnostics;
  const gainsay::Reporter reporter("fuzz", &diagnostics);
  if (!gainsay::ReadYaml(text, reporter).has_value() && !diagnostics.has_errors())
    std::abort();
  gainsay::ReadJsonLines(text, reporter, [](uint32_t, gainsay::Node) {});
  return 0;
}
