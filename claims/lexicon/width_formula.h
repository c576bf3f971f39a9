#ifndef GAINSAY_CLAIMS_LEXICON_WIDTH_FORMULA_H_
#define GAINSAY_CLAIMS_LEXICON_WIDTH_FORMULA_H_

#include <array>
#include <cstdint>
#include <string>
#include <variant>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "claims/values/rational_interval.h"

namespace gainsay {

// How wide a set is, as the lexicon's data files say it: an interval whose ends are small
// sums of what is known of a written number.
//
//   "[v-2H, v+2H)"   "(v, inf)"   "[max(floor, v-up), v)"   "[v-max(H/2, 1), v)" is
//   written
//   "[min(v-H/2, v-1), v)"
//
// Round brackets are open ends. An end that is exactly `v`, a number, `floor` or `inf` is
// hard; others are soft, since the hedge made them.
enum class Term : uint8_t {
  kOne,       // a plain number
  kValue,     // v, the number written
  kStep,      // H, the step of a hedge
  kRound,     // g, how round the number is
  kShown,     // d, 1 in the last place shown
  kExpected,  // up, how far above a bound readers expect the value
  kSlack,     // s, what rounding may hide at a bound
};
inline constexpr int kTerms = 7;
using Terms = std::array<Rational, kTerms>;

// A term by its name in formulas: "v", "H".
struct NamedWidthTerm {
  absl::string_view name;
  Term term;
};
inline constexpr NamedWidthTerm kWidthTerms[] = {
    {"v", Term::kValue}, {"H", Term::kStep},      {"g", Term::kRound},
    {"d", Term::kShown}, {"up", Term::kExpected}, {"s", Term::kSlack},
};

struct LinearForm {
  struct Product {
    Term term = Term::kOne;
    Rational factor;
    friend bool operator==(const Product&, const Product&) = default;
  };
  absl::InlinedVector<Product, 2> products;  // one a term at most; no factor is 0

  bool IsValue() const;  // exactly v
  bool IsNumber() const;
  bool Uses(Term term) const;
  void Add(Term term, const Rational& factor);
  Rational At(const Terms& terms) const;
};

// One end. `kLargest` and `kSmallest` choose between `first` and `second`; a `floor` is
// where the scale of the number begins: 0, or nowhere for temperatures and negative
// numbers.
struct EndFormula {
  enum class Kind : uint8_t {
    kFirst,
    kLargest,
    kSmallest,
    kFloor,
    kFloorOrFirst,
    kInfinite
  };
  Kind kind = Kind::kFirst;
  LinearForm first;
  LinearForm second;
  bool open = false;

  bool Uses(Term term) const { return first.Uses(term) || second.Uses(term); }
  bool IsValue() const { return kind == Kind::kFirst && first.IsValue(); }
  // `floor` says whether the scale begins at 0.
  RationalEnd At(const Terms& terms, bool floor) const;
};

// A set of terms.
using TermMask = uint8_t;
constexpr TermMask MaskOf(Term term) {
  return static_cast<TermMask>(1 << static_cast<int>(term));
}
inline constexpr TermMask kAllTerms = 0x7f;

struct WidthFormula {
  EndFormula min;
  EndFormula max;
  TermMask mentions = 0;  // the terms that it speaks of
  std::string text;       // as the lexicon has it

  bool Uses(Term term) const { return (mentions & MaskOf(term)) != 0; }
  RationalInterval At(const Terms& terms, bool floor) const {
    return {min.At(terms, floor), max.At(terms, floor)};
  }
};

// The formula, or what is wrong with it: "'x' is not one of v, H, g, d, up, s".
std::variant<WidthFormula, std::string> ParseWidthFormula(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_WIDTH_FORMULA_H_
