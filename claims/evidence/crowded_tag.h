#ifndef GAINSAY_CLAIMS_EVIDENCE_CROWDED_TAG_H_
#define GAINSAY_CLAIMS_EVIDENCE_CROWDED_TAG_H_

#include <cstddef>

#include "absl/strings/string_view.h"

namespace gainsay {

// libxml2 compares each attribute of a tag with all before it, which of a few hundred
// thousand takes minutes.
inline constexpr size_t kMostAttributes = 1'000;  // of one tag

// How many attributes libxml2's parser of HTML (2.9) looks at in the tag of a page that
// has the most, or some more. Where markup is broken in several ways at once, before a
// tag, it may be fewer: what such a parser makes of that is hard to tell. In time that
// grows as the page does.
size_t MostAttributesOfTag(absl::string_view page);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_CROWDED_TAG_H_
