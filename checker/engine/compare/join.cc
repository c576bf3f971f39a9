#include "checker/engine/compare/join.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "checker/engine/compare/open_keys.h"

namespace gainsay {
namespace {

int32_t PublisherOf(const Fact& fact, const ClaimSet& claims) {
  const int32_t article = claims.claims[fact.claim].article;
  return article < 0 ? kNoEntity : claims.articles[article].first_of_publisher;
}

int32_t QualifierOf(const std::string& name, const Fact& fact,
                    const Vocabulary& vocabulary) {
  const std::vector<std::string>& key = vocabulary.property(fact.property).key;
  const auto place = absl::c_find(key, name);
  return place == key.end() ? kNoEntity : fact.qualifiers[place - key.begin()];
}

bool HasStance(const Stance& stance, const Stance& wanted) {
  if (wanted == Stance()) return stance == wanted;
  return (wanted.denies && stance.denies) || (wanted.plans && stance.plans) ||
         (wanted.possible && stance.possible);
}

// Whether the binding's facts need not share all parts of the rule's key.
bool Varies(const Rule& rule, const Binding& binding) {
  return binding.varies.has_value() && absl::c_linear_search(rule.same, *binding.varies);
}

struct Candidate {
  JoinKey key;
  int32_t fact;
  int32_t binding;
};

// One join of the facts of a table.
class Joiner {
 public:
  Joiner(const Rule& rule, const FactTable& table,
         const std::vector<FactList>& facts_by_property, const ClaimSet& claims,
         const Vocabulary& vocabulary)
      : rule_(rule),
        table_(table),
        facts_by_property_(facts_by_property),
        claims_(claims),
        vocabulary_(vocabulary),
        pairs_(TakesPairs(rule)),
        bindings_(pairs_ ? 1 : rule.bindings.size()) {}

  JoinedFacts Run() {
    NumberKeys();
    NumberMergedKeys();
    MakeGroups();
    PlaceOpen();
    for (size_t b = 0; b < bindings_; ++b) {
      if (Varies(rule_, rule_.bindings[b])) ShareAmongGroups(b);
    }
    for (JoinGroup& group : groups_) {
      if (group.mixed) {
        for (FactList& facts : group.bound) absl::c_sort(facts);
      }
      for (size_t b = 0; b < bindings_; ++b) {
        const int later = rule_.bindings[b].previous_of;
        if (later >= 0) group.bound[b] = group.bound[later];
      }
    }
    DropIncomplete();
    return {std::move(groups_), static_cast<size_t>(absl::c_count(too_open_, true))};
  }

 private:
  // Visits the facts that a binding may stand for, ascending.
  template <typename Visit>
  void ForEachFactOf(const Binding& binding, Visit visit) const {
    FactList several;
    if (binding.properties.size() > 1) {
      for (const PropertyId property : binding.properties) {
        absl::c_copy(facts_by_property_[property], std::back_inserter(several));
      }
      absl::c_sort(several);
    }
    const bool one = binding.properties.size() == 1;
    for (const int32_t fact : one ? facts_by_property_[binding.properties[0]] : several) {
      if (Takes(binding, table_.facts[fact])) visit(fact);
    }
  }

  std::vector<Candidate> Candidates(size_t b) const {
    const Binding& binding = rule_.bindings[b];
    std::vector<Candidate> candidates;
    ForEachFactOf(binding, [&](int32_t fact) {
      candidates.push_back(
          {KeyOf(rule_, binding, table_.facts[fact], claims_, vocabulary_), fact,
           static_cast<int32_t>(b)});
    });
    return candidates;
  }

  // Whether the binding has facts of its own, that share the whole key.
  bool HasOwn(size_t b) const {
    return !Varies(rule_, rule_.bindings[b]) && rule_.bindings[b].previous_of < 0;
  }

  // Numbers the keys as they are met, and counts the facts of each.
  void NumberKeys() {
    placed_.resize(bindings_);
    for (size_t b = 0; b < bindings_; ++b) {
      if (!HasOwn(b)) continue;
      const Binding& binding = rule_.bindings[b];
      ForEachFactOf(binding, [&](int32_t fact) {
        JoinKey key = KeyOf(rule_, binding, table_.facts[fact], claims_, vocabulary_);
        if (IsOpen(key)) open_.push_back({key, fact, static_cast<int32_t>(b)});
        const uint32_t next = static_cast<uint32_t>(keys_.size());
        const auto [known, fresh] = keys_.try_emplace(std::move(key), next);
        if (fresh) counts_.resize(keys_.size() * bindings_);
        ++counts_[known->second * bindings_ + b];
        placed_[b].push_back({fact, known->second});
      });
    }
  }

  using KeyNumbers = absl::flat_hash_map<JoinKey, uint32_t>;
  using NumberedKey = KeyNumbers::value_type;

  // How many facts of different keys a tuple may have.
  size_t MostKeysTogether() const {
    if (pairs_) return 2;
    const auto collects = [](const Binding& binding) { return binding.collect; };
    if (absl::c_any_of(rule_.bindings, collects)) return rule_.same.size();
    size_t own = 0;
    for (size_t b = 0; b < bindings_; ++b) own += HasOwn(b) ? 1 : 0;
    return own;
  }

  // Facts that each leave another part open may meet in a key that none of them states.
  void NumberMergedKeys() {
    if (open_.empty()) return;
    std::vector<JoinKey> open;
    for (const auto& [key, number] : keys_) {
      if (IsOpen(key)) open.push_back(key);
    }
    merged_ = MergeOpenKeys(open, MostKeysTogether());
    stated_keys_ = keys_.size();
    for (const auto& [key, made_of] : merged_.made_of) {
      const auto next = static_cast<uint32_t>(keys_.size());
      keys_.try_emplace(key, next);
    }
    counts_.resize(keys_.size() * bindings_);
  }

  // The keys under which facts can meet, ascending: all, where some fact may belong to
  // others' groups.
  std::vector<const NumberedKey*> MeetingKeys() const {
    std::vector<const NumberedKey*> meeting;
    for (const NumberedKey& key : keys_) {
      if (!open_.empty() || MayMeet(key.second)) meeting.push_back(&key);
    }
    absl::c_sort(meeting, [](const NumberedKey* a, const NumberedKey* b) {
      return a->first < b->first;
    });
    return meeting;
  }

  // A group for each of them.
  void MakeGroups() {
    std::vector<int32_t> group_of(keys_.size(), -1);
    const std::vector<const NumberedKey*> meeting = MeetingKeys();
    groups_.reserve(meeting.size());
    for (const NumberedKey* numbered : meeting) {
      const auto& [key, number] = *numbered;
      group_of[number] = static_cast<int32_t>(groups_.size());
      if (!open_.empty()) {
        groups_by_kind_[KindOf(key, number)].push_back(groups_.size());
      }
      groups_.push_back({key, false, {}, {}});
      groups_.back().bound.resize(bindings_);
      for (size_t b = 0; b < bindings_; ++b) {
        groups_.back().bound[b].reserve(counts_[number * bindings_ + b]);
      }
    }
    for (size_t b = 0; b < bindings_; ++b) {
      for (const auto& [fact, key] : placed_[b]) {
        if (group_of[key] >= 0) groups_[group_of[key]].bound[b].push_back(fact);
      }
    }
    placed_.clear();
    keys_ = {};
  }

  bool MayMeet(size_t key) const {
    const uint32_t* counts = &counts_[key * bindings_];
    for (size_t b = 0; b < bindings_; ++b) {
      if (HasOwn(b) && counts[b] == 0) return false;
    }
    return !pairs_ || counts[0] > 1;
  }

  // What a group's key states, and of what it is made where no fact states it.
  struct GroupKind {
    KeyParts stated;
    std::set<KeyParts> made_of;

    bool operator<(const GroupKind& other) const {
      return std::tie(stated, made_of) < std::tie(other.stated, other.made_of);
    }
  };

  GroupKind KindOf(const JoinKey& key, uint32_t number) const {
    if (number < stated_keys_) return {StatedParts(key), {}};
    return {StatedParts(key), merged_.made_of.at(key)};
  }

  // Whether some tuple of the groups may have a fact whose key states these parts.
  bool MayBelong(const KeyParts& stated, const GroupKind& kind) const {
    if (!HasAll(kind.stated, stated)) return false;
    return kind.made_of.empty() || MostKeysTogether() > 2 ||
           kind.made_of.contains(stated);
  }

  // Groups by some parts of their keys.
  using Index = absl::flat_hash_map<JoinKey, std::vector<size_t>>;

  void PlaceOpen() {
    too_open_.clear();
    for (const Candidate& candidate : open_) {
      too_open_.push_back(merged_.too_open.contains(candidate.key));
    }
    for (const auto& [kind, groups] : groups_by_kind_) {
      std::map<KeyParts, Index> indexes;
      for (size_t i = 0; i < open_.size(); ++i) {
        const Candidate& candidate = open_[i];
        const KeyParts stated = StatedParts(candidate.key);
        if (!MayBelong(stated, kind)) continue;
        Index& index = IndexBy(stated, groups, indexes);
        const auto found = index.find(Only(candidate.key, stated));
        if (found == index.end()) continue;
        if (found->second.size() > kMostGroupsOfAnOpenFact) {
          too_open_[i] = true;
          continue;
        }
        for (const size_t group : found->second) {
          if (groups_[group].key == candidate.key) continue;
          groups_[group].bound[candidate.binding].push_back(candidate.fact);
          groups_[group].mixed = true;
        }
      }
    }
  }

  Index& IndexBy(const KeyParts& parts, const std::vector<size_t>& groups,
                 std::map<KeyParts, Index>& indexes) {
    const auto [place, fresh] = indexes.try_emplace(parts);
    if (fresh) {
      for (const size_t group : groups) {
        place->second[Only(groups_[group].key, parts)].push_back(group);
      }
    }
    return place->second;
  }

  // Groups that differ only in what varies get one list.
  void ShareAmongGroups(size_t b) {
    const auto varied = absl::c_find(rule_.same, *rule_.bindings[b].varies);
    const auto part = static_cast<size_t>(varied - rule_.same.begin());
    absl::flat_hash_map<JoinKey, std::shared_ptr<FactList>> lists;
    for (const JoinGroup& group : groups_) lists.try_emplace(Without(group.key, part));
    for (auto& [key, facts] : lists) facts = std::make_shared<FactList>();
    for (const Candidate& candidate : Candidates(b)) {
      if (!IsOpen(candidate.key)) {
        const auto list = lists.find(candidate.key);
        if (list != lists.end()) list->second->push_back(candidate.fact);
        continue;
      }
      for (auto& [key, facts] : lists) {
        if (MayBeOne(key, candidate.key)) facts->push_back(candidate.fact);
      }
    }
    for (JoinGroup& group : groups_) {
      group.shared.resize(bindings_);
      group.shared[b] = lists.find(Without(group.key, part))->second;
    }
  }

  static JoinKey Without(JoinKey key, size_t part) {
    key[part] = kAnyKeyPart;
    return key;
  }

  void DropIncomplete() {
    const auto incomplete = [this](const JoinGroup& group) {
      for (size_t b = 0; b < bindings_; ++b) {
        if (group.Of(b).empty()) return true;
      }
      return pairs_ && group.bound[0].size() < 2;
    };
    groups_.erase(std::remove_if(groups_.begin(), groups_.end(), incomplete),
                  groups_.end());
  }

  const Rule& rule_;
  const FactTable& table_;
  const std::vector<FactList>& facts_by_property_;
  const ClaimSet& claims_;
  const Vocabulary& vocabulary_;
  const bool pairs_;
  const size_t bindings_;         // those that are joined
  KeyNumbers keys_;               // by number, as they were met
  std::vector<uint32_t> counts_;  // by key, of each its facts by binding
  struct Placed {
    int32_t fact;
    uint32_t key;
  };
  std::vector<std::vector<Placed>> placed_;  // by binding
  MergedKeys merged_;
  size_t stated_keys_ = 0;  // by number before the others, where some leave parts open
  std::vector<JoinGroup> groups_;
  std::map<GroupKind, std::vector<size_t>> groups_by_kind_;  // where some are open
  std::vector<Candidate> open_;
  std::vector<bool> too_open_;  // by `open_`
};

}  // namespace

bool TakesPairs(const Rule& rule) {
  return rule.shape == RuleShape::kAgreement || rule.shape == RuleShape::kMonotony;
}

bool Takes(const Binding& binding, const Fact& fact) {
  if (!absl::c_linear_search(binding.properties, fact.property)) return false;
  if (binding.from_reference && !IsReference(fact)) return false;
  return binding.stances.empty() ||
         absl::c_any_of(binding.stances, [&](const Stance& wanted) {
           return HasStance(fact.stance, wanted);
         });
}

JoinKey KeyOf(const Rule& rule, const Binding& binding, const Fact& fact,
              const ClaimSet& claims, const Vocabulary& vocabulary) {
  JoinKey key;
  for (const JoinPart& part : rule.same) {
    if (binding.varies == part) {
      key.push_back(kAnyKeyPart);
      continue;
    }
    switch (part.kind) {
      case JoinPart::Kind::kSubject:
        key.push_back(fact.subject);
        break;
      case JoinPart::Kind::kArticle:
        key.push_back(claims.claims[fact.claim].article);
        break;
      case JoinPart::Kind::kPublisher:
        key.push_back(PublisherOf(fact, claims));
        break;
      case JoinPart::Kind::kVoice:
        // Outlets' own voices are one; kNoEntity would leave it open.
        key.push_back(fact.voice.own() ? -2 : fact.voice.speaker);
        break;
      case JoinPart::Kind::kQualifier:
        key.push_back(QualifierOf(part.qualifier, fact, vocabulary));
        break;
    }
  }
  return key;
}

bool IsOpen(const JoinKey& key) { return absl::c_linear_search(key, kNoEntity); }

JoinKey Merged(JoinKey a, const JoinKey& b) {
  for (size_t i = 0; i < a.size(); ++i) {
    const bool tells_more =
        a[i] == kAnyKeyPart || (a[i] == kNoEntity && b[i] != kAnyKeyPart);
    if (tells_more) a[i] = b[i];
  }
  return a;
}

bool MayBeOne(const JoinKey& a, const JoinKey& b) {
  const auto any = [](int32_t part) { return part == kNoEntity || part == kAnyKeyPart; };
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && !any(a[i]) && !any(b[i])) return false;
  }
  return true;
}

std::vector<FactList> FactsByProperty(const FactTable& table,
                                      const Vocabulary& vocabulary) {
  std::vector<FactList> facts(vocabulary.properties().size());
  for (size_t i = 0; i < table.facts.size(); ++i) {
    facts[table.facts[i].property].push_back(static_cast<int32_t>(i));
  }
  return facts;
}

JoinedFacts Join(const Rule& rule, const FactTable& table,
                 const std::vector<FactList>& facts_by_property, const ClaimSet& claims,
                 const Vocabulary& vocabulary) {
  return Joiner(rule, table, facts_by_property, claims, vocabulary).Run();
}

}  // namespace gainsay
