#ifndef GAINSAY_CLAIMS_READING_DATES_EDTF_SYNTAX_H_
#define GAINSAY_CLAIMS_READING_DATES_EDTF_SYNTAX_H_

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/reading/dates/date_clock.h"
#include "claims/reading/reading.h"

namespace gainsay {

// The syntax of the Extended Date/Time Format: ISO 8601-2:2019 sections 4 to 9 as
// profiled by the Library of Congress (specification of 4 February 2019), levels 0, 1
// and 2. Beyond the profile a time of day may end an interval, lack its seconds or have a
// fraction of one, and have its zone without a colon, as feeds write it.

// A year, month or day as written: digits, of which X stands for an unspecified one
// (level 1; anywhere, level 2). Qualifiers are '?' uncertain, '~' approximate, '%' both,
// 0 none.
struct EdtfPart {
  std::string digits;   // empty where the part is absent
  char individual = 0;  // before the part: of this part alone (level 2)
  char group = 0;       // after it: of it and all parts to its left (levels 1 and 2)
};

struct EdtfDate {
  bool negative = false;
  EdtfPart year;   // four digits; its digits are empty for a long year
  EdtfPart month;  // or a season 21..24 (level 1), or a part of the year 25..41 (level 2)
  EdtfPart day;
  std::optional<int64_t>
      long_year;               // with the prefix Y (level 1), exponent applied (level 2)
  int significant_digits = 0;  // of the year, where written (level 2)
  std::optional<Clock> time;   // level 0
};

struct EdtfEnd {
  enum class Kind {
    kDate,
    kOpen,     // "..": there is none (level 1)
    kUnknown,  // nothing written: there is one (level 1)
  };
  Kind kind = Kind::kUnknown;
  EdtfDate date;
};

// One date, or from one to another.
struct EdtfItem {
  EdtfEnd from;
  std::optional<EdtfEnd> to;
};

struct EdtfExpression {
  enum class Kind {
    kDate,      // one item, no range
    kInterval,  // `a/b`: one item, from a to b
    kOneOf,     // `[a,b..c]` (level 2)
    kAllOf,     // `{a,b..c}` (level 2)
  };
  Kind kind = Kind::kDate;
  std::vector<EdtfItem> items;
};

// Strict: no white space but one space after a comma of a set. That the days exist is
// not checked. An hour 24 is that of "24:00:00", the end of the day.
std::variant<EdtfExpression, ReadError> ParseEdtf(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_EDTF_SYNTAX_H_
