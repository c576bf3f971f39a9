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
  std::string ids;  // of the records, and lines that are none, one after another
  // Claims; `article` is the number of the text that names it. Places count from the
  // file's first byte, lines from 1.
  std::vector<ClaimRecord> records;
  std::vector<Other> others;
  uint32_t lines = 0;  // their number
  Diagnostics diagnostics;
};

// A part of a file: the lines that begin within it.
struct FilePart {
  size_t begin = 0;
  size_t end = 0;
};

// A file of that size cut into parts of some megabytes: an order of work that does not
// depend on who does it.
std::vector<FilePart> LineParts(size_t size);

// Reads lines of JSON Lines that begin at a place of the file called `file`.
ClaimLines ReadClaimLines(absl::string_view lines, size_t place, const std::string& file);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_LINES_H_
