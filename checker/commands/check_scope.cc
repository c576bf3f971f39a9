#include "checker/commands/check_scope.h"

#include <map>
#include <set>

#include "absl/algorithm/container.h"
#include "input/files.h"

namespace gainsay {
namespace {

// The file that a claim is checked with: what a saved page says of an article belongs to
// the article's.
const std::string& FileOf(const Workspace& workspace, size_t claim) {
  const ClaimSet& set = workspace.claims;
  return set.claims[claim].origin == FactOrigin::kArticle
             ? set.articles[static_cast<size_t>(set.claims[claim].article)].position.file
             : set.claims.file(claim);
}

// The files of the claims and of acceptances, by the names under which they were read,
// each with its normal path.
std::map<std::string, std::string> FilesOfRun(const Workspace& workspace) {
  std::map<std::string, std::string> files;
  const ClaimList& claims = workspace.claims.claims;
  for (size_t i = 0; i < claims.size(); ++i) {
    const std::string& file = FileOf(workspace, i);
    if (files.count(file) == 0) files.emplace(file, NormalPath(file));
  }
  for (const std::string& file : workspace.accepted_files) {
    files.emplace(file, NormalPath(file));
  }
  return files;
}

}  // namespace

CheckScope ScopeOf(const Workspace& workspace,
                   const std::optional<std::vector<std::string>>& only,
                   Diagnostics* diagnostics) {
  CheckScope scope;
  const ClaimList& claims = workspace.claims.claims;
  const std::vector<Article>& articles = workspace.claims.articles;
  const auto archived = [](const Article& article) { return article.archived; };
  if (!workspace.old_files.empty() || absl::c_any_of(articles, archived)) {
    for (size_t i = 0; i < claims.size(); ++i) {
      const bool old = workspace.old_files.count(FileOf(workspace, i)) > 0 ||
                       (claims[i].article >= 0 && articles[claims[i].article].archived);
      scope.fresh.push_back(claims[i].origin != FactOrigin::kReference && !old);
    }
  }
  if (!only.has_value()) return scope;
  const std::map<std::string, std::string> files = FilesOfRun(workspace);
  std::set<std::string> wanted;
  for (const std::string& path : *only) {
    if (path.empty()) continue;
    const std::string normal = NormalPath(path == "-" ? "<stdin>" : path);
    bool any = false;
    for (const auto& [file, normal_file] : files) {
      if (!IsUnder(normal_file, normal)) continue;
      any = true;
      wanted.insert(file);
    }
    if (any) continue;
    const Reporter reporter(path, diagnostics);
    if (!PathExists(path)) {
      reporter.Error({}, "no such file or folder", "--only takes what is checked");
    } else {
      reporter.Warning({}, "none of the claims that are checked are from here");
    }
  }
  for (size_t i = 0; i < claims.size(); ++i) {
    scope.only.push_back(wanted.count(FileOf(workspace, i)) > 0);
  }
  scope.acceptances =
      absl::c_any_of(workspace.accepted_files,
                     [&](const std::string& file) { return wanted.count(file) > 0; });
  return scope;
}

}  // namespace gainsay
