// Each case below tests/golden that has an explain.txt holds commands, `$ gainsay explain
// …`, each with all that it prints (standard output, then standard error) and its exit
// status. They are run in tests/golden. UPDATE_GOLDEN=1 rewrites what they print.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "tests/checker/program.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

const char kGoldenFolder[] = GAINSAY_SOURCE_DIR "/tests/golden";
constexpr absl::string_view kPrompt = "$ gainsay explain ";

std::vector<std::string> Cases() {
  std::vector<std::string> cases;
  for (const auto& entry : std::filesystem::directory_iterator(kGoldenFolder)) {
    if (std::filesystem::exists(entry.path() / "explain.txt")) {
      cases.push_back(entry.path().filename().string());
    }
  }
  std::sort(cases.begin(), cases.end());
  return cases;
}

// The file as it is if the commands in it print what they print now.
std::string Rerun(const std::string& text) {
  std::string rerun;
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    if (!absl::StartsWith(line, kPrompt)) continue;
    std::vector<std::string> arguments = {"explain"};
    for (const absl::string_view word :
         absl::StrSplit(line.substr(kPrompt.size()), ' ', absl::SkipEmpty())) {
      arguments.emplace_back(word.data(), word.size());
    }
    const ProgramRun run = RunProgram(arguments, kGoldenFolder);
    absl::StrAppend(&rerun, line, "\n", run.out, run.err, "--- exit status ", run.status,
                    "\n\n");
  }
  return rerun;
}

class ExplainTest : public testing::TestWithParam<std::string> {};

TEST_P(ExplainTest, PrintsItsExplanations) {
  const std::string file = absl::StrCat(kGoldenFolder, "/", GetParam(), "/explain.txt");
  const std::string expected = Contents(file);
  const std::string actual = Rerun(expected);
  ASSERT_NE(actual, "") << "no command in " << file;
  ExpectGolden(file, actual);
}

std::string GoldenName(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, ExplainTest, testing::ValuesIn(Cases()), GoldenName);

constexpr char kExplainedVocabulary[] = R"(gainsay: 1
entities: {s: {name: S}}
properties:
  share: {type: quantity, unit: "%", key: [holder]}
)";

// Claims that S has a share, numbered from 0, of holders that `holder` names.
template <typename Holder>
std::string Shares(absl::string_view article, int count, absl::string_view value,
                   Holder holder) {
  std::string lines = absl::StrCat(R"({"article":{"id":")", article,
                                   R"(","published":"2026-02-01"}})", "\n");
  for (int i = 0; i < count; ++i) {
    absl::StrAppend(&lines, R"({"article":")", article, R"(","id":"c)", i,
                    R"(","subject":"S","property":"share","value":")", value,
                    R"(","qualifiers":{)", holder(i), "}}\n");
  }
  return lines;
}

std::string ExplainedShares(const std::string& claims, const std::string& a,
                            const std::string& b) {
  const TemporaryFolder folder;
  folder.Write("gainsay.yaml",
               "gainsay: 1\nclaims: [claims.jsonl]\nvocabulary: [vocabulary.yaml]\n");
  folder.Write("vocabulary.yaml", kExplainedVocabulary);
  folder.Write("claims.jsonl", claims);
  return RunProgram({"explain", a, b}, folder.path()).out;
}

// So many that not each conflict is looked for, and not each claim listed.
TEST(ExplainCrowds, TellsConflictsOfTwoThatNoFindingLists) {
  const auto party = [](int) { return R"("holder":"party")"; };
  for (const int count : {200, 1200}) {
    const std::string last = absl::StrCat("#c", count - 1);
    const std::string text = ExplainedShares(
        Shares("low", count, "10%", party) + Shares("high", count, "90%", party),
        "low" + last, "high" + last);
    EXPECT_TRUE(absl::StrContains(
        text, "\nThey conflict: contradiction by the rule share (finding "))
        << text;
  }
}

TEST(ExplainCrowds, TellsThatAClaimIsTooOpenToBeHeldAgainstAnother) {
  const std::string text = ExplainedShares(
      Shares("open", 1, "10%", [](int) { return ""; }) +
          Shares("told", 120, "90%",
                 [](int i) { return absl::StrCat(R"("holder":"party-)", i, "\""); }),
      "open#c0", "told#c7");
  EXPECT_TRUE(absl::StrContains(text, "\nThey do not conflict.")) << text;
  EXPECT_TRUE(absl::StrContains(text, "one leaves a qualifier open")) << text;
}

}  // namespace
}  // namespace gainsay
