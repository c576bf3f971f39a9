#ifndef GAINSAY_CLAIMS_READING_DATES_EDTF_FORMAT_H_
#define GAINSAY_CLAIMS_READING_DATES_EDTF_FORMAT_H_

#include <cstdint>
#include <optional>
#include <string>

#include "claims/reading/dates/edtf_syntax.h"
#include "claims/values/date_set.h"

namespace gainsay {

// The EDTF form of exactly these days, where there is one without a set: a day, a month,
// a year, a decade ("199X") or a century ("19XX"). A year beyond 9999 has a "Y" before
// it.
std::optional<std::string> EdtfPeriod(const DayRange& range);

// A season or another part of a year by its code, 21 to 41: "2025-35" is its third
// quarter.
std::string EdtfGrouping(int64_t year, int code);

// Some day of these by its first and last, whatever period they are: a day, or a one-of
// set of days, `[a..b]`.
std::string EdtfOfDays(const DayRange& days);

// The canonical EDTF of a set of dates: one of EdtfPeriod's forms, a time of day, an
// interval `a/b` for an extent, `[a..b]` for some time from a to b, `[a,b]` for one of
// several. Reading it gives the set again, save for extents with an uncertain end that is
// no period, and for sets of extents or of times: these print as their hull.
std::string FormatEdtf(const DateSet& set);

// The canonical text of an expression: exponents applied, no white space. Its days must
// exist.
std::string FormatEdtf(const EdtfExpression& expression);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_EDTF_FORMAT_H_
