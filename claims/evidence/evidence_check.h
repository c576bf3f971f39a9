#ifndef GAINSAY_CLAIMS_EVIDENCE_EVIDENCE_CHECK_H_
#define GAINSAY_CLAIMS_EVIDENCE_EVIDENCE_CHECK_H_

#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"

namespace gainsay {

inline constexpr char kQuoteMissing[] = "evidence/quote-missing";
inline constexpr char kQuoteAmbiguous[] = "evidence/quote-ambiguous";
inline constexpr char kValueNotInQuote[] = "evidence/value-not-in-quote";

// Looks for the quote of every claim in its article's text, into table.evidence, and adds
// flaws for those that are missing or ambiguous and for values that are not in their
// quotes. Withdrawn claims have no flaws: the words may be gone with the claim.
void CheckEvidence(Interpreter& interpreter, FactTable& table);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_EVIDENCE_CHECK_H_
