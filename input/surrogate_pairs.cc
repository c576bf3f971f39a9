#include "input/surrogate_pairs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kEscape = kSurrogatePairBytes / 2;

// What stands in for a first half, U+D800 to U+DBFF, and for a second, U+DC00 to U+DFFF.
constexpr char32_t kFirst = 0xE000;
constexpr char32_t kSecond = 0xE400;
constexpr char32_t kEnd = 0xE800;

constexpr absl::string_view kFirstDigits = "89ab";
constexpr absl::string_view kSecondDigits = "cdef";

constexpr std::array<absl::string_view, 4> kStandIns = {"\\ue", "\\uE", "\\U0000e",
                                                        "\\U0000E"};

bool HasEscapedStandIn(absl::string_view text) {
  return absl::c_any_of(kStandIns, [text](absl::string_view escape) {
    return absl::StrContains(text, escape);
  });
}

bool IsStandIn(char32_t c) { return c >= kFirst && c < kEnd; }

// The offset of the first stand-in from `begin` on, as a character; the text's size where
// there is none.
size_t NextStandIn(absl::string_view text, size_t begin) {
  constexpr char kLead = '\xEE';
  for (size_t i = text.find(kLead, begin); i != absl::string_view::npos;
       i = text.find(kLead, i + 1)) {
    if (IsStandIn(CodePointAt(text, i).value)) return i;
  }
  return text.size();
}

// Whether the escape of a half that has one of these for its second digit stands there.
bool HasHalf(absl::string_view text, size_t offset, absl::string_view digits) {
  const absl::string_view half = text.substr(std::min(offset, text.size()), kEscape);
  return half.size() == kEscape && half[0] == '\\' && half[1] == 'u' &&
         absl::ascii_tolower(half[2]) == 'd' &&
         absl::StrContains(digits, absl::ascii_tolower(half[3])) &&
         absl::ascii_isxdigit(half[4]) && absl::ascii_isxdigit(half[5]);
}

void StandIn(std::string& text, size_t offset, absl::string_view digits, char first) {
  text[offset + 2] = 'e';
  text[offset + 3] =
      static_cast<char>(first + digits.find(absl::ascii_tolower(text[offset + 3])));
}

bool TakeOut(std::string& text) {
  std::optional<std::string> meant = WithoutStandIns(text);
  if (meant.has_value()) text = *std::move(meant);
  return meant.has_value();
}

}  // namespace

bool HasSurrogatePair(absl::string_view text, size_t offset) {
  return HasHalf(text, offset, kFirstDigits) &&
         HasHalf(text, offset + kEscape, kSecondDigits);
}

std::optional<std::string> WithStandIns(absl::string_view text) {
  std::optional<std::string> result;
  for (size_t i = text.find("\\u"); i != absl::string_view::npos;) {
    const bool pair = HasSurrogatePair(text, i);
    if (pair) {
      if (!result.has_value()) result.emplace(text);
      StandIn(*result, i, kFirstDigits, '0');
      StandIn(*result, i + kEscape, kSecondDigits, '4');
    }
    i = text.find("\\u", i + (pair ? kSurrogatePairBytes : 1));
  }
  const bool own = result.has_value() &&
                   (HasEscapedStandIn(text) || NextStandIn(text, 0) < text.size());
  return own ? std::nullopt : result;
}

std::optional<std::string> WithoutStandIns(absl::string_view text) {
  if (HasEscapedStandIn(text)) return std::nullopt;
  std::string result;
  size_t begin = 0;
  for (size_t i = NextStandIn(text, 0); i < text.size(); i = NextStandIn(text, begin)) {
    const CodePoint first = CodePointAt(text, i);
    const size_t next = i + first.length;
    if (next >= text.size()) return std::nullopt;
    const CodePoint second = CodePointAt(text, next);
    if (first.value >= kSecond || second.value < kSecond || second.value >= kEnd) {
      return std::nullopt;
    }
    result.append(text.data() + begin, i - begin);
    AppendUtf8(0x10000 + ((first.value - kFirst) << 10) + (second.value - kSecond),
               result);
    begin = next + second.length;
  }
  result.append(text.data() + begin, text.size() - begin);
  return result;
}

bool TakeOutStandIns(Node& node) {
  if (!TakeOut(node.text)) return false;
  for (Node& item : node.items) {
    if (!TakeOutStandIns(item)) return false;
  }
  for (Member& member : node.members) {
    if (!TakeOut(member.key) || !TakeOutStandIns(member.value)) return false;
  }
  return true;
}

}  // namespace gainsay
