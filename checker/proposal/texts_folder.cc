#include "checker/proposal/texts_folder.h"

#include <filesystem>
#include <set>

#include "absl/algorithm/container.h"
#include "claims/claim_set.h"
#include "claims/evidence/text_files.h"
#include "input/files.h"

namespace gainsay {

std::optional<std::string> TextsFolder(const ClaimSet& claims) {
  std::set<std::string> folders;
  for (const Article& article : claims.articles) {
    const std::filesystem::path claims_folder =
        std::filesystem::path(article.position.file).parent_path();
    folders.insert(JoinPath(claims_folder.string(), "articles"));
    folders.insert(JoinPath(claims_folder.string(), "../articles"));
  }
  for (const std::string& folder : folders) {
    if (!IsDirectory(folder)) continue;
    const TextFolders texts = {folder, std::nullopt};
    Diagnostics problems;
    const bool some = absl::c_count_if(claims.articles, [&](const Article& article) {
                        return FindArticleText(article, texts, &problems).has_value();
                      }) > 0;
    if (some && !problems.has_errors()) return folder;
  }
  return std::nullopt;
}

}  // namespace gainsay
