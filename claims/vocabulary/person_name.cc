#include "claims/vocabulary/person_name.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {
namespace {

constexpr size_t kMaxAbbreviation = 4;  // letters of "Alex."

// A word of a name as written, hyphens and all.
struct Word {
  std::vector<std::string> pieces;  // folded, split at hyphens
  bool lower = false;               // begins with a small letter
  bool dotted = false;              // ends with a full stop
  bool capitals = false;            // two capital letters: "JD"
};

bool AllIn(const Word& word, const NameWords::Words& words) {
  return absl::c_all_of(word.pieces,
                        [&](const std::string& piece) { return words.contains(piece); });
}

Word MakeWord(absl::string_view written) {
  Word word;
  word.pieces = absl::StrSplit(FoldName(written), ' ');
  word.lower = absl::ascii_islower(written[0]);
  word.dotted = written.back() == '.';
  word.capitals = written.size() == 2 && absl::ascii_isupper(written[0]) &&
                  absl::ascii_isupper(written[1]);
  return word;
}

// Splits at white space and after full stops: "D.E. Knuth" is three words.
std::vector<Word> Words(absl::string_view text) {
  std::vector<Word> words;
  std::string written;
  for (size_t i = 0; i <= text.size(); ++i) {
    const bool space = i == text.size() || absl::ascii_isspace(text[i]);
    const bool after_stop = !space && !written.empty() && written.back() == '.' &&
                            text[i] != '-' && text[i] != '.';
    if ((space || after_stop) && !written.empty()) {
      words.push_back(MakeWord(written));
      written.clear();
    }
    if (!space) written += text[i];
  }
  return words;
}

class Parser {
 public:
  explicit Parser(const NameWords& words) : words_(words) {}

  std::optional<PersonName> Parse(absl::string_view written) {
    std::vector<std::string> parts = absl::StrSplit(written, ',');
    if (parts.size() > 3) return std::nullopt;
    if (parts.size() > 1 && words_.places.contains(FoldName(parts[1]))) {
      return std::nullopt;
    }
    std::vector<Word> first = Words(parts[0]);
    if (first.empty()) return std::nullopt;
    std::vector<Word> given;
    for (size_t i = 1; i < parts.size(); ++i) {
      std::vector<Word> more = Words(parts[i]);
      TakeEnd(/*least=*/0, &more);
      std::move(more.begin(), more.end(), std::back_inserter(given));
    }
    TakeEnd(/*least=*/1, &first);
    if (!TakeTitles(&first)) return std::nullopt;
    const auto adds_nothing = [this](const Word& word) {
      return IsTitle(word) || AllIn(word, words_.articles);
    };
    given.erase(std::remove_if(given.begin(), given.end(), adds_nothing), given.end());
    const bool inverted = !given.empty();
    if (!TakeSurname(&first) || (inverted && !first.empty())) return std::nullopt;
    if (!TakeGiven(inverted ? given : first, inverted)) return std::nullopt;
    return std::move(name_);
  }

 private:
  bool IsTitle(const Word& word) {
    if (AllIn(word, words_.family_titles)) name_.family_title = true;
    return AllIn(word, words_.titles) || AllIn(word, words_.family_titles);
  }

  // Suffixes and degrees at the end.
  void TakeEnd(size_t least, std::vector<Word>* words) {
    while (words->size() > least && words->back().pieces.size() == 1) {
      const std::string& last = words->back().pieces[0];
      const auto suffix = words_.suffixes.find(last);
      if (suffix != words_.suffixes.end()) {
        name_.suffix = suffix->second;
      } else if (!words_.credentials.contains(last)) {
        return;
      }
      words->pop_back();
    }
  }

  // Titles, and what stands before them ("Russian President"), so far as it is written
  // with capitals.
  bool TakeTitles(std::vector<Word>* words) {
    size_t taken = 0;
    const size_t article = AllIn(words->front(), words_.articles) ? 1 : 0;
    for (size_t i = article; i + 1 < words->size(); ++i) {
      if (IsTitle((*words)[i])) {
        taken = i + 1;
      } else if ((*words)[i].lower && !AllIn((*words)[i], words_.particles)) {
        return false;
      }
    }
    if (taken < article) return false;
    words->erase(words->begin(), words->begin() + static_cast<ptrdiff_t>(taken));
    const size_t least = taken > 0 ? 2 : 3;
    if (words->size() >= least && AllIn(words->front(), words_.maybe_titles)) {
      words->erase(words->begin());
    }
    return !words->empty();
  }

  // The last word with the particles before it or, hyphened, in it.
  bool TakeSurname(std::vector<Word>* words) {
    const Word last = std::move(words->back());
    words->pop_back();
    std::vector<std::string> particles;
    auto core = last.pieces.begin();
    while (std::next(core) != last.pieces.end() && words_.particles.contains(*core)) {
      particles.push_back(*core++);
    }
    const bool lower = last.lower && particles.empty();
    name_.surname = absl::StrJoin(core, last.pieces.end(), " ");
    while (!words->empty() && AllIn(words->back(), words_.particles)) {
      const Word& word = words->back();
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

  bool TakeGiven(const std::vector<Word>& words, bool inverted) {
    for (const Word& word : words) {
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
  static bool IsInitials(const Word& word) {
    const std::string& letters = word.pieces[0];
    return letters.size() == 2 && letters[1] != 'n' &&
           absl::string_view("aeiouy").find(letters[1]) == absl::string_view::npos;
  }

  const NameWords& words_;
  PersonName name_;
};

}  // namespace

std::optional<PersonName> ParsePersonName(absl::string_view written,
                                          const NameWords& words) {
  return Parser(words).Parse(written);
}

}  // namespace gainsay
