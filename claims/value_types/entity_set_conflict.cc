#include "claims/value_types/entity_set_conflict.h"

#include <algorithm>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "claims/value_types/entity_set_members.h"
#include "claims/value_types/names.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

using Entities = std::vector<EntityId>;

// Members that one side must have and the other excludes, or that go beyond the other's
// `only`.
Entities AtOdds(const EntitySetValue& a, const EntitySetValue& b,
                const AgreementRules& rules) {
  Entities odds;
  for (const EntityId member : a.must) {
    const bool excluded = IsInAny(member, b.excluded, rules.vocabulary);
    const bool beyond = b.only.has_value() && !IsInAny(member, *b.only, rules.vocabulary);
    if (excluded || beyond) odds.push_back(member);
  }
  return odds;
}

const IntervalSet& CountSet(const EntitySetValue& set, Width width) {
  return width == Width::kNominal ? set.count->nominal : set.count->wide;
}

bool ExceedsCount(const EntitySetValue& a, const EntitySetValue& b, Width width,
                  const AgreementRules& rules) {
  if (!b.count.has_value()) return false;
  const auto least = static_cast<double>(CountNamed(a.must, b.must, rules.vocabulary));
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
  const auto size = static_cast<double>(CountMaximal(*a.only, rules.vocabulary));
  return !Contains(CountSet(b, width), size);
}

// Whether there is room for nobody but who is named.
bool IsExact(const EntitySetValue& set, Width width, const AgreementRules& rules) {
  if (set.only.has_value()) return *set.only == set.must;
  if (!set.count.has_value() || CountSet(set, width).empty()) return false;
  const auto named = static_cast<double>(CountMaximal(set.must, rules.vocabulary));
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

// Whether both are one list, certainly, and nothing else.
bool AreTheSame(const EntitySetValue& a, const EntitySetValue& b, Width width,
                const AgreementRules& rules) {
  const auto all = AllMembers(a, width, rules.vocabulary);
  return all.has_value() && all == AllMembers(b, width, rules.vocabulary);
}

// The sizes that a set may have which also holds what another one names.
IntervalSet SizesOf(const EntitySetValue& set, const EntitySetValue& other, Width width,
                    const AgreementRules& rules) {
  if (set.count.has_value()) return CountSet(set, width);
  if (set.only.has_value()) {
    return IntervalSet::Point(
        static_cast<double>(CountMaximal(*set.only, rules.vocabulary)));
  }
  return IntervalSet(
      Interval{static_cast<double>(CountNamed(set.must, other.must, rules.vocabulary)),
               kInfinity});
}

std::string Listed(const Entities& entities, const Vocabulary& vocabulary) {
  return entities.empty() ? "none"
                          : absl::StrJoin(EntityNames(entities, vocabulary), ", ");
}

}  // namespace

bool IsNoSet(const EntitySetValue& set, const AgreementRules& rules) {
  if (set.count.has_value() && set.count->wide.empty()) return false;
  return !AtOdds(set, set, rules).empty() || MissesCount(set, set, Width::kWide, rules) ||
         ExceedsCount(set, set, Width::kWide, rules);
}

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
  const bool same =
      !conflict && left.must == right.must && AreTheSame(left, right, width, rules);
  if (!conflict && !same) return Tri::kMaybe;
  // What no set is, which is a flaw of its own, says nothing of others.
  if (IsNoSet(left, rules) || IsNoSet(right, rules)) return Tri::kMaybe;
  return conflict ? Tri::kFalse : Tri::kTrue;
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
  std::sort(odds.begin(), odds.end());
  odds.erase(std::unique(odds.begin(), odds.end()), odds.end());
  Slack slack;
  slack.members = EntityNames(odds, vocabulary);
  if (!odds.empty()) return slack;
  for (const Width width : {Width::kWide, Width::kNominal}) {
    const double gap =
        Gap(SizesOf(left, right, width, rules), SizesOf(right, left, width, rules));
    if (gap == 0) continue;
    slack.value = gap;
    slack.unit = "count";
    break;
  }
  return slack;
}

std::string EmptySetText(const EntitySetValue& set, const Vocabulary& vocabulary) {
  AgreementRules rules;
  rules.vocabulary = &vocabulary;
  Entities excluded;
  Entities beyond;
  for (const EntityId member : set.must) {
    if (IsInAny(member, set.excluded, &vocabulary)) excluded.push_back(member);
    if (set.only.has_value() && !IsInAny(member, *set.only, &vocabulary)) {
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
                       Listed(*set.only, vocabulary),
                       CountMaximal(*set.only, rules.vocabulary));
  }
  if (ExceedsCount(set, set, Width::kWide, rules)) {
    return fmt::format("{} are named, more than the count that is stated",
                       CountMaximal(set.must, rules.vocabulary));
  }
  return "";
}

}  // namespace gainsay
