#ifndef GAINSAY_REPORTS_READING_SETS_H_
#define GAINSAY_REPORTS_READING_SETS_H_

#include <optional>
#include <string>
#include <vector>

#include "claims/lexicon/unit_table.h"
#include "input/node.h"
#include "reports/number_line.h"

namespace gainsay {

// The two sets of a reading of a number or a date, as they can be drawn on a line. Of
// several readings the sets are their unions.
struct ReadingSets {
  bool dates = false;  // days since 1970-01-01, else numbers in the unit
  std::string unit;
  // Of dates: all ends have a time of day, so that they are fractions of days, and where
  // it is of a known zone, by UTC.
  bool timed = false;
  bool zoned = false;
  std::vector<LineSpan> nominal;
  std::vector<LineSpan> wide;
};

// Of a reading as product.md's JSON has it; none of other types, of what has no set (a
// date told by another event), and of what has no finite end.
std::optional<ReadingSets> SetsOfReading(const Node& reading);

// Of dates: the times of day left out, whole days.
ReadingSets WithoutTimes(ReadingSets sets);

// Whether both can stand on one line, once brought to one unit.
bool AreComparable(const ReadingSets& a, const ReadingSets& b, const UnitTable& units);
// In the unit of `target`, with which it is comparable.
ReadingSets InUnitOf(const ReadingSets& target, ReadingSets sets, const UnitTable& units);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_READING_SETS_H_
