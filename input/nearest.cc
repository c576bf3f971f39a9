#include "input/nearest.h"

#include <algorithm>
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

std::u32string Folded(absl::string_view word) {
  return DecodeUtf8(absl::AsciiStrToLower(word));
}

// Optimal string alignment: Levenshtein's distance with transpositions of neighbours.
// Nothing where it is beyond the limit.
std::optional<size_t> Distance(const std::u32string& a, const std::u32string& b,
                               size_t limit) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit)
    return std::nullopt;
  std::vector<size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return std::nullopt;
    before.swap(last);
    last.swap(row);
  }
  return last.back() > limit ? std::nullopt : std::optional<size_t>(last.back());
}

bool OneStartsTheOther(const std::u32string& a, const std::u32string& b) {
  const size_t shorter = std::min(a.size(), b.size());
  return shorter >= kShortestPrefix && a.compare(0, shorter, b, 0, shorter) == 0;
}

// Smaller is nearer.
std::optional<size_t> Rank(const std::u32string& word, const std::u32string& known) {
  const size_t limit = word.size() < 2 ? 0 : (word.size() + 1) / 3;
  const std::optional<size_t> distance = Distance(word, known, limit);
  if (distance.has_value() || !OneStartsTheOther(word, known)) return distance;
  return limit;
}

template <typename Text>
std::vector<std::string> NearestOf(absl::string_view word, absl::Span<const Text> known,
                                   size_t max) {
  const std::u32string folded = Folded(word);
  std::vector<std::pair<size_t, absl::string_view>> ranked;
  for (const absl::string_view candidate : known) {
    const std::optional<size_t> rank = Rank(folded, Folded(candidate));
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
