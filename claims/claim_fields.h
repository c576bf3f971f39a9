#ifndef GAINSAY_CLAIMS_CLAIM_FIELDS_H_
#define GAINSAY_CLAIMS_CLAIM_FIELDS_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim.h"
#include "input/fields.h"

namespace gainsay {

// The text of a key with its place; not present where the key is absent or no text, which
// is reported.
WrittenText Written(const Fields& fields, absl::string_view key);

// Whether no text of these keys' values is longer than a name may be; reports the first
// of each key that is.
bool HasShortNames(const Fields& fields, absl::Span<const absl::string_view> keys,
                   const Reporter& reporter);

// Whether the text is empty but for white space.
bool IsBlank(absl::string_view text);

// Whether no text of a name, of any form, is blank; reports the first that is, as of
// `what`: "a claim's 'by'".
bool NamesSomething(const Node& name, const std::string& what, const std::string& hint,
                    const Reporter& reporter);

// The key's value, whatever it is; nothing for null.
std::optional<Node> Copied(const Fields& fields, absl::string_view key);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_FIELDS_H_
