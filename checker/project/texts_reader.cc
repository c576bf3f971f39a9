#include "checker/project/texts_reader.h"

#include <utility>
#include <vector>

#include "claims/evidence/text_files.h"
#include "fmt/format.h"
#include "input/files.h"
#include "input/parallel.h"

namespace gainsay {
namespace {

TextFolders FoldersOf(const WorkspaceOptions& options, const Project& project) {
  TextFolders folders;
  folders.allow_outside = options.allow_outside;
  if (!project.file.empty()) folders.project = project.root;
  if (!options.articles.empty()) {
    folders.articles = options.articles;
  } else if (!project.articles.text.empty()) {
    folders.articles = JoinPath(project.root, project.articles.text);
  }
  return folders;
}

// Says why no quote is looked up in a folder of texts that cannot be read, which is then
// none: of each text by itself it need not be said.
void DropUnusableFolder(const WorkspaceOptions& options, const Project& project,
                        TextFolders& folders, Diagnostics* diagnostics) {
  if (!folders.articles.has_value()) return;
  if (IsDirectory(*folders.articles)) {
    if (MayEnter(*folders.articles)) return;
    Reporter(*folders.articles, diagnostics)
        .Error({}, "the folder cannot be looked into, so that no quote is looked up");
    return;
  }
  if (!options.articles.empty()) {
    Reporter("--articles", diagnostics)
        .Error({}, fmt::format("no folder '{}'", options.articles));
  } else if (!options.rules_alone) {
    // A desk may keep its texts out of the repository.
    Reporter(project.file, diagnostics)
        .Warning(project.articles.at,
                 fmt::format("'articles': no folder '{}', so that no quote is looked up",
                             project.articles.text),
                 "leave the key out where there are no texts");
  }
  folders.articles.reset();
}

}  // namespace

void ReadTexts(const WorkspaceOptions& options, Diagnostics* diagnostics,
               Workspace& workspace) {
  TextFolders folders = FoldersOf(options, workspace.project);
  DropUnusableFolder(options, workspace.project, folders, diagnostics);
  const std::vector<Article>& articles = workspace.claims.articles;
  std::vector<size_t> looked_for;
  for (size_t i = 0; i < articles.size(); ++i) {
    if (MayHaveText(articles[i], folders)) looked_for.push_back(i);
  }
  std::vector<Diagnostics> problems(looked_for.size());
  const ProgressStage progress(options.progress, "reading texts", looked_for.size());
  ParallelFor(looked_for.size(), options.jobs, [&](size_t i) {
    const size_t article = looked_for[i];
    workspace.claims.texts[article] =
        FindArticleText(articles[article], folders, &problems[i]);
    progress.Advance();
  });
  for (Diagnostics& each : problems) diagnostics->Append(std::move(each));
}

void ReadArchivedTexts(const WorkspaceOptions& options, Workspace& workspace) {
  TextFolders folders = FoldersOf(options, workspace.project);
  if (!folders.articles.has_value()) return;
  folders.project = folders.articles;
  folders.allow_outside = false;
  const std::vector<Article>& articles = workspace.claims.articles;
  for (size_t i = 0; i < articles.size(); ++i) {
    if (!articles[i].archived) continue;
    Diagnostics not_missed;
    workspace.claims.texts[i] = FindArticleText(articles[i], folders, &not_missed);
  }
}

}  // namespace gainsay
