// Pairs of claims with the verdicts that a careful fact-checker accepts. The table lies
// beside the project, so that it is there for those who work on it;
// tests/checker/pairs.jsonl is the project's own.

#include <filesystem>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "reports/formats/json_stream.h"
#include "tests/checker/pair_cases.h"

namespace gainsay {
namespace {

const char kShared[] = GAINSAY_SOURCE_DIR "/../shared/cases/pairs.jsonl";
const char kOwn[] = GAINSAY_SOURCE_DIR "/tests/checker/pairs.jsonl";

// The pairs that the program gets wrong, a line each.
std::vector<std::string> Misses(const std::string& file) {
  std::vector<std::string> misses;
  for (const Node& pair : ReadPairs(file)) {
    const std::string verdict = VerdictOf(pair);
    bool accepted = false;
    std::string expected;
    for (const Node& item : pair.Find("expect")->items) {
      accepted = accepted || item.text == verdict;
      expected += " " + item.text;
    }
    if (accepted) continue;
    misses.push_back(TextAt(pair, "id") + ": " + verdict + ", not" + expected + ": " +
                     NodeToJson(*pair.Find("a")) + " against " +
                     NodeToJson(*pair.Find("b")));
  }
  return misses;
}

std::string Joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

TEST(PairsTest, ProjectsOwnPairs) {
  const std::vector<std::string> misses = Misses(kOwn);
  EXPECT_TRUE(misses.empty()) << Joined(misses);
}

TEST(PairsTest, SharedPairs) {
  if (!std::filesystem::exists(kShared))
    GTEST_SKIP() << "no shared cases beside the project";
  const std::vector<std::string> misses = Misses(kShared);
  EXPECT_TRUE(misses.empty()) << Joined(misses);
}

}  // namespace
}  // namespace gainsay
