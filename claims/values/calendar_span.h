#ifndef GAINSAY_CLAIMS_VALUES_CALENDAR_SPAN_H_
#define GAINSAY_CLAIMS_VALUES_CALENDAR_SPAN_H_

#include <cstdint>

#include "claims/values/interval_set.h"
#include "claims/values/unit.h"

namespace gainsay {

// How many months of the calendar a unit of time is, a year being twelve; 0 of a unit
// that counts days or what is shorter. As an amount of time a month has its mean length,
// but between two dates it is as long as the calendar's.
int64_t MonthsIn(const Unit& unit);

// How many days may lie between a date and that so many months later: 28 to 31 for one,
// 365 or 366 for twelve. Of a part of a month as much as of it.
Interval DaysOfMonths(double months);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_CALENDAR_SPAN_H_
