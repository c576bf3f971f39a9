#include "input/yaml_messages.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "input/line_start.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr absl::string_view kCheckIndentation = "check the indentation";
constexpr absl::string_view kQuoteIt = "put quotes around a text with special characters";

struct Explanation {
  absl::string_view complaint;  // how yaml-cpp's message begins
  absl::string_view message;    // empty: "unexpected" and the character found
  absl::string_view hint;
  // It can come of a tab in the indentation, or of text after a closing quote.
  bool by_tab = false;
  bool after_quote = false;
};

constexpr Explanation kExplanations[] = {
    {"illegal tab when looking for indentation", "", "use spaces", true, false},
    {"illegal map value", "unexpected ':'",
     "check the indentation, or put quotes around a text that contains ': '", true,
     false},
    {"illegal map key", "unexpected '?'", kQuoteIt, true, false},
    {"illegal block entry", "unexpected '-'", "a list begins on a line of its own", true,
     false},
    {"end of map not found", "expected 'key: value'", kCheckIndentation, true, true},
    {"end of sequence not found", "expected '- item'", kCheckIndentation, true, true},
    {"end of map flow not found", "expected ',' or '}'", "", false, true},
    {"end of sequence flow not found", "expected ',' or ']'", "", false, true},
    {"illegal flow end", "", "no bracket is open here, or one of another kind"},
    {"illegal EOF in scalar", "the text ends inside quotes",
     "a closing quote is missing"},
    {"illegal document indicator in scalar", "a document's start or end inside quotes",
     "a closing quote is missing"},
    {"unknown token", "", kQuoteIt},
    {"unexpected character in block scalar", "",
     "a text after '|' or '>' begins on the next line"},
    {"cannot set zero indentation", "an indentation of 0 after '|' or '>'", ""},
    {"unknown escape character", "an unknown escape in double quotes",
     "write '\\\\' for a backslash, or use single quotes"},
    {"bad character found while scanning hex number",
     "an escape without its hexadecimal digits", ""},
    {"invalid unicode", "an escape that is no character", "write the character itself"},
    {"the referenced anchor is not defined", "an alias that names no anchor",
     "put quotes around a text that begins with '*'"},
    {"alias not found after *", "a '*' that names no anchor", kQuoteIt},
    {"anchor not found after &", "a '&' without a name", kQuoteIt},
};

// The first tab before the content of the line at the offset.
std::optional<size_t> IndentingTab(absl::string_view text, size_t offset) {
  for (size_t i = LineStart(text, offset); i < text.size(); ++i) {
    if (text[i] == '\t') return i;
    if (!absl::StrContains(" -?", text[i])) break;
  }
  return std::nullopt;
}

bool FollowsQuote(absl::string_view text, size_t offset) {
  const size_t start = LineStart(text, offset);
  const absl::string_view before =
      absl::StripTrailingAsciiWhitespace(text.substr(start, offset - start));
  return absl::EndsWith(before, "\"") || absl::EndsWith(before, "'");
}

YamlProblem AfterQuote(size_t offset) {
  return {offset, "unexpected text after a closing quote",
          "put all of it in quotes of the other kind: '\"so\" he said'"};
}

}  // namespace

YamlProblem ExplainYamlComplaint(absl::string_view complaint, absl::string_view text,
                                 size_t offset) {
  offset = std::min(offset, text.size());
  for (const Explanation& known : kExplanations) {
    if (!absl::StartsWith(complaint, known.complaint)) continue;
    const std::optional<size_t> tab = IndentingTab(text, offset);
    if (known.by_tab && tab) return {*tab, "a tab can't indent YAML", "use spaces"};
    if (known.after_quote && FollowsQuote(text, offset)) return AfterQuote(offset);
    return {
        offset,
        known.message.empty() ? UnexpectedAt(text, offset) : std::string(known.message),
        std::string(known.hint)};
  }
  return {offset, absl::AsciiStrToLower(complaint), ""};
}

YamlProblem ExplainSecondDocument(absl::string_view text, size_t offset) {
  offset = std::min(offset, text.size());
  if (absl::StartsWith(text.substr(offset), "---")) {
    return {offset, "a second document, which is not read", "use a file for each"};
  }
  if (FollowsQuote(text, offset)) return AfterQuote(offset);
  return {offset, absl::StrCat(UnexpectedAt(text, offset), " after the document's end"),
          std::string(kCheckIndentation)};
}

std::optional<size_t> UnclosedYamlQuote(absl::string_view text, size_t offset) {
  while (offset < text.size() && (text[offset] == '!' || text[offset] == '&')) {
    offset = text.find_first_of(" \t\r\n", offset);
    offset = text.find_first_not_of(" \t\r\n", offset);
  }
  if (offset >= text.size() || (text[offset] != '"' && text[offset] != '\''))
    return std::nullopt;
  const char quote = text[offset];
  size_t i = offset + 1;
  while (i < text.size()) {
    const bool doubled = quote == '\'' && text.substr(i, 2) == "''";
    const bool escape = quote == '"' && text[i] == '\\';
    if (text[i] == quote && !doubled) return std::nullopt;
    i += doubled || escape ? 2 : 1;
  }
  return offset;
}

}  // namespace gainsay
