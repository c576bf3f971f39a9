#include <utility>

#include "absl/strings/str_cat.h"
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

Rule Declared(const Property& property, PropertyId id, absl::string_view suffix) {
  Rule rule;
  rule.id = absl::StrCat(property.id, suffix);
  for (const char* name : {"a", "b"}) {
    Binding binding;
    binding.name = name;
    binding.properties = {id};
    rule.bindings.push_back(std::move(binding));
  }
  rule.same.push_back({JoinPart::Kind::kSubject, ""});
  rule.severity = property.severity;
  rule.declared = true;
  rule.property = id;
  rule.position = property.position;
  return rule;
}

// What `sums_to` declares.
Rule SumRule(const Property& property, PropertyId id) {
  Rule rule = Declared(property, id, "/sums_to");
  rule.shape = RuleShape::kSum;
  for (const std::string& qualifier : property.key) {
    if (qualifier == property.sums_to->over) continue;
    rule.same.push_back({JoinPart::Kind::kQualifier, qualifier});
  }
  rule.doc = {fmt::format("What claims of {} say of every {} makes its total.",
                          property.id, property.sums_to->over),
              "The vocabulary declares what the values add up to."};
  return rule;
}

// What dates that are told by other dates say together.
Rule OrderRule(const Property& property, PropertyId id) {
  Rule rule = Declared(property, id, "/order");
  rule.shape = RuleShape::kOrder;
  rule.doc = {
      fmt::format("Dates of {} that claims tell by other events, {{after: X}}, {{before: "
                  "X}} or {{during: X}}, fit into one order with all dates that they "
                  "state.",
                  property.id),
      "Events that each come after the next cannot be put in any order."};
  return rule;
}

}  // namespace

std::vector<Rule> DeclaredRules(const Vocabulary& vocabulary) {
  std::vector<Rule> rules;
  for (PropertyId id = 0; id < static_cast<PropertyId>(vocabulary.properties().size());
       ++id) {
    const Property& property = vocabulary.property(id);
    if (property.checked_by_rules) continue;
    Rule rule = Declared(property, id, "");
    const bool monotone = property.time == TimeKind::kMonotoneUp ||
                          property.time == TimeKind::kMonotoneDown;
    rule.shape = monotone ? RuleShape::kMonotony : RuleShape::kAgreement;
    for (const std::string& qualifier : property.key) {
      rule.same.push_back({JoinPart::Kind::kQualifier, qualifier});
    }
    rule.doc = DocOf(property);
    rules.push_back(std::move(rule));
    if (property.sums_to.has_value()) rules.push_back(SumRule(property, id));
    if (property.type == ValueType::kDate) rules.push_back(OrderRule(property, id));
  }
  return rules;
}

}  // namespace gainsay
