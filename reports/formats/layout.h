#ifndef GAINSAY_REPORTS_FORMATS_LAYOUT_H_
#define GAINSAY_REPORTS_FORMATS_LAYOUT_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// Columns that a text takes, one a code point.
int Columns(absl::string_view text);

// The text with control characters, those that turn the direction of writing or do not
// show and should, and what is no character, shown as U+XXXX, so that they cannot steer a
// terminal or a browser; line breaks and tabs become spaces.
std::string Printable(absl::string_view text);

// A line that would begin with "::", which steers GitHub Actions wherever it is printed,
// begins with "U+003A:".
std::string Inert(absl::string_view line);

// Broken at spaces into lines of at most `width` columns, each after `indent` spaces and
// Inert; a longer word has a line of its own. Ends with a line break.
std::string Wrapped(absl::string_view text, int indent, int width);

// `left` wrapped to the left of `right`, which ends in column `width` of the first line.
// Lines but the first are indented by `hang`. Where `right` leaves `left` less than half
// of the width, it has a line of its own below, after `hang`. Ends with a line break.
std::string Spread(absl::string_view left, absl::string_view right, int indent, int hang,
                   int width);

// "1 claim", "3 claims", "2,400 claims".
std::string Counted(long long number, absl::string_view singular,
                    absl::string_view plural);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_LAYOUT_H_
