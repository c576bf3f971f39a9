#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_OTHER_WRITINGS_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_OTHER_WRITINGS_H_

#include <optional>

#include "claims/reading/quantities/written_quantity.h"

namespace gainsay {

// What the numbers of a quantity may have been written for, besides what they say.

// "2.000" for two thousand, by those who group by points; of things counted.
std::optional<WrittenQuantity> GroupedByPoints(const WrittenQuantity& quantity);

// "10-15,000" for 10,000 to 15,000, "5-600" for 500 to 600: the lower end is without the
// zeros that both have.
std::optional<WrittenQuantity> WithSharedZeros(const WrittenQuantity& quantity);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_OTHER_WRITINGS_H_
