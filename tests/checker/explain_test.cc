// Each case below tests/golden that has an explain.txt holds commands, `$ gainsay explain
// …`, each with all that it prints (standard output, then standard error) and its exit
// status. They are run in tests/golden. UPDATE_GOLDEN=1 rewrites what they print.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "tests/checker/program.h"

namespace gainsay {
namespace {

const char kFolder[] = GAINSAY_SOURCE_DIR "/tests/golden";
constexpr absl::string_view kPrompt = "$ gainsay explain ";

std::vector<std::string> Cases() {
  std::vector<std::string> cases;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
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
    const ProgramRun run = RunProgram(arguments, kFolder);
    absl::StrAppend(&rerun, line, "\n", run.out, run.err, "--- exit status ", run.status,
                    "\n\n");
  }
  return rerun;
}

class ExplainTest : public testing::TestWithParam<std::string> {};

TEST_P(ExplainTest, PrintsItsExplanations) {
  const std::string file = absl::StrCat(kFolder, "/", GetParam(), "/explain.txt");
  const std::string expected = Contents(file);
  const std::string actual = Rerun(expected);
  ASSERT_NE(actual, "") << "no command in " << file;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(file, std::ios::binary) << actual;
  }
  EXPECT_EQ(actual, Contents(file))
      << "differs from " << file << "; UPDATE_GOLDEN=1 rewrites it";
}

std::string Name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, ExplainTest, testing::ValuesIn(Cases()), Name);

}  // namespace
}  // namespace gainsay
