#include "claims/vocabulary/person_name.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "claims/vocabulary/name_folding.h"
#include "claims/vocabulary/written_name.h"

namespace gainsay {
namespace {

constexpr size_t kMaxAbbreviation = 4;  // letters of "Alex."

using Words = std::vector<WrittenWord>;

class Parser {
 public:
  explicit Parser(const NameWords& words) : words_(words) {}

  std::optional<PersonName> Parse(const UntitledName& written) {
    name_.family_title = written.family_title;
    std::vector<std::string> parts = absl::StrSplit(written.name, ',');
    if (parts.size() > 3) return std::nullopt;
    if (parts.size() > 1 && words_.places.contains(FoldName(parts[1]))) {
      return std::nullopt;
    }
    Words first = WordsOfName(parts[0]);
    if (first.empty()) return std::nullopt;
    Words given;
    for (size_t i = 1; i < parts.size(); ++i) {
      Words more = WordsOfName(parts[i]);
      TakeEnd(/*least=*/0, &more);
      std::move(more.begin(), more.end(), std::back_inserter(given));
    }
    TakeEnd(/*least=*/1, &first);
    const auto adds_nothing = [this](const WrittenWord& word) {
      return IsTitle(word) || AllIn(word, words_.articles);
    };
    given.erase(std::remove_if(given.begin(), given.end(), adds_nothing), given.end());
    const bool inverted = !given.empty();
    if (!TakeSurname(&first) || (inverted && !first.empty())) return std::nullopt;
    if (!TakeGiven(inverted ? given : first, inverted)) return std::nullopt;
    return std::move(name_);
  }

 private:
  bool IsTitle(const WrittenWord& word) {
    if (AllIn(word, words_.family_titles)) name_.family_title = true;
    return AllIn(word, words_.titles) || AllIn(word, words_.family_titles);
  }

  // Suffixes and degrees at the end.
  void TakeEnd(size_t least, Words* words) {
    while (words->size() > least && EndsName(words->back(), words_)) {
      const auto suffix = words_.suffixes.find(words->back().pieces[0]);
      if (suffix != words_.suffixes.end()) name_.suffix = suffix->second;
      words->pop_back();
    }
  }

  // The last word with the particles before it or, hyphened, in it.
  bool TakeSurname(Words* words) {
    const WrittenWord last = std::move(words->back());
    words->pop_back();
    std::vector<std::string> particles;
    auto core = last.pieces.begin();
    while (std::next(core) != last.pieces.end() && words_.particles.contains(*core)) {
      particles.push_back(*core++);
    }
    const bool lower = last.lower && particles.empty();
    name_.surname = absl::StrJoin(core, last.pieces.end(), " ");
    while (!words->empty() && AllIn(words->back(), words_.particles)) {
      const WrittenWord& word = words->back();
      // "Al Gore" and "Van Jones", but "van Gogh" and "Van der Berg".
      if (words->size() == 1 && particles.empty() && !word.lower &&
          AllIn(word, words_.particles_or_given)) {
        break;
      }
      particles.insert(particles.begin(), word.pieces.begin(), word.pieces.end());
      words->pop_back();
    }
    const auto loose = [this](const std::string& particle) {
      return words_.loose_particles.contains(particle);
    };
    particles.erase(std::remove_if(particles.begin(), particles.end(), loose),
                    particles.end());
    name_.particles = absl::StrJoin(particles, " ");
    return !lower && name_.surname.size() > 1;
  }

  bool TakeGiven(const Words& words, bool inverted) {
    for (const WrittenWord& word : words) {
      if (word.lower) return false;
      if (word.capitals && !inverted && IsInitials(word)) {
        for (const char letter : word.pieces[0]) {
          name_.given.push_back({{std::string(1, letter)}, true});
        }
        continue;
      }
      const size_t letters = absl::StrJoin(word.pieces, "").size();
      const bool initial =
          letters == word.pieces.size() || (word.dotted && letters <= kMaxAbbreviation);
      name_.given.push_back({word.pieces, initial});
    }
    return true;
  }

  // "JD", but not "LI" and "AN", which are names in capitals.
  static bool IsInitials(const WrittenWord& word) {
    const std::string& letters = word.pieces[0];
    return letters.size() == 2 && letters[1] != 'n' &&
           absl::string_view("aeiouy").find(letters[1]) == absl::string_view::npos;
  }

  const NameWords& words_;
  PersonName name_;
};

}  // namespace

std::optional<PersonName> ParsePersonName(const UntitledName& written,
                                          const NameWords& words) {
  return Parser(words).Parse(written);
}

std::optional<PersonName> ParsePersonName(absl::string_view written,
                                          const NameWords& words) {
  const std::vector<UntitledName> names = UntitledNames(written, words);
  if (names.empty() || names[0].needs_given) return std::nullopt;
  return ParsePersonName(names[0], words);
}

}  // namespace gainsay
