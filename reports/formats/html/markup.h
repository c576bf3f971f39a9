#ifndef GAINSAY_REPORTS_FORMATS_HTML_MARKUP_H_
#define GAINSAY_REPORTS_FORMATS_HTML_MARKUP_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay::html {

// Texts as they stand in HTML. None of the input's words reaches a page in another way
// than through Text() and what is made of it.

// Inert, in an element or between the quotation marks of an attribute: markup escaped,
// control characters and those that turn the direction of writing as U+XXXX.
std::string Text(absl::string_view text);

// Within a sentence, apart from its direction of writing.
std::string Isolated(absl::string_view text);

// The text, and in it `word`, where it stands there, as the mark of a highlighter.
std::string Marked(absl::string_view text, absl::string_view word);

// A table that adds up: a row a label and number, and below them their sum.
struct CountRow {
  std::string label;
  long long count = 0;
};
std::string CountTable(absl::string_view caption, const std::vector<CountRow>& rows,
                       absl::string_view total);

}  // namespace gainsay::html

#endif  // GAINSAY_REPORTS_FORMATS_HTML_MARKUP_H_
