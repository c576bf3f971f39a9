#include "checker/project/files_of.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"
#include "checker/project/file_contents.h"
#include "checker/project/parsed_files.h"
#include "claims/archive/archive.h"
#include "fmt/format.h"
#include "input/file_kind.h"
#include "input/file_search.h"
#include "input/files.h"
#include "input/limits.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

// Through how many links the path goes.
int LinksIn(const std::string& path) {
  int links = 0;
  std::filesystem::path part(path);
  for (; part.has_relative_path(); part = part.parent_path()) {
    std::error_code error;
    links += std::filesystem::is_symlink(part, error) ? 1 : 0;
  }
  return links;
}

// Sorts, and keeps of the paths that lead to one file the first of those through the
// fewest links.
void SortUnique(std::vector<std::string>& files) {
  absl::c_sort(files);
  files.erase(std::unique(files.begin(), files.end()), files.end());
  std::map<FileNumber, size_t> places;
  std::vector<std::string> kept;
  for (std::string& file : files) {
    const bool named = file == "-" || IsBuiltin(file);
    const std::optional<FileNumber> number = named ? std::nullopt : NumberOfFile(file);
    const auto [place, fresh] = number.has_value()
                                    ? places.try_emplace(*number, kept.size())
                                    : std::pair(places.end(), true);
    if (fresh) {
      kept.push_back(std::move(file));
    } else if (LinksIn(file) < LinksIn(kept[place->second])) {
      kept[place->second] = std::move(file);
    }
  }
  absl::c_sort(kept);
  files = std::move(kept);
}

// Says what of a search is not among the files, and why.
void ReportMissed(const FoundFiles& found, const std::string& folder, TextPosition at,
                  const Reporter& reporter) {
  for (const std::string& path : found.outside) {
    ReportOutside(reporter, at, path, folder);
  }
  for (const std::string& path : found.unlisted) {
    reporter.Error(at, fmt::format("the folder '{}' cannot be looked into", path));
  }
  if (found.too_many) {
    reporter.Error(at, fmt::format("more than {} files", kMaxFiles),
                   "check the folders one by one");
  }
}

// Takes out the folders that the pattern names outright, each of which is an error.
void ReportFolders(absl::string_view pattern, TextPosition at, const Reporter& reporter,
                   FoundFiles& found) {
  if (MatchesFilesAlone(pattern)) return;
  while (absl::ConsumeSuffix(&pattern, "/")) continue;
  found.paths.erase(std::remove_if(found.paths.begin(), found.paths.end(),
                                   [&](const std::string& path) {
                                     if (!IsDirectory(path)) return false;
                                     reporter.Error(
                                         at, fmt::format("'{}' is a folder", path),
                                         fmt::format("name its files: '{}/**/*.yaml'",
                                                     std::string(pattern)));
                                     return true;
                                   }),
                    found.paths.end());
}

// The files that a project's patterns match, in the order of the patterns.
std::vector<std::string> Expanded(const Project& project,
                                  const std::vector<TextItem>& patterns,
                                  absl::string_view key, Diagnostics* diagnostics) {
  const Reporter reporter(project.file, diagnostics);
  const Boundary boundary = project.allow_outside ? Boundary() : Boundary(project.root);
  std::vector<std::string> files;
  const std::vector<std::string> builtin =
      key == "lexicon" ? BuiltinLexiconNames() : BuiltinPackNames();
  for (const auto& [pattern, at] : patterns) {
    if (IsBuiltin(pattern)) {
      if (absl::c_linear_search(builtin, pattern)) {
        files.push_back(pattern);
      } else {
        reporter.Error(at,
                       fmt::format("'{}': no built-in '{}'", std::string(key), pattern),
                       DidYouMeanOneOf(pattern, builtin));
      }
      continue;
    }
    FoundFiles found = ExpandGlob(project.root, pattern, boundary);
    ReportMissed(found, project.root, at, reporter);
    if (found.paths.empty() && found.outside.empty()) {
      reporter.Error(
          at, fmt::format("'{}': no file matches '{}'", std::string(key), pattern));
    }
    ReportFolders(pattern, at, reporter, found);
    files.insert(files.end(), found.paths.begin(), found.paths.end());
  }
  return files;
}

// What is no file of claims, but meant as a project's.
bool IsMisnamedProject(const std::string& file, Diagnostics* diagnostics) {
  if (std::filesystem::path(file).filename() != "gainsay.yml") return false;
  Reporter(file, diagnostics)
      .Error({}, fmt::format("a project's file is called {}", kProjectFile));
  return true;
}

// A file that is named, unless claims are not what it holds.
std::vector<std::string> NamedFile(const std::string& file, Diagnostics* diagnostics) {
  const std::filesystem::path path(file);
  const Reporter reporter(file, diagnostics);
  if (IsMisnamedProject(file, diagnostics)) return {};
  if (path.filename() == kProjectFile) {
    const std::string folder = path.parent_path().string();
    reporter.Error({}, "this is a project's file",
                   fmt::format("name its folder: {}", folder.empty() ? "." : folder));
  } else if (Archive::IsOne(file)) {
    reporter.Error({}, "this is an archive",
                   fmt::format("compare claims with it: --against {}", file));
  } else if (absl::EndsWithIgnoreCase(file, ".ndjson")) {
    reporter.Error({}, "this is not read as JSON Lines", "files of these end in .jsonl");
  } else {
    return {file};
  }
  return {};
}

// Files that end in .json are most often another program's, and are not looked for. Says
// so where there are claims among them.
void WarnOfJson(const std::string& path, const Boundary& boundary,
                const Reporter& reporter) {
  std::vector<std::string> missed;
  for (const std::string& file : ListFiles(path, {".json"}, boundary).paths) {
    if (IsClaimsDocument(file)) missed.push_back(file);
  }
  if (missed.empty()) return;
  reporter.Warning(
      {},
      missed.size() == 1
          ? fmt::format("'{}' holds claims, and is passed over", missed[0])
          : fmt::format("{} files that hold claims are passed over, such as '{}'",
                        missed.size(), missed[0]),
      "in a folder, claims are looked for in .yaml, .yml, .jsonl and .csv; a .json file "
      "is read where it is named itself");
}

// Files below a folder, which may not lead out of it, or of the project that it is in.
FoundFiles InFolder(const std::string& path, const Project& project,
                    const Reporter& reporter) {
  const bool in_project = !project.file.empty() && Boundary(project.root).Holds(path);
  const std::string& folder = in_project ? project.root : path;
  const Boundary boundary = project.allow_outside ? Boundary() : Boundary(folder);
  FoundFiles found = ListFiles(path, FileEndings(), boundary);
  WarnOfJson(path, boundary, reporter);
  ReportMissed(found, folder, {}, reporter);
  return found;
}

// Files below a path, or the path itself, which may lie anywhere: it is the user's own
// word.
std::vector<std::string> Below(const std::string& path, const Project& project,
                               Diagnostics* diagnostics) {
  if (path == "-") return {path};
  const Reporter reporter(path, diagnostics);
  if (!PathExists(path)) {
    reporter.Error({}, "no such file or folder");
    return {};
  }
  if (!IsDirectory(path)) return NamedFile(path, diagnostics);
  FoundFiles found = InFolder(path, project, reporter);
  if (found.paths.empty() && found.outside.empty()) {
    reporter.Error(
        {}, "no claims here: the folder holds no YAML, JSON Lines or CSV file",
        "name a folder with claims files, or write one: gainsay schema claims");
  }
  return std::move(found.paths);
}

// Projects below a folder that is none keep their files to themselves: what one declares
// is not meant for the others.
std::vector<std::string> WithoutProjects(std::vector<std::string> files,
                                         Diagnostics* diagnostics) {
  std::vector<std::string> roots;
  for (const std::string& file : files) {
    const std::filesystem::path path(file);
    if (path.filename() != kProjectFile) continue;
    roots.push_back(path.parent_path().string() + "/");
    Reporter(file, diagnostics)
        .Error({}, "this folder is a project of its own",
               fmt::format("check it by itself: gainsay check {}",
                           path.parent_path().string()));
  }
  files.erase(std::remove_if(files.begin(), files.end(),
                             [&](const std::string& file) {
                               return IsMisnamedProject(file, diagnostics) ||
                                      absl::c_any_of(roots, [&](const std::string& root) {
                                        return absl::StartsWith(file, root);
                                      });
                             }),
              files.end());
  return files;
}

// Adds files that lie outside of projects, each by what it holds.
void AddToldApart(std::vector<std::string> found, Diagnostics* diagnostics,
                  ProjectFiles& files) {
  for (const std::string& file : WithoutProjects(std::move(found), diagnostics)) {
    std::vector<std::string>* place = PlaceOf(file, diagnostics, files);
    if (place != nullptr) place->push_back(file);
  }
}

// Under the working directory where there are no paths: that it holds nothing is no
// mistake, as nobody named it.
void AddUnderPaths(const std::vector<std::string>& paths, const Project& project,
                   Diagnostics* diagnostics, ProjectFiles& files) {
  if (paths.empty()) {
    const Reporter reporter(".", diagnostics);
    AddToldApart(InFolder(".", project, reporter).paths, diagnostics, files);
  }
  for (const std::string& path : paths) {
    AddToldApart(Below(path, project, diagnostics), diagnostics, files);
  }
}

std::vector<std::string> Existing(const Project& project, const std::string& name) {
  const std::string file = JoinPath(project.root, name);
  if (name.empty() || !PathExists(file)) return {};
  return {file};
}

void DropFromClaims(ProjectFiles& files) {
  // A pattern for claims may match the rest of a project's own files as well.
  DropFiles(files.accepted, files.claims);
  DropFiles(files.baseline, files.claims);
  SortUnique(files.claims);
}

// The files below a path but the project's own, where it is the project's folder or
// above.
std::vector<std::string> BesideProject(const std::string& path, const Project& project,
                                       Diagnostics* diagnostics) {
  const std::string root = NormalPath(project.root);
  const std::string given = NormalPath(path);
  if (given == root) return {};
  std::vector<std::string> files = Below(path, project, diagnostics);
  if (path == "-" || !IsDirectory(path)) return files;
  if (IsUnder(root, given)) {
    files.erase(std::remove_if(files.begin(), files.end(),
                               [&](const std::string& file) {
                                 return IsUnder(NormalPath(file), root);
                               }),
                files.end());
  }
  return WithoutProjects(std::move(files), diagnostics);
}

// Of a project's claims those under the paths, all where one of these is its folder or
// above, or there are none; and whatever else lies under the paths.
void AddProjectClaims(const std::vector<std::string>& paths, const Project& project,
                      Diagnostics* diagnostics, ProjectFiles& files) {
  const std::string root = NormalPath(project.root);
  const bool all = paths.empty() || absl::c_any_of(paths, [&](const std::string& path) {
                     return path != "-" && IsUnder(root, NormalPath(path));
                   });
  if (all) files.claims = Expanded(project, project.claims, "claims", diagnostics);
  DropFromClaims(files);
  const size_t own = files.claims.size();
  for (const std::string& path : paths) {
    absl::c_move(BesideProject(path, project, diagnostics),
                 std::back_inserter(files.claims));
  }
  if (files.claims.size() > own) DropFromClaims(files);
  files.whole = all && files.claims.size() == own;
}

}  // namespace

std::vector<std::string> ClaimsNamed(const std::vector<std::string>& patterns,
                                     Diagnostics* diagnostics) {
  const Reporter reporter("--claims", diagnostics);
  std::vector<std::string> files;
  for (const std::string& pattern : patterns) {
    FoundFiles found = ExpandGlob("", pattern, Boundary());
    ReportMissed(found, "", {}, reporter);
    if (found.paths.empty()) {
      reporter.Error({}, fmt::format("no file matches '{}'", pattern));
    }
    ReportFolders(pattern, {}, reporter, found);
    absl::c_copy(found.paths, std::back_inserter(files));
  }
  SortUnique(files);
  return files;
}

std::string NormalPath(const std::string& path) {
  std::error_code error;
  const auto absolute = std::filesystem::absolute(path.empty() ? "." : path, error);
  std::string normal = absolute.lexically_normal().string();
  while (normal.size() > 1 && normal.back() == '/') normal.pop_back();
  return normal;
}

bool IsUnder(const std::string& path, const std::string& folder) {
  return path == folder || absl::StartsWith(path, folder + "/");
}

void DropFiles(const std::vector<std::string>& others, std::vector<std::string>& files) {
  for (const std::string& other : others) {
    files.erase(std::remove_if(files.begin(), files.end(),
                               [&](const std::string& file) {
                                 return NormalPath(file) == NormalPath(other);
                               }),
                files.end());
  }
}

ProjectFiles FilesOf(const Project& project, const std::vector<std::string>& paths,
                     Diagnostics* diagnostics) {
  ProjectFiles files;
  if (project.file.empty()) {
    AddUnderPaths(paths, project, diagnostics, files);
    absl::c_copy(TextsOf(project.rules), std::back_inserter(files.rules));
    const std::vector<std::string> lexicon = TextsOf(project.lexicon);
    files.lexicon.insert(files.lexicon.begin(), lexicon.begin(), lexicon.end());
    DropFromClaims(files);
  } else {
    files.vocabulary = Expanded(project, project.vocabulary, "vocabulary", diagnostics);
    files.rules = Expanded(project, project.rules, "rules", diagnostics);
    files.lexicon = Expanded(project, project.lexicon, "lexicon", diagnostics);
    // Without units and hedges nothing could be read: one error is enough.
    if (files.lexicon.empty() && !project.lexicon.empty()) {
      files.lexicon = TextsOf(Project().lexicon);
    }
    files.accepted = Existing(project, project.accepted);
    files.baseline = Existing(project, project.baseline);
    AddProjectClaims(paths, project, diagnostics, files);
  }
  SortUnique(files.vocabulary);
  SortUnique(files.rules);
  SortUnique(files.accepted);
  SortUnique(files.baseline);
  return files;
}

}  // namespace gainsay
