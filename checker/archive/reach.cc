#include "checker/archive/reach.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/algorithm/container.h"
#include "rules/linear_bounds.h"

namespace gainsay {
namespace {

using Kind = JoinPart::Kind;

bool Shares(const Rule& rule, Kind kind) {
  return absl::c_any_of(rule.same, [&](const JoinPart& p) { return p.kind == kind; });
}

bool Varies(const Binding& binding, Kind kind) {
  return binding.varies.has_value() && binding.varies->kind == kind;
}

bool TakesProperty(const Binding& binding, PropertyId property) {
  return absl::c_linear_search(binding.properties, property);
}

bool LooksBack(const Rule& rule) {
  return absl::c_any_of(rule.bindings,
                        [](const Binding& b) { return b.previous_of >= 0; });
}

// Rules on pairs, on values that none else may have, and on an order of dates are looked
// up in ways of their own; claims of different articles do not meet in a rule on one
// article.
bool IsFollowed(const Rule& rule) {
  if (Shares(rule, Kind::kArticle)) return false;
  if (rule.shape == RuleShape::kSum) return true;
  return rule.shape == RuleShape::kExpression && !rule.declared;
}

bool IsJoint(const Rule& rule) {
  return rule.shape == RuleShape::kSum || !BoundsOf(rule).empty();
}

class Walk {
 public:
  Walk(const Vocabulary& vocabulary, size_t most, bool* cut)
      : vocabulary_(vocabulary), most_(most), cut_(*cut) {
    for (const Partition& partition : vocabulary.partitions()) {
      for (const PartitionPart& part : partition.parts) {
        wholes_of_[part.entity].push_back(partition.whole);
      }
    }
  }

  void Start(const ReachedKeys& keys) { Reach(keys.keys, keys.time); }
  bool started() const { return !order_.empty(); }

  // Follows the rule once from each of the keys from `begin` to `end`.
  void Follow(const Rule& rule, size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const KeyPattern from = order_[i];
      if (from.subject == kAnySubject) continue;
      for (const Binding& binding : rule.bindings) {
        if (TakesProperty(binding, from.property)) FollowFrom(rule, binding, from);
      }
    }
  }

  size_t size() const { return order_.size(); }
  std::vector<ReachedKeys> Result() const {
    std::vector<ReachedKeys> result;
    for (const KeyPattern& keys : order_) result.push_back({keys, times_.at(keys)});
    return result;
  }

 private:
  void Reach(KeyPattern keys, DayRange time) {
    const auto known = times_.find(keys);
    if (known != times_.end()) {
      known->second = {std::min(known->second.min, time.min),
                       std::max(known->second.max, time.max)};
    } else if (times_.size() >= most_) {
      cut_ = true;
    } else {
      times_.emplace(keys, time);
      order_.push_back(std::move(keys));
    }
  }

  // What the rule's own subject may be, where the binding's fact is of `subject`.
  std::vector<EntityId> OwnSubjects(const Rule& rule, const Binding& binding,
                                    EntityId subject) const {
    if (binding.whole >= 0) {
      const auto wholes = wholes_of_.find(subject);
      return wholes == wholes_of_.end() ? std::vector<EntityId>() : wholes->second;
    }
    const bool shared = Shares(rule, Kind::kSubject) && !Varies(binding, Kind::kSubject);
    return {shared || HasParts(rule) ? subject : kAnySubject};
  }

  static bool HasParts(const Rule& rule) {
    return absl::c_any_of(rule.bindings, [](const Binding& b) { return b.whole >= 0; });
  }

  std::vector<EntityId> SubjectsOf(const Rule& rule, const Binding& binding,
                                   EntityId own) const {
    if (binding.whole >= 0) {
      std::vector<EntityId> parts;
      const Partition* partition = vocabulary_.FindPartition(own);
      if (partition == nullptr) return parts;
      for (const PartitionPart& part : partition->parts) parts.push_back(part.entity);
      return parts;
    }
    const bool shared = Shares(rule, Kind::kSubject) && !Varies(binding, Kind::kSubject);
    return {shared || HasParts(rule) ? own : kAnySubject};
  }

  void FollowFrom(const Rule& rule, const Binding& binding, const KeyPattern& from) {
    const DayRange time = LooksBack(rule) ? DayRange() : times_.at(from);
    for (const EntityId own : OwnSubjects(rule, binding, from.subject)) {
      for (const Binding& other : rule.bindings) {
        if (other.from_reference) continue;
        for (const EntityId subject : SubjectsOf(rule, other, own)) {
          for (const PropertyId property : other.properties) {
            KeyPattern keys{property, subject, {}};
            for (const std::string& name : vocabulary_.property(property).key) {
              keys.qualifiers.push_back(QualifierOf(rule, binding, other, name, from));
            }
            Reach(std::move(keys), time);
          }
        }
      }
    }
  }

  EntityId QualifierOf(const Rule& rule, const Binding& binding, const Binding& other,
                       const std::string& name, const KeyPattern& from) const {
    const JoinPart part{Kind::kQualifier, name};
    if (!absl::c_linear_search(rule.same, part) || binding.varies == part ||
        other.varies == part) {
      return kNoEntity;
    }
    const std::vector<std::string>& key = vocabulary_.property(from.property).key;
    const auto place = absl::c_find(key, name);
    return place == key.end() ? kNoEntity : from.qualifiers[place - key.begin()];
  }

  const Vocabulary& vocabulary_;
  const size_t most_;
  bool& cut_;
  std::map<EntityId, std::vector<EntityId>> wholes_of_;
  std::map<KeyPattern, DayRange> times_;
  std::vector<KeyPattern> order_;
};

}  // namespace

std::vector<ReachedKeys> KeysInReach(const std::vector<ReachedKeys>& from,
                                     const std::vector<Rule>& rules,
                                     const Vocabulary& vocabulary, size_t most,
                                     bool& cut) {
  std::vector<const Rule*> followed;
  std::vector<const Rule*> joint;
  for (const Rule& rule : rules) {
    if (!IsFollowed(rule)) continue;
    followed.push_back(&rule);
    if (IsJoint(rule)) joint.push_back(&rule);
  }
  Walk walk(vocabulary, most, &cut);
  for (const ReachedKeys& keys : from) {
    const bool concerned = absl::c_any_of(followed, [&](const Rule* rule) {
      return absl::c_any_of(rule->bindings, [&](const Binding& binding) {
        return TakesProperty(binding, keys.keys.property);
      });
    });
    if (concerned) walk.Start(keys);
  }
  if (!walk.started()) return {};
  const size_t fresh = walk.size();
  for (const Rule* rule : followed) walk.Follow(*rule, 0, fresh);
  for (size_t done = fresh; done < walk.size();) {
    const size_t end = walk.size();
    for (const Rule* rule : joint) walk.Follow(*rule, done, end);
    done = end;
  }
  return walk.Result();
}

}  // namespace gainsay
