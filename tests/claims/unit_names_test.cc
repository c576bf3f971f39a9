#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/quantity_reader.h"
#include "gtest/gtest.h"
#include "tests/claims/quantity_table.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

TEST(UnitNames, AreReadAsInTheTable) {
  QuantityContext context;
  context.lexicon = &TestLexicon();
  for (const std::vector<std::string>& row : ReadTable("claims/unit_names.tsv", {3})) {
    SCOPED_TRACE(row[0]);
    const auto result = ReadQuantity(row[0], context);
    ASSERT_TRUE(result.ok()) << result.error->message;
    std::vector<std::string> units;
    for (const QuantityReading& reading : result.readings) units.push_back(reading.unit);
    EXPECT_EQ(absl::StrJoin(units, " "), row[2]);
    EXPECT_DOUBLE_EQ(result.readings[0].stated->value.value_or(0), std::stod(row[1]));
  }
}

}  // namespace
}  // namespace gainsay
