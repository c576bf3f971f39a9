#include "input/boundary.h"

#include <filesystem>
#include <system_error>

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// Where the path leads, without links; of a link that leads nowhere, where it would.
fs::path Resolved(const std::string& path, std::error_code& error) {
  constexpr int kMostLinks = 40;
  // Of a relative path that does not exist, weakly_canonical leaves what there is.
  fs::path resolved = fs::absolute(path.empty() ? "." : path, error);
  if (!error) resolved = fs::weakly_canonical(resolved, error);
  for (int links = 0; !error && links < kMostLinks; ++links) {
    std::error_code none;
    const fs::path target = fs::read_symlink(resolved, none);
    if (none) return resolved;
    resolved = fs::weakly_canonical(resolved.parent_path() / target, error);
  }
  if (!error) error = std::make_error_code(std::errc::too_many_symbolic_link_levels);
  return resolved;
}

// Whether a path lies neither at nor below the base, both from the root on.
bool LiesOutside(const fs::path& path, const fs::path& base) {
  return *path.lexically_relative(base).begin() == "..";
}

}  // namespace

Boundary::Boundary(const std::string& folder) {
  std::error_code error;
  const fs::path resolved = Resolved(folder, error);
  // What cannot be looked at holds nothing.
  folder_ = error ? std::string() : resolved.string();
}

bool Boundary::Holds(const std::string& path) const {
  if (!folder_.has_value()) return true;
  if (folder_->empty()) return false;
  std::error_code error;
  const fs::path resolved = Resolved(path, error);
  return !error && !LiesOutside(resolved, *folder_);
}

bool IsEntryOf(const std::string& folder, const std::string& path) {
  const fs::path entry(path);
  if (!entry.has_filename() || entry.filename() == ".." ||
      entry.parent_path() != (fs::path(folder) / "").lexically_normal().parent_path()) {
    return false;
  }
  std::error_code error;
  return !fs::is_symlink(entry, error);
}

bool LeadsOutOpenly(const std::string& folder, absl::string_view path) {
  std::error_code error;
  const fs::path base = fs::absolute(folder.empty() ? "." : folder, error);
  return !error && LiesOutside((base / std::string(path)).lexically_normal(),
                               base.lexically_normal());
}

}  // namespace gainsay
