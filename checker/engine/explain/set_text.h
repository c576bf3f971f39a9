#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_SET_TEXT_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_SET_TEXT_H_

#include <string>

#include "claims/facts/fact.h"
#include "claims/values/value.h"
#include "claims/vocabulary/property.h"

namespace gainsay {

// What a fact's value allows at a width, for people: "87.5–92.5%" in the property's unit,
// "25 January 2026", "agreed or signed". Empty for types without width, and for amounts
// of a property without a unit, whose base units nobody wrote.
std::string SetText(const Fact& fact, const Property& property, Width width);

// Days between the nearest and between the furthest times at which two facts may hold; 0
// where they overlap.
struct DaysApart {
  Day least = 0;
  Day most = 0;
};
DaysApart DaysBetween(const Fact& a, const Fact& b);

// "1 day", "17 days".
std::string DayCount(Day days);

// "2.5 points", "6", "3 days", "300 USD": a difference of amounts in a unit's code.
std::string DifferenceText(double amount, const std::string& unit);

// "the tolerance of 2 km2", "the tolerance of 2% of the greater"; empty where the
// property has none.
std::string ToleranceText(const Property& property);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_SET_TEXT_H_
