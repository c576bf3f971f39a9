#ifndef GAINSAY_INPUT_TEXT_HASH_H_
#define GAINSAY_INPUT_TEXT_HASH_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace gainsay {

// XXH3 (64 bits), the same on every machine: to tell texts apart, not to withstand an
// attack. With the hash of a text before as seed it is that of both, and their boundary.
uint64_t TextHash(absl::string_view text, uint64_t seed = 0);

// Likewise, 128 bits.
struct LongTextHash {
  uint64_t low;
  uint64_t high;
};
LongTextHash LongHash(absl::string_view text, uint64_t seed = 0);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_TEXT_HASH_H_
