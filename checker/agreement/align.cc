#include "checker/agreement/align.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/agreement/quote_overlap.h"
#include "checker/engine/compare/union_find.h"

namespace gainsay {
namespace {

using Group = std::vector<int32_t>;  // claims, in the order of what they say

// How well two claims go together; greater is better.
struct Fit {
  int quotes = 0;  // 3 the same, 2 overlap, 1 not known
  bool same_value = false;
  bool agree = false;
  size_t words = 0;
  bool same_id = false;
  auto Rank() const { return std::tie(quotes, same_value, agree, words, same_id); }
};

struct Pair {
  Fit fit;
  size_t a = 0;  // places in the group
  size_t b = 0;
};

class Aligner {
 public:
  Aligner(const std::vector<AlignedClaim>& claims,
          absl::FunctionRef<bool(int32_t, int32_t)> agree)
      : claims_(claims), agree_(agree) {}

  std::vector<AgreementUnit> Align() {
    Group order(claims_.size());
    absl::c_iota(order, 0);
    const auto said = [&](int32_t index) {
      const AlignedClaim& claim = claims_[index];
      return std::tie(claim.key, claim.quote, claim.value, claim.id, claim.annotator);
    };
    absl::c_sort(order, [&](int32_t a, int32_t b) { return said(a) < said(b); });
    for (auto begin = order.begin(); begin != order.end();) {
      const auto end = std::find_if(begin, order.end(), [&](int32_t other) {
        return claims_[other].key != claims_[*begin].key;
      });
      AlignGroup({begin, end});
      begin = end;
    }
    return std::move(units_);
  }

 private:
  void AlignGroup(const Group& group) {
    if (PairsIn(group) <= kMostPairs) {
      AlignByFit(group);
      return;
    }
    for (auto begin = group.begin(); begin != group.end();) {
      const auto end = std::find_if(begin, group.end(), [&](int32_t other) {
        return claims_[other].quote != claims_[*begin].quote;
      });
      const Group same(begin, end);
      if (PairsIn(same) <= kMostPairs) {
        AlignByFit(same);
      } else {
        AlignInOrder(same);
      }
      begin = end;
    }
  }

  // Pairs of claims of different annotators.
  size_t PairsIn(const Group& group) const {
    std::map<int32_t, size_t> of_annotator;
    for (const int32_t claim : group) ++of_annotator[claims_[claim].annotator];
    size_t pairs = 0;
    size_t before = 0;
    for (const auto& [annotator, count] : of_annotator) {
      pairs += before * count;
      before += count;
    }
    return pairs;
  }

  // Of claims that fit, in which the quotes say nothing against it.
  Fit FitOf(int32_t a, int32_t b) const {
    const AlignedClaim& left = claims_[a];
    const AlignedClaim& right = claims_[b];
    Fit fit;
    if (left.quote.empty() || right.quote.empty()) {
      fit.quotes = 1;
    } else if (left.quote == right.quote) {
      fit.quotes = 3;
      fit.words = left.quote.size();
    } else {
      fit.words = SharedWords(left.quote, right.quote);
      if (fit.words == 0) return fit;
      fit.quotes = 2;
    }
    fit.same_value = left.value == right.value;
    fit.agree = fit.same_value || agree_(a, b);
    fit.same_id = left.id == right.id;
    return fit;
  }

  // The pairs that can be one unit, the best first.
  std::vector<Pair> PairsOf(const Group& group) const {
    std::vector<Pair> pairs;
    for (size_t b = 0; b < group.size(); ++b) {
      for (size_t a = 0; a < b; ++a) {
        if (claims_[group[a]].annotator == claims_[group[b]].annotator) continue;
        const Fit fit = FitOf(group[a], group[b]);
        if (fit.quotes > 0) pairs.push_back({fit, a, b});
      }
    }
    absl::c_sort(pairs, [](const Pair& x, const Pair& y) {
      return std::tuple(y.fit.Rank(), x.a, x.b) < std::tuple(x.fit.Rank(), y.a, y.b);
    });
    return pairs;
  }

  void AlignByFit(const Group& group) {
    UnionFind joined(group.size());
    std::vector<std::vector<int32_t>> annotators(group.size());  // of a unit, by its root
    for (size_t i = 0; i < group.size(); ++i) {
      annotators[i].push_back(claims_[group[i]].annotator);
    }
    for (const Pair& pair : PairsOf(group)) {
      const size_t a = joined.Root(pair.a);
      const size_t b = joined.Root(pair.b);
      if (a == b || absl::c_any_of(annotators[a], [&](int32_t annotator) {
            return absl::c_linear_search(annotators[b], annotator);
          })) {
        continue;
      }
      joined.Join(a, b);
      std::vector<int32_t> both = std::move(annotators[a]);
      absl::c_copy(annotators[b], std::back_inserter(both));
      annotators[joined.Root(a)] = std::move(both);
    }
    std::map<size_t, AgreementUnit> units;  // by the first place in the group
    std::map<size_t, size_t> first_of_root;
    for (size_t i = 0; i < group.size(); ++i) {
      const size_t first = first_of_root.try_emplace(joined.Root(i), i).first->second;
      units[first].push_back(group[i]);
    }
    for (auto& [first, unit] : units) AddUnit(std::move(unit));
  }

  // Each annotator's first with the others' first, and so on.
  void AlignInOrder(const Group& group) {
    std::map<int32_t, size_t> seen;
    std::vector<AgreementUnit> units;
    for (const int32_t claim : group) {
      const size_t place = seen[claims_[claim].annotator]++;
      if (place == units.size()) units.emplace_back();
      units[place].push_back(claim);
    }
    for (AgreementUnit& unit : units) AddUnit(std::move(unit));
  }

  void AddUnit(AgreementUnit unit) {
    absl::c_sort(unit, [&](int32_t a, int32_t b) {
      return claims_[a].annotator < claims_[b].annotator;
    });
    units_.push_back(std::move(unit));
  }

  const std::vector<AlignedClaim>& claims_;
  absl::FunctionRef<bool(int32_t, int32_t)> agree_;
  std::vector<AgreementUnit> units_;
};

}  // namespace

std::vector<AgreementUnit> Align(const std::vector<AlignedClaim>& claims,
                                 absl::FunctionRef<bool(int32_t, int32_t)> agree) {
  return Aligner(claims, agree).Align();
}

}  // namespace gainsay
