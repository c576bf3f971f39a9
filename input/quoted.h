#ifndef GAINSAY_INPUT_QUOTED_H_
#define GAINSAY_INPUT_QUOTED_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// Offending text as messages show it: in single quotes, on one line, with control
// characters as U+XXXX (a terminal would obey them) and cut after 60 code points: 'the
// first words of a long …'.
std::string Quoted(absl::string_view text);

// "unexpected 'x'", of the character at an offset, or "unexpected end of the text".
std::string UnexpectedAt(absl::string_view text, size_t offset);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_QUOTED_H_
