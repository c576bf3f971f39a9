#include "claims/claim_lines.h"

#include <algorithm>
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

constexpr size_t kLeastPart = 512 << 10;
constexpr size_t kLargestPart = 8 << 20;
constexpr size_t kParts = 16;  // of a file that is neither small nor large

}  // namespace

std::vector<TextPart> LineParts(absl::string_view text) {
  std::vector<TextPart> parts;
  const size_t size = std::clamp(text.size() / kParts, kLeastPart, kLargestPart);
  size_t begin = text.size() - WithoutByteOrderMark(text).size();
  while (begin < text.size()) {
    const size_t last = std::min(begin + size, text.size()) - 1;
    const size_t end = last + FirstJsonLine(text.substr(last)).size();
    parts.push_back({begin, end});
    begin = end;
  }
  return parts;
}

ClaimLines ReadClaimLines(absl::string_view text, TextPart part,
                          const std::string& file) {
  ClaimLines read;
  RecordReader records(read.texts);
  JsonLineReader trees;
  const Reporter reporter(file, &read.diagnostics);
  for (size_t begin = part.begin; begin < part.end;) {
    const absl::string_view rest = text.substr(begin);
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
      record->place = begin;
      read.records.push_back(*record);
    } else if (auto value = trees.Read(line, rest.size(), read.lines, reporter)) {
      read.others.push_back({read.records.size(), *std::move(value)});
    }
    begin += whole.size();
  }
  return read;
}

}  // namespace gainsay
