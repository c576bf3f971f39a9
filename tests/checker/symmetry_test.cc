// Which of two claims comes first makes no difference.

#include <filesystem>
#include <string>

#include "gtest/gtest.h"
#include "reports/formats/json_stream.h"
#include "tests/checker/pair_cases.h"

namespace gainsay {
namespace {

void ExpectSymmetry(const std::string& file) {
  for (const Node& pair : ReadPairs(file)) {
    EXPECT_EQ(VerdictOf(pair), VerdictOf(pair, true))
        << TextAt(pair, "id") << ": " << NodeToJson(*pair.Find("a")) << " against "
        << NodeToJson(*pair.Find("b"));
  }
}

TEST(SymmetryTest, OwnPairs) {
  ExpectSymmetry(GAINSAY_SOURCE_DIR "/tests/checker/pairs.jsonl");
}

TEST(SymmetryTest, SharedPairs) {
  const char shared[] = GAINSAY_SOURCE_DIR "/../shared/cases/pairs.jsonl";
  if (!std::filesystem::exists(shared)) GTEST_SKIP() << "no shared cases";
  ExpectSymmetry(shared);
}

}  // namespace
}  // namespace gainsay
