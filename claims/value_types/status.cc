#include "claims/value_types/status.h"

#include <cmath>
#include <utility>

#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "claims/value_types/tree.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"
#include "input/limits.h"

namespace gainsay {
namespace {

IntervalSet RungsBetween(double first, double last) {
  return IntervalSet(Interval{first, last});
}

// The rungs below the first of these; below the first of all (-1), nothing is begun.
IntervalSet RungsBelow(const IntervalSet& rungs) {
  return RungsBetween(-1, rungs.first().min - 1);
}

// What words say, as names are compared: a rung, "agreed or signed", "at least agreed",
// "not yet signed", "agreed but not signed". Empty where they say none.
IntervalSet RungsOf(absl::string_view words, const Property& property) {
  for (size_t i = 0; i < property.ladder.size(); ++i) {
    if (FoldName(property.ladder[i]) == words) {
      return IntervalSet::Point(static_cast<double>(i));
    }
  }
  // Each word of what follows may be one more step down the stack.
  if (words.size() > kMaxName) return {};
  const auto top = static_cast<double>(property.ladder.size()) - 1;
  const std::pair<absl::string_view, absl::string_view> or_else =
      absl::StrSplit(words, absl::MaxSplits(" or ", 1));
  if (!or_else.second.empty()) {
    const IntervalSet first = RungsOf(or_else.first, property);
    const IntervalSet second = RungsOf(or_else.second, property);
    return first.empty() || second.empty() ? IntervalSet() : Unite(first, second);
  }
  const std::pair<absl::string_view, absl::string_view> but =
      absl::StrSplit(words, absl::MaxSplits(" but ", 1));
  if (!but.second.empty()) {
    return Intersect(RungsOf(but.first, property), RungsOf(but.second, property));
  }
  if (absl::ConsumePrefix(&words, "at least ")) {
    const IntervalSet rungs = RungsOf(words, property);
    return rungs.empty() ? rungs : RungsBetween(rungs.first().min, top);
  }
  if (absl::ConsumePrefix(&words, "not yet ") || absl::ConsumePrefix(&words, "not ")) {
    const IntervalSet rungs = RungsOf(words, property);
    return rungs.empty() ? rungs : RungsBelow(rungs);
  }
  return {};
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
    const IntervalSet said = RungsOf(FoldName(word->text), property);
    if (said.empty()) {
      return ValueError{fmt::format("'{}' is no rung of this status", word->text),
                        expected, word->at};
    }
    rungs.insert(rungs.end(), said.intervals().begin(), said.intervals().end());
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

// A rung denied is not yet reached.
Value DeniedStatus(const Reading& reading) {
  return StatusValue{RungsBelow(std::get<StatusValue>(reading.value).rungs)};
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
