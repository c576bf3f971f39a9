#include "input/file_search.h"

#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <climits>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "input/files.h"
#include "input/limits.h"

namespace gainsay {
namespace {

struct Entry {
  std::string name;
  bool linked = false;
  bool directory = false;  // of a link, what it leads to
};

// A directory's entries, hidden ones too, in the order of their names; empty with an
// error.
std::vector<Entry> List(const std::string& directory, std::error_code& error) {
  std::vector<Entry> entries;
  std::filesystem::directory_iterator it(directory.empty() ? "." : directory, error);
  for (; !error && it != std::filesystem::directory_iterator(); it.increment(error)) {
    std::error_code ignored;  // a link that leads nowhere is no directory
    entries.push_back({it->path().filename().string(), it->is_symlink(ignored),
                       it->is_directory(ignored)});
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

bool IsHidden(const Entry& entry) { return absl::StartsWith(entry.name, "."); }

// A folder that is not there, or is none, holds nothing; what else is wrong is told.
void NoteUnlisted(const std::string& directory, const std::error_code& error,
                  FoundFiles& found) {
  if (!error || error == std::errc::no_such_file_or_directory ||
      error == std::errc::not_a_directory) {
    return;
  }
  found.unlisted.push_back(directory);
}

void Sort(FoundFiles& found) {
  for (std::vector<std::string>* paths :
       {&found.paths, &found.outside, &found.unlisted}) {
    std::sort(paths->begin(), paths->end());
    paths->erase(std::unique(paths->begin(), paths->end()), paths->end());
  }
}

class Lister {
 public:
  Lister(absl::Span<const absl::string_view> extensions, const Boundary& boundary)
      : extensions_(extensions), boundary_(boundary) {}

  void Visit(const std::string& directory) {
    if (!IsNew(directory)) return;
    std::error_code error;
    const std::vector<Entry> entries = List(directory, error);
    NoteUnlisted(directory, error, found_);
    // Folders go before links to them, so that a file is named by its real path if it can
    // be.
    for (const bool linked : {false, true}) {
      for (const Entry& entry : entries) {
        if (entry.linked == linked && !IsHidden(entry)) Take(directory, entry);
      }
    }
  }

  FoundFiles TakeFound() { return std::move(found_); }

 private:
  void Take(const std::string& directory, const Entry& entry) {
    std::string path = JoinPath(directory, entry.name);
    const bool wanted = entry.directory || absl::c_any_of(extensions_, [&](auto end) {
                          return absl::EndsWithIgnoreCase(entry.name, end);
                        });
    if (!wanted) return;
    if (entry.linked && !boundary_.Holds(path)) {
      found_.outside.push_back(std::move(path));
    } else if (entry.directory) {
      Visit(path);
    } else if (found_.paths.size() == kMaxFiles) {
      found_.too_many = true;
    } else {
      found_.paths.push_back(std::move(path));
    }
  }

  bool IsNew(const std::string& directory) {
    struct stat status;
    if (stat(directory.empty() ? "." : directory.c_str(), &status) != 0) return true;
    return visited_.emplace(status.st_dev, status.st_ino).second;
  }

  const absl::Span<const absl::string_view> extensions_;
  const Boundary& boundary_;
  std::set<std::pair<dev_t, ino_t>> visited_;
  FoundFiles found_;
};

bool HasWildcard(absl::string_view component) {
  return component.find_first_of("*?") != absl::string_view::npos;
}

// fnmatch knows brackets and backslashes, which here are characters like others.
std::string FnmatchPattern(absl::string_view component) {
  std::string pattern;
  for (const char c : component) {
    if (c == '[' || c == '\\') pattern.push_back('\\');
    pattern.push_back(c);
  }
  return pattern;
}

class Globber {
 public:
  Globber(absl::string_view pattern, const Boundary& boundary) : boundary_(boundary) {
    for (const absl::string_view component :
         absl::StrSplit(pattern, '/', absl::SkipEmpty())) {
      if (component == ".") continue;
      // Of `**/**` the second adds nothing but time.
      if (component == "**" && !components_.empty() && components_.back() == "**")
        continue;
      components_.emplace_back(component);
    }
  }

  // Adds what matches the components from `next` on, below what the ones before matched.
  void Expand(const std::string& path, size_t next) {
    if (next == components_.size()) {
      // A link that leads nowhere is there: who reads it says what is wrong with it.
      std::error_code ignored;
      if (PathExists(path) || std::filesystem::is_symlink(path, ignored)) Add(path);
      return;
    }
    // Many ways may lead to a folder, as those of `*/../*/..` and of `**/*/**`.
    const std::string normal = std::filesystem::path(path).lexically_normal().string();
    if (!expanded_.emplace(normal, next).second) return;
    const std::string& component = components_[next];
    if (next == 0 && HasWildcard(component) && !IsInside(path)) return;
    if (component == "**") {
      ExpandAnyFolders(path, next);
    } else if (!HasWildcard(component)) {
      // Where all of the names lead counts, not what they pass through.
      std::string inner = path;
      for (; next < components_.size() && !HasWildcard(components_[next]); ++next) {
        inner = JoinPath(inner, components_[next]);
      }
      if (IsInside(inner)) Expand(inner, next);
    } else {
      const std::string pattern = FnmatchPattern(component);
      for (const Entry& entry : Entries(path)) {
        if (fnmatch(pattern.c_str(), entry.name.c_str(), FNM_PERIOD) != 0) continue;
        const bool last = next + 1 == components_.size();
        if (last == entry.directory) continue;  // files at the end, folders before it
        std::string inner = JoinPath(path, entry.name);
        if (entry.linked && !IsInside(inner)) continue;
        if (last) {
          Add(std::move(inner));
        } else {
          Expand(inner, next + 1);
        }
      }
    }
  }

  FoundFiles TakeFound() { return std::move(found_); }

 private:
  void ExpandAnyFolders(const std::string& path, size_t next) {
    const bool last = next + 1 == components_.size();
    if (!last) Expand(path, next + 1);
    for (const Entry& entry : Entries(path)) {
      if (IsHidden(entry)) continue;
      const std::string inner = JoinPath(path, entry.name);
      if (last && !entry.directory && (!entry.linked || IsInside(inner))) Add(inner);
      if (entry.directory && !entry.linked) Expand(inner, next);
    }
  }

  std::vector<Entry> Entries(const std::string& path) {
    std::error_code error;
    std::vector<Entry> entries = List(path, error);
    NoteUnlisted(path, error, found_);
    return entries;
  }

  bool IsInside(const std::string& path) {
    if (boundary_.Holds(path)) return true;
    found_.outside.push_back(path);
    return false;
  }

  void Add(std::string path) {
    if (found_.paths.size() == kMaxFiles) {
      found_.too_many = true;
    } else {
      found_.paths.push_back(std::move(path));
    }
  }

  const Boundary& boundary_;
  std::vector<std::string> components_;
  std::set<std::pair<std::string, size_t>> expanded_;
  FoundFiles found_;
};

}  // namespace

FoundFiles ListFiles(const std::string& directory,
                     absl::Span<const absl::string_view> extensions,
                     const Boundary& boundary) {
  Lister lister(extensions, boundary);
  lister.Visit(directory);
  FoundFiles found = lister.TakeFound();
  Sort(found);
  return found;
}

bool MatchesFilesAlone(absl::string_view pattern) {
  while (absl::ConsumeSuffix(&pattern, "/") || absl::ConsumeSuffix(&pattern, "/.")) {
    continue;
  }
  return HasWildcard(pattern.substr(pattern.rfind('/') + 1));
}

FoundFiles ExpandGlob(const std::string& directory, absl::string_view pattern,
                      const Boundary& boundary) {
  if (pattern.size() > PATH_MAX) return {};  // no path is as long
  const bool named = !HasWildcard(pattern) && LeadsOutOpenly(directory, pattern);
  const Boundary everything;
  Globber globber(pattern, named ? everything : boundary);
  globber.Expand(absl::StartsWith(pattern, "/") ? "/" : directory, 0);
  FoundFiles found = globber.TakeFound();
  Sort(found);
  return found;
}

}  // namespace gainsay
