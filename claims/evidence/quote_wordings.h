#ifndef GAINSAY_CLAIMS_EVIDENCE_QUOTE_WORDINGS_H_
#define GAINSAY_CLAIMS_EVIDENCE_QUOTE_WORDINGS_H_

#include "absl/types/span.h"
#include "claims/claim.h"
#include "claims/facts/fact.h"
#include "claims/facts/interpreter.h"

namespace gainsay {

// Whether a claim says that somebody used words, and its quote has what was said in other
// words: "destructive", where the talks were called "constructive". `facts` are the
// claim's own. Judged are wordings that a claim asserts, on quotes in which double
// quotation marks hold a third as many words at least, of the same script: a quote
// without these may report in its own words, or in translation. They are compared as two
// claims of wordings are, so that a few small words more or less do not count.
bool HasOtherWords(const Claim& claim, absl::Span<const Fact> facts,
                   Interpreter& interpreter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_QUOTE_WORDINGS_H_
