#include "claims/value_types/entity_set_conflict.h"

#include <algorithm>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "claims/value_types/names.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

using Entities = std::vector<EntityId>;

void SortUnique(Entities& entities) {
  std::sort(entities.begin(), entities.end());
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
}

bool WithinAny(EntityId entity, const Entities& wholes, const AgreementRules& rules) {
  return absl::c_any_of(wholes, [&](EntityId whole) {
    return entity == whole ||
           (rules.vocabulary != nullptr && rules.vocabulary->IsPartOf(entity, whole));
  });
}

// Members that one side must have and the other excludes, or that go beyond the other's
// `only`.
Entities AtOdds(const EntitySetValue& a, const EntitySetValue& b,
                const AgreementRules& rules) {
  Entities odds;
  for (const EntityId member : a.must) {
    const bool excluded = WithinAny(member, b.excluded, rules);
    const bool beyond = b.only.has_value() && !WithinAny(member, *b.only, rules);
    if (excluded || beyond) odds.push_back(member);
  }
  return odds;
}

// A region counts once, not its parts again.
size_t CountMaximal(const Entities& members, const AgreementRules& rules) {
  return absl::c_count_if(members, [&](EntityId member) {
    return absl::c_none_of(members, [&](EntityId other) {
      return other != member && rules.vocabulary != nullptr &&
             rules.vocabulary->IsPartOf(member, other);
    });
  });
}

const IntervalSet& CountSet(const EntitySetValue& set, Width width) {
  return width == Width::kNominal ? set.count->nominal : set.count->wide;
}

size_t CountNamed(const EntitySetValue& a, const EntitySetValue& b,
                  const AgreementRules& rules) {
  Entities named = a.must;
  named.insert(named.end(), b.must.begin(), b.must.end());
  SortUnique(named);
  return CountMaximal(named, rules);
}

bool ExceedsCount(const EntitySetValue& a, const EntitySetValue& b, Width width,
                  const AgreementRules& rules) {
  if (!b.count.has_value()) return false;
  const auto least = static_cast<double>(CountNamed(a, b, rules));
  const IntervalSet possible(Interval{least, kInfinity});
  return !Meets(possible, CountSet(b, width), Touch::kStrict);
}

bool CountsDiffer(const EntitySetValue& a, const EntitySetValue& b, Width width) {
  return a.count.has_value() && b.count.has_value() &&
         !Meets(CountSet(a, width), CountSet(b, width), Touch::kStrict);
}

// An exact list of other than the count.
bool MissesCount(const EntitySetValue& a, const EntitySetValue& b, Width width,
                 const AgreementRules& rules) {
  if (!a.only.has_value() || !b.count.has_value()) return false;
  const auto size = static_cast<double>(CountMaximal(*a.only, rules));
  return !Contains(CountSet(b, width), size);
}

// Whether there is room for nobody but who is named.
bool IsExact(const EntitySetValue& set, Width width, const AgreementRules& rules) {
  if (set.only.has_value()) return *set.only == set.must;
  if (!set.count.has_value() || CountSet(set, width).empty()) return false;
  const auto named = static_cast<double>(CountMaximal(set.must, rules));
  return CountSet(set, width).Hull().max == named;
}

// Whether one side is exactly what the other one is not.
bool IsJust(const EntitySetValue& a, const EntitySetValue& b, Width width,
            const AgreementRules& rules) {
  return b.not_just.has_value() && a.must == *b.not_just && IsExact(a, width, rules);
}

bool Excludes(const EntitySetValue& a, const EntitySetValue& b, Width width,
              const AgreementRules& rules) {
  return IsJust(a, b, width, rules) || !AtOdds(a, b, rules).empty() ||
         ExceedsCount(a, b, width, rules) || MissesCount(a, b, width, rules);
}

// Whether what it says of itself leaves no set; not where nothing is left by denial.
bool IsEmpty(const EntitySetValue& set, const AgreementRules& rules) {
  if (set.count.has_value() && set.count->wide.empty()) return false;
  return !AtOdds(set, set, rules).empty() || MissesCount(set, set, Width::kWide, rules) ||
         ExceedsCount(set, set, Width::kWide, rules);
}

// The sizes that a set may have which also holds what another one names.
IntervalSet SizesOf(const EntitySetValue& set, const EntitySetValue& other,
                    const AgreementRules& rules) {
  if (set.count.has_value()) return set.count->wide;
  if (set.only.has_value()) {
    return IntervalSet::Point(static_cast<double>(CountMaximal(*set.only, rules)));
  }
  return IntervalSet(
      Interval{static_cast<double>(CountNamed(set, other, rules)), kInfinity});
}

std::string Listed(const Entities& entities, const Vocabulary& vocabulary) {
  return entities.empty() ? "none"
                          : absl::StrJoin(EntityNames(entities, vocabulary), ", ");
}

}  // namespace

bool NamesMembersAlone(const Value& value) {
  const auto* set = std::get_if<EntitySetValue>(&value);
  return set != nullptr && set->excluded.empty() && !set->only.has_value() &&
         !set->count.has_value() && !set->not_just.has_value();
}

Tri EntitySetsAgree(const Value& a, const Value& b, Width width,
                    const AgreementRules& rules) {
  const auto& left = std::get<EntitySetValue>(a);
  const auto& right = std::get<EntitySetValue>(b);
  if (NamesMembersAlone(a) && NamesMembersAlone(b)) return Tri::kMaybe;
  const bool conflict = Excludes(left, right, width, rules) ||
                        Excludes(right, left, width, rules) ||
                        CountsDiffer(left, right, width);
  // What no set is, which is a flaw of its own, says nothing against others.
  const bool held = conflict && !IsEmpty(left, rules) && !IsEmpty(right, rules);
  return held ? Tri::kFalse : Tri::kMaybe;
}

Slack EntitySetSlack(const Value& a, const Value& b, const Property&,
                     const Vocabulary& vocabulary) {
  AgreementRules rules;
  rules.vocabulary = &vocabulary;
  const auto& left = std::get<EntitySetValue>(a);
  const auto& right = std::get<EntitySetValue>(b);
  Entities odds = AtOdds(left, right, rules);
  const Entities more = AtOdds(right, left, rules);
  odds.insert(odds.end(), more.begin(), more.end());
  for (const auto* just : {&left, &right}) {
    const EntitySetValue& other = just == &left ? right : left;
    if (IsJust(*just, other, Width::kWide, rules)) odds = just->must;
  }
  SortUnique(odds);
  Slack slack;
  slack.members = EntityNames(odds, vocabulary);
  const double gap = Gap(SizesOf(left, right, rules), SizesOf(right, left, rules));
  if (odds.empty() && gap > 0) {
    slack.value = gap;
    slack.unit = "count";
  }
  return slack;
}

std::string EmptySetText(const EntitySetValue& set, const Vocabulary& vocabulary) {
  AgreementRules rules;
  rules.vocabulary = &vocabulary;
  Entities excluded;
  Entities beyond;
  for (const EntityId member : set.must) {
    if (WithinAny(member, set.excluded, rules)) excluded.push_back(member);
    if (set.only.has_value() && !WithinAny(member, *set.only, rules)) {
      beyond.push_back(member);
    }
  }
  if (!excluded.empty()) {
    return fmt::format("no set both holds and excludes {}", Listed(excluded, vocabulary));
  }
  if (!beyond.empty()) {
    return fmt::format("no set of only {} holds {}", Listed(*set.only, vocabulary),
                       Listed(beyond, vocabulary));
  }
  if (MissesCount(set, set, Width::kWide, rules)) {
    return fmt::format("only {} names {}, which is not the count that is stated",
                       Listed(*set.only, vocabulary), CountMaximal(*set.only, rules));
  }
  if (ExceedsCount(set, set, Width::kWide, rules)) {
    return fmt::format("{} are named, more than the count that is stated",
                       CountMaximal(set.must, rules));
  }
  return "";
}

}  // namespace gainsay
