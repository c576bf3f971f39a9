#ifndef GAINSAY_RULES_EXPRESSION_CALENDAR_LITERALS_H_
#define GAINSAY_RULES_EXPRESSION_CALENDAR_LITERALS_H_

#include <vector>

#include "rules/expression/checked.h"

namespace gainsay {

// Where one of the operands is a date, or a distance of dates, lets months and years that
// are literals among the others be as long as the calendar's: "1 year" is then 365 or 366
// days.
void FitToCalendar(std::vector<CheckedNode>& operands);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_CALENDAR_LITERALS_H_
