#ifndef GAINSAY_CLAIMS_VALUE_TYPES_PLACE_NAME_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_PLACE_NAME_H_

#include "claims/value_types/value_type.h"
#include "input/node.h"

namespace gainsay {

// The name in a text that says more than one, or a list of those of which it is one:
// "Abu Dhabi" of "Abu Dhabi, UAE", of "in Abu Dhabi" and of "the Emirati capital, Abu
// Dhabi", where the property is granular; "Miami" and "Berlin" of "Miami or Berlin". A
// text that says none that the vocabulary knows, and what is no text, is itself.
Node NamedPlace(const Node& written, const ReadingContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_PLACE_NAME_H_
