#include "claims/reading/quantities/unit.h"

#include <string>

#include "claims/lexicon/lexicon.h"
#include "gtest/gtest.h"
#include "tests/claims/quantity_table.h"

namespace gainsay {
namespace {

Unit Parsed(absl::string_view text) {
  const std::optional<Unit> unit = ParseUnit(text, TestLexicon());
  EXPECT_TRUE(unit.has_value()) << text;
  return unit.value_or(PlainUnit());
}

TEST(ParseUnit, KnowsCodesNamesAndSymbols) {
  struct Case {
    absl::string_view text;
    absl::string_view code;
  };
  constexpr Case kCases[] = {
      {"%", "%"},
      {"percent", "%"},
      {"km2", "km2"},
      {"km²", "km2"},
      {"sq km", "km2"},
      {"USD", "USD"},
      {"$", "USD"},
      {"dollars", "USD"},
      {"hours", "h"},
      {"count", "count"},
      {"1", "1"},
      {"barrels/day", "[bbl_us]/d"},
      {"km/h", "km/h"},
      {"mph", "[mi_i]/h"},
      {"°C", "Cel"},
      {"pp", "pp"},
      {"feet", "[ft_i]"},
      {"[mi_i]", "[mi_i]"},
      {"kWh", "kW.h"},
      {"MW", "MW"},
      {"mW", "mW"},
      {"Kg", "kg"},
      {"metric tons", "t"},
      {"square miles", "[smi_us]"},
      {"cubic metres", "m3"},
      {"per day", "/d"},
      {"USD per barrel", "USD/[bbl_us]"},
      {"microgram", "ug"},
      {"µg", "ug"},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(Parsed(c.text).code, c.code) << c.text;
  }
}

TEST(ParseUnit, TakesTheFirstOfUnitsOfOneName) {
  EXPECT_EQ(Parsed("pounds").code, "[lb_av]");
}

TEST(ParseUnit, RefusesWhatIsNoUnit) {
  for (const absl::string_view text :
       {"", "people", "km km", "5 km", "parrots/day", "km/", "cents"}) {
    EXPECT_FALSE(ParseUnit(text, TestLexicon()).has_value()) << text;
  }
}

TEST(Unit, ConvertsExactly) {
  EXPECT_EQ(Parsed("miles").ToBase(1), Rational::Fraction(1609344, 1000));
  EXPECT_EQ(Parsed("°F").ToBase(32), Rational::Fraction(27315, 100));
  EXPECT_EQ(Parsed("°F").FromBase(Parsed("°C").ToBase(100)), Rational(212));
  EXPECT_EQ(Parsed("km/h").FromBase(Parsed("m/s").ToBase(10)), Rational(36));
  EXPECT_EQ(Parsed("acres").ToBase(1).ToDouble(), 62726400000.0 / 15499969);
  EXPECT_EQ(Parsed("hectares").FromBase(Parsed("km2").ToBase(1)), Rational(100));
  EXPECT_EQ(Parsed("MWh").FromBase(Parsed("kWh").ToBase(1000)), Rational(1));
  EXPECT_EQ(Parsed("J").FromBase(Parsed("Wh").ToBase(1)), Rational(3600));
  EXPECT_EQ(Parsed("MB").FromBase(Parsed("Mbit").ToBase(8)), Rational(1));
  EXPECT_EQ(Parsed("%").ToBase(50), Rational::Fraction(1, 2));
  EXPECT_EQ(Parsed("basis points").FromBase(Parsed("pp").ToBase(1)), Rational(100));
  EXPECT_EQ(Parsed("gallons").FromBase(Parsed("barrels").ToBase(1)), Rational(42));
}

// Units and what they come to in others, from the definitions of the units.
TEST(Unit, TheDataAgreesWithItself) {
  struct Case {
    absl::string_view unit;
    absl::string_view amount;
    absl::string_view in;
  };
  constexpr Case kCases[] = {
      {"feet", "12", "inches"},
      {"yards", "3", "feet"},
      {"miles", "5280", "feet"},
      {"fathoms", "2", "yards"},
      {"pounds", "16", "ounces"},
      {"stone", "14", "pounds"},
      {"short tons", "2000", "pounds"},
      {"long tons", "2240", "pounds"},
      {"gallons", "4", "quarts"},
      {"quarts", "2", "us pints"},
      {"us pints", "2", "cups"},
      {"cups", "16", "tablespoons"},
      {"tablespoons", "3", "teaspoons"},
      {"cups", "8", "fluid ounces"},
      {"bushels", "2150.42", "in3"},
      {"gallons", "231", "in3"},
      {"cubic feet", "1728", "in3"},
      {"cubic yards", "27", "cubic feet"},
      {"imperial gallons", "8", "pints"},
      {"square miles", "640", "acres"},
      {"weeks", "7", "days"},
      {"years", "12", "months"},
      {"years", "365.25", "days"},
      {"knots", "1.852", "km/h"},
      {"atmospheres", "1.01325", "bar"},
      {"kilocalories", "4184", "joules"},
      {"therms", "100000", "BTU"},
      {"GiB", "1073741824", "bytes"},
      {"troy ounces", "480", "grains"},
      {"pounds", "7000", "grains"},
      {"sieverts", "1", "J/kg"},
      {"ohms", "1", "V/A"},
      {"pascals", "1", "N/m2"},
      {"newtons", "1", "J/m"},
      {"hertz", "1", "/s"},
  };
  for (const Case& c : kCases) {
    const Unit unit = Parsed(c.unit);
    const Unit in = Parsed(c.in);
    EXPECT_EQ(unit.dimension, in.dimension) << c.unit;
    EXPECT_EQ(in.FromBase(unit.ToBase(1)).ToDouble(), std::stod(std::string(c.amount)))
        << c.unit;
  }
}

TEST(Dimension, IsNamedForPeople) {
  EXPECT_EQ(TestLexicon().units.NameOf(Parsed("km2").dimension), "area");
  EXPECT_EQ(TestLexicon().units.NameOf(Parsed("USD").dimension), "money");
  EXPECT_EQ(ToString(Parsed("km2").dimension), "length²");
  EXPECT_EQ(ToString(Parsed("km/h").dimension), "length/time");
  EXPECT_EQ(ToString(Parsed("USD").dimension), "money (USD)");
  EXPECT_EQ(ToString(Parsed("/d").dimension), "1/time");
  EXPECT_EQ(ToString(Dimension()), "a plain number");
}

TEST(Dimension, MultipliesAndDivides) {
  const Dimension money = Parsed("USD").dimension;
  const Dimension volume = Parsed("barrels").dimension;
  EXPECT_EQ(money / volume * volume, money);
  EXPECT_TRUE((money / money).dimensionless());
  EXPECT_NE(money, Parsed("EUR").dimension);
}

}  // namespace
}  // namespace gainsay
