#ifndef GAINSAY_REPORTS_FORMATS_CARET_H_
#define GAINSAY_REPORTS_FORMATS_CARET_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// Bytes of a text, from `begin` up to `end`.
struct ByteRange {
  size_t begin = 0;
  size_t end = 0;
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// One line of text, and below it carets under the ranges, each line after `indent` spaces
// and with a line break. The text is shown as a PrintableLine() is. Of a text wider than
// `width` columns the part around the first range is shown, "…" for the rest. An empty
// range has a caret of its own.
std::string Underlined(absl::string_view text, absl::Span<const ByteRange> ranges,
                       int indent, int width);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_CARET_H_
