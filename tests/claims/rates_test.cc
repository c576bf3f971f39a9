#include "claims/facts/rates.h"

#include <string>
#include <variant>
#include <vector>

#include "claims/value_types/value_type.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

constexpr char kRatesVocabulary[] = R"(
properties:
  dollars: {type: quantity, unit: USD}
  euros: {type: quantity, unit: EUR}
)";

// The amount as the property takes it, where a euro is between one dollar and one and a
// quarter.
QuantityValue Converted(const char* property_name, const char* written) {
  const std::vector<Rate> rates = {{{'E', 'U', 'R'}, {'U', 'S', 'D'}, 1, 1.25},
                                   {{'G', 'B', 'P'}, {'U', 'S', 'D'}, 2, 2}};
  const ReadVocabulary read = ReadVocabularies({kRatesVocabulary});
  const Property& property = read.property(property_name);
  ReadingContext context;
  context.lexicon = &TestLexicon();
  context.vocabulary = &read.vocabulary;
  context.property = &property;
  const ReadValueResult result = ReadValue(Yaml(written), context);
  auto value = std::get<QuantityValue>(std::get<Reading>(result).value);
  ConvertCurrency(value, property, rates);
  return value;
}

std::string CurrencyOf(const QuantityValue& value) {
  return value.dimension.currency.data();
}

TEST(Rates, ConvertEitherWayByAnyFactorOfTheirRange) {
  const QuantityValue dollars = Converted("dollars", "{value: 100, unit: EUR}");
  EXPECT_EQ(dollars.nominal, IntervalSet(Interval{100, 125}));
  EXPECT_EQ(CurrencyOf(dollars), "USD");
  const QuantityValue euros = Converted("euros", "{value: 100, unit: USD}");
  EXPECT_EQ(euros.nominal, IntervalSet(Interval{80, 100}));
  EXPECT_EQ(CurrencyOf(euros), "EUR");
  EXPECT_EQ(Converted("dollars", "{value: -100, unit: EUR}").nominal,
            IntervalSet(Interval{-125, -100}));
}

TEST(Rates, ConvertOverAThirdCurrency) {
  const QuantityValue euros = Converted("euros", "{value: 100, unit: GBP}");
  EXPECT_EQ(euros.nominal, IntervalSet(Interval{160, 200}));
  EXPECT_EQ(CurrencyOf(euros), "EUR");
}

TEST(Rates, LeaveWhatTheyDoNotConvert) {
  EXPECT_EQ(Converted("euros", "{value: 100, unit: EUR}").nominal,
            IntervalSet(Interval{100, 100}));
  EXPECT_EQ(CurrencyOf(Converted("euros", "{value: 100, unit: JPY}")), "JPY");
}

}  // namespace
}  // namespace gainsay
