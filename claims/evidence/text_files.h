#ifndef GAINSAY_CLAIMS_EVIDENCE_TEXT_FILES_H_
#define GAINSAY_CLAIMS_EVIDENCE_TEXT_FILES_H_

#include <optional>
#include <string>

#include "claims/claim.h"
#include "claims/evidence/article_text.h"
#include "input/diagnostic.h"

namespace gainsay {

// Where the texts of articles lie.
struct TextFolders {
  std::optional<std::string> articles;  // the folder of texts, if one is named
  std::optional<std::string> project;   // the project's root, if there is one
  bool allow_outside = false;           // of both, and of the claims file's folder
};

// The text of an article: the file that its `text` names, in the folder of texts, else
// beside its claims file; where it names none, ID.txt, ID.html or ID.htm in the folder of
// texts. Nothing where there is no such file; where one is named, and so is the folder of
// texts, that is a warning. A file that cannot be read is an error, and so is one that
// lies (also by way of links) outside of the folder of texts, of the project and of the
// claims file's folder, unless that is allowed.
std::optional<ArticleText> FindArticleText(const Article& article,
                                           const TextFolders& folders,
                                           Diagnostics* diagnostics);

// Whether there may be one: there is not where the article names none and no folder has
// them by id.
bool MayHaveText(const Article& article, const TextFolders& folders);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_TEXT_FILES_H_
