// Each folder below tests/golden is a case: `gainsay check` of it, run in tests/golden,
// must print its report.txt (standard output, standard error and exit status) and, where
// there is one, its report.json; where there is a test.txt, that is what `gainsay test
// --coverage --mutate` prints. UPDATE_GOLDEN=1 rewrites them.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/checker/program.h"

namespace gainsay {
namespace {

const char kFolder[] = GAINSAY_SOURCE_DIR "/tests/golden";

std::vector<std::string> Cases() {
  std::vector<std::string> cases;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.is_directory()) cases.push_back(entry.path().filename().string());
  }
  std::sort(cases.begin(), cases.end());
  return cases;
}

bool Updating() { return std::getenv("UPDATE_GOLDEN") != nullptr; }

void Compare(const std::string& file, const std::string& actual) {
  if (Updating()) std::ofstream(file, std::ios::binary) << actual;
  EXPECT_EQ(actual, Contents(file))
      << "differs from " << file << "; UPDATE_GOLDEN=1 rewrites it";
}

// What a reader of a case wants to see in one file.
std::string Transcript(const std::string& command, const ProgramRun& run) {
  std::string text = "$ gainsay " + command + "\n" + run.out;
  if (!run.err.empty()) text += "--- standard error\n" + run.err;
  return text + "--- exit status " + std::to_string(run.status) + "\n";
}

class GoldenTest : public testing::TestWithParam<std::string> {};

TEST_P(GoldenTest, PrintsItsReport) {
  const std::string folder = std::string(kFolder) + "/" + GetParam();
  Compare(folder + "/report.txt",
          Transcript("check " + GetParam(), RunProgram({"check", GetParam()}, kFolder)));
  const std::string tests = folder + "/test.txt";
  if (std::filesystem::exists(tests)) {
    Compare(tests, Transcript("test --coverage --mutate " + GetParam(),
                              RunProgram({"test", "--coverage", "--mutate", GetParam()},
                                         kFolder)));
  }
  const std::string json = folder + "/report.json";
  if (!std::filesystem::exists(json)) return;
  Compare(json, RunProgram({"check", "--format", "json", GetParam()}, kFolder).out);
}

std::string Name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenTest, testing::ValuesIn(Cases()), Name);

// The example corpora are golden cases as well; their reports lie in tests/examples.
class ExampleTest : public testing::TestWithParam<std::string> {};

TEST_P(ExampleTest, PrintsItsReport) {
  const std::string golden =
      std::string(GAINSAY_SOURCE_DIR "/tests/examples/") + GetParam();
  const std::string project = "examples/" + GetParam();
  Compare(
      golden + ".txt",
      Transcript("check " + project, RunProgram({"check", project}, GAINSAY_SOURCE_DIR)));
  Compare(golden + ".json",
          RunProgram({"check", "--format", "json", project}, GAINSAY_SOURCE_DIR).out);
}

INSTANTIATE_TEST_SUITE_P(Examples, ExampleTest,
                         testing::Values("donbas-talks", "harrow-flood"), Name);

}  // namespace
}  // namespace gainsay
