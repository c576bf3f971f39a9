#ifndef GAINSAY_CLAIMS_FACTS_DAY_ORDERS_H_
#define GAINSAY_CLAIMS_FACTS_DAY_ORDERS_H_

#include <vector>

#include "claims/claim_set.h"
#include "claims/reading/date_order.h"

namespace gainsay {

// What each article shows of the order in which it writes day and month, by all that its
// dates and its claims hold.
std::vector<OrderEvidence> DayOrdersOf(const ClaimSet& claims);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_DAY_ORDERS_H_
