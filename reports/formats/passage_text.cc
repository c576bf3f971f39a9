#include "reports/formats/passage_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "input/utf8.h"
#include "reports/formats/caret.h"
#include "reports/formats/layout.h"
#include "reports/formats/line_breaks.h"

namespace gainsay {
namespace {

// Whether terminals differ on how wide the character comes out, or on which side.
bool IsUnsure(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  switch (u_charDirection(code)) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
      return true;
    default:
      break;
  }
  if (u_charType(code) == U_COMBINING_SPACING_MARK) return true;
  // Emoji variation, joiners, regional indicators, skin tones; vowels within Hangul.
  return c == 0xFE0F || c == 0x200D || (c >= 0x1F1E6 && c <= 0x1F1FF) ||
         (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0x1160 && c <= 0x11FF);
}

// As caret.h shows it.
int ShownColumns(absl::string_view text) { return Columns(Printable(text)); }

// The last words of `before` that fit, from the start of a word on.
absl::string_view Ending(absl::string_view before, int room) {
  const std::vector<size_t> breaks = BreaksWithoutSpaces(before);
  size_t best = before.size();
  for (size_t i = before.size(); i-- > 0;) {
    const bool start = i == 0 || before[i - 1] == ' ' || absl::c_binary_search(breaks, i);
    if (!start) continue;
    if (ShownColumns(before.substr(i)) > room) break;
    best = i;
  }
  return before.substr(best);
}

absl::string_view Beginning(absl::string_view behind, int room) {
  const std::vector<size_t> breaks = BreaksWithoutSpaces(behind);
  size_t best = 0;
  for (size_t i = 1; i <= behind.size(); ++i) {
    const bool end =
        i == behind.size() || behind[i] == ' ' || absl::c_binary_search(breaks, i);
    if (!end) continue;
    if (ShownColumns(behind.substr(0, i)) > room) break;
    best = i;
  }
  return behind.substr(0, best);
}

std::string InBrackets(const Passage& passage, int indent, int width) {
  const std::string before = passage.text.substr(0, passage.begin);
  const std::string quote =
      passage.text.substr(passage.begin, passage.end - passage.begin);
  return Wrapped(Printable(absl::StrCat(before, "\xE2\x9F\xA6", quote, "\xE2\x9F\xA7",
                                        passage.text.substr(passage.end))),
                 indent, width);
}

}  // namespace

std::string PassageText(const Passage& passage, int indent, int width) {
  const absl::string_view text = passage.text;
  const absl::string_view quote = text.substr(passage.begin, passage.end - passage.begin);
  // Room for an ellipsis and a space at both sides.
  const int room = width - indent - ShownColumns(quote) - 4;
  if (room < 0 || absl::c_any_of(DecodeUtf8(text), IsUnsure)) {
    return InBrackets(passage, indent, width);
  }
  const absl::string_view all_before = text.substr(0, passage.begin);
  const absl::string_view all_behind = text.substr(passage.end);
  const int behind_columns = ShownColumns(all_behind);
  const absl::string_view before =
      Ending(all_before, std::max(room / 2, room - behind_columns));
  const absl::string_view behind = Beginning(all_behind, room - ShownColumns(before));
  std::string line;
  if (before.size() < all_before.size() && !absl::StartsWith(before, kEllipsis)) {
    absl::StrAppend(&line, kEllipsis, " ");
  }
  absl::StrAppend(&line, before);
  const ByteRange marked{line.size(), line.size() + quote.size()};
  absl::StrAppend(&line, quote, behind);
  if (behind.size() < all_behind.size() && !absl::EndsWith(behind, kEllipsis)) {
    absl::StrAppend(&line, " ", kEllipsis);
  }
  return Underlined(line, {marked}, indent, width);
}

}  // namespace gainsay
