#include "claims/value_types/wording_match.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace gainsay {
namespace {

// Of words of two wordings with one another: those of a whole page with those of another.
constexpr size_t kMostComparisons = 1'000'000;

// Whether the words from `i` on are the one word with its hyphen or apostrophe left out.
bool JoinsTo(ComparedWords words, size_t i, const std::string& word) {
  return i + 1 < words.size() && MayJoinTo(words[i], words[i + 1], word);
}

// What is asked of a word for each place that it is held against.
struct Look {
  absl::string_view bare;
  bool has_ways;
  bool joins;
};

absl::InlinedVector<Look, 32> LooksOf(ComparedWords words) {
  absl::InlinedVector<Look, 32> looks;
  looks.reserve(words.size());
  for (const std::string& word : words) {
    const absl::string_view bare = BareWord(word);
    const absl::string_view marks = absl::string_view(word).substr(bare.size());
    looks.push_back({bare, HasWays(bare),
                     absl::StrContains(marks, kMarkJoined) ||
                         absl::StrContains(marks, kMarkContracted)});
  }
  return looks;
}

// Words with what is asked of each.
struct Wording {
  ComparedWords words;
  absl::Span<const Look> looks;

  // Without what stands for any words at either end.
  Wording Trimmed() const {
    Wording rest = *this;
    while (!rest.words.empty() && rest.words.front() == kAnyWords) {
      rest.words.remove_prefix(1);
      rest.looks.remove_prefix(1);
    }
    while (!rest.words.empty() && rest.words.back() == kAnyWords) {
      rest.words.remove_suffix(1);
      rest.looks.remove_suffix(1);
    }
    return rest;
  }
};

// Holds a part against a whole, word by word of the part: which places of the whole are
// reached after so many of them.
class PartMatcher {
 public:
  // Requires that the part is not empty and that its ends are words.
  PartMatcher(const Wording& part, const Wording& whole)
      : part_(part.words),
        whole_(whole.words),
        part_looks_(part.looks),
        whole_looks_(whole.looks) {}

  // Whether the part is in the whole where it may begin and end.
  template <typename MayBegin, typename MayEnd>
  bool Run(MayBegin may_begin, MayEnd may_end) {
    for (size_t j = 0; j < whole_.size(); ++j) {
      if (may_begin(j)) Match(0, j);
    }
    for (size_t i = 1; i < part_.size(); ++i) {
      Places here = std::exchange(At(i), {});
      std::sort(here.begin(), here.end());
      for (size_t k = 0; k < here.size(); ++k) {
        if (k == 0 || here[k] != here[k - 1]) Step(i, here[k], here);
      }
    }
    return absl::c_any_of(At(part_.size()), may_end);
  }

 private:
  using Places = std::vector<size_t>;

  // A word matches at most two words, so that no more than three rows are in use.
  Places& At(size_t i) { return rows_[i % rows_.size()]; }

  void Match(size_t i, size_t j) {
    const Look& part = part_looks_[i];
    const Look& whole = whole_looks_[j];
    const bool same = part.bare == whole.bare || ((part.has_ways || whole.has_ways) &&
                                                  MayBeSameWord(part.bare, whole.bare));
    if (same) At(i + 1).push_back(j + 1);
    if (whole.joins && JoinsTo(whole_, j, part_[i])) At(i + 1).push_back(j + 2);
    if (part.joins && JoinsTo(part_, i, whole_[j])) At(i + 2).push_back(j + 1);
  }

  void Step(size_t i, size_t j, Places& here) {
    if (part_[i] == kAnyWords) {
      // All places from the first one on.
      if (j != here.front()) return;
      for (size_t to = j; to <= whole_.size(); ++to) At(i + 1).push_back(to);
      return;
    }
    if (j == whole_.size()) return;
    if (whole_[j] != kAnyWords) return Match(i, j);
    if (i + 1 < part_.size()) At(i + 1).push_back(j);
    for (++j; j < whole_.size() && whole_[j] == kAnyWords;) ++j;
    if (j < whole_.size()) Match(i, j);
  }

  ComparedWords part_;
  ComparedWords whole_;
  absl::Span<const Look> part_looks_;
  absl::Span<const Look> whole_looks_;
  std::array<Places, 3> rows_;
};

using Texts = std::vector<absl::string_view>;

Texts BareTexts(ComparedWords words) {
  Texts texts;
  for (const std::string& word : words) texts.push_back(BareWord(word));
  return texts;
}

// Where a piece that begins at `from` or later first ends in the text, if it is there; by
// Knuth, Morris and Pratt, since the searchers of the library are not linear.
std::optional<size_t> EndOfPiece(const Texts& piece, const Texts& text, size_t from) {
  std::vector<size_t> borders = {
      0};  // of the first i + 1 words, how many begin and end it
  const auto next = [&](size_t known, absl::string_view word) {
    while (known > 0 && piece[known] != word) known = borders[known - 1];
    return piece[known] == word ? known + 1 : known;
  };
  for (size_t i = 1; i < piece.size(); ++i)
    borders.push_back(next(borders[i - 1], piece[i]));
  size_t matched = 0;
  for (; from < text.size() && matched < piece.size(); ++from) {
    matched = next(matched, text[from]);
  }
  return matched == piece.size() ? std::optional<size_t>(from) : std::nullopt;
}

// Whether the pieces of the part between what was left out of it stand in the whole one
// after the other, word for word as they are written. In linear time: for texts of
// thousands of words.
bool IsLongPart(ComparedWords part, ComparedWords whole) {
  // What the whole leaves out may be the part.
  if (absl::c_linear_search(whole, kAnyWords)) return true;
  const Texts text = BareTexts(whole);
  size_t from = 0;
  while (!part.empty()) {
    const auto size = static_cast<size_t>(absl::c_find(part, kAnyWords) - part.begin());
    const Texts piece = BareTexts(part.first(size));
    part.remove_prefix(std::min(size + 1, part.size()));
    if (piece.empty()) continue;
    const std::optional<size_t> end = EndOfPiece(piece, text, from);
    if (!end.has_value()) return false;
    from = *end;
  }
  return true;
}

bool Negates(const std::string& word) {
  return HasMark(word, kMarkNegation) && !HasMark(word, kMarkPause);
}

// Whether the part is in the whole, with no negation among the `reach` words before it
// and none that follows its last word and turns it over: "we can", "we can not".
bool IsUnnegatedPart(const Wording& looked_for, const Wording& looked_at, size_t reach) {
  const Wording part = looked_for.Trimmed();
  const ComparedWords whole = looked_at.words;
  if (part.words.empty()) return true;
  if (part.words.size() * whole.size() > kMostComparisons) {
    return IsLongPart(part.words, whole);
  }
  const bool may_be_negated = HasMark(part.words.back(), kMarkAuxiliary);
  return PartMatcher(part, looked_at)
      .Run(
          [&](size_t begin) {
            for (size_t back = 1; back <= std::min(reach, begin); ++back) {
              const std::string& word = whole[begin - back];
              if (Negates(word)) return false;
              if (HasMark(word, kMarkPause)) break;
            }
            return true;
          },
          [&](size_t end) {
            return !may_be_negated || end == whole.size() ||
                   HasMark(whole[end - 1], kMarkPause) ||
                   !HasMark(whole[end], kMarkNegation);
          });
}

bool IsPartOfSense(const Wording& part, const Wording& whole) {
  // "not quite true": a single word says little without the one before it.
  return IsUnnegatedPart(part, whole, part.Trimmed().words.size() == 1 ? 2 : 1);
}

// Whether either is a part of the other.
bool EitherIsPart(ComparedWords a, ComparedWords b,
                  absl::FunctionRef<bool(const Wording&, const Wording&)> is_part) {
  const auto looks_of_a = LooksOf(a);
  const auto looks_of_b = LooksOf(b);
  const Wording first{a, looks_of_a};
  const Wording second{b, looks_of_b};
  return is_part(first, second) || is_part(second, first);
}

}  // namespace

bool MayBeSameWording(ComparedWords a, ComparedWords b) {
  return EitherIsPart(a, b, [](const Wording& part, const Wording& whole) {
    return IsUnnegatedPart(part, whole, 1);
  });
}

bool MayBeSameSense(ComparedWords a, ComparedWords b) {
  return EitherIsPart(a, b, IsPartOfSense);
}

}  // namespace gainsay
