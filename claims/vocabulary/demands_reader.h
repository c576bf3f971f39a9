#ifndef GAINSAY_CLAIMS_VOCABULARY_DEMANDS_READER_H_
#define GAINSAY_CLAIMS_VOCABULARY_DEMANDS_READER_H_

#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/used_names.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/fields.h"

namespace gainsay {

// Reads the keys of a property's declaration that say what each claim of it must be like.
// The property's type, unit, key, ladder and pattern are known. Also reports keys that
// say nothing of a property of its type. What cannot be read is reported and left out;
// entities are found in the vocabulary by way of `used`.
Demands ReadDemands(const Fields& fields, const Property& property,
                    const Lexicon& lexicon, const Vocabulary& vocabulary, UsedNames& used,
                    const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_DEMANDS_READER_H_
