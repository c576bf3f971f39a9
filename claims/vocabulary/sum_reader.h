#ifndef GAINSAY_CLAIMS_VOCABULARY_SUM_READER_H_
#define GAINSAY_CLAIMS_VOCABULARY_SUM_READER_H_

#include <optional>

#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/property.h"
#include "claims/vocabulary/used_names.h"
#include "input/diagnostic.h"
#include "input/fields.h"

namespace gainsay {

// Reads what the declaration of a property, whose unit and key are known, says under
// `sums_to`. Nothing where it says nothing, or what is reported. What `complete` names
// are values of a qualifier, which need not be in the vocabulary.
std::optional<SumDeclaration> ReadSum(const Fields& declaration, const Property& property,
                                      const Lexicon& lexicon, UsedNames& used,
                                      const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_SUM_READER_H_
