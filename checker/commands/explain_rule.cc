#include "checker/commands/explain_rule.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/claim.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

std::string BindingText(const Binding& binding, const Vocabulary& vocabulary) {
  std::vector<std::string> properties;
  for (const PropertyId id : binding.properties)
    properties.push_back(vocabulary.property(id).id);
  return absl::StrCat(binding.name, " is ", binding.collect ? "all claims" : "a claim",
                      " of ", absl::StrJoin(properties, " or "),
                      binding.from_reference ? ", taken as known" : "");
}

// The first test of the rule that makes it fire (or leaves it silent), in one line:
// "e: value 9,000, p: value 5,200 → contradiction (more than live there)".
std::string Example(const Rule& rule, bool fires) {
  for (const Node& test : rule.tests.items) {
    const Node* expect = test.Find("expect");
    if (expect == nullptr || (expect->text != "agree") != fires) continue;
    std::vector<std::string> facts;
    for (const Member& member : test.members) {
      if (member.key != "name" && member.key != "expect" && member.key != "note") {
        facts.push_back(absl::StrCat(member.key, ": ", WrittenValue(member.value)));
      }
    }
    const Node* name = test.Find("name");
    return absl::StrCat(absl::StrJoin(facts, ", "), " \xE2\x86\x92 ", expect->text,
                        name == nullptr ? "" : absl::StrCat(" (", name->text, ")"));
  }
  return "";
}

// "two claims of people.dead, of the same subject".
std::string ComparedText(const Rule& rule, const Vocabulary& vocabulary) {
  std::vector<std::string> parts;
  for (const JoinPart& part : rule.same) parts.push_back(NameOf(part));
  const std::string same =
      parts.empty() ? "" : ", of the same " + absl::StrJoin(parts, " and ");
  if (rule.declared) {
    return absl::StrCat("any two claims of ", vocabulary.property(rule.property).id,
                        same);
  }
  std::vector<std::string> bindings;
  for (const Binding& binding : rule.bindings) {
    bindings.push_back(BindingText(binding, vocabulary));
  }
  return absl::StrJoin(bindings, "; ") + same;
}

std::string Section(absl::string_view label, absl::string_view text, int width) {
  if (text.empty()) return "";
  return absl::StrCat("\n", label, "\n", Wrapped(Printable(text), 2, width));
}

}  // namespace

std::string RuleExplanation(const Rule& rule, const Vocabulary& vocabulary, int width) {
  std::string out =
      absl::StrCat(rule.id, " (", rule.position.file, ":", rule.position.at.line,
                   rule.declared ? ", declared by the property)\n" : ")\n");
  out += Section("What it does", rule.doc.what, width);
  out += Section("Why", rule.doc.why, width);
  out += Section("Compares", ComparedText(rule, vocabulary), width);
  if (rule.while_holds != nullptr)
    out += Section("While", rule.while_holds->source, width);
  if (rule.unless != nullptr) out += Section("Unless", rule.unless->source, width);
  if (rule.require != nullptr) out += Section("Requires", rule.require->source, width);
  out += Section("Example that fires", Example(rule, true), width);
  out += Section("Example that does not", Example(rule, false), width);
  return out;
}

}  // namespace gainsay
