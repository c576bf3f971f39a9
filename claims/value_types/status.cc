#include "claims/value_types/status.h"

#include <cmath>
#include <utility>

#include "absl/strings/str_join.h"
#include "claims/value_types/tree.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

std::optional<int> RungOf(const std::string& word, const Property& property) {
  const std::string folded = FoldName(word);
  for (size_t i = 0; i < property.ladder.size(); ++i) {
    if (FoldName(property.ladder[i]) == folded) return static_cast<int>(i);
  }
  return std::nullopt;
}

// Rungs are whole numbers with closed ends, so that both ends of an interval are rungs.
std::vector<std::string> Rungs(const IntervalSet& rungs, const Property& property) {
  std::vector<std::string> names;
  for (size_t i = 0; i < property.ladder.size(); ++i) {
    if (Contains(rungs, static_cast<double>(i))) names.push_back(property.ladder[i]);
  }
  return names;
}

}  // namespace

ReadValueResult ReadStatusValue(const Node& written, const ReadingContext& context) {
  static const Property kNoLadder;
  const Property& property = context.property == nullptr ? kNoLadder : *context.property;
  const std::string expected = property.ladder.empty()
                                   ? "a rung of the property's 'ladder', which it has not"
                                   : "one of: " + absl::StrJoin(property.ladder, ", ");
  std::vector<const Node*> words;
  if (written.IsScalar()) words.push_back(&written);
  for (const Node& item : written.items) words.push_back(&item);
  IntervalSet::Storage rungs;
  for (const Node* word : words) {
    const std::optional<int> rung = RungOf(word->text, property);
    if (!rung.has_value()) {
      return ValueError{fmt::format("'{}' is no rung of this status", word->text),
                        expected, word->at};
    }
    rungs.push_back(Interval{static_cast<double>(*rung), static_cast<double>(*rung)});
  }
  if (rungs.empty()) return ValueError{"no status", expected, written.at};
  Reading reading;
  reading.value = StatusValue{IntervalSet::Of(std::move(rungs))};
  return reading;
}

Tri StatusesAgree(const Value& a, const Value& b, Width, const AgreementRules&) {
  const IntervalSet& left = std::get<StatusValue>(a).rungs;
  const IntervalSet& right = std::get<StatusValue>(b).rungs;
  if (!Meets(left, right, Touch::kStrict)) return Tri::kFalse;
  const Interval l = left.Hull();
  return left == right && l.min == l.max ? Tri::kTrue : Tri::kMaybe;
}

// A rung denied is not yet reached; below the first one (-1), nothing is begun.
Value DeniedStatus(const Reading& reading) {
  const IntervalSet& rungs = std::get<StatusValue>(reading.value).rungs;
  const double below = rungs.first().min - 1;
  return StatusValue{IntervalSet(Interval{-1, below})};
}

std::string StatusText(const Reading& reading, const ReadingContext& context) {
  const auto rungs = Rungs(std::get<StatusValue>(reading.value).rungs, *context.property);
  return rungs.empty() ? "not begun" : absl::StrJoin(rungs, " or ");
}

Node StatusTree(const Reading& reading, const ReadingContext& context) {
  Node list = SequenceNode();
  for (const std::string& rung :
       Rungs(std::get<StatusValue>(reading.value).rungs, *context.property)) {
    list.items.push_back(TextNode(rung));
  }
  Node tree = MappingNode();
  AddMember(tree, "rungs", std::move(list));
  return tree;
}

Slack StatusSlack(const Value& a, const Value& b, const Property&, const Vocabulary&) {
  Slack slack;
  slack.value = Gap(std::get<StatusValue>(a).rungs, std::get<StatusValue>(b).rungs);
  slack.unit = "rungs";
  return slack;
}

}  // namespace gainsay
