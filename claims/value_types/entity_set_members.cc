#include "claims/value_types/entity_set_members.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"

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

Entities Together(const Entities& a, const Entities& b) {
  Entities named = a;
  named.insert(named.end(), b.begin(), b.end());
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  return named;
}

bool IsOfKinds(EntityId entity, const std::vector<std::string>& kinds,
               const Vocabulary& vocabulary) {
  const std::string& kind = vocabulary.entity(entity).kind;
  return kinds.empty() || kind.empty() || absl::c_linear_search(kinds, kind);
}

// What the entity is part of, through any number of steps.
Entities AllWholesOf(EntityId entity, const Vocabulary& vocabulary) {
  Entities wholes;
  const auto add = [&](EntityId part) {
    if (part < 0) return;
    for (const EntityId whole : vocabulary.entity(part).part_of) {
      if (!absl::c_linear_search(wholes, whole)) wholes.push_back(whole);
    }
  };
  add(entity);
  for (size_t next = 0; next < wholes.size(); ++next) add(wholes[next]);
  return wholes;
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
  return CountMaximal(Together(a, b), vocabulary);
}

Entities WholesOf(EntityId entity, const std::vector<std::string>& kinds,
                  const Vocabulary& vocabulary) {
  Entities wholes = AllWholesOf(entity, vocabulary);
  const auto unfit = [&](EntityId whole) { return !IsOfKinds(whole, kinds, vocabulary); };
  wholes.erase(std::remove_if(wholes.begin(), wholes.end(), unfit), wholes.end());
  return wholes;
}

size_t CountFewest(const Entities& a, const Entities& b,
                   const std::vector<std::string>& kinds, const Vocabulary& vocabulary) {
  const Entities named = Together(a, b);
  // What may be one member: those that have a whole in common, and what has one in common
  // with any of these, so that there are never too many.
  size_t fewest = 0;
  absl::flat_hash_map<EntityId, size_t> group_of;
  std::vector<size_t> joined;  // by group, one that it is the same as; itself: none
  const auto root = [&](size_t group) {
    while (joined[group] != group) group = joined[group];
    return group;
  };
  for (const EntityId member : named) {
    const size_t own = joined.size();
    joined.push_back(own);
    ++fewest;
    const auto join = [&](EntityId whole) {
      const size_t other = root(group_of.try_emplace(whole, own).first->second);
      if (other == root(own)) return;
      joined[other] = own;
      --fewest;
    };
    join(member);
    for (const EntityId whole : AllWholesOf(member, vocabulary)) {
      const bool may_be_meant = IsOfKinds(whole, kinds, vocabulary) ||
                                std::binary_search(named.begin(), named.end(), whole);
      if (may_be_meant) join(whole);
    }
  }
  return fewest;
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
