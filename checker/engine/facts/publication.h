#ifndef GAINSAY_CHECKER_ENGINE_FACTS_PUBLICATION_H_
#define GAINSAY_CHECKER_ENGINE_FACTS_PUBLICATION_H_

#include <vector>

#include "checker/engine/judge/judge.h"
#include "claims/facts/fact_builder.h"
#include "claims/facts/fact_table.h"

namespace gainsay {

// When each article was published, by its own statements (facts of the property
// `published`). Statements that the rule lets stand together make one candidate, the days
// that they share; a contradiction makes further candidates. Where `rule` is null, since
// it is switched off, or is of a project's own and does not compare two facts, the first
// statement counts.
std::vector<PublicationDate> PublicationDates(const Rule* rule,
                                              const FactTable& statements,
                                              const Judge& judge, const ClaimSet& claims,
                                              const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FACTS_PUBLICATION_H_
