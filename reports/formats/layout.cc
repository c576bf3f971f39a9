#include "reports/formats/layout.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/vocabulary/confusable.h"
#include "fmt/format.h"
#include "input/utf8.h"
#include "reports/formats/line_breaks.h"

namespace gainsay {
namespace {

// Whether a command begins there to a service that shows a log: "##[error]" to GitHub
// Actions, "##vso[" to Azure Pipelines, "##teamcity[". They look for these within lines.
bool IsServiceCommand(const std::u32string& text, size_t i) {
  if (text.compare(i, 2, U"##") != 0) return false;
  i += 2;
  while (i < text.size() && text[i] < 0x80 &&
         absl::ascii_isalpha(static_cast<unsigned char>(text[i]))) {
    ++i;
  }
  return i < text.size() && text[i] == '[';
}

// Control characters, what turns the direction of writing or does not show where it
// should (confusable.h), code points that are no characters, which HTML and XML do not
// have, and what begins a command to a service.
bool IsShownByNumber(const std::u32string& text, size_t i) {
  const char32_t c = text[i];
  if (c == '#' && IsServiceCommand(text, i)) return true;
  if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return true;
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
  return c == 0x061C || c == 0x200E || c == 0x200F || IsHidden(text, i);
}

// Appends the character as Printable() shows it.
void AppendShown(std::string& shown, const std::u32string& text, size_t i) {
  const char32_t c = text[i];
  if (c == '\n' || c == '\t' || c == '\r') {
    shown += ' ';
  } else if (IsShownByNumber(text, i)) {
    shown += fmt::format("U+{:04X}", static_cast<uint32_t>(c));
  } else {
    AppendUtf8(c, shown);
  }
}

int ColumnsOf(char32_t c) {
  if (c < 0x300) return 1;
  const auto code = static_cast<UChar32>(c);
  const int8_t type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ||
      u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) {
    return 0;
  }
  const int wide = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

std::string Spaces(int count) {
  return std::string(static_cast<size_t>(std::max(count, 0)), ' ');
}

std::string LineOf(const std::string& words, int indent) {
  return absl::StrCat(Spaces(indent), Inert(words), "\n");
}

// As Wrapped(), but that words are broken only from `longest` columns on.
std::string Filled(absl::string_view text, int indent, int width, int longest) {
  std::string out;
  std::string line;
  for (const absl::string_view word : absl::StrSplit(text, ' ', absl::SkipEmpty())) {
    absl::string_view gap = line.empty() ? "" : " ";
    for (const absl::string_view part : PartsOfWord(word, longest)) {
      const int columns = Columns(line) + Columns(gap) + Columns(part);
      if (!line.empty() && indent + columns > width) {
        out += LineOf(line, indent);
        line.clear();
        gap = "";
      }
      absl::StrAppend(&line, gap, part);
      gap = "";
    }
  }
  return out + LineOf(line, indent);
}

}  // namespace

std::optional<size_t> CommandAt(absl::string_view line) {
  size_t at = 0;
  while (at < line.size()) {
    const CodePoint c = CodePointAt(line, at);
    if (u_isUWhiteSpace(static_cast<UChar32>(c.value)) == 0) break;
    at += c.length;
  }
  if (!absl::StartsWith(line.substr(at), "::")) return std::nullopt;
  return at;
}

std::string Inert(absl::string_view line) {
  const std::optional<size_t> at = CommandAt(line);
  if (!at.has_value()) return std::string(line);
  return absl::StrCat(line.substr(0, *at), kInertColon, line.substr(*at + 1));
}

int Columns(absl::string_view text) {
  int columns = 0;
  for (const char32_t c : DecodeUtf8(text)) columns += ColumnsOf(c);
  return columns;
}

std::string Printable(absl::string_view text) {
  std::string shown;
  const std::u32string points = DecodeUtf8(text);
  for (size_t i = 0; i < points.size(); ++i) AppendShown(shown, points, i);
  return shown;
}

std::vector<std::string> PrintableCharacters(absl::string_view text) {
  const std::u32string points = DecodeUtf8(text);
  std::vector<std::string> shown(points.size());
  for (size_t i = 0; i < points.size(); ++i) AppendShown(shown[i], points, i);
  return shown;
}

std::string PrintableLine(absl::string_view text) {
  return Inert(Printable(text)) + "\n";
}

std::string Wrapped(absl::string_view text, int indent, int width) {
  return Filled(text, indent, width, width - indent);
}

std::string Spread(absl::string_view left, absl::string_view right, int indent, int hang,
                   int width) {
  const int room = width - Columns(right) - 2;
  // The first line begins further left than the ones that hang below it.
  const auto wrapped = [&](int columns) {
    return Spaces(indent) +
           Filled(left, hang, columns, width - hang).substr(static_cast<size_t>(hang));
  };
  std::string text = wrapped(room);
  // A word that is longer than the room leaves none beside it.
  const bool beside = room - hang >= width / 2 &&
                      Columns(absl::string_view(text).substr(0, text.find('\n'))) <= room;
  if (!beside) text = wrapped(width);
  const size_t end = text.find('\n');
  if (!beside) return text + LineOf(std::string(right), hang);
  const int gap = width - Columns(text.substr(0, end)) - Columns(right);
  text.insert(end, Spaces(gap) + std::string(right));
  return text;
}

std::string Counted(int64_t number, absl::string_view singular,
                    absl::string_view plural) {
  return absl::StrCat(FormatNumber(static_cast<double>(number)), " ",
                      number == 1 ? singular : plural);
}

}  // namespace gainsay
