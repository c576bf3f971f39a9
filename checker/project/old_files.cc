#include "checker/project/old_files.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "checker/project/parsed_files.h"

namespace gainsay {
namespace {

// The two, but of the first only what is no built-in one, which the others decide.
std::vector<std::string> JoinedWithOld(std::vector<std::string> own,
                                       const std::vector<std::string>& old) {
  own.erase(std::remove_if(own.begin(), own.end(), IsBuiltin), own.end());
  return JoinedFiles(old, own);
}

void TakeProject(Project old_project, const ProjectFiles& old, ProjectFiles& files,
                 Project& project) {
  project = std::move(old_project);
  files.vocabulary = JoinedFiles(std::move(files.vocabulary), old.vocabulary);
  files.rules = JoinedWithOld(std::move(files.rules), old.rules);
  files.lexicon = JoinedWithOld(std::move(files.lexicon), old.lexicon);
}

}  // namespace

std::set<std::string> AddOldFiles(const std::string& against, Diagnostics* diagnostics,
                                  ProjectFiles& files, Project& project) {
  Project old_project = ProjectAt(against, project.allow_outside, diagnostics);
  Project wanted = old_project;
  if (!project.file.empty()) {
    // Of it only the claims are, so that it is no matter whether all else is there.
    wanted.vocabulary.clear();
    wanted.rules.clear();
    wanted.lexicon.clear();
  }
  const ProjectFiles old = FilesOf(wanted, {against}, diagnostics);
  files.beside = {old_project.file};
  for (const auto* some : {&old.vocabulary, &old.rules, &old.lexicon}) {
    absl::c_copy(*some, std::back_inserter(files.beside));
  }
  const size_t own = files.claims.size();
  files.claims = JoinedFiles(std::move(files.claims), old.claims);
  if (project.file.empty()) TakeProject(std::move(old_project), old, files, project);
  return {files.claims.begin() + static_cast<int64_t>(own), files.claims.end()};
}

void AddProjectOf(const std::string& file, Diagnostics* diagnostics, ProjectFiles& files,
                  Project& project) {
  const auto root = project.file.empty() ? FindProjectRoot(file) : std::nullopt;
  if (!root.has_value()) return;
  Project found = ReadProject(*root, project.allow_outside, diagnostics);
  std::vector<TextItem> claims = std::exchange(found.claims, {});
  const ProjectFiles old = FilesOf(found, {*root}, diagnostics);
  found.claims = std::move(claims);
  TakeProject(std::move(found), old, files, project);
}

std::vector<std::string> JoinedFiles(std::vector<std::string> files,
                                     const std::vector<std::string>& others) {
  absl::flat_hash_set<std::string> known;
  for (const std::string& file : files) known.insert(NormalPath(file));
  absl::c_copy_if(others, std::back_inserter(files), [&](const std::string& other) {
    return known.insert(NormalPath(other)).second;
  });
  return files;
}

}  // namespace gainsay
