#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_POWERS_OF_TEN_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_POWERS_OF_TEN_H_

#include <cstdint>

namespace gainsay {

inline constexpr int64_t kHundred = 100;
inline constexpr int64_t kThousand = 1000;

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_POWERS_OF_TEN_H_
