#ifndef GAINSAY_CLAIMS_VOCABULARY_PROPERTY_READER_H_
#define GAINSAY_CLAIMS_VOCABULARY_PROPERTY_READER_H_

#include <optional>

#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Reads one declaration, `id: {type: …, …}`. Problems are reported; a property without a
// readable type is none, another's unreadable part is left at its default.
std::optional<Property> ReadProperty(const Member& declaration, const Lexicon& lexicon,
                                     const Vocabulary& vocabulary,
                                     const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_PROPERTY_READER_H_
