#include "input/text_hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace gainsay {

uint64_t TextHash(absl::string_view text, uint64_t seed) {
  return XXH3_64bits_withSeed(text.data(), text.size(), seed);
}

LongTextHash LongHash(absl::string_view text, uint64_t seed) {
  const XXH128_hash_t hash = XXH3_128bits_withSeed(text.data(), text.size(), seed);
  return {hash.low64, hash.high64};
}

}  // namespace gainsay
