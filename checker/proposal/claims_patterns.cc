#include "checker/proposal/claims_patterns.h"

#include <filesystem>
#include <map>
#include <system_error>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "input/files.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// Links resolved, since `..` leads out of what a link leads to.
fs::path Resolved(const fs::path& path) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path.empty() ? "." : path, error);
  const fs::path resolved = fs::weakly_canonical(absolute, error);
  return error ? absolute : resolved;
}

}  // namespace

std::string PathFrom(const std::string& folder, const std::string& path) {
  return Resolved(path).lexically_relative(Resolved(folder)).string();
}

bool LeadOut(const std::vector<std::string>& patterns) {
  return absl::c_any_of(patterns, [](const std::string& pattern) {
    return absl::StrContains(pattern, "*") &&
           (absl::StartsWith(pattern, "../") || absl::StartsWith(pattern, "/"));
  });
}

std::vector<std::string> ClaimsPatterns(const std::vector<std::string>& files,
                                        const std::string& folder) {
  // By the pattern that matches the file and its like.
  std::map<fs::path, std::vector<fs::path>> alike;
  for (const std::string& file : files) {
    const fs::path path =
        Resolved(fs::path(file).parent_path()) / fs::path(file).filename();
    alike[path.parent_path() / ("*" + path.extension().string())].push_back(path);
  }
  const fs::path root = Resolved(folder);
  std::vector<std::string> patterns;
  for (const auto& [pattern, paths] : alike) {
    const size_t matched =
        ExpandGlob(pattern.parent_path().string(), pattern.filename().string())
            .paths.size();
    if (paths.size() > 1 && matched == paths.size()) {
      patterns.push_back(pattern.lexically_relative(root).string());
      continue;
    }
    for (const fs::path& path : paths) {
      patterns.push_back(path.lexically_relative(root).string());
    }
  }
  absl::c_sort(patterns);
  return patterns;
}

}  // namespace gainsay
