#include "claims/value_types/entity_set_members.h"

#include <algorithm>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

using Entities = std::vector<EntityId>;

bool IsPart(EntityId part, EntityId whole, const Vocabulary* vocabulary) {
  return vocabulary != nullptr && part >= 0 && vocabulary->IsPartOf(part, whole);
}

bool IsPartOfAnything(EntityId entity, const Vocabulary* vocabulary) {
  return vocabulary != nullptr && entity >= 0 &&
         !vocabulary->entity(entity).part_of.empty();
}

}  // namespace

bool IsInAny(EntityId entity, const Entities& wholes, const Vocabulary* vocabulary) {
  return absl::c_any_of(wholes, [&](EntityId whole) {
    return entity == whole || IsPart(entity, whole, vocabulary);
  });
}

size_t CountMaximal(const Entities& members, const Vocabulary* vocabulary) {
  return absl::c_count_if(members, [&](EntityId member) {
    return absl::c_none_of(members, [&](EntityId other) {
      return other != member && IsPart(member, other, vocabulary);
    });
  });
}

size_t CountNamed(const Entities& a, const Entities& b, const Vocabulary* vocabulary) {
  Entities named = a;
  named.insert(named.end(), b.begin(), b.end());
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  return CountMaximal(named, vocabulary);
}

IntervalSet PossibleSizes(const EntitySetValue& set, Width width,
                          const Vocabulary* vocabulary) {
  const auto least = static_cast<double>(CountMaximal(set.must, vocabulary));
  IntervalSet sizes(Interval{least, kInfinity});
  if (set.only.has_value()) {
    sizes = IntervalSet(Interval{least, static_cast<double>(set.only->size())});
  }
  if (!set.count.has_value()) return sizes;
  if (width == Width::kNominal) {
    IntervalSet nominal = Intersect(sizes, set.count->nominal);
    if (!nominal.empty()) return nominal;
  }
  IntervalSet wide = Intersect(sizes, set.count->wide);
  return wide.empty() ? sizes : wide;
}

std::optional<Entities> AllMembers(const EntitySetValue& set, Width width,
                                   const Vocabulary* vocabulary) {
  if (set.only.has_value()) return set.only;
  if (!set.count.has_value()) return std::nullopt;
  const auto named = static_cast<double>(CountMaximal(set.must, vocabulary));
  const bool full = PossibleSizes(set, width, vocabulary).Hull().max <= named;
  const bool open = absl::c_any_of(
      set.must, [&](EntityId member) { return IsPartOfAnything(member, vocabulary); });
  return full && !open ? std::optional<Entities>(set.must) : std::nullopt;
}

}  // namespace gainsay
