#include "input/quoted.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kMaxCodePoints = 60;

// C1 controls, U+0080 to U+009F, are C2 80 to C2 9F.
bool IsC1Control(absl::string_view text, size_t i) {
  return text[i] == '\xC2' && i + 1 < text.size() &&
         static_cast<unsigned char>(text[i + 1]) < 0xA0;
}

}  // namespace

std::string Quoted(absl::string_view text) {
  std::string shown = "'";
  size_t code_points = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const unsigned char byte = static_cast<unsigned char>(text[i]);
    if (!IsContinuation(text[i]) && ++code_points > kMaxCodePoints) {
      absl::StrAppend(&shown, kEllipsis);
      break;
    }
    if (text[i] == '\n') {
      absl::StrAppend(&shown, "\\n");
    } else if (text[i] == '\t') {
      absl::StrAppend(&shown, "\\t");
    } else if (byte < 0x20 || byte == 0x7F) {
      absl::StrAppendFormat(&shown, "U+%04X", byte);
    } else if (IsC1Control(text, i)) {
      absl::StrAppendFormat(&shown, "U+%04X", static_cast<unsigned char>(text[++i]));
    } else {
      shown.push_back(text[i]);
    }
  }
  shown.push_back('\'');
  return shown;
}

std::string UnexpectedAt(absl::string_view text, size_t offset) {
  if (offset >= text.size()) return "unexpected end of the text";
  size_t end = offset + 1;
  while (end < text.size() && IsContinuation(text[end])) ++end;
  return absl::StrCat("unexpected ", Quoted(text.substr(offset, end - offset)));
}

}  // namespace gainsay
