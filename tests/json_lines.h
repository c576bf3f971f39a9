#ifndef GAINSAY_TESTS_JSON_LINES_H_
#define GAINSAY_TESTS_JSON_LINES_H_

#include <cstdint>
#include <optional>
#include <utility>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/json_reader.h"
#include "input/json_syntax.h"
#include "input/node.h"
#include "input/utf8.h"

namespace gainsay {

// Calls `on_line` with the tree of each line of JSON Lines that is not blank, in order.
// A broken line is reported and skipped.
inline void ForEachJsonLine(absl::string_view text, const Reporter& reporter,
                            absl::FunctionRef<void(const Node&)> on_line) {
  text = WithoutByteOrderMark(text);
  JsonLineReader reader;
  for (uint32_t number = 1; !text.empty(); ++number) {
    const absl::string_view line = FirstJsonLine(text);
    const absl::string_view written = WithoutTrailingBlanks(line);
    if (!written.empty()) {
      const std::optional<Node> value =
          reader.Read(written, text.size(), number, reporter);
      if (value.has_value()) on_line(*value);
    }
    text.remove_prefix(line.size());
  }
}

}  // namespace gainsay

#endif  // GAINSAY_TESTS_JSON_LINES_H_
