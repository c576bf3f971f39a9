#ifndef GAINSAY_CHECKER_AGREEMENT_ANNOTATORS_H_
#define GAINSAY_CHECKER_AGREEMENT_ANNOTATORS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "checker/project/workspace.h"
#include "input/diagnostic.h"

namespace gainsay {

// Several annotators' claims in one workspace, in which each has articles of his own
// (Article::annotator), though these bear the same ids.
struct Annotators {
  std::vector<std::string> names;  // in the order given
  Workspace workspace;
  std::vector<int32_t> of_article;  // by article, an index into `names`
};

// Reads the claims under each of `options.paths`, a file or folder an annotator, who is
// named by its last part, or by all of it where two are alike in that. Vocabulary, rules,
// lexicon and settings are those of the first path that is in a project, or holds a
// vocabulary; that another one's vocabulary, lexicon, `locale` or `rates` say something
// else is an error, unless the options put others in their place. So is a file of two
// annotators, or fewer than two of these. An article whose dates are given differently is
// a warning.
Annotators LoadAnnotators(const WorkspaceOptions& options, Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_AGREEMENT_ANNOTATORS_H_
