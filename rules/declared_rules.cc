#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "fmt/format.h"
#include "rules/expression/checker.h"
#include "rules/expression/parser.h"
#include "rules/expression/scope.h"
#include "rules/rule_reader.h"

namespace gainsay {
namespace {

RuleDoc DocOf(const Property& property) {
  if (IsMonotone(property.time)) {
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

// An expression of the names a and b, which are facts of one property. It is written here
// and so has no mistake.
std::shared_ptr<const CheckedExpression> Compiled(absl::string_view text, PropertyId id,
                                                  const Vocabulary& vocabulary,
                                                  const Lexicon& lexicon) {
  Diagnostics none;
  const Reporter reporter("", &none);
  const std::vector<BoundName> names = {{"a", id}, {"b", id}};
  const auto parsed = ParseExpression(text, {}, reporter);
  auto checked =
      CheckTypes(*parsed, Scope{names, &vocabulary, &lexicon, {}, nullptr}, reporter);
  return std::make_shared<const CheckedExpression>(*std::move(checked));
}

// What the property is called in a message of facts named a and b.
std::string LabelOf(const Property& property) {
  std::string label = property.label.empty() ? property.id : property.label;
  for (const std::string& qualifier : property.key) {
    label = absl::StrReplaceAll(label, {{absl::StrCat("{", qualifier, "}"),
                                         absl::StrCat("{a.", qualifier, "}")}});
  }
  return absl::StrReplaceAll(label, {{"{subject}", "{a.subject}"}});
}

// "A and B have the same code"; of sets, that a member of the one is in no other.
Rule DistinctRule(PropertyId id, const Vocabulary& vocabulary, const Lexicon& lexicon) {
  const Property& property = vocabulary.property(id);
  const bool sets = property.type == ValueType::kEntitySet;
  Rule rule = Declared(property, id, "/distinct");
  rule.distinct = true;
  rule.same.clear();
  for (const std::string& qualifier : property.key) {
    rule.same.push_back({JoinPart::Kind::kQualifier, qualifier});
  }
  rule.while_holds = Compiled("a.subject != b.subject", id, vocabulary, lexicon);
  rule.require = Compiled(sets ? "disjoint(a.value, b.value)" : "a.value != b.value", id,
                          vocabulary, lexicon);
  rule.message =
      sets ? absl::StrCat("{a.subject} and {b.subject} have a common member of ",
                          LabelOf(property))
           : absl::StrCat("{a.subject} and {b.subject} have the same ", LabelOf(property),
                          ": {a.value}");
  rule.doc = {absl::StrCat(sets ? "No two subjects have a common member of "
                                : "No two subjects have the same ",
                           property.id, "."),
              "The vocabulary declares that its values are distinct."};
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
  rule.doc = {fmt::format("Over every {}, what claims say of {} adds up to its total.",
                          property.sums_to->over, property.id),
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

std::vector<Rule> DeclaredRules(const Vocabulary& vocabulary, const Lexicon& lexicon) {
  std::vector<Rule> rules;
  for (PropertyId id = 0; id < static_cast<PropertyId>(vocabulary.properties().size());
       ++id) {
    const Property& property = vocabulary.property(id);
    if (property.distinct) rules.push_back(DistinctRule(id, vocabulary, lexicon));
    if (property.checked_by_rules) continue;
    Rule rule = Declared(property, id, "");
    rule.shape = IsMonotone(property.time) ? RuleShape::kMonotony : RuleShape::kAgreement;
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
