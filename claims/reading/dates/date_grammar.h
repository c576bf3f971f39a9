#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_GRAMMAR_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_GRAMMAR_H_

#include <variant>

#include "absl/strings/string_view.h"
#include "claims/lexicon/date_words.h"
#include "claims/reading/dates/date_syntax.h"
#include "claims/reading/reading.h"

namespace gainsay {

// A whole written date, as it stands in news. Words left over are an error that shows
// them. Linear in the text, but for nesting, which is bounded.
std::variant<DateExpr, ReadError> ParseDate(absl::string_view text,
                                            const DateWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_GRAMMAR_H_
