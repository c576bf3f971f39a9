#ifndef GAINSAY_CLAIMS_EVIDENCE_CROWDED_TAG_H_
#define GAINSAY_CLAIMS_EVIDENCE_CROWDED_TAG_H_

#include <cstddef>

#include "absl/strings/string_view.h"

namespace gainsay {

inline constexpr size_t kMostAttributes = 1'000;  // of one tag

// Whether some tag of a page has more attributes than that: libxml2 compares each of a
// tag with all before it, which takes hours for a million. Looks at each byte once.
bool HasCrowdedTag(absl::string_view page);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_CROWDED_TAG_H_
