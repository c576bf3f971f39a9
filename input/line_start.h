#ifndef GAINSAY_INPUT_LINE_START_H_
#define GAINSAY_INPUT_LINE_START_H_

#include <cstddef>

#include "absl/strings/string_view.h"

namespace gainsay {

// Where the line begins that holds the byte at an offset, or ends there.
inline size_t LineStart(absl::string_view text, size_t offset) {
  const size_t newline = text.substr(0, offset).rfind('\n');
  return newline == absl::string_view::npos ? 0 : newline + 1;
}

}  // namespace gainsay

#endif  // GAINSAY_INPUT_LINE_START_H_
