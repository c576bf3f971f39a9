#include "claims/evidence/text_files.h"

#include <filesystem>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "fmt/format.h"
#include "input/boundary.h"
#include "input/files.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// Finds the text of one article.
class Search {
 public:
  Search(const Article& article, const TextFolders& folders, Diagnostics* diagnostics)
      : article_(article),
        folders_(folders),
        beside_(fs::path(article.position.file).parent_path().string()),
        reporter_(article.position.file, diagnostics),
        diagnostics_(diagnostics) {}

  std::optional<ArticleText> Named() const {
    std::vector<std::string> files;
    if (folders_.articles.has_value()) files.push_back(In(*folders_.articles, Name()));
    files.push_back(In(beside_, Name()));
    for (const std::string& file : files) {
      if (!Allowed(file)) {
        ReportOutside(article_.text.at, Name());
        return std::nullopt;
      }
      if (PathExists(file)) return Read(file);
    }
    if (!folders_.articles.has_value()) return std::nullopt;
    reporter_.Warning(article_.text.at,
                      fmt::format("no text '{}' in '{}' or beside the claims file, so "
                                  "that no quote is looked up",
                                  Name(), *folders_.articles));
    return std::nullopt;
  }

  std::optional<ArticleText> ById() const {
    // An id that is no name of a file names none.
    if (absl::StrContains(article_.id, '/')) return std::nullopt;
    for (const char* ending : {".txt", ".html", ".htm"}) {
      const std::string file = In(*folders_.articles, article_.id + ending);
      if (!PathExists(file)) continue;
      if (Allowed(file)) return Read(file);
      ReportOutside(article_.position.at, article_.id + ending);
      return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  void ReportOutside(TextPosition at, const std::string& name) const {
    reporter_.Error(at, fmt::format("the text '{}' lies outside of the project", name),
                    "keep texts in the project, name their folder by --articles, or say "
                    "--allow-outside");
  }

  const std::string& Name() const { return article_.text.text; }

  static std::string In(const std::string& folder, const std::string& name) {
    return fs::path(JoinPath(folder, name)).lexically_normal().string();
  }

  bool Allowed(const std::string& file) const {
    const auto holds = [&](const std::string& folder) {
      return IsEntryOf(folder, file) || Boundary(folder).Holds(file);
    };
    return folders_.allow_outside ||
           (folders_.articles.has_value() && holds(*folders_.articles)) ||
           holds(beside_) || (folders_.project.has_value() && holds(*folders_.project));
  }

  std::optional<ArticleText> Read(const std::string& file) const {
    const Reporter reporter(file, diagnostics_);
    absl::StatusOr<std::string> contents = ReadFile(file, kLargestArticleText);
    if (contents.ok()) {
      absl::StatusOr<ArticleText> text = ReadArticleText(*std::move(contents), reporter);
      if (text.ok()) return *std::move(text);
      contents = text.status();
    }
    reporter.Error({}, std::string(contents.status().message()));
    return std::nullopt;
  }

  const Article& article_;
  const TextFolders& folders_;
  const std::string beside_;  // the claims file's folder
  const Reporter reporter_;
  Diagnostics* diagnostics_;
};

}  // namespace

std::optional<ArticleText> FindArticleText(const Article& article,
                                           const TextFolders& folders,
                                           Diagnostics* diagnostics) {
  if (!MayHaveText(article, folders)) return std::nullopt;
  const Search search(article, folders, diagnostics);
  return article.text.text.empty() ? search.ById() : search.Named();
}

bool MayHaveText(const Article& article, const TextFolders& folders) {
  return !article.text.text.empty() || folders.articles.has_value();
}

}  // namespace gainsay
