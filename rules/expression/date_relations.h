#ifndef GAINSAY_RULES_EXPRESSION_DATE_RELATIONS_H_
#define GAINSAY_RULES_EXPRESSION_DATE_RELATIONS_H_

#include "claims/values/date_set.h"
#include "claims/values/interval_set.h"
#include "claims/values/value.h"

namespace gainsay {

inline constexpr double kSecondsADay = 86400;

// How two dates stand to each other: kFalse in no world that the sets allow, kTrue in
// every one, else kMaybe; kMaybe too where a set is empty. Dates are extents of whole
// days. Times of day decide where both dates have them throughout and both with a zone,
// or both without.

// All of a before b begins. A day may be before or after a time of it; a time without a
// zone may be of any zone beside one with a zone.
Tri IsBefore(const DateSet& a, const DateSet& b);
Tri HaveCommonDay(const DateSet& a, const DateSet& b);
Tri LiesWithin(const DateSet& inner, const DateSet& outer);

// The possible distances, in seconds, from any time in b to any time in a; whole days
// where neither has a time of day.
IntervalSet SecondsFrom(const DateSet& b, const DateSet& a);
// Moved by an amount of seconds; an amount that is no number of days widens days to whole
// ones.
DateSet Shifted(const DateSet& date, const IntervalSet& seconds);

DateSet StartOf(const DateSet& date);
DateSet EndOf(const DateSet& date);
// What begins (ends) when the earlier (later) of the two does, as days.
DateSet Earlier(const DateSet& a, const DateSet& b);
DateSet Later(const DateSet& a, const DateSet& b);

// Any extent at all.
DateSet AnyDate();

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_DATE_RELATIONS_H_
