#ifndef GAINSAY_CLAIMS_VOCABULARY_SUM_SHARING_H_
#define GAINSAY_CLAIMS_VOCABULARY_SUM_SHARING_H_

#include <optional>

#include "claims/values/interval_set.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Whether `sums_to` names all who make up the total, and leaves others no more of it than
// it is inexact: no value lies below nothing.
bool LeavesOthersNothing(const Property& property);

// What is left of the total for the entity, in base units, by LeavesOthersNothing. None
// where that does not hold, for those who are named, and for what is part of one of them,
// or has one as part: its share may be theirs.
std::optional<Interval> LeftOfTotal(EntityId entity, const Property& property,
                                    const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_SUM_SHARING_H_
