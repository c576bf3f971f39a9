#ifndef GAINSAY_CHECKER_ARCHIVE_INDEX_ROWS_H_
#define GAINSAY_CHECKER_ARCHIVE_INDEX_ROWS_H_

#include <string>
#include <vector>

#include "checker/engine/facts/fact_base.h"
#include "claims/archive/archive.h"

namespace gainsay {

// Names an entity the same in every run: by its id where a vocabulary declares it, else
// by a form that all spellings share which are taken for one name. Names that are told
// apart may share it, so that more is looked at than need be, never less.
std::string EntityKey(EntityId entity, const Vocabulary& vocabulary);

// What an archive's index holds of a fact.
IndexedFact IndexedFactOf(const Fact& fact, const Vocabulary& vocabulary);

// The articles of a workspace, in its order, with all that an archive keeps of them.
// Claims that are withdrawn are indexed like others: what withdraws them may go.
std::vector<ArchivedArticle> ArchivedArticles(FactBase& facts,
                                              const Workspace& workspace);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ARCHIVE_INDEX_ROWS_H_
