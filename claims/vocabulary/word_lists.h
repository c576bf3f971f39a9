#ifndef GAINSAY_CLAIMS_VOCABULARY_WORD_LISTS_H_
#define GAINSAY_CLAIMS_VOCABULARY_WORD_LISTS_H_

#include <string>
#include <vector>

#include "input/diagnostic.h"
#include "input/fields.h"

namespace gainsay {

// Lists of a property's declaration in which each word has a meaning of its own. What has
// none is reported and left out.

// The qualifiers of its key.
std::vector<std::string> ReadKey(const Fields& declaration, const Reporter& reporter);
// The rungs of its ladder, which are told apart as names are.
std::vector<std::string> ReadLadder(const Fields& declaration, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_WORD_LISTS_H_
