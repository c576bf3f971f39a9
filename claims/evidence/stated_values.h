#ifndef GAINSAY_CLAIMS_EVIDENCE_STATED_VALUES_H_
#define GAINSAY_CLAIMS_EVIDENCE_STATED_VALUES_H_

#include <vector>

#include "claims/claim.h"
#include "claims/evidence/quote_arithmetic.h"
#include "claims/evidence/quote_moves.h"
#include "claims/evidence/quote_reader.h"
#include "claims/facts/fact.h"
#include "claims/facts/interpreter.h"

namespace gainsay {

// What a claim's quote states as values of the kind that the claim's number or date is
// of. Seen strictly: an amount with its unit, or a share in words; a date with its
// weekday, month or day ("yesterday"), in digits, counted from publication ("last week"),
// or a year that is told as one ("in 1998"); a number of things in digits or from four
// on, or that there are none of what the property's words name; a bare number of a
// property without unit; not in a name, or in a compound of another thing than the
// property's words name. What it is made of must outlive it.
class StatedValues {
 public:
  StatedValues(const Claim& claim, const Fact& fact, const QuoteReader& quote,
               const QuoteArithmetic& arithmetic, Interpreter& interpreter);

  // The dates that the quote tells, whatever the claim's value is.
  const std::vector<Stated>& dates() const { return dates_; }
  // What only looks like a range, or may.
  const std::vector<QuoteMove>& moves() const { return moves_; }
  // Longest words first, from left to right.
  std::vector<Stated> Values() const;
  // The words of a value as messages show them: without the verb that is read as part of
  // what was counted ("two-thirds of the town was").
  absl::string_view Excerpt(const Stated& value) const;

 private:
  absl::string_view Text(size_t first, size_t last) const {
    return quote_.Text(first, last);
  }
  bool IsCalendarDate(const Stated& stated) const;
  // Whether words tell a date from that of publication: "last week", "two weeks ago".
  bool IsYear(const Stated& stated, size_t i) const;
  bool IsOfAnother(const Stated& date) const;
  // Whether the amount means the same if it ends with this word.
  bool MayEndWith(const Stated& amount, size_t last) const;
  // Whether an amount, read with no unit in mind, is of what the claim's value measures.
  bool IsOfKind(const Stated& stated) const;
  bool IsNumberOfThings(const Stated& stated, const QuantityReading& amount) const;
  // Whether words that say that there is nothing speak of what the property counts.
  bool IsNoneOfThings(const Stated& stated) const;
  // Whether a word is named by the property: the "point" of one that counts points.
  bool IsCounted(size_t i) const;
  // Whether a word is the 136 of "12 Shahed-136 drones".
  bool IsJoinedToName(const Stated& stated, size_t i) const;
  bool IsCounting(size_t i) const;
  bool IsMultiplied(size_t i) const;
  // Whether a number is joined to what the property counts ("28-point") or to what makes
  // it less exact ("500-plus").
  bool IsCompounded(size_t i) const;
  bool IsHour(size_t i) const;
  bool IsBareNumber(const Stated& stated) const;
  // Whether a word that may be of what a number counts stands right behind it.
  bool HasNounBehind(size_t i) const;

  const QuoteReader& quote_;
  const QuoteArithmetic& arithmetic_;
  const Lexicon& lexicon_;
  const Property& property_;
  const Fact& fact_;
  const std::vector<std::string> counted_;  // the words of the property
  const Property any_amount_;
  ReadingContext amount_context_;
  std::vector<Stated> dates_;
  std::vector<QuoteMove> moves_;
};

// So few things are told by naming them.
inline constexpr double kToldByNaming = 3;

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_STATED_VALUES_H_
