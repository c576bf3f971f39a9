#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_RESOLVER_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_RESOLVER_H_

#include "claims/reading/dates/date_frame.h"
#include "claims/reading/dates/date_syntax.h"

namespace gainsay {

// What a written date denotes in a frame; the first error within it.
Resolution ResolveDate(const DateExpr& expr, const DateFrame& frame);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_RESOLVER_H_
