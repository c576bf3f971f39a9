#ifndef GAINSAY_REPORTS_FORMATS_LAYOUT_H_
#define GAINSAY_REPORTS_FORMATS_LAYOUT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// Columns that a text takes in a terminal: 2 of wide characters ("東"), 0 of combining
// marks and of what does not show, 1 of others.
int Columns(absl::string_view text);

// The text with control characters, those that turn the direction of writing or do not
// show and should, and what is no character, shown as U+XXXX, so that they cannot steer a
// terminal or a browser; line breaks and tabs become spaces. "##[", which steers GitHub
// Actions wherever in a line it is printed, becomes "U+0023#[".
std::string Printable(absl::string_view text);
// Each character of the text as Printable() shows it.
std::vector<std::string> PrintableCharacters(absl::string_view text);

// Where in a line the "::" stands that makes GitHub Actions take it for a command: at the
// start or behind white space alone. Nothing: it is none.
std::optional<size_t> CommandAt(absl::string_view line);
// What stands for the first colon of it.
inline constexpr char kInertColon[] = "U+003A";
// A line that would be such a command, so that it is none.
std::string Inert(absl::string_view line);

// The text as a line of its own, Printable and Inert. Ends with a line break.
std::string PrintableLine(absl::string_view text);

// Broken into lines of at most `width` columns, each after `indent` spaces and Inert: at
// spaces, and within words as line_breaks.h has it. Ends with a line break.
std::string Wrapped(absl::string_view text, int indent, int width);

// `left` wrapped to the left of `right`, which ends in column `width` of the first line.
// Lines but the first are indented by `hang`. Where `right` leaves `left` less than half
// of the width, it has a line of its own below, after `hang`. Ends with a line break.
std::string Spread(absl::string_view left, absl::string_view right, int indent, int hang,
                   int width);

// "1 claim", "3 claims", "2,400 claims".
std::string Counted(int64_t number, absl::string_view singular, absl::string_view plural);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_LAYOUT_H_
