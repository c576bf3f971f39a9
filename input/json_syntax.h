#ifndef GAINSAY_INPUT_JSON_SYNTAX_H_
#define GAINSAY_INPUT_JSON_SYNTAX_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"

namespace gainsay {

// Whether the text is a number by JSON's grammar: "-0.5e+10", not "+1", "01", ".5", "1."
// or "nan".
bool IsJsonNumber(absl::string_view text);

// The text's first line with what ends it.
absl::string_view FirstJsonLine(absl::string_view text);

// The text without JSON's white space at its end, to which form feeds do not belong.
absl::string_view WithoutTrailingBlanks(absl::string_view text);

// The offset of the first control character within a string of a JSON text.
std::optional<size_t> ControlCharacterInJsonString(absl::string_view json);

// The offset of the opening quote of a string that is never closed.
std::optional<size_t> UnclosedJsonString(absl::string_view json);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_JSON_SYNTAX_H_
