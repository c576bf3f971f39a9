#include "checker/commands/explain.h"

#include <memory>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/commands/console.h"
#include "checker/commands/explain_declaration.h"
#include "checker/exit_status.h"
#include "checker/project/workspace.h"
#include "claims/claim.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

struct ExplainOptions {
  std::string rule;
  std::vector<std::string> paths;
};

std::string PartName(const JoinPart& part) {
  switch (part.kind) {
    case JoinPart::Kind::kSubject:
      return "subject";
    case JoinPart::Kind::kArticle:
      return "article";
    case JoinPart::Kind::kPublisher:
      return "publisher";
    case JoinPart::Kind::kVoice:
      return "voice";
    case JoinPart::Kind::kQualifier:
      return part.qualifier;
  }
  return "";
}

std::string BindingText(const Binding& binding, const Vocabulary& vocabulary) {
  std::vector<std::string> properties;
  for (const PropertyId id : binding.properties)
    properties.push_back(vocabulary.property(id).id);
  return absl::StrCat(binding.name, " is ", binding.collect ? "all claims" : "a claim",
                      " of ", absl::StrJoin(properties, " or "),
                      binding.from_reference ? ", taken as known" : "");
}

// The first test of the rule that makes it fire (or leaves it silent), in one line.
std::string Example(const Rule& rule, bool fires) {
  for (const Node& test : rule.tests.items) {
    const Node* expect = test.Find("expect");
    if (expect == nullptr || (expect->text != "agree") != fires) continue;
    std::vector<std::string> facts;
    for (const Member& member : test.members) {
      if (member.key != "name" && member.key != "expect" && member.key != "note") {
        facts.push_back(absl::StrCat(member.key, ": {", WrittenValue(member.value), "}"));
      }
    }
    return absl::StrCat(absl::StrJoin(facts, ", "), " -> ", expect->text);
  }
  return "";
}

std::string Section(absl::string_view label, absl::string_view text, int width) {
  if (text.empty()) return "";
  return absl::StrCat("\n", label, "\n", Wrapped(Printable(text), 2, width));
}

std::string Explanation(const Rule& rule, const Workspace& workspace, int width) {
  std::vector<std::string> parts;
  for (const JoinPart& part : rule.same) parts.push_back(PartName(part));
  std::vector<std::string> bindings;
  for (const Binding& binding : rule.bindings) {
    bindings.push_back(BindingText(binding, workspace.vocabulary));
  }
  std::string out =
      absl::StrCat(rule.id, " (", rule.position.file, ":", rule.position.at.line,
                   rule.declared ? ", declared by the property)\n" : ")\n");
  out += Section("What it does", rule.doc.what, width);
  out += Section("Why", rule.doc.why, width);
  const std::string of_the_same =
      parts.empty() ? "" : "; of the same " + absl::StrJoin(parts, ", ");
  out += Section("Compares", absl::StrJoin(bindings, "; ") + of_the_same, width);
  if (rule.while_holds != nullptr)
    out += Section("While", rule.while_holds->source, width);
  if (rule.unless != nullptr) out += Section("Unless", rule.unless->source, width);
  if (rule.require != nullptr) out += Section("Requires", rule.require->source, width);
  out += Section("Example that fires", Example(rule, true), width);
  out += Section("Example that does not", Example(rule, false), width);
  return out;
}

int RunExplain(const ExplainOptions& options) {
  Diagnostics diagnostics;
  WorkspaceOptions where;
  where.paths = options.paths;
  where.rules_alone = true;
  const Workspace workspace = LoadWorkspace(where, &diagnostics);
  diagnostics.SortAndDeduplicate();
  WriteDiagnostics(diagnostics);
  const auto rule = absl::c_find_if(workspace.rules,
                                    [&](const Rule& r) { return r.id == options.rule; });
  if (rule == workspace.rules.end()) {
    const std::string declared =
        DeclarationExplained(options.rule, workspace.vocabulary, ReportWidth());
    if (!declared.empty()) return WriteOut(declared) ? kPassed : kInputIsWrong;
    std::vector<std::string> known;
    for (const Rule& r : workspace.rules) known.push_back(r.id);
    fmt::print(stderr, "gainsay: no rule '{}'; {}\n", Printable(options.rule),
               DidYouMeanOneOf(options.rule, known));
    return kInputIsWrong;
  }
  return WriteOut(Explanation(*rule, workspace, ReportWidth())) ? kPassed : kInputIsWrong;
}

}  // namespace

void AddExplainCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<ExplainOptions>();
  command.add_option("RULE", options->rule, "a rule's id")->required()->type_name("");
  command
      .add_option("--project", options->paths,
                  "the project's folder (default: at or above the working directory)")
      ->type_name("DIR");
  command.callback([options, &status] { status = RunExplain(*options); });
}

}  // namespace gainsay
