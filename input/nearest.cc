#include "input/nearest.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "input/quoted.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kShortestPrefix = 3;

// Of all known words, where none is near.
constexpr size_t kMostListed = 20;

// At the end of what `folded` holds.
void AppendFolded(absl::string_view word, std::u32string& folded) {
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

// A bit for each letter, which several share.
uint64_t LettersOf(std::u32string_view word) {
  uint64_t letters = 0;
  for (const char32_t letter : word) letters |= uint64_t{1} << (letter % 64);
  return letters;
}

size_t Count(uint64_t letters) { return static_cast<size_t>(std::popcount(letters)); }

// How near other words are to one.
class Nearness {
 public:
  explicit Nearness(absl::string_view word) {
    AppendFolded(word, word_);
    letters_ = LettersOf(word_);
    limit_ = word_.size() < 2 ? 0 : (word_.size() + 1) / 3;
  }

  // Smaller is nearer; nothing where the two have little to do with one another. Of a
  // word that is folded, with its letters.
  std::optional<size_t> Of(std::u32string_view known, uint64_t letters) {
    const std::optional<size_t> distance = Distance(known, letters);
    if (distance.has_value() || !OneStartsTheOther(known)) return distance;
    return limit_;
  }

 private:
  // Optimal string alignment: Levenshtein's distance with transpositions of neighbours.
  // Nothing where it is beyond the limit.
  std::optional<size_t> Distance(std::u32string_view b, uint64_t letters) {
    const std::u32string_view a = word_;
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit_)
      return std::nullopt;
    // One change brings at most one letter, and takes at most one away.
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

  bool OneStartsTheOther(std::u32string_view known) const {
    const size_t shorter = std::min(word_.size(), known.size());
    return shorter >= kShortestPrefix &&
           known.substr(0, shorter) == std::u32string_view(word_).substr(0, shorter);
  }

  std::u32string word_;
  uint64_t letters_ = 0;
  size_t limit_ = 0;
  std::vector<size_t> before_, last_, row_;
};

using Ranked = std::vector<std::pair<size_t, absl::string_view>>;

std::vector<std::string> First(Ranked ranked, size_t max) {
  std::sort(ranked.begin(), ranked.end());
  ranked.erase(std::unique(ranked.begin(), ranked.end()), ranked.end());
  std::vector<std::string> nearest;
  for (size_t i = 0; i < ranked.size() && i < max; ++i)
    nearest.emplace_back(ranked[i].second);
  return nearest;
}

// Without room for all words: they may be the names of all claims.
template <typename Text>
std::vector<std::string> NearestOf(absl::string_view word, absl::Span<const Text> known,
                                   size_t max) {
  Nearness nearness(word);
  Ranked ranked;
  std::u32string folded;
  for (const absl::string_view candidate : known) {
    folded.clear();
    AppendFolded(candidate, folded);
    const std::optional<size_t> rank = nearness.Of(folded, LettersOf(folded));
    if (rank.has_value()) ranked.emplace_back(*rank, candidate);
  }
  return First(std::move(ranked), max);
}

std::string Question(const std::vector<std::string>& nearest) {
  return nearest.empty() ? ""
                         : absl::StrCat("did you mean ", Quoted(nearest.front()), "?");
}

}  // namespace

KnownWords::KnownWords(std::vector<absl::string_view> words) : words_(std::move(words)) {
  folded_.reserve(words_.size());
  for (const absl::string_view word : words_) {
    const size_t begin = letters_.size();
    AppendFolded(word, letters_);
    folded_.push_back(
        {letters_.size(), LettersOf(std::u32string_view(letters_).substr(begin))});
  }
}

std::vector<std::string> KnownWords::Nearest(
    absl::string_view word, size_t max, absl::FunctionRef<bool(size_t)> except) const {
  Nearness nearness(word);
  Ranked ranked;
  size_t begin = 0;
  for (size_t i = 0; i < words_.size(); ++i) {
    const auto letters =
        std::u32string_view(letters_).substr(begin, folded_[i].end - begin);
    begin = folded_[i].end;
    const std::optional<size_t> rank = nearness.Of(letters, folded_[i].letters);
    if (rank.has_value() && !except(i)) ranked.emplace_back(*rank, words_[i]);
  }
  return First(std::move(ranked), max);
}

std::string KnownWords::DidYouMean(absl::string_view word,
                                   absl::FunctionRef<bool(size_t)> except) const {
  return Question(Nearest(word, 1, except));
}

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
  if (!near.empty()) return near;
  if (known.size() <= kMostListed) {
    return absl::StrCat("one of: ", absl::StrJoin(known, ", "));
  }
  return absl::StrCat("one of: ", absl::StrJoin(known.first(kMostListed), ", "), " and ",
                      known.size() - kMostListed, " more");
}

}  // namespace gainsay
