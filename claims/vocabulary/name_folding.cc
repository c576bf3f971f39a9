#include "claims/vocabulary/name_folding.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "claims/vocabulary/confusable.h"
#include "claims/vocabulary/latin_letters.h"
#include "input/utf8.h"
#include "unicode/unistr.h"

namespace gainsay {
namespace {

// What is not what it looks like stays what it is, so that it is taken for nothing else.
std::string CaseFolded(absl::string_view text) {
  std::string folded;
  icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())})
      .foldCase()
      .toUTF8String(folded);
  return folded;
}

std::string ToLatin(absl::string_view text) {
  if (std::optional<std::string> plain = PlainLatin(text)) return *std::move(plain);
  if (IsOwnSpelling(text)) return CaseFolded(text);
  const std::string shown = WithoutIgnorable(text);
  if (std::optional<std::string> plain = PlainCyrillic(shown)) return *std::move(plain);
  return Transliterated(shown);
}

std::string Lowered(absl::string_view text) {
  return IsAscii(text) ? absl::AsciiStrToLower(text) : ToLatin(text);
}

bool IsDigitAt(absl::string_view text, size_t i) {
  return i < text.size() && absl::ascii_isdigit(text[i]);
}

// Apostrophes vanish ("Kyiv's" is one word), and full stops except in numbers ("U.S.",
// but "6.5").
bool Vanishes(absl::string_view text, size_t i) {
  if (text[i] == '\'' || text[i] == '`') return true;
  return text[i] == '.' && !(i > 0 && IsDigitAt(text, i - 1) && IsDigitAt(text, i + 1));
}

// A letter or digit. Those that no transliteration reaches stay as they are.
bool IsLetter(unsigned char c) { return absl::ascii_isalnum(c) || c >= 0x80; }

bool IsWordByte(unsigned char c) { return IsLetter(c) || c == '.'; }

// Signs that make another name of it: the + of "Disney+" and "C++", the # of "C#", and at
// the end of a rating its minus, "AA-".
bool IsSignOfName(absl::string_view text, size_t i) {
  constexpr size_t kLongestRating = 3;  // letters
  const size_t behind = i + 1;
  if (i == 0 || (behind < text.size() && IsWordByte(text[behind]))) return false;
  const char before = text[i - 1];
  if (text[i] == '+') return IsWordByte(before) || before == '+';
  if (!absl::ascii_isalpha(before)) return false;
  if (text[i] == '#') return true;
  const size_t space = text.rfind(' ', i);
  const size_t begin = space == absl::string_view::npos ? 0 : space + 1;
  return text[i] == '-' && behind == text.size() && i - begin <= kLongestRating;
}

// Short words, and those of digits or letters that no transliteration reaches, have no
// looser form.
void AppendLoose(absl::string_view word, std::string& out) {
  if (word.size() < 6 || !IsAscii(word) || absl::c_any_of(word, absl::ascii_isdigit)) {
    out.append(word.data(), word.size());
    return;
  }
  std::string loose =
      absl::StrReplaceAll(word, {{"ks", "x"}, {"kh", "h"}, {"j", "i"}, {"y", "i"}});
  if (absl::StartsWith(loose, "ie")) loose.erase(0, 1);
  // Doubled letters count once, so that a final "-yy", "-iy", "-ii" and "-y" are one.
  out.append(loose.begin(), std::unique(loose.begin(), loose.end()));
}

// `is_kept` tells of a character that is of no word whether it stays.
template <typename F>
std::string WordsWith(absl::string_view lower, F is_kept) {
  std::string words;
  words.reserve(lower.size());
  for (size_t i = 0; i < lower.size(); ++i) {
    const size_t word = i;
    while (i < lower.size() && IsLetter(lower[i])) ++i;
    words.append(lower.data() + word, i - word);
    if (i == lower.size()) break;
    if (Vanishes(lower, i)) continue;
    if (IsWordByte(lower[i]) || is_kept(lower, i)) {
      words += lower[i];
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  absl::StripTrailingAsciiWhitespace(&words);
  return words;
}

}  // namespace

std::string WordsOfLower(absl::string_view lower) {
  return WordsWith(lower, [](absl::string_view, size_t) { return false; });
}

std::string FoldName(absl::string_view name) {
  std::string words = WordsWith(Lowered(name), IsSignOfName);
  absl::string_view rest = words;
  if (absl::ConsumePrefix(&rest, "the ")) words = std::string(rest);
  return words.empty() ? std::string(name) : words;
}

std::string LooseName(absl::string_view folded) {
  std::string loose;
  loose.reserve(folded.size());
  bool first = true;
  for (absl::string_view word : absl::StrSplit(folded, ' ')) {
    if (!std::exchange(first, false)) loose += ' ';
    AppendLoose(word, loose);
  }
  return loose;
}

}  // namespace gainsay
