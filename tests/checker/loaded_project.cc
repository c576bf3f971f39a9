#include "tests/checker/loaded_project.h"

namespace gainsay {

LoadedProject::LoadedProject(const std::map<std::string, std::string>& files) {
  for (const auto& [name, contents] : files) folder_.Write(name, contents);
  WorkspaceOptions options;
  options.paths = {folder_.path()};
  Diagnostics diagnostics;
  workspace = LoadWorkspace(options, &diagnostics);
  base = BuildFacts(workspace, &diagnostics);
}

LoadedProject::LoadedProject(const std::string& vocabulary, const std::string& rules,
                             const std::string& claims)
    : LoadedProject({{"gainsay.yaml",
                      "gainsay: 1\nclaims: [claims.jsonl]\n"
                      "vocabulary: [vocabulary.yaml]\nrules: [rules.yaml]\n"},
                     {"vocabulary.yaml", vocabulary},
                     {"rules.yaml", rules},
                     {"claims.jsonl", claims}}) {}

}  // namespace gainsay
