#include "checker/commands/init_from.h"

#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "checker/commands/console.h"
#include "checker/commands/new_files.h"
#include "checker/exit_status.h"
#include "checker/project/project.h"
#include "checker/project/workspace.h"
#include "checker/proposal/claims_patterns.h"
#include "checker/proposal/proposal_text.h"
#include "checker/proposal/proposals.h"
#include "checker/proposal/texts_folder.h"
#include "fmt/format.h"
#include "input/files.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

constexpr char kVocabularyFile[] = "vocabulary.yaml";

int PathIsWrong(const std::string& path, absl::string_view message) {
  return InputIsWrong(absl::StrCat(Printable(path), ": ", message));
}

std::string Counted(size_t count, const std::string& one, const std::string& many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string ProposalSummary(const Proposals& proposals, const ClaimSet& claims) {
  size_t count = 0;
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    count += claims.claims[i].origin == FactOrigin::kClaim;
  }
  return fmt::format("{} in {}: {} and {} proposed\n", Counted(count, "claim", "claims"),
                     Counted(claims.articles.size(), "article", "articles"),
                     Counted(proposals.properties.size(), "property", "properties"),
                     Counted(proposals.entities.size(), "entity", "entities"));
}

}  // namespace

int RunInitFrom(const std::vector<std::string>& claims, const std::string& folder) {
  if (absl::c_linear_search(claims, "-")) {
    return PathIsWrong("--from", "takes files and folders, to which a project can refer");
  }
  const std::string project_file = JoinPath(folder, kProjectFile);
  const std::string vocabulary_file = JoinPath(folder, kVocabularyFile);
  for (const std::string& file : {project_file, vocabulary_file}) {
    if (PathExists(file))
      return PathIsWrong(file, "is there already; name another folder");
  }
  WorkspaceOptions options;
  options.paths = claims;
  options.claims_alone = true;
  Diagnostics diagnostics;
  Workspace workspace = LoadWorkspace(options, &diagnostics);
  const Proposals proposals = Propose(workspace);
  workspace.claims.claims.ReportChanges(&diagnostics);
  diagnostics.SortAndDeduplicate();
  WriteDiagnostics(diagnostics);
  if (proposals.properties.empty()) {
    return PathIsWrong(claims[0], "no claims to propose a vocabulary from");
  }
  std::optional<std::string> texts = TextsFolder(workspace.claims);
  if (texts.has_value()) texts = PathFrom(folder, *texts);
  const std::vector<std::string> patterns =
      ClaimsPatterns(workspace.claims_files, folder);
  const std::string project = ProjectText(patterns, texts);
  const std::string vocabulary = VocabularyText(proposals, workspace.claims);
  const std::string problem =
      WriteNewFiles({{project_file, project}, {vocabulary_file, vocabulary}});
  if (!problem.empty()) return InputIsWrong(problem);
  std::string out = PrintableLine(project_file) + PrintableLine(vocabulary_file);
  if (LeadOut(patterns)) {
    WriteError(
        "gainsay: the claims lie outside of the project: check it with --allow-outside, "
        "or name a folder above them\n");
  }
  out += ProposalSummary(proposals, workspace.claims);
  return WriteOut(out) && !diagnostics.has_errors() ? kPassed : kInputIsWrong;
}

}  // namespace gainsay
