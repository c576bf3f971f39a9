#ifndef GAINSAY_CLAIMS_LINE_CLAIM_H_
#define GAINSAY_CLAIMS_LINE_CLAIM_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim.h"
#include "input/flat_json.h"

namespace gainsay {

// Fills a new claim with what a line of JSON Lines says of which a record was made
// (record_reader.h), but for its article: what DecodeClaim makes of the line's tree, in a
// third of the time. `number` is that of the line in its file. False where a text has
// escapes, so that its place is not at hand: then the claim is left as it happens to be.
bool FillFromLine(absl::string_view line, absl::Span<const FlatMember> members,
                  uint32_t number, const std::string& file, Claim& claim);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LINE_CLAIM_H_
