#include "reports/formats/layout.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "claims/reading/quantity_text.h"
#include "claims/vocabulary/confusable.h"
#include "fmt/format.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

// Control characters, what turns the direction of writing or does not show where it
// should (confusable.h), and code points that are no characters, which HTML and XML do
// not have.
bool IsShownByNumber(const std::u32string& text, size_t i) {
  const char32_t c = text[i];
  if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return true;
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
  return c == 0x061C || c == 0x200E || c == 0x200F || IsHidden(text, i);
}

void AppendUtf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

std::string Spaces(int count) {
  return std::string(static_cast<size_t>(std::max(count, 0)), ' ');
}

std::string LineOf(const std::string& words, int indent) {
  return absl::StrCat(Spaces(indent), Inert(words), "\n");
}

}  // namespace

std::string Inert(absl::string_view line) {
  const bool command = absl::StartsWith(line, "::");
  return absl::StrCat(command ? "U+003A" : "", line.substr(command ? 1 : 0));
}

int Columns(absl::string_view text) { return static_cast<int>(CountCodePoints(text)); }

std::string Printable(absl::string_view text) {
  std::string shown;
  const std::u32string points = DecodeUtf8(text);
  for (size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    if (c == '\n' || c == '\t' || c == '\r') {
      shown += ' ';
    } else if (IsShownByNumber(points, i)) {
      shown += fmt::format("U+{:04X}", static_cast<uint32_t>(c));
    } else {
      AppendUtf8(shown, c);
    }
  }
  return shown;
}

std::string Wrapped(absl::string_view text, int indent, int width) {
  std::string out;
  std::string line;
  for (const absl::string_view word : absl::StrSplit(text, ' ', absl::SkipEmpty())) {
    if (!line.empty() && indent + Columns(line) + 1 + Columns(word) > width) {
      out += LineOf(line, indent);
      line.clear();
    }
    absl::StrAppend(&line, line.empty() ? "" : " ", word);
  }
  out += LineOf(line, indent);
  return out;
}

std::string Spread(absl::string_view left, absl::string_view right, int indent, int hang,
                   int width) {
  const int room = width - Columns(right) - 2;
  // The first line begins further left than the ones that hang below it.
  const auto wrapped = [&](int columns) {
    return Spaces(indent) +
           Wrapped(left, hang, columns).substr(static_cast<size_t>(hang));
  };
  std::string text = wrapped(room);
  // A word that is longer than the room leaves none beside it.
  const bool beside = room - hang >= width / 2 &&
                      Columns(absl::string_view(text).substr(0, text.find('\n'))) <= room;
  if (!beside) text = wrapped(width);
  const size_t end = text.find('\n');
  if (!beside) return absl::StrCat(text, Spaces(hang), right, "\n");
  const int gap = width - Columns(text.substr(0, end)) - Columns(right);
  text.insert(end, Spaces(gap) + std::string(right));
  return text;
}

std::string Counted(long long number, absl::string_view singular,
                    absl::string_view plural) {
  return absl::StrCat(FormatNumber(static_cast<double>(number)), " ",
                      number == 1 ? singular : plural);
}

}  // namespace gainsay
