#include "input/json_syntax.h"

#include "absl/strings/ascii.h"
#include "absl/strings/strip.h"

namespace gainsay {
namespace {

bool ConsumeDigits(absl::string_view* text) {
  size_t count = 0;
  while (count < text->size() && absl::ascii_isdigit((*text)[count])) ++count;
  text->remove_prefix(count);
  return count > 0;
}

// The end of the string that opens at an offset: its closing quote, the text's end, or a
// byte for which `stop` holds.
template <typename Stop>
size_t StringEnd(absl::string_view json, size_t open, Stop stop) {
  size_t i = open + 1;
  while (i < json.size() && json[i] != '"' && !stop(json[i]))
    i += json[i] == '\\' ? 2 : 1;
  return i < json.size() ? i : json.size();
}

// Calls `check(open, end)` for each string until it holds; gives whether it did.
template <typename Stop, typename Check>
bool AnyString(absl::string_view json, Stop stop, Check check) {
  size_t i = 0;
  while ((i = json.find('"', i)) != absl::string_view::npos) {
    const size_t end = StringEnd(json, i, stop);
    if (check(i, end)) return true;
    i = end + 1;
  }
  return false;
}

}  // namespace

absl::string_view FirstJsonLine(absl::string_view text) {
  const size_t end = text.find('\n');
  return end == absl::string_view::npos ? text : text.substr(0, end + 1);
}

absl::string_view WithoutTrailingBlanks(absl::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' ||
                           text.back() == '\r' || text.back() == '\n')) {
    text.remove_suffix(1);
  }
  return text;
}

bool IsJsonNumber(absl::string_view text) {
  absl::ConsumePrefix(&text, "-");
  if (!absl::ConsumePrefix(&text, "0") && !ConsumeDigits(&text)) return false;
  if (absl::ConsumePrefix(&text, ".") && !ConsumeDigits(&text)) return false;
  if (absl::ConsumePrefix(&text, "e") || absl::ConsumePrefix(&text, "E")) {
    if (!absl::ConsumePrefix(&text, "+")) absl::ConsumePrefix(&text, "-");
    if (!ConsumeDigits(&text)) return false;
  }
  return text.empty();
}

std::optional<size_t> ControlCharacterInJsonString(absl::string_view json) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
  std::optional<size_t> found;
  AnyString(json, is_control, [&](size_t, size_t end) {
    if (end == json.size() || !is_control(json[end])) return false;
    found = end;
    return true;
  });
  return found;
}

std::optional<size_t> UnclosedJsonString(absl::string_view json) {
  std::optional<size_t> found;
  AnyString(
      json, [](char) { return false; },
      [&](size_t open, size_t end) {
        if (end < json.size()) return false;
        found = open;
        return true;
      });
  return found;
}

}  // namespace gainsay
