#include "input/nearest.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "input/quoted.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kShortestPrefix = 3;

// In place of what `folded` held.
void Fold(absl::string_view word, std::u32string& folded) {
  folded.clear();
  for (size_t i = 0; i < word.size();) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) {
      folded.push_back(static_cast<unsigned char>(absl::ascii_tolower(byte)));
      ++i;
      continue;
    }
    const CodePoint next = CodePointAt(word, i);
    folded.push_back(next.value);
    i += next.length;
  }
}

// How near other words are to one.
class Nearness {
 public:
  explicit Nearness(absl::string_view word) {
    Fold(word, word_);
    letters_ = LettersOf(word_);
    limit_ = word_.size() < 2 ? 0 : (word_.size() + 1) / 3;
  }

  // Smaller is nearer; nothing where the two have little to do with one another.
  std::optional<size_t> Of(absl::string_view known) {
    Fold(known, known_);
    const std::optional<size_t> distance = Distance();
    if (distance.has_value() || !OneStartsTheOther()) return distance;
    return limit_;
  }

 private:
  // Optimal string alignment: Levenshtein's distance with transpositions of neighbours.
  // Nothing where it is beyond the limit.
  std::optional<size_t> Distance() {
    const std::u32string& a = word_;
    const std::u32string& b = known_;
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit_)
      return std::nullopt;
    // One change brings at most one letter, and takes at most one away.
    const uint64_t letters = LettersOf(b);
    if (Count(letters & ~letters_) > limit_ || Count(letters_ & ~letters) > limit_)
      return std::nullopt;
    before_.resize(b.size() + 1);
    last_.resize(b.size() + 1);
    row_.resize(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j) last_[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
      size_t least = row_[0] = i;
      for (size_t j = 1; j <= b.size(); ++j) {
        const bool same = a[i - 1] == b[j - 1];
        row_[j] =
            std::min({last_[j] + 1, row_[j - 1] + 1, last_[j - 1] + (same ? 0 : 1)});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          row_[j] = std::min(row_[j], before_[j - 2] + 1);
        }
        least = std::min(least, row_[j]);
      }
      if (least > limit_) return std::nullopt;
      before_.swap(last_);
      last_.swap(row_);
    }
    return last_.back() > limit_ ? std::nullopt : std::optional<size_t>(last_.back());
  }

  bool OneStartsTheOther() const {
    const size_t shorter = std::min(word_.size(), known_.size());
    return shorter >= kShortestPrefix &&
           word_.compare(0, shorter, known_, 0, shorter) == 0;
  }

  // A bit for each letter, which several share.
  static uint64_t LettersOf(const std::u32string& word) {
    uint64_t letters = 0;
    for (const char32_t letter : word) letters |= uint64_t{1} << (letter % 64);
    return letters;
  }
  static size_t Count(uint64_t letters) {
    return static_cast<size_t>(std::popcount(letters));
  }

  std::u32string word_;
  uint64_t letters_ = 0;
  size_t limit_ = 0;
  // Of the word that is asked for: many are, so that room is kept.
  std::u32string known_;
  std::vector<size_t> before_, last_, row_;
};

template <typename Text>
std::vector<std::string> NearestOf(absl::string_view word, absl::Span<const Text> known,
                                   size_t max) {
  Nearness nearness(word);
  std::vector<std::pair<size_t, absl::string_view>> ranked;
  for (const absl::string_view candidate : known) {
    const std::optional<size_t> rank = nearness.Of(candidate);
    if (rank.has_value()) ranked.emplace_back(*rank, candidate);
  }
  std::sort(ranked.begin(), ranked.end());
  ranked.erase(std::unique(ranked.begin(), ranked.end()), ranked.end());
  std::vector<std::string> nearest;
  for (size_t i = 0; i < ranked.size() && i < max; ++i)
    nearest.emplace_back(ranked[i].second);
  return nearest;
}

std::string Question(const std::vector<std::string>& nearest) {
  return nearest.empty() ? ""
                         : absl::StrCat("did you mean ", Quoted(nearest.front()), "?");
}

}  // namespace

std::vector<std::string> Nearest(absl::string_view word,
                                 absl::Span<const absl::string_view> known, size_t max) {
  return NearestOf(word, known, max);
}

std::vector<std::string> Nearest(absl::string_view word,
                                 absl::Span<const std::string> known, size_t max) {
  return NearestOf(word, known, max);
}

std::string DidYouMean(absl::string_view word,
                       absl::Span<const absl::string_view> known) {
  return Question(Nearest(word, known, 1));
}

std::string DidYouMean(absl::string_view word, absl::Span<const std::string> known) {
  return Question(Nearest(word, known, 1));
}

std::string DidYouMeanOneOf(absl::string_view word, absl::Span<const std::string> known) {
  const std::string near = DidYouMean(word, known);
  return near.empty() ? absl::StrCat("one of: ", absl::StrJoin(known, ", ")) : near;
}

}  // namespace gainsay
