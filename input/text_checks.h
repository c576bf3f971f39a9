#ifndef GAINSAY_INPUT_TEXT_CHECKS_H_
#define GAINSAY_INPUT_TEXT_CHECKS_H_

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"

namespace gainsay {

// Whether the text is what every reader of a document requires: UTF-8 without control
// characters other than tabs and line ends (\n, or \r\n). Where it is not, reports the
// first offending byte.
bool CheckText(absl::string_view text, const Reporter& reporter);

// Whether a text is small enough to be made into a tree; where it is not, reports it.
bool CheckTreeSize(absl::string_view text, const Reporter& reporter);

// Report a text and a key, or another name, that is longer than kMaxText and kMaxName.
void ReportLongText(TextPosition at, const Reporter& reporter);
void ReportLongKey(TextPosition at, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_TEXT_CHECKS_H_
