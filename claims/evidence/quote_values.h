#ifndef GAINSAY_CLAIMS_EVIDENCE_QUOTE_VALUES_H_
#define GAINSAY_CLAIMS_EVIDENCE_QUOTE_VALUES_H_

#include <string>

#include "absl/types/span.h"
#include "claims/claim.h"
#include "claims/facts/fact.h"
#include "claims/facts/interpreter.h"

namespace gainsay {

// Words of a quote in which the value is looked for; longer quotes are not judged.
inline constexpr size_t kMostQuoteWords = 200;

// What is wrong where a claim's quote states values as the claim's property takes them,
// and none can be the claim's: "no reading of the quote meets 90%: it has '80%'". Empty
// where one can, where it states none, or where it reckons with them ("half of the 40",
// "the day after"): the words may be another way to say it.
//
// Judged are numbers and dates that a claim asserts; `facts` are the claim's own. Whether
// a value is met is seen generously: any words of the quote may be it, and the numbers
// together, each once. What counts as stated is seen strictly (stated_values.h); and
// counts up to three, which people tell by naming things, are not judged.
std::string ValueNotInQuote(const Claim& claim, absl::Span<const Fact> facts,
                            Interpreter& interpreter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_QUOTE_VALUES_H_
