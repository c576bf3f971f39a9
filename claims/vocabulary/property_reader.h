#ifndef GAINSAY_CLAIMS_VOCABULARY_PROPERTY_READER_H_
#define GAINSAY_CLAIMS_VOCABULARY_PROPERTY_READER_H_

#include <optional>

#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/used_names.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Reads one declaration, `id: {type: …, …}`. Problems are reported; a property without a
// readable type is none, another's unreadable part is left at its default. Names that it
// gives are found in the vocabulary by way of `used`.
std::optional<Property> ReadProperty(const Member& declaration, const Lexicon& lexicon,
                                     const Vocabulary& vocabulary, UsedNames& used,
                                     const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_PROPERTY_READER_H_
