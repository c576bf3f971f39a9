#include "checker/engine/joint/law_order.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {
namespace {

class LawOrder {
 public:
  LawOrder(const Vocabulary& vocabulary, const Network& network)
      : vocabulary_(vocabulary), network_(network) {}

  bool operator()(int32_t a, int32_t b) const {
    const Law& left = network_.laws[a];
    const Law& right = network_.laws[b];
    if (left.rule != right.rule) return left.rule->id < right.rule->id;
    if (left.key != right.key) return ComesBefore(left.key, right.key);
    return std::lexicographical_compare(
        left.variables.begin(), left.variables.end(), right.variables.begin(),
        right.variables.end(),
        [this](int32_t one, int32_t other) { return VariableBefore(one, other); });
  }

 private:
  // By the ids of the entities that they name.
  bool ComesBefore(absl::Span<const int32_t> a, absl::Span<const int32_t> b) const {
    return std::lexicographical_compare(
        a.begin(), a.end(), b.begin(), b.end(),
        [this](int32_t one, int32_t other) { return IdOf(one) < IdOf(other); });
  }

  bool VariableBefore(int32_t a, int32_t b) const {
    if (a == b || a < 0 || b < 0) return a < 0 && b >= 0;
    const Variable& left = network_.variables[a];
    const Variable& right = network_.variables[b];
    if (left.subject != right.subject) return IdOf(left.subject) < IdOf(right.subject);
    return ComesBefore(left.qualifiers, right.qualifiers);
  }

  // Of a part that is left open there is none.
  absl::string_view IdOf(int32_t part) const {
    return part < 0 ? absl::string_view() : vocabulary_.entity(part).id;
  }

  const Vocabulary& vocabulary_;
  const Network& network_;
};

template <typename Constraint>
void SortByLaw(const std::vector<int32_t>& place, std::vector<Constraint>& constraints) {
  for (Constraint& constraint : constraints) constraint.law = place[constraint.law];
  absl::c_stable_sort(constraints, [](const Constraint& a, const Constraint& b) {
    return a.law < b.law;
  });
}

}  // namespace

void SortLaws(const Vocabulary& vocabulary, Network& network) {
  std::vector<int32_t> order(network.laws.size());
  std::iota(order.begin(), order.end(), 0);
  absl::c_stable_sort(order, LawOrder(vocabulary, network));
  std::vector<Law> laws;
  std::vector<int32_t> place(order.size());
  for (const int32_t law : order) {
    place[law] = static_cast<int32_t>(laws.size());
    laws.push_back(std::move(network.laws[law]));
  }
  network.laws = std::move(laws);
  SortByLaw(place, network.sums);
  SortByLaw(place, network.orders);
}

}  // namespace gainsay
