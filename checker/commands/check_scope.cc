#include "checker/commands/check_scope.h"

#include <map>
#include <set>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "input/files.h"

namespace gainsay {
namespace {

bool IsUnder(const std::string& file, const std::string& path) {
  return file == path || absl::StartsWith(file, absl::StrCat(path, "/"));
}

// The files of the claims and of acceptances, by the names under which they were read,
// each with its normal path.
std::map<std::string, std::string> FilesOfRun(const Workspace& workspace) {
  std::map<std::string, std::string> files;
  for (const Claim& claim : workspace.claims.claims) {
    const std::string& file = claim.position.file;
    if (files.count(file) == 0) files.emplace(file, NormalPath(file));
  }
  for (const std::string& file : workspace.accepted_files) {
    files.emplace(file, NormalPath(file));
  }
  return files;
}

}  // namespace

CheckScope ScopeOf(const Workspace& workspace, const std::vector<std::string>& only,
                   Diagnostics* diagnostics) {
  CheckScope scope;
  const std::vector<Claim>& claims = workspace.claims.claims;
  const std::vector<Article>& articles = workspace.claims.articles;
  const auto archived = [](const Article& article) { return article.archived; };
  if (!workspace.old_files.empty() || absl::c_any_of(articles, archived)) {
    for (const Claim& claim : claims) {
      const bool old = workspace.old_files.count(claim.position.file) > 0 ||
                       (claim.article >= 0 && articles[claim.article].archived);
      scope.fresh.push_back(claim.origin != FactOrigin::kReference && !old);
    }
  }
  if (only.empty()) return scope;
  const std::map<std::string, std::string> files = FilesOfRun(workspace);
  std::set<std::string> wanted;
  for (const std::string& path : only) {
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
  for (const Claim& claim : claims) {
    scope.only.push_back(wanted.count(claim.position.file) > 0);
  }
  scope.acceptances =
      absl::c_any_of(workspace.accepted_files,
                     [&](const std::string& file) { return wanted.count(file) > 0; });
  return scope;
}

}  // namespace gainsay
