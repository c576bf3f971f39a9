#include "input/text_checks.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "absl/strings/str_format.h"
#include "input/limits.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

bool IsControl(char c) {
  const unsigned char byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

// The offset of the first control character that is refused, or the text's size.
size_t FirstControl(absl::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (IsControl(text[i])) return i;
    if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) return i;
  }
  return text.size();
}

std::string ControlMessage(char c) {
  if (c == '\r') return "a carriage return without a line feed";
  return absl::StrFormat("a control character (U+%04X)", static_cast<unsigned char>(c));
}

}  // namespace

bool CheckText(absl::string_view text, const Reporter& reporter) {
  const size_t invalid = FirstInvalidUtf8(text).value_or(text.size());
  const size_t control = FirstControl(text.substr(0, invalid));
  PositionFinder positions(text);
  if (control < invalid) {
    reporter.Error(positions.At(control), ControlMessage(text[control]));
    return false;
  }
  if (invalid < text.size()) {
    const unsigned char byte = static_cast<unsigned char>(text[invalid]);
    reporter.Error(positions.At(invalid), absl::StrFormat("not UTF-8: byte 0x%02X", byte),
                   "save the file as UTF-8");
    return false;
  }
  return true;
}

bool CheckTreeSize(absl::string_view text, const Reporter& reporter) {
  if (text.size() <= kMaxTreeSize) return true;
  reporter.Error({1, 1}, absl::StrFormat("larger than %d MiB", kMaxTreeSize >> 20),
                 "split the file, or write claims as JSON Lines");
  return false;
}

void ReportLongText(TextPosition at, const Reporter& reporter) {
  reporter.Error(at, absl::StrFormat("a text of more than %d bytes", kMaxText),
                 "quote the words that a claim rests on; whole articles are files");
}

void ReportLongKey(TextPosition at, const Reporter& reporter) {
  reporter.Error(at, absl::StrFormat("a name of more than %d bytes", kMaxName),
                 "a name is a word or some words");
}

}  // namespace gainsay
