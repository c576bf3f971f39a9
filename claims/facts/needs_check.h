#ifndef GAINSAY_CLAIMS_FACTS_NEEDS_CHECK_H_
#define GAINSAY_CLAIMS_FACTS_NEEDS_CHECK_H_

#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Adds a flaw PROPERTY/needs, a note, for each claim of a property that `needs` another
// one, where no fact of the table is of that one and the claim's subject (or the entities
// that it names). What is not said in what was read may still be so: hence a note.
void AddUnmetNeeds(const Vocabulary& vocabulary, FactTable& table);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_NEEDS_CHECK_H_
