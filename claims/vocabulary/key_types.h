#ifndef GAINSAY_CLAIMS_VOCABULARY_KEY_TYPES_H_
#define GAINSAY_CLAIMS_VOCABULARY_KEY_TYPES_H_

#include "absl/strings/string_view.h"
#include "claims/value_types/value_type.h"
#include "input/fields.h"

namespace gainsay {

// Whether the key of a declaration says something of properties of the type; most keys
// do of all.
bool Applies(absl::string_view key, ValueType type);

// Reports the keys of a declaration that say nothing of its type.
void ReportIdleKeys(const Fields& declaration, ValueType type, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_KEY_TYPES_H_
