#include "tests/claims/quantity_table.h"

#include <optional>
#include <utility>

#include "absl/strings/str_split.h"
#include "claims/reading/quantities/unit.h"
#include "claims/values/rational_text.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

double ParseEnd(absl::string_view text) {
  if (text == "inf") return kInfinity;
  if (text == "-inf") return -kInfinity;
  const std::optional<Rational> number = ParseRational(text);
  EXPECT_TRUE(number.has_value()) << text;
  return number.value_or(0).ToDouble();
}

}  // namespace

const Lexicon& TestLexicon() {
  static const Lexicon* const lexicon = [] {
    Diagnostics diagnostics;
    const auto documents = BuiltinLexiconDocuments(&diagnostics);
    auto* loaded = new Lexicon(LoadLexicon(documents));
    for (const Diagnostic& problem : diagnostics.all())
      ADD_FAILURE() << ToString(problem);
    return loaded;
  }();
  return *lexicon;
}

ReadResult<QuantityReading> ReadIn(absl::string_view text, absl::string_view unit) {
  QuantityContext context;
  context.lexicon = &TestLexicon();
  std::optional<Unit> known;
  if (unit != "-") {
    known = ParseUnit(unit, TestLexicon());
    EXPECT_TRUE(known.has_value()) << "no unit '" << unit << "'";
    if (known.has_value()) context.unit = &*known;
  }
  return ReadQuantity(text, context);
}

Interval ParseInterval(absl::string_view text) {
  const std::pair<absl::string_view, absl::string_view> ends =
      absl::StrSplit(text.substr(1, text.size() - 2), ',');
  Interval interval;
  interval.min = ParseEnd(ends.first);
  interval.max = ParseEnd(ends.second);
  interval.min_open = text.front() == '(';
  interval.max_open = text.back() == ')';
  return interval;
}

}  // namespace gainsay
