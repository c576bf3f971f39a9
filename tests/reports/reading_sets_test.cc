#include "reports/reading_sets.h"

#include <cmath>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/lexicon/lexicon.h"
#include "fmt/format.h"
#include "gtest/gtest.h"
#include "input/json_reader.h"

namespace gainsay {
namespace {

std::string SpansText(const std::vector<LineSpan>& spans) {
  return absl::StrJoin(spans, " ", [](std::string* out, const LineSpan& span) {
    absl::StrAppend(out, span.min_open ? "(" : "[", fmt::format("{:.10g}", span.min), ",",
                    fmt::format("{:.10g}", span.max), span.max_open ? ")" : "]");
  });
}

std::optional<ReadingSets> SetsOf(const std::string& json) {
  Diagnostics diagnostics;
  const std::optional<Node> node = ReadJson(json, Reporter("reading", &diagnostics));
  return SetsOfReading(node.value());
}

struct SetsCase {
  const char* name;
  const char* reading;
  const char* nominal;  // empty: it has no sets
  const char* wide;
};

class ReadingSetsTest : public testing::TestWithParam<SetsCase> {};

TEST_P(ReadingSetsTest, AreThoseOfTheReading) {
  const std::optional<ReadingSets> sets = SetsOf(GetParam().reading);
  ASSERT_EQ(sets.has_value(), *GetParam().nominal != '\0');
  if (!sets.has_value()) return;
  EXPECT_EQ(SpansText(sets->nominal), GetParam().nominal);
  EXPECT_EQ(SpansText(sets->wide), GetParam().wide);
}

const SetsCase kCases[] = {
    {"Number",
     R"({"type":"quantity","unit":"%","nominal":[{"min":87.5,"max":92.5}],)"
     R"("wide":[{"min":85,"max":95,"max_open":true}]})",
     "[87.5,92.5]", "[85,95)"},
    {"HalfLine",
     R"({"type":"quantity","unit":"1","nominal":[{"min":50,"min_open":true}],)"
     R"("wide":[{"min":50}]})",
     "(50,inf]", "[50,inf]"},
    {"Readings",
     R"({"type":"quantity","readings":[)"
     R"({"type":"quantity","unit":"1","nominal":[{"max":2}],"wide":[{"max":2}]},)"
     R"({"type":"quantity","unit":"1","nominal":[{"min":4,"max":4}],)"
     R"("wide":[{"min":4,"max":4}]}]})",
     "[-inf,2] [4,4]", "[-inf,2] [4,4]"},
    {"ReadingsOfTwoUnits",
     R"({"readings":[)"
     R"({"type":"quantity","unit":"km","nominal":[{"min":4}],"wide":[{"min":4}]},)"
     R"({"type":"quantity","unit":"h","nominal":[{"min":4}],"wide":[{"min":4}]}]})",
     "", ""},
    {"AnyNumber", R"({"type":"quantity","unit":"1","nominal":[{}],"wide":[{}]})", "", ""},
    {"Day",
     R"({"type":"date","start":{"earliest":"1970-01-03","latest":"1970-01-03"},)"
     R"("end":{"earliest":"1970-01-03","latest":"1970-01-03"}})",
     "[2,2]", "[2,2]"},
    {"WiderDays",
     R"({"type":"date","start":{"earliest":"1970-01-03"},"end":{"latest":"1970-01-05"},)"
     R"("wide":{"start":{"earliest":"1969-12-31"},"end":{"latest":"1970-01-06"}}})",
     "[2,4]", "[-1,5]"},
    {"FromADayOn",
     R"({"type":"date","start":{"earliest":"1970-01-03"},)"
     R"("end":{"earliest":"+6313183731943608-08-22"}})",
     "[2,inf]", "[2,inf]"},
    {"BeforeChrist",
     R"({"type":"date","start":{"earliest":"-0044-03-15"},"end":{"latest":"-0044-03-15"}})",
     "[-735525,-735525]", "[-735525,-735525]"},
    {"Instant",
     R"({"type":"date","start":{"earliest":"1970-01-01T22:00-02:00"},)"
     R"("end":{"latest":"1970-01-02T06:00Z"}})",
     "[1,1.25]", "[1,1.25]"},
    {"ToldByAnEvent", R"({"type":"date","edtf":""})", "", ""},
    {"Truth", R"({"type":"truth","value":true})", "", ""},
    {"Nothing", R"({"absent":"n/a"})", "", ""},
    {"NoMapping", "null", "", ""},
};

INSTANTIATE_TEST_SUITE_P(Cases, ReadingSetsTest, testing::ValuesIn(kCases),
                         [](const auto& c) { return std::string(c.param.name); });

ReadingSets Amount(const std::string& unit, double number) {
  ReadingSets sets;
  sets.unit = unit;
  sets.nominal = sets.wide = {{number, number}};
  return sets;
}

TEST(ReadingSets, AreBroughtToOneUnit) {
  Diagnostics diagnostics;
  const Lexicon lexicon = LoadLexicon(BuiltinLexiconDocuments(&diagnostics));
  const UnitTable& units = lexicon.units;
  const ReadingSets hours = Amount("h", 2);
  const ReadingSets minutes = Amount("min", 90);
  ASSERT_TRUE(AreComparable(hours, minutes, units));
  EXPECT_EQ(SpansText(InUnitOf(hours, minutes, units).wide), "[1.5,1.5]");
  EXPECT_EQ(SpansText(InUnitOf(Amount("Cel", 0), Amount("[degF]", 212), units).nominal),
            "[100,100]");
  EXPECT_FALSE(AreComparable(hours, Amount("km", 1), units));
  EXPECT_FALSE(AreComparable(Amount("EUR", 1), Amount("USD", 1), units));
  EXPECT_TRUE(AreComparable(Amount("USD", 1), Amount("USD", 2), units));
  EXPECT_FALSE(AreComparable(Amount("house unit", 1), Amount("h", 1), units));
}

TEST(ReadingSets, HaveWholeDaysWithoutTimes) {
  ReadingSets sets;
  sets.nominal = {{1.25, 2.75}};
  EXPECT_EQ(SpansText(WithoutTimes(sets).nominal), "[1,2]");
}

}  // namespace
}  // namespace gainsay
