#include "checker/commands/explain_rule.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/claim.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// Over what a collected binding runs.
std::string RangeText(const Binding& binding, const Rule& rule) {
  if (binding.whole >= 0) {
    return absl::StrCat(", over the parts of ", rule.bindings[binding.whole].name,
                        ".subject");
  }
  return binding.varies.has_value() ? ", over every " + NameOf(*binding.varies) : "";
}

std::string BindingText(const Binding& binding, const Rule& rule,
                        const Vocabulary& vocabulary) {
  if (binding.previous_of >= 0) {
    const bool one_voice =
        rule.voice == VoiceMode::kSame || rule.voice == VoiceMode::kOwn;
    return absl::StrCat(binding.name, " is the latest earlier claim of the key ",
                        one_voice ? "and the voice of " : "of ",
                        rule.bindings[binding.previous_of].name);
  }
  std::vector<std::string> properties;
  for (const PropertyId id : binding.properties)
    properties.push_back(vocabulary.property(id).id);
  std::string text =
      absl::StrCat(binding.name, " is ", binding.collect ? "all claims" : "a claim",
                   " of ", absl::StrJoin(properties, " or "), RangeText(binding, rule));
  if (!binding.stances.empty()) {
    absl::StrAppend(&text, ", of the stance ",
                    absl::StrJoin(binding.stances, " or ",
                                  [](std::string* out, const Stance& stance) {
                                    out->append(absl::StrJoin(WordsOf(stance), " and "));
                                  }));
  }
  return text + (binding.from_reference ? ", taken as known" : "");
}

// What different speakers mean; "" for what they mean to most rules.
std::string VoicesText(VoiceMode mode) {
  switch (mode) {
    case VoiceMode::kSame:
      return "only claims of one voice are compared";
    case VoiceMode::kOwn:
      return "only what outlets say in their own voice is compared";
    case VoiceMode::kAny:
      return "whoever speaks, a contradiction stays one";
    case VoiceMode::kDispute:
      break;
  }
  return "";
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
    const Property& property = vocabulary.property(rule.property);
    const std::string over =
        rule.shape == RuleShape::kSum ? ", over every " + property.sums_to->over : "";
    const bool joint = rule.shape == RuleShape::kSum || rule.shape == RuleShape::kOrder;
    return absl::StrCat(joint ? "all claims of " : "any two claims of ", property.id,
                        over, rule.shape == RuleShape::kOrder ? ", together" : same,
                        rule.distinct ? "; of different subjects" : "");
  }
  std::vector<std::string> bindings;
  for (const Binding& binding : rule.bindings) {
    bindings.push_back(BindingText(binding, rule, vocabulary));
  }
  return absl::StrJoin(bindings, "; ") + same;
}

std::string Section(absl::string_view label, absl::string_view text, int width) {
  if (text.empty()) return "";
  return absl::StrCat("\n", label, "\n", Wrapped(Printable(text), 2, width));
}

std::string Conditions(const Rule& rule, int width) {
  std::string out;
  if (rule.while_holds != nullptr)
    out += Section("While", rule.while_holds->source, width);
  if (!rule.related.empty()) {
    out +=
        Section("Where that fails",
                absl::StrCat("claims that do not meet what is required are reported as ",
                             rule.related),
                width);
  }
  if (rule.unless != nullptr) out += Section("Unless", rule.unless->source, width);
  if (rule.require != nullptr) out += Section("Requires", rule.require->source, width);
  return out;
}

}  // namespace

std::string RuleExplanation(const Rule& rule, const Vocabulary& vocabulary, int width) {
  std::string out = PrintableLine(
      absl::StrCat(rule.id, " (", rule.position.file, ":", rule.position.at.line,
                   rule.declared ? ", declared by the property)" : ")"));
  out += Section("What it does", rule.doc.what, width);
  out += Section("Why", rule.doc.why, width);
  out += Section("For example", rule.doc.example, width);
  out += Section("Compares", ComparedText(rule, vocabulary), width);
  out += Section("Speakers", VoicesText(rule.voice), width);
  // The names of facts in what a declaration requires are nobody's.
  if (!rule.declared) out += Conditions(rule, width);
  if (!rule.severity.empty()) {
    out += Section("Severity", "a contradiction is of severity " + rule.severity, width);
  }
  out += Section("Example that fires", Example(rule, true), width);
  out += Section("Example that does not", Example(rule, false), width);
  return out;
}

}  // namespace gainsay
