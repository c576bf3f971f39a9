#ifndef GAINSAY_CLAIMS_EVIDENCE_QUOTE_NAMES_H_
#define GAINSAY_CLAIMS_EVIDENCE_QUOTE_NAMES_H_

#include <string>

#include "absl/types/span.h"
#include "claims/claim.h"
#include "claims/facts/fact.h"
#include "claims/facts/interpreter.h"

namespace gainsay {

// What is wrong where a claim names somebody or something, and its quote names another in
// that place: "the quote does not name Abu Dhabi: it names 'Miami'". Empty where nothing
// is; `facts` are the claim's own.
//
// Judged are the names that a claim asserts, of a set each that it includes, of entities
// that the vocabulary gives a kind. Whether one is named is seen generously: a part of a
// name is enough ("Ukrainian", "Jared", "UAE"), and so is what it is part of, or has as
// part. It is missing only where the quote names another of its kind, and nothing in the
// quote could mean it in other words: a pronoun, a description ("the envoy", "Trump's
// son-in-law"), a capitalised word that the vocabulary does not know. Names that the
// claim's subject, qualifiers and speaker have stand for these. That other members of the
// set are named says something only of whole sentences, since the beginning of others may
// be what is missing.
std::string NameNotInQuote(const Claim& claim, absl::Span<const Fact> facts,
                           Interpreter& interpreter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_QUOTE_NAMES_H_
