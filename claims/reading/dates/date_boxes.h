#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_BOXES_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_BOXES_H_

#include "claims/reading/dates/date_period.h"
#include "claims/values/date_set.h"

namespace gainsay {

// More boxes than this are replaced by their hull, which can only miss a conflict.
inline constexpr size_t kMaxDateBoxes = 64;

// Ascending, ranges that overlap or follow one another joined; their hull where they are
// more than kMaxDateBoxes.
DayRanges Joined(DayRanges ranges);

// Some time within one of the ranges.
DateSet SomeTimeIn(const DayRanges& ranges);

// Ascending; boxes without times that are each some time within a range are joined as by
// Joined(), those whose extents another box has as well are left out. Their hull where
// they are more than kMaxDateBoxes.
DateSet Tidy(const DateSet& set);

// The union of both, tidied.
DateSet Union(const DateSet& a, const DateSet& b);

// Whether the box is some time within one range: no extent with a stated start and end.
bool IsWithin(const DateBox& box);

// From the earliest to the latest start, and of the ends.
DayRange StartHull(const DateSet& set);  // requires !set.empty()
DayRange EndHull(const DateSet& set);    // requires !set.empty()

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_BOXES_H_
