#include "checker/project/files_of.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "checker/project/parsed_files.h"
#include "fmt/format.h"
#include "input/csv_reader.h"
#include "input/file_search.h"
#include "input/files.h"
#include "input/limits.h"
#include "input/nearest.h"
#include "input/yaml_reader.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 4> kExtensions = {".yaml", ".yml", ".jsonl",
                                                          ".csv"};

// Of which a table of claims has at least one.
constexpr std::array<absl::string_view, 3> kClaimColumns = {"article", "subject",
                                                            "property"};

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
    const FoundFiles found = ExpandGlob(project.root, pattern, boundary);
    ReportMissed(found, project.root, at, reporter);
    if (found.paths.empty() && found.outside.empty()) {
      reporter.Error(
          at, fmt::format("'{}': no file matches '{}'", std::string(key), pattern));
    }
    files.insert(files.end(), found.paths.begin(), found.paths.end());
  }
  return files;
}

// Files below a path, or the path itself, which may lie anywhere: it is the user's own
// word. What is below may not lead out of the path, or of the project that it is in.
std::vector<std::string> Below(const std::string& path, const Project& project,
                               Diagnostics* diagnostics) {
  if (path == "-") return {path};
  const Reporter reporter(path, diagnostics);
  if (!PathExists(path)) {
    reporter.Error({}, "no such file or folder");
    return {};
  }
  if (!IsDirectory(path)) return {path};
  const bool in_project = !project.file.empty() && Boundary(project.root).Holds(path);
  const std::string& folder = in_project ? project.root : path;
  const FoundFiles found =
      ListFiles(path, kExtensions, project.allow_outside ? Boundary() : Boundary(folder));
  ReportMissed(found, folder, {}, reporter);
  if (found.paths.empty() && found.outside.empty()) {
    reporter.Error(
        {}, "no claims here: the folder holds no YAML, JSON Lines or CSV file",
        "name a folder with claims files, or write one: gainsay schema claims");
  }
  return found.paths;
}

// Whether a table is one of claims; one that can't be read is for who reads it to report.
bool HoldsClaims(const std::string& csv, absl::string_view text) {
  Diagnostics ignored;
  const std::optional<CsvTable> table = ReadCsv(text, Reporter(csv, &ignored));
  return !table.has_value() || absl::c_any_of(kClaimColumns, [&](absl::string_view key) {
    return table->columns.Find(key) != nullptr;
  });
}

// Where a file belongs by its top-level keys; null where they do not tell. Its own
// problems are reported when it is read for what it is.
std::vector<std::string>* PlaceOf(const std::string& file, ProjectFiles& files) {
  if (file == "-" || absl::EndsWithIgnoreCase(file, ".jsonl")) return &files.claims;
  const auto text = ReadFile(file);
  if (!text.ok()) return &files.claims;
  if (absl::EndsWithIgnoreCase(file, ".csv")) {
    return HoldsClaims(file, *text) ? &files.claims : nullptr;
  }
  Diagnostics ignored;
  const std::optional<Node> node = ReadYaml(*text, Reporter(file, &ignored));
  if (!node.has_value()) return &files.claims;
  for (const Member& member : node->members) {
    const std::string& key = member.key;
    if (key == "article" || key == "claims" || key == "names") return &files.claims;
    if (key == "rules" || key == "identifiers") return &files.rules;
    if (key == "entities" || key == "properties" || key == "partitions" ||
        key == "reference") {
      return &files.vocabulary;
    }
    if (key == "accepted") return &files.accepted;
    if (key == "baseline") return &files.baseline;
    if (key == "hedges" || key == "units" || key == "dates" || key == "numbers") {
      return &files.lexicon;
    }
  }
  return nullptr;
}

// Projects below a folder that is none keep their files to themselves: what one declares
// is not meant for the others.
std::vector<std::string> WithoutProjects(std::vector<std::string> files,
                                         Diagnostics* diagnostics) {
  std::vector<std::string> roots;
  for (const std::string& file : files) {
    const std::filesystem::path path(file);
    if (path.filename() != "gainsay.yaml") continue;
    roots.push_back(path.parent_path().string() + "/");
    Reporter(file, diagnostics)
        .Error({}, "this folder is a project of its own",
               fmt::format("check it by itself: gainsay check {}",
                           path.parent_path().string()));
  }
  files.erase(std::remove_if(files.begin(), files.end(),
                             [&](const std::string& file) {
                               return absl::c_any_of(roots, [&](const std::string& root) {
                                 return absl::StartsWith(file, root);
                               });
                             }),
              files.end());
  return files;
}

void AddUnderPaths(const std::vector<std::string>& paths, const Project& project,
                   Diagnostics* diagnostics, ProjectFiles& files) {
  for (const std::string& path : paths) {
    const std::vector<std::string> below =
        WithoutProjects(Below(path, project, diagnostics), diagnostics);
    for (const std::string& file : below) {
      std::vector<std::string>* place = PlaceOf(file, files);
      if (place == nullptr) {
        Reporter(file, diagnostics)
            .Error({}, "can't tell what this file holds",
                   "its top-level keys or columns should be those of claims (article, "
                   "claims), vocabulary (entities, properties) or rules (rules)");
        continue;
      }
      place->push_back(file);
    }
  }
}

std::vector<std::string> Existing(const Project& project, const std::string& name) {
  const std::string file = JoinPath(project.root, name);
  if (name.empty() || !PathExists(file)) return {};
  return {file};
}

void Drop(const std::vector<std::string>& others, std::vector<std::string>& files) {
  for (const std::string& other : others) {
    files.erase(std::remove_if(files.begin(), files.end(),
                               [&](const std::string& file) {
                                 return NormalPath(file) == NormalPath(other);
                               }),
                files.end());
  }
}

bool CoversProject(const std::string& path, const Project& project) {
  if (path == "-") return false;
  const std::string given = NormalPath(path);
  const std::string root = NormalPath(project.root);
  return given == root || absl::StartsWith(root, given + "/");
}

}  // namespace

std::vector<std::string> ClaimsNamed(const std::vector<std::string>& patterns,
                                     Diagnostics* diagnostics) {
  const Reporter reporter("--claims", diagnostics);
  std::vector<std::string> files;
  for (const std::string& pattern : patterns) {
    const FoundFiles found = ExpandGlob("", pattern, Boundary());
    ReportMissed(found, "", {}, reporter);
    if (found.paths.empty()) {
      reporter.Error({}, fmt::format("no file matches '{}'", pattern));
    }
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

ProjectFiles FilesOf(const Project& project, const std::vector<std::string>& paths,
                     Diagnostics* diagnostics) {
  ProjectFiles files;
  if (project.file.empty()) {
    AddUnderPaths(paths.empty() ? std::vector<std::string>{"."} : paths, project,
                  diagnostics, files);
    absl::c_copy(TextsOf(project.rules), std::back_inserter(files.rules));
    const std::vector<std::string> lexicon = TextsOf(project.lexicon);
    files.lexicon.insert(files.lexicon.begin(), lexicon.begin(), lexicon.end());
  } else {
    files.vocabulary = Expanded(project, project.vocabulary, "vocabulary", diagnostics);
    files.rules = Expanded(project, project.rules, "rules", diagnostics);
    files.lexicon = Expanded(project, project.lexicon, "lexicon", diagnostics);
    files.accepted = Existing(project, project.accepted);
    files.baseline = Existing(project, project.baseline);
    files.whole = paths.empty() || absl::c_any_of(paths, [&](const std::string& path) {
                    return CoversProject(path, project);
                  });
    if (files.whole) {
      files.claims = Expanded(project, project.claims, "claims", diagnostics);
    } else {
      for (const std::string& path : paths) {
        for (const std::string& file : Below(path, project, diagnostics))
          files.claims.push_back(file);
      }
    }
  }
  // A pattern for claims may match the rest of a project's own files as well.
  Drop(files.accepted, files.claims);
  Drop(files.baseline, files.claims);
  SortUnique(files.claims);
  SortUnique(files.vocabulary);
  SortUnique(files.rules);
  SortUnique(files.accepted);
  SortUnique(files.baseline);
  return files;
}

}  // namespace gainsay
