#include "claims/lexicon/width_formula.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "claims/values/rational_text.h"

namespace gainsay {
namespace {

// Reads a formula from left to right; white space has no meaning. After a failure `error`
// is set and what is returned means nothing.
class Parser {
 public:
  explicit Parser(absl::string_view text) : whole_(text), rest_(text) {}

  std::variant<WidthFormula, std::string> Formula() {
    WidthFormula formula;
    formula.min.open = Opening();
    End(formula.min);
    Expect(",");
    End(formula.max);
    formula.max.open = Closing();
    formula.text = std::string(whole_);
    if (error_.empty() && !Rest().empty())
      Fail(absl::StrCat("'", Rest(), "' is left over"));
    if (!error_.empty()) return error_;
    for (int i = 0; i < kTerms; ++i) {
      const auto term = static_cast<Term>(i);
      if (formula.min.Uses(term) || formula.max.Uses(term)) {
        formula.mentions |= MaskOf(term);
      }
    }
    return formula;
  }

 private:
  absl::string_view Rest() {
    rest_ = absl::StripLeadingAsciiWhitespace(rest_);
    return rest_;
  }

  bool Take(absl::string_view symbol) {
    Rest();
    return absl::ConsumePrefix(&rest_, symbol);
  }

  void Fail(std::string error) {
    if (error_.empty()) error_ = std::move(error);
    rest_ = {};
  }

  void Expect(absl::string_view symbol) {
    if (!Take(symbol)) Fail(absl::StrCat("expected '", symbol, "' before '", rest_, "'"));
  }

  bool Opening() {
    if (Take("(")) return true;
    Expect("[");
    return false;
  }

  bool Closing() {
    if (Take(")")) return true;
    Expect("]");
    return false;
  }

  void End(EndFormula& end) {
    const bool largest = Take("max(");
    const bool smallest = !largest && Take("min(");
    if (largest || smallest) {
      Pair(end, largest);
    } else if (Take("floor")) {
      end.kind = EndFormula::Kind::kFloor;
    } else if (Take("-inf") || Take("inf")) {
      end.kind = EndFormula::Kind::kInfinite;
    } else {
      end.first = Sum();
    }
  }

  // The inside of "max(" or "min(", up to its bracket.
  void Pair(EndFormula& end, bool largest) {
    if (largest && Take("floor")) {
      end.kind = EndFormula::Kind::kFloorOrFirst;
      Expect(",");
      end.first = Sum();
    } else {
      end.kind = largest ? EndFormula::Kind::kLargest : EndFormula::Kind::kSmallest;
      end.first = Sum();
      Expect(",");
      end.second = Sum();
    }
    Expect(")");
  }

  LinearForm Sum() {
    LinearForm sum;
    Rational sign = Take("-") ? -1 : 1;
    while (error_.empty()) {
      Product(sum, sign);
      if (Take("+")) {
        sign = 1;
      } else if (Take("-")) {
        sign = -1;
      } else {
        break;
      }
    }
    return sum;
  }

  // "v", "2H", "H/2", "0.5", "10v".
  void Product(LinearForm& sum, Rational factor) {
    const std::optional<Rational> leading = Number();
    if (leading.has_value()) factor = factor * *leading;
    const std::optional<Term> term = Name();
    if (!term.has_value() && !leading.has_value()) {
      Fail(absl::StrCat("expected a number or one of v, H, g, d, up, s before '", rest_,
                        "'"));
      return;
    }
    if (Take("/")) factor = factor / Number().value_or(0);
    if (!factor.valid()) Fail("a number is out of range");
    sum.Add(term.value_or(Term::kOne), factor);
  }

  std::optional<Rational> Number() {
    Rest();
    size_t length = 0;
    while (length < rest_.size() &&
           (absl::ascii_isdigit(rest_[length]) || rest_[length] == '.')) {
      ++length;
    }
    if (length == 0) return std::nullopt;
    const std::optional<Rational> number = ParseRational(rest_.substr(0, length));
    rest_.remove_prefix(length);
    return number;
  }

  std::optional<Term> Name() {
    Rest();
    size_t length = 0;
    while (length < rest_.size() && absl::ascii_isalpha(rest_[length])) ++length;
    for (const auto& [name, term] : kWidthTerms) {
      if (rest_.substr(0, length) != name) continue;
      rest_.remove_prefix(length);
      return term;
    }
    return std::nullopt;
  }

  absl::string_view whole_;
  absl::string_view rest_;
  std::string error_;
};

}  // namespace

bool LinearForm::IsNumber() const {
  return std::all_of(products.begin(), products.end(),
                     [](const Product& product) { return product.term == Term::kOne; });
}

bool LinearForm::IsValue() const {
  return products.size() == 1 && products[0] == Product{Term::kValue, 1};
}

bool LinearForm::Uses(Term term) const {
  return std::any_of(products.begin(), products.end(),
                     [term](const Product& product) { return product.term == term; });
}

void LinearForm::Add(Term term, const Rational& factor) {
  const auto known =
      std::find_if(products.begin(), products.end(),
                   [term](const Product& product) { return product.term == term; });
  if (known == products.end()) {
    if (factor.sign() != 0) products.push_back({term, factor});
    return;
  }
  known->factor = known->factor + factor;
  if (known->factor.sign() == 0) products.erase(known);
}

Rational LinearForm::At(const Terms& terms) const {
  Rational sum;
  for (const Product& product : products) {
    sum = sum + product.factor * terms[static_cast<int>(product.term)];
  }
  return sum;
}

RationalEnd EndFormula::At(const Terms& terms, bool floor) const {
  RationalEnd end;
  end.open = open;
  const bool hard = kind == Kind::kFirst && (first.IsValue() || first.IsNumber());
  end.soft = !hard && kind != Kind::kFloor;
  if (kind == Kind::kInfinite || (kind == Kind::kFloor && !floor))
    return RationalEnd::Infinite();
  if (kind == Kind::kFloor) return end;
  end.value = first.At(terms);
  if (kind == Kind::kLargest || kind == Kind::kSmallest) {
    const Rational other = second.At(terms);
    if (!end.value.valid() || !other.valid()) return {Rational::Invalid()};
    const bool takes_other =
        kind == Kind::kLargest ? end.value < other : other < end.value;
    if (takes_other) end.value = other;
  }
  if (kind == Kind::kFloorOrFirst && floor && end.value.valid() && end.value.sign() < 0) {
    end.value = 0;
    end.soft = false;
  }
  return end;
}

std::variant<WidthFormula, std::string> ParseWidthFormula(absl::string_view text) {
  return Parser(text).Formula();
}

}  // namespace gainsay
