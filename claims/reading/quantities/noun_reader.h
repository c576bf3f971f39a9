#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_NOUN_READER_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_NOUN_READER_H_

#include "absl/strings/string_view.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {

// Reads what is counted, or what a share is of, at the cursor: up to four words that mean
// nothing else to the lexicon, which may continue with "of" and "and": "people", "Russian
// soldiers", "members of the council", "men and women". Gives the words as written and
// moves past them, or gives nothing and stays.
absl::string_view ReadNoun(TokenCursor* cursor);

// Whether a word stands at the cursor that is joined to a number by a hyphen, as in a
// name: "F-16", "COVID-19". The same word behind the number makes a range of it: "20
// km-30 km".
bool AtDesignation(const TokenCursor& cursor);

// Whether a word that could be of a noun stands at the cursor, apart from what is before
// it.
bool AtNounWord(const TokenCursor& cursor);

// "of", and then a noun with or without "the" before it: "of the region", "of the members
// of the council". Gives the words behind the first "of".
absl::string_view ReadOfNoun(TokenCursor* cursor);

// Whether of the words between the cursors, as of a noun, one makes the amount beside
// them another's or begins another statement: "drop", "cheaper", "after".
bool MakesAnotherStatement(TokenCursor word, const TokenCursor& end);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_NOUN_READER_H_
