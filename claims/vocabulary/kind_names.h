#ifndef GAINSAY_CLAIMS_VOCABULARY_KIND_NAMES_H_
#define GAINSAY_CLAIMS_VOCABULARY_KIND_NAMES_H_

#include <string>

#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"

namespace gainsay {

// Warns of a kind that no entity is of, where it looks like a slip for one that some are
// of; else it may be meant for entities to come.
void WarnOfKind(const std::string& kind, TextPosition at, const Vocabulary& vocabulary,
                const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_KIND_NAMES_H_
