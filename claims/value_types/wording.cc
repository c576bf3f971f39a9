#include "claims/value_types/wording.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "claims/reading/cardinal_reader.h"
#include "claims/value_types/wording_edits.h"
#include "claims/value_types/wording_match.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

using Words = std::vector<std::string>;

// Shorter words are spelt in one way, whatever they begin or end with.
constexpr size_t kShortestSpelling = 4;
constexpr size_t kShortestEnding = 7;

Words Split(absl::string_view folded) {
  return absl::StrSplit(folded, ' ', absl::SkipEmpty());
}

// Every apostrophe is ', every space that is no line's end a space, and a hyphen one of
// ASCII.
std::string WithPlainSigns(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\xE2\x80\x98", "'"},
                                    {"\xE2\x80\x99", "'"},
                                    {"\xCA\xBC", "'"},
                                    {"\xE2\x80\xB2", "'"},
                                    {"`", "'"},
                                    {"\xC2\xA0", " "},
                                    {"\xE2\x80\xAF", " "},
                                    {"\xE2\x80\x89", " "},
                                    {"\xE2\x80\x90", "-"},
                                    {"\xE2\x80\x91", "-"},
                                    {"%", " percent "},
                                    {kAnyWords, absl::StrCat(" ", kAnyWords, " ")}});
}

// A one by itself is left as it is: it is as often no number.
bool IsNumberToWrite(const WrittenNumber& number, absl::string_view written) {
  return number.value.valid() &&
         (number.value != 1 || absl::ascii_isdigit(written.front()));
}

std::string WithDigits(const std::string& text, const Lexicon& lexicon) {
  Tokens tokens;
  if (Tokenize(text, lexicon, &tokens).has_value()) return text;
  std::string result;
  size_t copied = 0;
  TokenCursor cursor(text, tokens, lexicon);
  while (!cursor.AtEnd()) {
    const size_t from = cursor.position();
    const bool number_here = tokens[from].kind == TokenKind::kNumber ||
                             cursor.At(PhraseKind::kCardinal) ||
                             cursor.At(PhraseKind::kArticle);
    const auto number = number_here ? ReadCardinal(&cursor, {}) : std::nullopt;
    if (!number.has_value()) {
      cursor.Rewind(from);
      cursor.Skip(1);
      continue;
    }
    if (!IsNumberToWrite(*number, cursor.Text(from, cursor.position()))) continue;
    absl::StrAppend(&result, text.substr(copied, tokens[from].begin - copied),
                    fmt::format("{}", number->value.ToDouble()));
    copied = tokens[cursor.position() - 1].end;
  }
  return result + text.substr(copied);
}

class WordingReader {
 public:
  WordingReader(const Lexicon& lexicon, const Vocabulary& vocabulary)
      : words_(lexicon.wordings), vocabulary_(vocabulary) {}

  Words Read(const std::string& text) {
    for (absl::string_view chunk :
         absl::StrSplit(text, absl::ByAnyChar(" \t\r\n"), absl::SkipEmpty())) {
      const std::vector<absl::string_view> parts = absl::StrSplit(chunk, '-');
      for (size_t i = 0; i < parts.size(); ++i) {
        const size_t before = compared_.size();
        AddPart(parts[i]);
        const bool joined = i + 1 < parts.size() && !parts[i + 1].empty();
        if (joined && compared_.size() > before) compared_.back() += '-';
      }
    }
    ReplacePhrases();
    return std::move(compared_);
  }

 private:
  void AddPart(absl::string_view part) {
    const std::string written = WrittenOut(part);
    for (std::string& word : Split(FoldWording(written))) {
      if (word == kAnyWords && !compared_.empty() && compared_.back() == kAnyWords) {
        continue;
      }
      compared_.push_back(word == kAnyWords ? word : Spelt(std::move(word)));
    }
  }

  // A contraction in full, a name as its own.
  std::string WrittenOut(absl::string_view part) const {
    while (!part.empty() && absl::ascii_ispunct(part.front()) && part.front() != '\'') {
      part.remove_prefix(1);
    }
    while (!part.empty() && absl::ascii_ispunct(part.back())) part.remove_suffix(1);
    std::string lower = absl::AsciiStrToLower(part);
    for (absl::string_view word :
         {absl::string_view(lower), absl::StripPrefix(absl::string_view(lower), "'")}) {
      const auto whole = words_.contractions.find(word);
      if (whole != words_.contractions.end()) return whole->second;
    }
    const size_t apostrophe = lower.rfind('\'');
    if (apostrophe != lower.npos && apostrophe > 0) {
      for (const size_t begin : {apostrophe, apostrophe - 1}) {
        const auto ending = words_.contracted_endings.find(lower.substr(begin));
        if (ending == words_.contracted_endings.end() || begin == 0) continue;
        return absl::StrCat(part.substr(0, begin), ending->second);
      }
    }
    return Named(part);
  }

  // A name of one word that the vocabulary has another one for.
  std::string Named(absl::string_view part) const {
    if (part.empty() || absl::ascii_islower(part.front())) return std::string(part);
    absl::string_view name = part;
    const bool possessive = absl::ConsumeSuffix(&name, "'s");
    const EntityId entity = vocabulary_.FindEntity(name);
    if (entity == kNoEntity || !vocabulary_.entity(entity).known) {
      return std::string(part);
    }
    const std::string& own = vocabulary_.entity(entity).name;
    if (absl::StrContains(own, ' ') || absl::StrContains(own, '-')) {
      return std::string(part);
    }
    return absl::StrCat(own, possessive ? "'s" : "");
  }

  std::string Spelt(std::string word) const {
    const auto phrase = words_.phrases.find(word);
    if (phrase != words_.phrases.end()) return phrase->second;
    for (size_t size = word.size(); size >= kShortestSpelling; --size) {
      const auto spelling = words_.spellings.find(word.substr(0, size));
      if (spelling != words_.spellings.end()) {
        return absl::StrCat(spelling->second, word.substr(size));
      }
    }
    if (word.size() < kShortestEnding) return word;
    for (size_t size = 1; size <= word.size(); ++size) {
      if (words_.kept_spellings.contains(word.substr(0, size))) return word;
    }
    for (size_t begin = 0; begin < word.size(); ++begin) {
      const auto ending = words_.ending_spellings.find(word.substr(begin));
      if (ending != words_.ending_spellings.end()) {
        return absl::StrCat(word.substr(0, begin), ending->second);
      }
    }
    return word;
  }

  void ReplacePhrases() {
    Words replaced;
    for (size_t i = 0; i < compared_.size(); ++i) {
      const auto phrase =
          i + 1 == compared_.size()
              ? words_.phrases.end()
              : words_.phrases.find(absl::StrCat(compared_[i], " ", compared_[i + 1]));
      const bool found = phrase != words_.phrases.end();
      replaced.push_back(found ? phrase->second : std::move(compared_[i]));
      if (found) ++i;
    }
    compared_ = std::move(replaced);
  }

  const WordingWords& words_;
  const Vocabulary& vocabulary_;
  Words compared_;
};

Words SenseOf(const Words& compared, const WordingWords& words) {
  Words sense;
  for (const std::string& word : compared) {
    if (words.negations.contains(word)) {
      sense.emplace_back(kNegation);
    } else if (!words.function_words.contains(word)) {
      sense.push_back(word);
    }
  }
  return sense.empty() ? compared : sense;
}

}  // namespace

QuotationValue ReadWording(absl::string_view text, const Lexicon& lexicon,
                           const Vocabulary& vocabulary) {
  const std::string said = WithoutEdits(text, lexicon.wordings);
  QuotationValue value;
  value.words = Split(FoldWording(said));
  value.words.erase(std::unique(value.words.begin(), value.words.end(),
                                [](const std::string& a, const std::string& b) {
                                  return a == kAnyWords && b == kAnyWords;
                                }),
                    value.words.end());
  value.compared =
      WordingReader(lexicon, vocabulary).Read(WithDigits(WithPlainSigns(said), lexicon));
  value.sense = SenseOf(value.compared, lexicon.wordings);
  return value;
}

}  // namespace gainsay
