#include "claims/value_types/wording_edits.h"

#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace gainsay {
namespace {

constexpr absl::string_view kEllipsis = "\xE2\x80\xA6";
constexpr absl::string_view kLeftOut = " \xE2\x80\xA6 ";

// Every double quotation mark is ".
std::string WithPlainMarks(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\xE2\x80\x9C", "\""},
                                    {"\xE2\x80\x9D", "\""},
                                    {"\xE2\x80\x9E", "\""},
                                    {"\xE2\x80\x9F", "\""},
                                    {"\xC2\xAB", "\""},
                                    {"\xC2\xBB", "\""},
                                    {"...", kEllipsis}});
}

bool TellsWhoSpoke(absl::string_view text, const WordingWords& words) {
  return absl::c_any_of(
      absl::StrSplit(text, absl::ByAnyChar(" ,.:;\t\n"), absl::SkipEmpty()),
      [&](absl::string_view word) {
        return words.speaking.contains(absl::AsciiStrToLower(word));
      });
}

// The text begins with a mark; what is between two of them, counted from there, is
// quoted.
std::string WithoutReporter(absl::string_view text, const WordingWords& words) {
  while (absl::StartsWith(text, "\"\"") && absl::EndsWith(text, "\"") &&
         text.size() > 3) {
    text = text.substr(1, text.size() - 2);
  }
  if (!absl::StartsWith(text, "\"")) return std::string(text);
  const std::vector<absl::string_view> parts = absl::StrSplit(text, '"');
  std::string kept;
  for (size_t i = 0; i < parts.size(); ++i) {
    const bool outside = i % 2 == 0 && i > 0;
    if (outside && TellsWhoSpoke(parts[i], words)) {
      if (i + 1 < parts.size()) absl::StrAppend(&kept, kLeftOut);
    } else {
      absl::StrAppend(&kept, parts[i], " ");
    }
  }
  return kept;
}

bool IsLetter(char c) {
  return absl::ascii_isalpha(static_cast<unsigned char>(c)) ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool IsInWord(char c) { return IsLetter(c) || c == '\''; }

bool BeginsWithEllipsis(absl::string_view text) {
  return absl::StartsWith(text, kEllipsis);
}

bool IsOneLetter(absl::string_view text) {
  return text.size() == 1 && absl::ascii_isalpha(static_cast<unsigned char>(text[0]));
}

std::string WithoutBrackets(absl::string_view text) {
  std::string kept;
  while (true) {
    const size_t open = text.find('[');
    const size_t close = open == text.npos ? open : text.find(']', open);
    if (close == text.npos) break;
    absl::StrAppend(&kept, text.substr(0, open));
    const absl::string_view inside =
        absl::StripAsciiWhitespace(text.substr(open + 1, close - open - 1));
    text = text.substr(close + 1);
    const bool word_before =
        !kept.empty() && IsInWord(kept.back()) && !absl::EndsWith(kept, kEllipsis);
    const bool word_after =
        !text.empty() && IsInWord(text[0]) && !BeginsWithEllipsis(text);
    if (IsOneLetter(inside) && word_after && !word_before) {
      absl::StrAppend(&kept, inside);
      continue;
    }
    if (!inside.empty() && inside != kEllipsis) {
      while (word_before && !kept.empty() && IsInWord(kept.back())) kept.pop_back();
      while (word_after && !text.empty() && IsInWord(text[0])) text.remove_prefix(1);
    }
    absl::StrAppend(&kept, kLeftOut);
  }
  return absl::StrCat(kept, text);
}

}  // namespace

std::string WithoutEdits(absl::string_view text, const WordingWords& words) {
  const std::string plain = WithPlainMarks(absl::StripAsciiWhitespace(text));
  return WithoutBrackets(WithoutReporter(plain, words));
}

}  // namespace gainsay
