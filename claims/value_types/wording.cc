#include "claims/value_types/wording.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "claims/value_types/wording_edits.h"
#include "claims/value_types/wording_folding.h"
#include "claims/value_types/wording_grammar.h"
#include "claims/value_types/wording_match.h"
#include "claims/value_types/wording_numbers.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {
namespace {

using Words = std::vector<std::string>;

// Shorter words are spelt in one way, whatever they begin or end with.
constexpr size_t kShortestSpelling = 4;
constexpr size_t kShortestEnding = 7;
constexpr size_t kLongestShortAcronym = 3;

Words Split(absl::string_view folded) {
  return absl::StrSplit(folded, ' ', absl::SkipEmpty());
}

// Every apostrophe is ', every space that is no line's end a space, a hyphen one of ASCII
// and a dash between clauses a comma.
std::string WithPlainSigns(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\xE2\x80\x98", "'"},
                                    {"\xE2\x80\x99", "'"},
                                    {"\xCA\xBC", "'"},
                                    {"\xE2\x80\xB2", "'"},
                                    {"`", "'"},
                                    {"\xC2\xB4", "'"},
                                    {"\xC2\xA0", " "},
                                    {"\xE2\x80\xAF", " "},
                                    {"\xE2\x80\x89", " "},
                                    {"\xE2\x80\x90", "-"},
                                    {"\xE2\x80\x91", "-"},
                                    {"\xE2\x80\x94", " , "},
                                    {"%", " percent "},
                                    {kAnyWords, absl::StrCat(" ", kAnyWords, " ")}});
}

// Words and their contracted ends: the first ends in a mark, the second may be meant as
// it is written, without its apostrophe.
Words Contracted(std::string first, absl::string_view end, absl::string_view meant) {
  return {absl::StrCat(first, std::string(1, kMarkContracted)),
          absl::StrCat("'", absl::StrReplaceAll(end, {{"'", ""}}), "/", meant)};
}

// "US", "U.S"; ordinary words are as short: "us", "it".
bool IsShortAcronym(absl::string_view name) {
  size_t capitals = 0;
  for (const char c : name) {
    if (c == '.') continue;
    if (!absl::ascii_isupper(c)) return false;
    ++capitals;
  }
  return capitals <= kLongestShortAcronym;
}

// Whether the word, whose folded form finds the entity, is written as a name of it is.
bool IsNameOf(absl::string_view word, const Entity& entity) {
  if (!entity.known) return false;
  std::vector<std::string> names = entity.aliases;
  names.push_back(entity.name);
  const std::string folded = FoldName(word);
  bool found = false;
  for (const std::string& name : names) {
    if (name.empty() || FoldName(name) != folded) continue;
    found = true;
    if (!absl::ascii_islower(name.front()) &&
        (!IsShortAcronym(name) || IsShortAcronym(word))) {
      return true;
    }
  }
  // By its id or in another transliteration.
  return !found && word.size() > kLongestShortAcronym;
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
        if (joined && compared_.size() > before) MarkLast(kMarkJoined);
      }
      if (EndsClause(chunk)) MarkLast(kMarkPause);
    }
    ReplacePhrases();
    MarkGrammar(words_, &compared_);
    return std::move(compared_);
  }

 private:
  static bool EndsClause(absl::string_view chunk) {
    while (!chunk.empty() && absl::StrContains("\"')]", chunk.back())) {
      chunk.remove_suffix(1);
    }
    return !chunk.empty() && absl::StrContains(",.;:!?-", chunk.back());
  }

  void MarkLast(char mark) {
    if (!compared_.empty() && compared_.back() != kAnyWords) compared_.back() += mark;
  }

  void AddPart(absl::string_view part) {
    while (!part.empty() && absl::ascii_ispunct(part.front()) && part.front() != '\'') {
      part.remove_prefix(1);
    }
    while (!part.empty() && absl::ascii_ispunct(part.back())) part.remove_suffix(1);
    Words added = absl::StrContains(part, '[') ? Inflected(part) : WrittenOut(part);
    for (std::string& word : added) {
      const bool repeated =
          word == kAnyWords && !compared_.empty() && compared_.back() == kAnyWords;
      if (!repeated) compared_.push_back(std::move(word));
    }
  }

  // A word that an editor gave its ending may have had another one.
  Words Inflected(absl::string_view part) const {
    const std::vector<absl::string_view> stem_and_ending = absl::StrSplit(part, '[');
    const std::string stem = FoldWording(stem_and_ending[0]);
    const std::string whole = FoldWording(absl::StrReplaceAll(part, {{"[", ""}}));
    if (stem.empty() || whole.empty()) return Split(whole);
    return {absl::StrCat(Spelt(whole), "/", stem, kAnyEnding)};
  }

  // A contraction in full, a name as its own.
  Words WrittenOut(absl::string_view part) const {
    const std::string lower = absl::AsciiStrToLower(part);
    for (absl::string_view word :
         {absl::string_view(lower), absl::StripPrefix(absl::string_view(lower), "'")}) {
      const auto whole = words_.contractions.find(word);
      if (whole != words_.contractions.end()) return InFull(word, whole->second);
    }
    const size_t apostrophe = lower.rfind('\'');
    if (apostrophe != lower.npos && apostrophe > 0) {
      for (const size_t begin : {apostrophe, apostrophe - 1}) {
        const auto ending = words_.contracted_endings.find(lower.substr(begin));
        if (ending == words_.contracted_endings.end() || begin == 0) continue;
        Words words = Named(part.substr(0, begin));
        if (words.empty()) return words;
        Words end = Contracted(std::move(words.back()), lower.substr(begin),
                               absl::StripAsciiWhitespace(ending->second));
        words.back() = std::move(end[0]);
        words.push_back(std::move(end[1]));
        return words;
      }
    }
    return Named(part);
  }

  static Words InFull(absl::string_view written, const std::string& full) {
    Words words = Split(full);
    absl::string_view end = written;
    if (words.size() == 2 && absl::ConsumePrefix(&end, words[0]) && !end.empty()) {
      return Contracted(words[0], end, words[1]);
    }
    return words;
  }

  // A name of one word that the vocabulary has another one for may be meant as that.
  Words Named(absl::string_view part) const {
    Words words = Split(FoldWording(part));
    for (std::string& word : words) word = Spelt(std::move(word));
    if (part.empty() || absl::ascii_islower(part.front()) || words.size() != 1) {
      return words;
    }
    const std::string own = OwnName(part, words[0]);
    if (!own.empty() && own != words[0]) words[0] = absl::StrCat(own, "/", words[0]);
    return words;
  }

  // The one word that the vocabulary calls it, or by which it spells the surname; empty
  // where there is none.
  std::string OwnName(absl::string_view part, const std::string& word) const {
    EntityId entity = vocabulary_.FindEntity(part);
    if (entity == kNoEntity || !vocabulary_.entity(entity).known) {
      const std::vector<PersonMatch> persons = vocabulary_.FindPersons(part);
      if (persons.size() != 1) return "";
      entity = persons[0].person;
    } else if (!IsNameOf(part, vocabulary_.entity(entity))) {
      return "";
    }
    const Words own = Split(FoldWording(vocabulary_.entity(entity).name));
    if (own.empty()) return "";
    const bool spelling = LooseName(own.back()) == LooseName(word);
    return own.size() == 1 || spelling ? own.back() : "";
  }

  std::string Spelt(std::string word) const {
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
      const absl::string_view bare = BareWord(compared_[i]);
      if (i + 1 < compared_.size()) {
        const auto two =
            words_.phrases.find(absl::StrCat(bare, " ", BareWord(compared_[i + 1])));
        if (two != words_.phrases.end()) {
          ++i;
          replaced.push_back(absl::StrCat(two->second, MarksOf(compared_[i])));
          continue;
        }
      }
      const auto one = words_.phrases.find(bare);
      replaced.push_back(one == words_.phrases.end()
                             ? std::move(compared_[i])
                             : absl::StrCat(one->second, MarksOf(compared_[i])));
    }
    compared_ = std::move(replaced);
  }

  const WordingWords& words_;
  const Vocabulary& vocabulary_;
  Words compared_;
};

}  // namespace

QuotationValue ReadWording(absl::string_view text, const Lexicon& lexicon,
                           const Vocabulary& vocabulary) {
  const std::string said = WithoutEdits(text, lexicon.wordings);
  QuotationValue value;
  // An ending that an editor gave is in brackets still.
  value.words = Split(FoldWording(absl::StrReplaceAll(said, {{"[", ""}, {"]", ""}})));
  value.words.erase(std::unique(value.words.begin(), value.words.end(),
                                [](const std::string& a, const std::string& b) {
                                  return a == kAnyWords && b == kAnyWords;
                                }),
                    value.words.end());
  value.compared =
      WordingReader(lexicon, vocabulary).Read(WithDigits(WithPlainSigns(said), lexicon));
  value.sense = SenseOf(value.compared, lexicon.wordings);
  // One outlet writes "naïve" and another "naive".
  for (std::string& word : value.sense) word = WithoutLetterMarks(word);
  return value;
}

}  // namespace gainsay
