#ifndef GAINSAY_CLAIMS_READING_LOCALE_H_
#define GAINSAY_CLAIMS_READING_LOCALE_H_

#include "absl/strings/string_view.h"
#include "claims/reading/date_order.h"
#include "input/diagnostic.h"

namespace gainsay {

// The order that a locale writes day and month in: of "en-GB" the day is first. A locale
// is a language and a region, in either case, with "-" or "_" between them; what else
// follows says nothing here. America writes the month first in English, and so do the
// Philippines. Unknown where the text is empty; where it is no locale, or English without
// a region, which leaves the order open, that is reported, and it is unknown as well.
DayOrder DayOrderOf(absl::string_view locale, TextPosition at, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_LOCALE_H_
