#ifndef GAINSAY_CLAIMS_FACTS_NEEDS_CHECK_H_
#define GAINSAY_CLAIMS_FACTS_NEEDS_CHECK_H_

#include "absl/strings/string_view.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

inline constexpr absl::string_view kNeedsKey = "needs";
inline constexpr absl::string_view kNeedsSummary =
    "Where a claim is made, something is stated of its subject, or of the entities that "
    "it "
    "names, under each property that its own one needs.";

// Adds a flaw PROPERTY/needs, a note, for each claim of a property that `needs` another
// one, where no fact of the table is of that one and the claim's subject (or the entities
// that it names). What is not said in what was read may still be so: hence a note.
void AddUnmetNeeds(const Vocabulary& vocabulary, FactTable& table);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_NEEDS_CHECK_H_
