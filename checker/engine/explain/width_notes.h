#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_WIDTH_NOTES_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_WIDTH_NOTES_H_

#include <string>
#include <vector>

#include "claims/facts/fact.h"
#include "claims/facts/interpreter.h"
#include "claims/reading/reading.h"

namespace gainsay {

// Which entries of the lexicon, and rates between currencies, made what a fact states as
// wide as it is, and how, a sentence each: "the lexicon's 'about': [v-H, v+H] in ordinary
// reading, …", "the date policy 'mid': from 1/3 to 2/3 of the period; …".
std::vector<std::string> WidthNotes(const Fact& fact, Interpreter& interpreter);

// The same in a few words, with what the entry amounts to here: "'about' is read as ±2.5
// points, at the widest ±5 points". Empty where no hedge, and no date policy that leaves
// more days at the widest, had a part in it.
std::string ShortWidthNote(const Fact& fact, Interpreter& interpreter);

// What the lexicon's entry makes of a quantity, so told; empty where none widened it.
std::string HedgeNote(const QuantityReading& reading);

// The rates by which the amount was told in the property's currency: "by the project's
// rates 1 GBP is 1.15–1.25 EUR and 1 EUR is 1.1 USD". Empty where there was no need.
std::string RateNote(const Fact& fact, Interpreter& interpreter);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_WIDTH_NOTES_H_
