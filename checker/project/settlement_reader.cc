#include "checker/project/settlement_reader.h"

#include <utility>

#include "fmt/format.h"
#include "input/files.h"
#include "input/yaml_reader.h"

namespace gainsay {
namespace {

// Calls `read` with each file's document.
template <typename Read>
void ForEachDocument(const std::vector<std::string>& files, Diagnostics* diagnostics,
                     Read read) {
  for (const std::string& file : files) {
    const Reporter reporter(file, diagnostics);
    const auto text = ReadFile(file);
    if (!text.ok()) {
      reporter.Error({}, std::string(text.status().message()));
      continue;
    }
    const std::optional<Node> document = ReadYaml(*text, reporter);
    if (!document.has_value() || document->IsNull()) continue;
    if (const Node* version = document->Find("gainsay");
        version != nullptr && version->text != "1") {
      reporter.Error(version->at, fmt::format("this program reads version 1, not '{}'",
                                              version->text));
    }
    read(*document, reporter);
  }
}

template <typename T>
void Append(std::vector<T> more, std::vector<T>& all) {
  for (T& item : more) all.push_back(std::move(item));
}

std::string FileOf(const std::string& option, const std::string& of_project,
                   const std::vector<std::string>& found, absl::string_view name,
                   const Workspace& workspace, const WorkspaceOptions& options) {
  if (!option.empty()) return option;
  if (!workspace.project.file.empty()) {
    if (of_project.empty()) return "";  // it leads out of the project
    return JoinPath(workspace.project.root, of_project);
  }
  if (!found.empty()) return found[0];
  if (options.paths.empty()) return std::string(name);
  const bool folder = options.paths.size() == 1 && IsDirectory(options.paths[0]);
  return folder ? JoinPath(options.paths[0], name) : std::string();
}

}  // namespace

Settlement ReadSettlement(const Workspace& workspace, Diagnostics* diagnostics) {
  Settlement settlement;
  settlement.complete = workspace.whole;
  const auto flaw = workspace.project.severity.find(Verdict::kFlaw);
  if (flaw != workspace.project.severity.end()) settlement.flaw = flaw->second;
  ForEachDocument(workspace.accepted_files, diagnostics,
                  [&](const Node& document, const Reporter& reporter) {
                    Acceptances read = ReadAcceptances(document, reporter);
                    Append(std::move(read.sound), settlement.accepted);
                    Append(std::move(read.malformed), settlement.malformed);
                  });
  ForEachDocument(workspace.baseline_files, diagnostics,
                  [&](const Node& document, const Reporter& reporter) {
                    Append(ReadBaseline(document, reporter), settlement.baseline);
                  });
  return settlement;
}

std::string AcceptedFile(const Workspace& workspace, const WorkspaceOptions& options) {
  return FileOf(options.accepted, workspace.project.accepted, workspace.accepted_files,
                "accepted.yaml", workspace, options);
}

std::string BaselineFile(const Workspace& workspace, const WorkspaceOptions& options) {
  return FileOf(options.baseline, workspace.project.baseline, workspace.baseline_files,
                "baseline.yaml", workspace, options);
}

}  // namespace gainsay
