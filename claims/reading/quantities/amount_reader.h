#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_AMOUNT_READER_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_AMOUNT_READER_H_

#include "claims/reading/quantities/written_quantity.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {

// What is known when the words of a quantity are taken apart.
struct GrammarOptions {
  NumberOptions numbers;
  const Unit* wanted = nullptr;  // the unit that is expected, or null
  bool ordinals = false;         // the text may hold places in an order
};

// Reads one number with its unit at the cursor and moves past it, or stays and returns
// false: "$1.2bn", "-5 °C", "a mile", "28-point plan", "2h 30m", "half an hour", "300
// deaths per day". `amount` is a new one; hedges that follow the number or its unit
// ("300-odd", "300 people or more") are added to `after`.
bool ReadAmount(TokenCursor* cursor, const GrammarOptions& options, WrittenAmount* amount,
                Hedges* after);

// Whether a unit stands at the cursor after words that mean one of it: "another week",
// "all day".
bool AtSingleUnit(TokenCursor cursor, const GrammarOptions& options);

// Whether an amount of money begins at the cursor with its currency: "$5", "USD 5".
bool AtMoney(TokenCursor cursor, const GrammarOptions& options);

// Whether a number, or the sign of one, stands at the cursor.
bool AtNumber(const TokenCursor& cursor);

// Takes hedges that follow ("+", "or so").
void ReadHedgesAfter(TokenCursor* cursor, Hedges* hedges);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_AMOUNT_READER_H_
