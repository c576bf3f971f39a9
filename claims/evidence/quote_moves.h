#ifndef GAINSAY_CLAIMS_EVIDENCE_QUOTE_MOVES_H_
#define GAINSAY_CLAIMS_EVIDENCE_QUOTE_MOVES_H_

#include <vector>

#include "absl/types/span.h"
#include "claims/evidence/quote_arithmetic.h"
#include "claims/evidence/quote_reader.h"

namespace gainsay {

// What looks like a range and may be a change and what came of it: "rose by 12 to 53".
struct QuoteMove {
  size_t to = 0;      // the word between the two
  bool sure = false;  // it is no range: few say "by 12 to 53" of one
};

// The moves of a quote, read with no unit in mind. "By 10 to 15 per cent" is a range,
// since its first number is none without the second.
std::vector<QuoteMove> MovesOf(const QuoteReader& quote,
                               const QuoteArithmetic& arithmetic,
                               const ReadingContext& any_amount);

// Whether words go over one of the moves: from the change into what came of it.
bool GoOverMove(size_t first, size_t last, absl::Span<const QuoteMove> moves);
bool GoOverSureMove(size_t first, size_t last, absl::Span<const QuoteMove> moves);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_QUOTE_MOVES_H_
