#include "tests/rules/expression_bench.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

// What is reported of an expression, parsed and checked.
std::string Reported(const std::string& source) {
  static auto& bench = *new ExpressionBench;
  Diagnostics diagnostics;
  const auto checked = bench.Check(source, diagnostics);
  EXPECT_EQ(checked.has_value(), !diagnostics.has_errors()) << source;
  return Messages(diagnostics);
}

TEST(ExpressionErrors, AreThoseOfTheTable) {
  for (const auto& row : ReadTable("rules/expressions/errors.tsv", {2})) {
    EXPECT_EQ(Reported(row[0]), row[1]) << row[0];
  }
}

TEST(ExpressionErrors, NoneInWhatIsWellFormed) {
  for (const auto& row : ReadTable("rules/expressions/well_formed.tsv", {1})) {
    EXPECT_EQ(Reported(row[0]), "") << row[0];
  }
}

std::string Repeated(const std::string& part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

TEST(ExpressionErrors, NestingIsBounded) {
  EXPECT_EQ(Reported(Repeated("(", 60) + "true" + Repeated(")", 60)), "");
  EXPECT_EQ(Reported(Repeated("(", 64) + "true" + Repeated(")", 64)),
            "65: nested more than 64 deep");
  EXPECT_EQ(Reported(Repeated("not ", 70) + "true"), "257: nested more than 64 deep");
  EXPECT_EQ(Reported(Repeated("(", 5'000)), "65: nested more than 64 deep");
}

TEST(ExpressionErrors, SizeIsBounded) {
  EXPECT_EQ(Reported("true" + Repeated(" and true", 400)), "");
  EXPECT_EQ(Reported("true" + Repeated(" and true", 600)),
            "4497: an expression of more than 1000 parts");
  EXPECT_EQ(Reported(Repeated("true and ", 5'000)),
            "1: an expression of more than 20000 bytes");
}

TEST(ExpressionErrors, PlacesCountCodePointsFromTheStart) {
  ExpressionBench bench;
  Diagnostics diagnostics;
  const Reporter reporter("rule", &diagnostics);
  const auto parsed =
      ParseExpression("matches(host.id, \"\xC3\xA9\xC3\xA9\")\n  and hots.id == \"x\"",
                      {7, 20}, reporter);
  ASSERT_TRUE(parsed.has_value());
  EXPECT_FALSE(CheckTypes(*parsed, bench.scope(), reporter).has_value());
  ASSERT_EQ(diagnostics.all().size(), 1);
  EXPECT_EQ(diagnostics.all()[0].position.at, (TextPosition{8, 26}));
  EXPECT_EQ(parsed->root.at, (TextPosition{8, 22}));
}

TEST(ExpressionErrors, AnUnknownPropertyIsReportedElsewhere) {
  ExpressionBench bench;
  const BoundName unknown{"x", kNoProperty, false};
  Diagnostics diagnostics;
  const Reporter reporter("rule", &diagnostics);
  const auto parsed = ParseExpression("x.value + 1 < x.heigth", {1, 1}, reporter);
  Scope scope = bench.scope();
  scope.names = absl::MakeConstSpan(&unknown, 1);
  EXPECT_FALSE(CheckTypes(parsed.value(), scope, reporter).has_value());
  EXPECT_TRUE(diagnostics.all().empty());
}

// What is reported where `x` stands for facts of either property.
std::string ReportedOf(const std::string& source, absl::string_view first,
                       absl::string_view second) {
  ExpressionBench bench;
  const Vocabulary& vocabulary = bench.vocabulary();
  const BoundName name{
      "x", vocabulary.FindProperty(first), false, {vocabulary.FindProperty(second)}};
  Scope scope = bench.scope();
  scope.names = absl::MakeConstSpan(&name, 1);
  Diagnostics diagnostics;
  const Reporter reporter("rule", &diagnostics);
  const auto parsed = ParseExpression(source, {1, 1}, reporter);
  const auto checked = CheckTypes(parsed.value(), scope, reporter);
  EXPECT_EQ(checked.has_value(), !diagnostics.has_errors());
  return Messages(diagnostics);
}

TEST(ExpressionErrors, FactsOfSeveralPropertiesHaveOneType) {
  EXPECT_EQ(ReportedOf("x.value == \"2026\"", "held_on", "term"), "");
  EXPECT_EQ(ReportedOf("x.controller == \"UAE\"", "heat", "share"), "");
  EXPECT_EQ(ReportedOf("x.published == \"2026\"", "heat", "share"), "");
  EXPECT_EQ(ReportedOf("x.value < 1", "heat", "share"),
            "1: the values of 'heat' and 'share' differ in type: a quantity (Cel), a "
            "quantity (%); "
            "bind properties of one type, or write a rule for each");
  EXPECT_EQ(
      ReportedOf("x.value == \"agreed\"", "status", "phase"),
      "1: the values of 'status' and 'phase' differ in type: a status, a status; bind "
      "properties of one type, or write a rule for each");
}

}  // namespace
}  // namespace gainsay
