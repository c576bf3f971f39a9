#include "claims/claim_lines.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/record_reader.h"
#include "input/json_reader.h"
#include "input/json_syntax.h"
#include "input/limits.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kLeastPart = 256 << 10;
constexpr size_t kLargestPart = 2 << 20;
constexpr size_t kParts = 16;  // of a file that is neither small nor large

}  // namespace

std::vector<FilePart> LineParts(size_t size) {
  std::vector<FilePart> parts;
  const size_t step = std::clamp(size / kParts, kLeastPart, kLargestPart);
  for (size_t begin = 0; begin < size; begin += step) {
    parts.push_back({begin, std::min(begin + step, size)});
  }
  return parts;
}

ClaimLines ReadClaimLines(absl::string_view lines, size_t place,
                          const std::string& file) {
  static_assert(kMaxFileSize <= std::numeric_limits<uint32_t>::max());
  ClaimLines read;
  RecordReader records(read.texts, read.ids);
  JsonLineReader trees;
  const Reporter reporter(file, &read.diagnostics);
  const absl::string_view marked = place == 0 ? WithoutByteOrderMark(lines) : lines;
  for (size_t begin = lines.size() - marked.size(); begin < lines.size();) {
    const absl::string_view rest = lines.substr(begin);
    const absl::string_view whole = FirstJsonLine(rest);
    const absl::string_view line = WithoutTrailingBlanks(whole);
    ++read.lines;
    if (line.empty()) {
      // Nothing is written here.
    } else if (line.size() > kMaxLineSize) {
      reporter.Error({read.lines, 1},
                     absl::StrCat("a line longer than ", kMaxLineSize >> 20, " MiB"),
                     "one claim a line");
    } else if (auto record = records.Read(line, rest.size())) {
      record->line = read.lines;
      record->place = static_cast<uint32_t>(place + begin);
      read.records.push_back(*record);
    } else if (auto value = trees.Read(line, rest.size(), read.lines, reporter)) {
      read.others.push_back({read.records.size(), *std::move(value)});
    }
    begin += whole.size();
  }
  return read;
}

}  // namespace gainsay
