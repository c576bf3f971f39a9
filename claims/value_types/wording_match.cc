#include "claims/value_types/wording_match.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace gainsay {
namespace {

absl::string_view Bare(absl::string_view word) {
  absl::ConsumeSuffix(&word, "-");
  return word;
}

bool Equal(const std::string& a, const std::string& b) {
  return a == b || Bare(a) == Bare(b);
}

// Whether the words from `i` on are the one word with its hyphen left out.
bool JoinsTo(ComparedWords words, size_t i, const std::string& word) {
  if (i + 1 >= words.size() || !absl::EndsWith(words[i], "-")) return false;
  absl::string_view rest = Bare(word);
  return absl::ConsumePrefix(&rest, Bare(words[i])) && rest == Bare(words[i + 1]);
}

ComparedWords Trimmed(ComparedWords words) {
  while (!words.empty() && words.front() == kAnyWords) words.remove_prefix(1);
  while (!words.empty() && words.back() == kAnyWords) words.remove_suffix(1);
  return words;
}

// Holds a part against a whole, word by word of the part: which places of the whole are
// reached after so many of them.
class PartMatcher {
 public:
  // Requires that the part is not empty and that its ends are words.
  PartMatcher(ComparedWords part, ComparedWords whole) : part_(part), whole_(whole) {}

  // Whether the part may begin there.
  template <typename MayBegin>
  bool Run(MayBegin may_begin) {
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
    return !At(part_.size()).empty();
  }

 private:
  using Places = std::vector<size_t>;

  // A word matches at most two words, so that no more than three rows are in use.
  Places& At(size_t i) { return rows_[i % rows_.size()]; }

  void Match(size_t i, size_t j) {
    if (Equal(part_[i], whole_[j])) At(i + 1).push_back(j + 1);
    if (JoinsTo(whole_, j, part_[i])) At(i + 1).push_back(j + 2);
    if (JoinsTo(part_, i, whole_[j])) At(i + 2).push_back(j + 1);
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
  std::array<Places, 3> rows_;
};

bool IsPart(ComparedWords part, ComparedWords whole) {
  part = Trimmed(part);
  return part.empty() || PartMatcher(part, whole).Run([](size_t) { return true; });
}

bool IsUnnegatedPart(ComparedWords part, ComparedWords whole) {
  part = Trimmed(part);
  if (part.empty()) return true;
  // "not quite true": a single word says little without the one before it.
  const size_t reach = part.size() == 1 ? 2 : 1;
  return PartMatcher(part, whole).Run([&](size_t begin) {
    for (size_t back = 1; back <= std::min(reach, begin); ++back) {
      if (Bare(whole[begin - back]) == kNegation) return false;
    }
    return true;
  });
}

}  // namespace

bool MayBeSameWording(ComparedWords a, ComparedWords b) {
  return IsPart(a, b) || IsPart(b, a);
}

bool MayBeSameSense(ComparedWords a, ComparedWords b) {
  return IsUnnegatedPart(a, b) || IsUnnegatedPart(b, a);
}

}  // namespace gainsay
