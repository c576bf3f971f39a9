#include "claims/value_types/wording_edits.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr absl::string_view kLeftOut = " \xE2\x80\xA6 ";
// In letters: of what a word is known by, and of what an editor makes it end in.
constexpr size_t kShortestStem = 3;
constexpr size_t kLongestEnding = 4;

// Every double quotation mark is ".
std::string WithPlainMarks(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\xE2\x80\x9C", "\""},
                                    {"\xE2\x80\x9D", "\""},
                                    {"\xE2\x80\x9E", "\""},
                                    {"\xE2\x80\x9F", "\""},
                                    {"\xC2\xAB", "\""},
                                    {"\xC2\xBB", "\""},
                                    {"...", kEllipsis},
                                    {". . .", kEllipsis}});
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

// The negation that a word is or is contracted with, or nothing.
std::string NegationIn(absl::string_view written, const WordingWords& words) {
  const std::string word = absl::AsciiStrToLower(
      absl::StrReplaceAll(written, {{"\xE2\x80\x99", "'"}, {",", ""}}));
  std::string last = word;
  const auto whole = words.contractions.find(word);
  if (whole != words.contractions.end()) {
    last = whole->second.substr(whole->second.rfind(' ') + 1);
  }
  for (const auto& [ending, meant] : words.contracted_endings) {
    if (absl::EndsWith(word, ending)) {
      last = std::string(absl::StripAsciiWhitespace(meant));
    }
  }
  return words.negations.contains(last) ? last : "";
}

// The negation that what an editor put in ends in ("do not"), or begins with where there
// is but one word more that is no name ("no longer").
std::string WithoutAllButNegation(absl::string_view inside, const WordingWords& words) {
  const std::vector<absl::string_view> parts =
      absl::StrSplit(inside, ' ', absl::SkipEmpty());
  if (parts.empty()) return std::string(kLeftOut);
  const std::string last = NegationIn(parts.back(), words);
  if (!last.empty()) return absl::StrCat(parts.size() > 1 ? kLeftOut : " ", last, " ");
  const std::string first = NegationIn(parts.front(), words);
  if (!first.empty() && parts.size() == 2 && !absl::ascii_isupper(parts[1][0])) {
    return absl::StrCat(" ", first, kLeftOut);
  }
  return std::string(kLeftOut);
}

size_t LettersAtEnd(absl::string_view text) {
  size_t count = 0;
  while (count < text.size() && IsInWord(text[text.size() - 1 - count])) ++count;
  return count;
}

size_t LettersAtBegin(absl::string_view text) {
  return std::find_if_not(text.begin(), text.end(), IsInWord) - text.begin();
}

// "'s", "n't".
bool BeginsContraction(absl::string_view text) {
  absl::ConsumePrefix(&text, "n");
  return absl::StartsWith(text, "'") || absl::StartsWith(text, "\xE2\x80\x99");
}

// What becomes of brackets that a word touches, by how many letters of it are before and
// after them. Nothing where the word is not to be known by what is left of it.
std::optional<std::string> InWord(absl::string_view inside, size_t before, size_t after) {
  if (before > 0 && BeginsContraction(inside)) return std::string(inside);
  const bool enough = before >= kShortestStem || after >= kShortestStem;
  if (before > 0 && after == 0) {
    if (!enough) return std::nullopt;
    return inside.size() <= kLongestEnding ? absl::StrCat("[", inside, "]")
                                           : std::string(kLeftOut);
  }
  if (enough || (before == 0 && IsOneLetter(inside))) return std::string(inside);
  return std::nullopt;
}

std::string WithoutBrackets(absl::string_view text, const WordingWords& words) {
  std::string kept;
  while (true) {
    const size_t open = text.find('[');
    const size_t close = open == text.npos ? open : text.find(']', open);
    if (close == text.npos) break;
    absl::StrAppend(&kept, text.substr(0, open));
    const absl::string_view inside =
        absl::StripAsciiWhitespace(text.substr(open + 1, close - open - 1));
    text = text.substr(close + 1);
    const size_t before = absl::EndsWith(kept, kEllipsis) ? 0 : LettersAtEnd(kept);
    const size_t after = BeginsWithEllipsis(text) ? 0 : LettersAtBegin(text);
    const bool is_letters =
        !inside.empty() && inside != kEllipsis && LettersAtBegin(inside) == inside.size();
    if (!is_letters || before + after == 0) {
      absl::StrAppend(&kept, WithoutAllButNegation(inside, words));
      continue;
    }
    // "[They]'re": what is contracted is a word by itself.
    const std::optional<std::string> in_word =
        BeginsContraction(text) ? std::nullopt : InWord(inside, before, after);
    if (in_word.has_value()) {
      absl::StrAppend(&kept, *in_word);
      continue;
    }
    kept.resize(kept.size() - before);
    text.remove_prefix(after);
    absl::StrAppend(&kept, kLeftOut);
  }
  return absl::StrCat(kept, text);
}

}  // namespace

std::string WithoutEdits(absl::string_view text, const WordingWords& words) {
  const std::string plain = WithPlainMarks(absl::StripAsciiWhitespace(text));
  return WithoutBrackets(WithoutReporter(plain, words), words);
}

}  // namespace gainsay
