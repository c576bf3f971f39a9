#include <utility>

#include "fmt/format.h"
#include "rules/rule_reader.h"

namespace gainsay {
namespace {

RuleDoc DocOf(const Property& property) {
  if (property.time == TimeKind::kMonotoneUp ||
      property.time == TimeKind::kMonotoneDown) {
    const char* way = property.time == TimeKind::kMonotoneUp ? "below" : "above";
    return {
        fmt::format(
            "Of two claims of {}, the later may not lie {} the earlier; those of one day "
            "must agree.",
            property.id, way),
        "The vocabulary declares that it may only move one way."};
  }
  if (property.time == TimeKind::kFluent) {
    return {fmt::format("Claims of {} at most {} days apart must agree.", property.id,
                        property.holds_for_days),
            "The vocabulary declares a state that holds for a while."};
  }
  return {fmt::format("All claims of {} must agree.", property.id),
          "The vocabulary declares that it does not change with time."};
}

}  // namespace

std::vector<Rule> DeclaredRules(const Vocabulary& vocabulary) {
  std::vector<Rule> rules;
  for (PropertyId id = 0; id < static_cast<PropertyId>(vocabulary.properties().size());
       ++id) {
    const Property& property = vocabulary.property(id);
    if (property.checked_by_rules) continue;
    Rule rule;
    rule.id = property.id;
    const bool monotone = property.time == TimeKind::kMonotoneUp ||
                          property.time == TimeKind::kMonotoneDown;
    rule.shape = monotone ? RuleShape::kMonotony : RuleShape::kAgreement;
    for (const char* name : {"a", "b"}) {
      Binding binding;
      binding.name = name;
      binding.properties = {id};
      rule.bindings.push_back(std::move(binding));
    }
    rule.same.push_back({JoinPart::Kind::kSubject, ""});
    for (const std::string& qualifier : property.key) {
      rule.same.push_back({JoinPart::Kind::kQualifier, qualifier});
    }
    rule.severity = property.severity;
    rule.doc = DocOf(property);
    rule.declared = true;
    rule.property = id;
    rule.position = property.position;
    rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace gainsay
