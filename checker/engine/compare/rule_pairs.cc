#include "checker/engine/compare/rule_pairs.h"

#include <algorithm>
#include <variant>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "claims/value_types/agreement.h"

namespace gainsay {
namespace {

// Whether values of the rule's properties are equal only where they are the same.
bool EqualsAreTheSame(const Rule& rule, const Vocabulary& vocabulary) {
  return absl::c_all_of(rule.bindings, [&](const Binding& binding) {
    return absl::c_all_of(binding.properties, [&](PropertyId id) {
      const AgreementRules rules = AgreementRulesOf(vocabulary, vocabulary.property(id));
      return !rules.Tolerant() && !rules.granular && !rules.zoned;
    });
  });
}

// What is taken as known is told by nobody, and goes with whoever speaks.
constexpr std::nullopt_t kKnown = std::nullopt;

std::optional<Manner> ToldManner(const Fact& fact) {
  if (IsReference(fact)) return kKnown;
  return MannerOf(fact);
}

// An outlet's own report is as grave beside what is known as beside another one.
bool AreAlike(const std::optional<Manner>& a, const std::optional<Manner>& b) {
  return a.value_or(Manner()) == b.value_or(Manner());
}

bool AreOfOneVoice(const std::optional<Manner>& a, const std::optional<Manner>& b) {
  return !a.has_value() || !b.has_value() || a->speaker == b->speaker;
}

}  // namespace

bool TakesTwo(const Rule& rule) {
  return rule.shape == RuleShape::kExpression && BindsTwoClaims(rule) &&
         !Divides(*rule.require);
}

RulePairs::RulePairs(const Rule& rule, const FactList& first, const FactList& second,
                     const Judge& judge, const FactTable& table, const ClaimSet& claims,
                     const Vocabulary& vocabulary)
    : rule_(rule),
      judge_(judge),
      table_(table),
      claims_(claims),
      reach_(ReachOf(rule, vocabulary)) {
  by_difference_ =
      WantsDifferentValues(*rule.require) && EqualsAreTheSame(rule, vocabulary);
  sides_ = {SideOf(0, first), SideOf(1, second)};
  crowded_ = sides_[0].members.size() + sides_[1].members.size() > kMostConflicts;
  FillShelves();
  PlaceClasses();
}

RulePairs::Side RulePairs::SideOf(size_t binding, const FactList& facts) {
  Reads reads(static_cast<int>(binding));
  for (const auto& condition : {rule_.while_holds, rule_.unless, rule_.require}) {
    reads.Add(condition.get());
  }
  Side side;
  absl::flat_hash_map<FactKey, size_t> classes;
  // Places are compared only where the rule wants them to differ.
  SurePlaces& places = by_difference_ ? places_[0] : places_[binding];
  for (const int32_t index : facts) {
    const Fact& fact = table_.facts[index];
    if (rule_.voice == VoiceMode::kOwn && !fact.voice.own()) continue;
    const DayRange time = DaysReached(fact.time, fact.moment);
    const auto [place, fresh] =
        classes.try_emplace(reads.KeyOf(fact, claims_, values_), side.classes.size());
    if (fresh) {
      side.classes.emplace_back();
      side.classes.back().first = index;
      side.classes.back().place = places.Of(fact.value);
    }
    Class& its = side.classes[place->second];
    const size_t member = side.members.size();
    side.members.push_back({index, time, ToldManner(fact), {}});
    side.class_of.push_back(place->second);
    its.members.push_back(member);
    its.longest = std::max(its.longest, time.max - time.min);
  }
  return side;
}

void RulePairs::FillShelves() {
  for (const Round round : {kAlike, kUnlike}) {
    if (round == kAlike && !crowded_) continue;
    for (size_t i = 0; i < sides_[1].members.size(); ++i) {
      const Member& member = sides_[1].members[i];
      Class& its = sides_[1].classes[sides_[1].class_of[i]];
      its.shelves[round][member.manner].hungry.insert({member.time.min, i});
      ++its.hungry[round];
    }
  }
}

bool RulePairs::IsOfRound(Round round, const Told& manner, const Told& other) const {
  if (rule_.voice == VoiceMode::kSame && !AreOfOneVoice(manner, other)) return false;
  return !crowded_ || AreAlike(manner, other) == (round == kAlike);
}

template <typename Visit>
void RulePairs::ForEachPartner(Round round, const Told& manner, Class& second,
                               Visit visit) const {
  auto& shelves = second.shelves[round];
  const bool few = round == kAlike || rule_.voice == VoiceMode::kSame;
  if (!few || !manner.has_value()) {
    for (auto& [other, those] : shelves) {
      if (IsOfRound(round, manner, other)) visit(those);
    }
    return;
  }
  const Told otherwise = Manner{manner->speaker, !manner->plans};
  for (const Told& other : {Told(kKnown), manner, otherwise}) {
    if (!IsOfRound(round, manner, other)) continue;
    const auto those = shelves.find(other);
    if (those != shelves.end()) visit(those->second);
  }
}

bool RulePairs::ReadsNothingButPlaces() const {
  Reads reads(1);
  reads.Add(rule_.require.get());
  const std::vector<Class>& classes = sides_[1].classes;
  if (classes.empty()) return false;
  const auto key_of = [&](const Class& one) {
    return reads.KeyBesidesValue(table_.facts[one.first], claims_);
  };
  const FactKey first = key_of(classes[0]);
  return absl::c_all_of(classes, [&](const Class& one) {
    return !one.place.has_value() ||
           (key_of(one) == first &&
            AnyWithin(*one.place, table_.facts[one.first].value).has_value());
  });
}

void RulePairs::PlaceClasses() {
  const std::vector<Class>& classes = sides_[1].classes;
  by_spans_ = !by_difference_ && ReadsNothingButPlaces();
  for (size_t i = 0; i < classes.size(); ++i) {
    const bool placed = classes[i].place.has_value() && (by_difference_ || by_spans_);
    (placed ? placed_ : unplaced_).push_back(i);
  }
  absl::c_stable_sort(placed_, [&](size_t a, size_t b) {
    return StartsBefore(*classes[a].place, *classes[b].place);
  });
  if (placed_.empty()) return;
  spans_.resize(4 * placed_.size());
  BuildSpans(1, 0, placed_.size());
}

void RulePairs::BuildSpans(size_t node, size_t begin, size_t end) {
  if (end - begin == 1) {
    spans_[node] = *sides_[1].classes[placed_[begin]].place;
    return;
  }
  const size_t middle = begin + (end - begin) / 2;
  BuildSpans(2 * node, begin, middle);
  BuildSpans(2 * node + 1, middle, end);
  spans_[node] = Span(spans_[2 * node], spans_[2 * node + 1]);
}

bool RulePairs::AllAgree(const Class& first, const Interval& span) const {
  if (by_difference_) return first.place.has_value() && !Overlap(*first.place, span);
  Fact any = table_.facts[sides_[1].classes[placed_[0]].first];
  any.value = *AnyWithin(span, any.value);
  return judge_.MustHoldAsStated(rule_, {{&table_.facts[first.first]}, {&any}});
}

Prospect RulePairs::ProspectOf(const Class& first, const Class& second) const {
  return judge_.ProspectOf(rule_,
                           {{&table_.facts[first.first]}, {&table_.facts[second.first]}});
}

void RulePairs::AddAtOdds(const Class& first, size_t node, size_t begin, size_t end,
                          std::vector<size_t>& at_odds) const {
  constexpr size_t kFew = 3;
  if (end - begin > kFew) {
    if (AllAgree(first, spans_[node])) return;
    const size_t middle = begin + (end - begin) / 2;
    AddAtOdds(first, 2 * node, begin, middle, at_odds);
    AddAtOdds(first, 2 * node + 1, middle, end, at_odds);
    return;
  }
  for (size_t i = begin; i < end; ++i) {
    if (ProspectOf(first, sides_[1].classes[placed_[i]]) == Prospect::kOpen) {
      at_odds.push_back(placed_[i]);
    }
  }
}

void RulePairs::LookAtOdds(LookAtPair look) {
  std::vector<size_t> at_odds;
  std::vector<size_t> hungry;
  for (const Class& first : sides_[0].classes) {
    at_odds.clear();
    if (!placed_.empty()) AddAtOdds(first, 1, 0, placed_.size(), at_odds);
    for (const size_t second : unplaced_) {
      if (ProspectOf(first, sides_[1].classes[second]) == Prospect::kOpen) {
        at_odds.push_back(second);
      }
    }
    for (const Round round : {kAlike, kUnlike}) {
      if (round == kAlike && !crowded_) continue;
      hungry = at_odds;
      for (const size_t member : first.members) {
        LookAtAll(round, member, at_odds, hungry, look);
      }
    }
  }
}

template <typename Visit>
void RulePairs::ForEachInReach(const DayRange& time, const Shelf& shelf, Day longest,
                               Visit visit) const {
  Shelf::const_iterator next = shelf.begin();
  if (reach_.has_value()) {
    next = shelf.lower_bound({time.min - *reach_ - longest, size_t{0}});
  }
  for (; next != shelf.end(); ++next) {
    if (reach_.has_value() && next->first > time.max + *reach_) return;
    if (!visit(next->second)) return;
  }
}

void RulePairs::LookAtAll(Round round, size_t member, const std::vector<size_t>& at_odds,
                          std::vector<size_t>& hungry, LookAtPair look) {
  Member& own = sides_[0].members[member];
  std::vector<Member>& others = sides_[1].members;
  const auto look_at = [&](size_t other) {
    if (!look(own.fact, others[other].fact)) return false;
    ++own.conflicts[round];
    ++others[other].conflicts[round];
    return true;
  };
  std::vector<size_t> become_sated;
  for (const size_t number : hungry) {
    Class& second = sides_[1].classes[number];
    ForEachPartner(round, own.manner, second, [&](Shelves& shelves) {
      const size_t sated_before = become_sated.size();
      ForEachInReach(own.time, shelves.hungry, second.longest, [&](size_t other) {
        if (look_at(other) && others[other].Sated(round)) become_sated.push_back(other);
        return true;
      });
      for (size_t i = sated_before; i < become_sated.size(); ++i) {
        const std::pair<Day, size_t> entry = {others[become_sated[i]].time.min,
                                              become_sated[i]};
        shelves.hungry.erase(entry);
        shelves.sated.insert(entry);
        --second.hungry[round];
      }
    });
  }
  const auto nobody_is_hungry = [&](size_t number) {
    return sides_[1].classes[number].hungry[round] == 0;
  };
  hungry.erase(std::remove_if(hungry.begin(), hungry.end(), nobody_is_hungry),
               hungry.end());
  for (size_t i = 0; i < at_odds.size() && !own.Sated(round); ++i) {
    Class& second = sides_[1].classes[at_odds[i]];
    ForEachPartner(round, own.manner, second, [&](Shelves& shelves) {
      ForEachInReach(own.time, shelves.sated, second.longest, [&](size_t other) {
        if (own.Sated(round)) return false;
        if (!absl::c_linear_search(become_sated, other)) look_at(other);
        return true;
      });
    });
  }
}

bool RulePairs::HasCompany(size_t binding, int32_t fact) {
  Side& side = sides_[binding];
  const Side& others = sides_[1 - binding];
  const auto member = absl::c_lower_bound(
      side.members, fact, [](const Member& a, int32_t b) { return a.fact < b; });
  if (member == side.members.end() || member->fact != fact) return false;
  Class& own = side.classes[side.class_of[member - side.members.begin()]];
  if (!own.has_company.has_value()) {
    const size_t tried =
        std::min(others.classes.size(), static_cast<size_t>(kMostNeighbours));
    own.has_company = std::any_of(
        others.classes.begin(), others.classes.begin() + tried, [&](const Class& other) {
          const Class& first = binding == 0 ? own : other;
          const Class& second = binding == 0 ? other : own;
          return ProspectOf(first, second) != Prospect::kNotCompared;
        });
  }
  return *own.has_company;
}

}  // namespace gainsay
