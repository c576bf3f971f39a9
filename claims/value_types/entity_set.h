#ifndef GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_H_

#include <string>

#include "claims/value_types/value_type.h"

namespace gainsay {

// The value type `entity-set`; see ValueTypeRow for what each function does.
// Written as a name or list of names (names_list.h), or as {includes, excludes, only,
// count}. When two agree: entity_set_conflict.h.
ReadValueResult ReadEntitySetValue(const Node& written, const ReadingContext& context);
Value DeniedEntitySet(const Reading& reading);
std::string EntitySetText(const Reading& reading, const ReadingContext& context);
Node EntitySetTree(const Reading& reading, const ReadingContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_H_
