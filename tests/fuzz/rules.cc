// Any bytes as a file of rules, beside a fixed vocabulary: they are read or reported, and
// their own tests run.

#include <string>

#include "checker/project/workspace.h"
#include "checker/rule_tests.h"
#include "input/yaml_reader.h"
#include "rules/rule_reader.h"
#include "tests/fuzz/fixtures.h"
#include "tests/fuzz/targets.h"

namespace gainsay {

void FuzzRules(absl::string_view bytes) {
  static Workspace& workspace = *[] {
    auto* made = new Workspace();
    made->lexicon = FuzzLexiconEn();
    return made;
  }();
  workspace.vocabulary = FuzzVocabularyRead();
  Diagnostics diagnostics;
  const std::optional<Node> node = ReadYaml(bytes, Reporter("fuzz", &diagnostics));
  if (!node.has_value()) return;
  UsedNames used(&workspace.vocabulary);
  RuleReader reader({{}, &workspace.vocabulary, &workspace.lexicon, {}, &used},
                    &diagnostics, [&](const std::string&) { return std::string(bytes); });
  reader.AddDocument(*node, "fuzz");
  for (const Rule& rule : reader.Finish()) {
    Require(!rule.bindings.empty() && rule.require != nullptr, "a rule requires");
    RunRuleTests(rule, workspace, &diagnostics);
  }
}

}  // namespace gainsay
