#include "input/file_search.h"

#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <climits>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "input/files.h"

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

class Lister {
 public:
  Lister(absl::Span<const absl::string_view> extensions,
         std::vector<std::string>* unreadable)
      : extensions_(extensions), unreadable_(unreadable) {}

  void Visit(const std::string& directory) {
    if (!IsNew(directory)) return;
    std::error_code error;
    const std::vector<Entry> entries = List(directory, error);
    if (error && unreadable_ != nullptr) unreadable_->push_back(directory);
    // Folders go before links to them, so that a file is named by its real path if it can
    // be.
    for (const bool linked : {false, true}) {
      for (const Entry& entry : entries) {
        if (entry.linked == linked && !IsHidden(entry)) Take(directory, entry);
      }
    }
  }

  std::vector<std::string> TakeFiles() { return std::move(files_); }

 private:
  void Take(const std::string& directory, const Entry& entry) {
    std::string path = JoinPath(directory, entry.name);
    if (entry.directory) {
      Visit(path);
      return;
    }
    const bool wanted = std::any_of(extensions_.begin(), extensions_.end(),
                                    [&](absl::string_view extension) {
                                      return absl::EndsWith(entry.name, extension);
                                    });
    if (wanted) files_.push_back(std::move(path));
  }

  bool IsNew(const std::string& directory) {
    struct stat status;
    if (stat(directory.empty() ? "." : directory.c_str(), &status) != 0) return true;
    return visited_.emplace(status.st_dev, status.st_ino).second;
  }

  const absl::Span<const absl::string_view> extensions_;
  std::vector<std::string>* const unreadable_;
  std::set<std::pair<dev_t, ino_t>> visited_;
  std::vector<std::string> files_;
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
  explicit Globber(absl::string_view pattern) {
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
      if (PathExists(path)) paths_.insert(path);
      return;
    }
    const std::string& component = components_[next];
    if (component == "**") {
      ExpandAnyFolders(path, next);
    } else if (!HasWildcard(component)) {
      Expand(JoinPath(path, component), next + 1);
    } else if (IsNew(path, next)) {
      const std::string pattern = FnmatchPattern(component);
      std::error_code error;
      for (const Entry& entry : List(path, error)) {
        if (fnmatch(pattern.c_str(), entry.name.c_str(), FNM_PERIOD) != 0) continue;
        const bool last = next + 1 == components_.size();
        if (last || entry.directory) Expand(JoinPath(path, entry.name), next + 1);
      }
    }
  }

  std::vector<std::string> TakePaths() { return {paths_.begin(), paths_.end()}; }

 private:
  // Whether a folder is looked through for a component for the first time: many ways may
  // lead to it, as those of `*/../*/..` and of `**/*/**`.
  bool IsNew(const std::string& path, size_t next) {
    return seen_.emplace(std::filesystem::path(path).lexically_normal().string(), next)
        .second;
  }

  void ExpandAnyFolders(const std::string& path, size_t next) {
    if (!IsNew(path, next)) return;
    const bool last = next + 1 == components_.size();
    if (!last) Expand(path, next + 1);
    std::error_code error;
    for (const Entry& entry : List(path, error)) {
      if (IsHidden(entry)) continue;
      const std::string inner = JoinPath(path, entry.name);
      if (last) paths_.insert(inner);
      if (entry.directory && !entry.linked) ExpandAnyFolders(inner, next);
    }
  }

  std::vector<std::string> components_;
  std::set<std::string> paths_;
  std::set<std::pair<std::string, size_t>> seen_;
};

}  // namespace

std::vector<std::string> ListFiles(const std::string& directory,
                                   absl::Span<const absl::string_view> extensions,
                                   std::vector<std::string>* unreadable) {
  Lister lister(extensions, unreadable);
  lister.Visit(directory);
  std::vector<std::string> files = lister.TakeFiles();
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> ExpandGlob(const std::string& directory,
                                    absl::string_view pattern) {
  if (pattern.size() > PATH_MAX) return {};  // no path is as long
  Globber globber(pattern);
  globber.Expand(absl::StartsWith(pattern, "/") ? "/" : directory, 0);
  return globber.TakePaths();
}

}  // namespace gainsay
