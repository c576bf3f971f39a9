#ifndef GAINSAY_CLAIMS_CLAIM_LINES_H_
#define GAINSAY_CLAIMS_CLAIM_LINES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/claim_record.h"
#include "claims/text_table.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Some lines of a file of JSON Lines, as read by themselves: their numbers count from 1.
struct ClaimLines {
  // A line that is not just a claim of texts: an article, forms of subjects and values, a
  // mistake.
  struct Other {
    size_t before = 0;  // the record that comes after it
    Node value;
  };

  TextTable texts;
  // Claims; `article` is the number of the text that names it. Places count from the
  // file's first byte.
  std::vector<ClaimRecord> records;
  std::vector<Other> others;
  uint32_t lines = 0;  // their number
  Diagnostics diagnostics;
};

// A part of a file's text.
struct TextPart {
  size_t begin = 0;
  size_t end = 0;
};

// The text cut at ends of lines into parts of some megabytes: an order of work that does
// not depend on who does it.
std::vector<TextPart> LineParts(absl::string_view text);

// Reads a part of the text of JSON Lines.
ClaimLines ReadClaimLines(absl::string_view text, TextPart part, const std::string& file);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_LINES_H_
