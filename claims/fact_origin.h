#ifndef GAINSAY_CLAIMS_FACT_ORIGIN_H_
#define GAINSAY_CLAIMS_FACT_ORIGIN_H_

#include <cstdint>

namespace gainsay {

// Where a fact comes from.
enum class FactOrigin : uint8_t {
  kClaim,      // an annotated claim
  kArticle,    // an article's own metadata
  kReference,  // the vocabulary: taken as known
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACT_ORIGIN_H_
