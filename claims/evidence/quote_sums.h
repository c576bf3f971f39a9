#ifndef GAINSAY_CLAIMS_EVIDENCE_QUOTE_SUMS_H_
#define GAINSAY_CLAIMS_EVIDENCE_QUOTE_SUMS_H_

#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/types/span.h"
#include "claims/evidence/quote_arithmetic.h"
#include "claims/evidence/quote_reader.h"
#include "claims/evidence/stated_values.h"
#include "claims/values/interval_set.h"

namespace gainsay {

// Words `first` to `last` of a quote, and the amounts that they may be.
struct Addend {
  size_t first = 0;
  size_t last = 0;
  IntervalSet amounts;
  double zero = 0;  // what none of the unit is in base units, as of temperatures
};

// The first numbers of the quote that measure what the dimension says, but for those in
// dates: each that is written in digits, whatever stands around it, and the longest words
// that are read as one amount. Of "30 to 40" there is the range alone, but of "rose by 12
// to 53" both numbers.
std::vector<Addend> AddendsOf(const QuoteReader& quote, const StatedValues& stated_values,
                              const Dimension& dimension, const ReadingContext& context);

// Adds 1 for each of these words, as far as there is room.
void AddOnes(absl::Span<const size_t> words, std::vector<Addend>& addends);

// Adds the amounts that are written in points as the shares that they are of, as far as
// there is room; `points` is the context of a property in points.
void AddPoints(const QuoteReader& quote, const ReadingContext& points,
               std::vector<Addend>& addends);

// Whether a total of at least two of the addends passes. No word counts twice: the "12"
// of "12 men" is not added to these. Of an addend that has several readings, any one is
// added, so that the "2.000" of 2 and 2,000 is no number between them.
bool AnyTotal(absl::Span<const Addend> addends,
              absl::FunctionRef<bool(const Interval& total)> passes);

// Whether the difference of two passes, where the quote goes from the one to the other,
// or says that this is so much more: before "five seats, to 19", or "19 seats, up five",
// there were 14.
bool AnyDifference(absl::Span<const Addend> addends, const QuoteArithmetic& arithmetic,
                   absl::FunctionRef<bool(const Interval& difference)> passes);

// Whether what a total of addends leaves of another passes: of "41 people, nine of them
// children" 32.
bool AnyRest(absl::Span<const Addend> addends,
             absl::FunctionRef<bool(const Interval& rest)> passes);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_QUOTE_SUMS_H_
