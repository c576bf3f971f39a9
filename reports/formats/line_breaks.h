#ifndef GAINSAY_REPORTS_FORMATS_LINE_BREAKS_H_
#define GAINSAY_REPORTS_FORMATS_LINE_BREAKS_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// Where a text may be cut besides at its spaces: beside characters of scripts that write
// none between words (Chinese, Japanese, Thai), as UAX #14 has it. Offsets of bytes,
// ascending, within the text.
std::vector<size_t> BreaksWithoutSpaces(absl::string_view text);

// The parts of a word that may stand in different lines: those between such places, and
// of one that takes more columns than `room` pieces that fit, cut where UAX #14 allows it
// (behind a hyphen or a slash), else between characters. A word of no length has none.
std::vector<absl::string_view> PartsOfWord(absl::string_view word, int room);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_LINE_BREAKS_H_
