#include "checker/engine/compare/rule_tuples.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/compare/pair_sweep.h"
#include "checker/engine/judge/manner.h"

namespace gainsay {
namespace {

size_t CountOf(const std::vector<FactList>& sides) {
  size_t count = 0;
  for (const FactList& side : sides) count += side.size();
  return count;
}

// Of each side those facts that are wanted; nothing where none is left of some.
template <typename Wanted>
std::optional<std::vector<FactList>> Only(const std::vector<FactList>& sides,
                                          Wanted wanted) {
  std::vector<FactList> only;
  for (const FactList& side : sides) {
    absl::c_copy_if(side, std::back_inserter(only.emplace_back()), wanted);
    if (only.back().empty()) return std::nullopt;
  }
  return only;
}

}  // namespace

bool TakesMany(const Rule& rule) {
  return rule.shape == RuleShape::kExpression && rule.bindings.size() > 2 &&
         !Divides(*rule.require) && BindsSingleClaims(rule);
}

RuleTuples::RuleTuples(const Rule& rule, const JoinGroup& group, const Judge& judge,
                       const FactTable& table, const ClaimSet& claims,
                       const Vocabulary& vocabulary)
    : rule_(rule), judge_(judge), table_(table), claims_(claims) {
  Sides all;
  for (size_t b = 0; b < rule.bindings.size(); ++b) {
    reaches_.push_back(ReachOf(rule.bindings[b], vocabulary));
    all.push_back(group.Of(b));
  }
  const auto add = [&](auto wanted) {
    auto crowd = Only(all, [&](int32_t fact) { return wanted(table.facts[fact]); });
    if (crowd.has_value()) crowds_.push_back(*std::move(crowd));
  };
  if (rule.voice == VoiceMode::kOwn) {
    add([](const Fact& fact) { return fact.voice.own(); });
  } else if (rule.voice == VoiceMode::kSame) {
    std::vector<EntityId> speakers;
    for (const FactList& side : all) {
      for (const int32_t fact : side) {
        if (!IsReference(table.facts[fact]))
          speakers.push_back(table.facts[fact].voice.speaker);
      }
    }
    absl::c_sort(speakers);
    speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
    for (const EntityId speaker : speakers) {
      add([&](const Fact& fact) {
        return IsReference(fact) || fact.voice.speaker == speaker;
      });
    }
  } else {
    add([](const Fact&) { return true; });
  }
}

RuleTuples::Trees RuleTuples::TreesOf(const Sides& sides) const {
  Trees trees;
  trees.reserve(sides.size());
  for (size_t b = 0; b < sides.size(); ++b) {
    Reads reads(static_cast<int>(b));
    reads.Add(rule_.require.get());
    trees.emplace_back(sides[b], reads, reaches_[b].has_value(), table_, claims_);
  }
  return trees;
}

void RuleTuples::LookAtOdds(Look look) {
  steps_ = 0;
  for (const Sides& crowd : crowds_) LookIn(crowd, look);
}

void RuleTuples::LookIn(const Sides& sides, Look look) {
  conflicts_.assign(sides.size(), {});
  const bool crowded = CountOf(sides) > kMostConflicts;
  if (!crowded) {
    HuntIn(sides, false, false, look);
    return;
  }
  std::map<Manner, int> manners;
  for (const int32_t fact : sides[0]) ++manners[MannerOf(table_.facts[fact])];
  for (const auto& [manner, count] : manners) {
    const auto alike = Only(sides, [&, &one = manner](int32_t fact) {
      return MannerOf(table_.facts[fact]) == one;
    });
    if (alike.has_value()) HuntIn(*alike, true, false, look);
  }
  HuntIn(sides, true, true, look);
}

void RuleTuples::HuntIn(const Sides& sides, bool crowded, bool of_several_manners,
                        Look look) {
  Trees trees = TreesOf(sides);
  if (of_several_manners) SateKnown(trees);
  Hunt hunt{trees, crowded, of_several_manners, look};
  HuntIn(hunt, Box(sides.size(), FactTree::kRoot));
}

void RuleTuples::SateKnown(Trees& trees) const {
  for (size_t b = 0; b < trees.size(); ++b) {
    for (int32_t node = 0; node < trees[b].size(); ++node) {
      const auto known = conflicts_[b].find(trees[b][node].fact);
      const bool sated =
          known != conflicts_[b].end() && known->second >= kMostConflictsOfMany;
      if (sated) trees[b].Sate(node);
    }
  }
}

void RuleTuples::HuntIn(Hunt& hunt, const Box& box) {
  if (!Step()) return;
  Trees& trees = hunt.trees;
  if (!AnyHungry(trees, box) || !MayHoldTogether(trees, box) || SureToAgree(trees, box)) {
    return;
  }
  const size_t widest = WidestOf(trees, box);
  const FactTree::Node& node = trees[widest][box[widest]];
  if (node.is_leaf()) {
    LookAt(hunt, box);
    return;
  }
  for (const int32_t half : node.halves) {
    Box smaller = box;
    smaller[widest] = half;
    HuntIn(hunt, smaller);
  }
}

size_t RuleTuples::WidestOf(const Trees& trees, const Box& box) {
  const auto extent = [&](size_t b) {
    return std::pair(trees[b].Extent(box[b]), trees[b][box[b]].size);
  };
  size_t widest = 0;
  for (size_t b = 1; b < box.size(); ++b) {
    if (extent(b) > extent(widest)) widest = b;
  }
  return widest;
}

void RuleTuples::LookAt(Hunt& hunt, const Box& leaves) {
  const Tuple tuple = TupleOf(hunt.trees, leaves);
  const Manner first = MannerOf(table_.facts[tuple[0][0]]);
  const bool alike = absl::c_all_of(tuple, [&](const BoundFacts& bound) {
    return MannerOf(table_.facts[bound[0]]) == first;
  });
  if ((hunt.of_several_manners && alike) || !hunt.look(tuple) || !hunt.until_sated) {
    return;
  }
  for (size_t b = 0; b < leaves.size(); ++b) {
    const bool sated = ++conflicts_[b][tuple[b][0]] == kMostConflictsOfMany;
    if (sated) hunt.trees[b].Sate(leaves[b]);
  }
}

bool RuleTuples::Step() {
  if (++steps_ <= kMostSteps) return true;
  complete_ = false;
  return false;
}

bool RuleTuples::AnyHungry(const Trees& trees, const Box& box) {
  for (size_t b = 0; b < box.size(); ++b) {
    if (trees[b][box[b]].hungry > 0) return true;
  }
  return false;
}

bool RuleTuples::MayHoldTogether(const Trees& trees, const Box& box) const {
  for (size_t a = 0; a < box.size(); ++a) {
    if (!reaches_[a].has_value()) continue;
    const DayRange& days = trees[a][box[a]].days;
    for (size_t b = a + 1; b < box.size(); ++b) {
      if (!reaches_[b].has_value()) continue;
      const int64_t reach = std::max(*reaches_[a], *reaches_[b]);
      const DayRange& other = trees[b][box[b]].days;
      if (days.max + reach < other.min || other.max + reach < days.min) return false;
    }
  }
  return true;
}

bool RuleTuples::SureToAgree(Trees& trees, const Box& box) const {
  Bound facts;
  bool all_leaves = true;
  for (size_t b = 0; b < box.size(); ++b) {
    const Fact* any = trees[b].Any(box[b]);
    if (any == nullptr) return false;
    facts.push_back({any});
    all_leaves = all_leaves && trees[b][box[b]].is_leaf();
  }
  return all_leaves ? judge_.ProspectOf(rule_, facts) != Prospect::kOpen
                    : judge_.MustHoldAsStated(rule_, facts);
}

Tuple RuleTuples::TupleOf(const Trees& trees, const Box& leaves) {
  Tuple tuple;
  for (size_t b = 0; b < leaves.size(); ++b) tuple.push_back({trees[b][leaves[b]].fact});
  return tuple;
}

void RuleTuples::FindCompany(absl::FunctionRef<bool(int32_t fact)> wanted, Look look) {
  steps_ = 0;
  for (const Sides& crowd : crowds_) {
    std::optional<Trees> trees;
    for (size_t b = 0; b < crowd.size(); ++b) {
      if (absl::c_none_of(crowd[b], wanted)) continue;
      if (!trees.has_value()) trees = TreesOf(crowd);
      for (int32_t node = 0; node < (*trees)[b].size(); ++node) {
        const FactTree::Node& leaf = (*trees)[b][node];
        if (!leaf.is_leaf() || !wanted(leaf.fact)) continue;
        Box box(crowd.size(), FactTree::kRoot);
        box[b] = node;
        int tries = kMostNeighbours;
        SeekCompany(*trees, box, tries, look);
      }
    }
  }
}

bool RuleTuples::SeekCompany(Trees& trees, const Box& box, int& tries, Look look) {
  if (!Step()) return false;
  if (!MayHoldTogether(trees, box)) return true;
  for (size_t b = 0; b < box.size(); ++b) {
    const FactTree::Node& node = trees[b][box[b]];
    if (node.is_leaf()) continue;
    for (const int32_t half : node.halves) {
      Box smaller = box;
      smaller[b] = half;
      if (!SeekCompany(trees, smaller, tries, look)) return false;
    }
    return true;
  }
  return --tries > 0 && !look(TupleOf(trees, box));
}

}  // namespace gainsay
