#include "input/yaml_dialects.h"

#include <array>
#include <cstddef>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

// Line ends of YAML 1.1, which libyaml heeds, but not of YAML 1.2: U+0085, U+2028 and
// U+2029. And a byte order mark, which it drops within a text.
constexpr std::array<absl::string_view, 4> kDisputed = {"\xC2\x85", "\xE2\x80\xA8",
                                                        "\xE2\x80\xA9", kByteOrderMark};

bool IsNameCharacter(char c) { return absl::ascii_isalnum(c) || c == '_' || c == '-'; }

// Whether a word may begin at an offset: not in the midst of a line's text.
bool MayBeginWord(absl::string_view text, size_t offset) {
  const size_t before = text.substr(0, offset).find_last_not_of(" \t");
  return before == absl::string_view::npos || absl::StrContains("\n{[,:-?", text[before]);
}

// Whether a sign that begins a word is followed by what libyaml alone takes for its end:
// it reads `?a` as `? a`, and `&a:b` as `&a :b`.
bool HasOddWord(absl::string_view text, char sign) {
  for (size_t i = text.find(sign); i != absl::string_view::npos;
       i = text.find(sign, i + 1)) {
    size_t end = i + 1;
    if (sign != '?') {
      while (end < text.size() && IsNameCharacter(text[end])) ++end;
    }
    if (end == text.size() || absl::ascii_isspace(text[end])) continue;
    const bool odd = sign == '?' || absl::StrContains("?:%@`", text[end]);
    if (odd && MayBeginWord(text, i)) return true;
  }
  return false;
}

}  // namespace

bool HasDisputedYaml(absl::string_view text) {
  const auto has = [text](absl::string_view odd) { return absl::StrContains(text, odd); };
  const auto has_word = [text](char sign) { return HasOddWord(text, sign); };
  return absl::c_any_of(kDisputed, has) ||
         absl::c_any_of(absl::string_view("?&*"), has_word);
}

}  // namespace gainsay
