#ifndef GAINSAY_CLAIMS_CLAIM_FIELDS_H_
#define GAINSAY_CLAIMS_CLAIM_FIELDS_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "claims/claim.h"
#include "input/fields.h"

namespace gainsay {

// The text of a key with its place; not present where the key is absent or no text, which
// is reported.
WrittenText Written(const Fields& fields, absl::string_view key);

// The key's value, whatever it is; nothing for null.
std::optional<Node> Copied(const Fields& fields, absl::string_view key);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_FIELDS_H_
