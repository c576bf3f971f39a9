// Each folder below tests/golden is a case: `gainsay check` of it, run in tests/golden,
// must print its report.txt (standard output, standard error and exit status) and, where
// there is one, its report.json; where there is a test.txt, that is what `gainsay test
// --coverage --mutate` prints; where there is a facts.txt, what `gainsay facts` does, as
// a table and as JSON Lines. UPDATE_GOLDEN=1 rewrites them.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/checker/program.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

const char kFolder[] = GAINSAY_SOURCE_DIR "/tests/golden";

std::vector<std::string> FoldersIn(const std::string& folder) {
  std::vector<std::string> folders;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_directory()) folders.push_back(entry.path().filename().string());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
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
  ExpectGolden(
      folder + "/report.txt",
      Transcript("check " + GetParam(), RunProgram({"check", GetParam()}, kFolder)));
  const std::string tests = folder + "/test.txt";
  if (std::filesystem::exists(tests)) {
    ExpectGolden(
        tests,
        Transcript("test --coverage --mutate " + GetParam(),
                   RunProgram({"test", "--coverage", "--mutate", GetParam()}, kFolder)));
  }
  const std::string facts = folder + "/facts.txt";
  if (std::filesystem::exists(facts)) {
    ExpectGolden(
        facts,
        Transcript("facts " + GetParam(), RunProgram({"facts", GetParam()}, kFolder)) +
            "\n$ gainsay facts --format jsonl " + GetParam() + "\n" +
            RunProgram({"facts", "--format", "jsonl", GetParam()}, kFolder).out);
  }
  const std::string json = folder + "/report.json";
  if (!std::filesystem::exists(json)) return;
  ExpectGolden(json, RunProgram({"check", "--format", "json", GetParam()}, kFolder).out);
}

std::string Name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenTest, testing::ValuesIn(FoldersIn(kFolder)), Name);

// Each folder below tests/agreement is a case of `gainsay agree`, run in tests/agreement:
// its folders are the annotators.
class AgreementTest : public testing::TestWithParam<std::string> {};

TEST_P(AgreementTest, PrintsItsReport) {
  const std::string root = GAINSAY_SOURCE_DIR "/tests/agreement";
  const std::string folder = root + "/" + GetParam();
  std::vector<std::string> arguments = {"agree"};
  std::string command = "agree";
  for (const std::string& annotator : FoldersIn(folder)) {
    arguments.push_back(GetParam() + "/" + annotator);
    command += " " + arguments.back();
  }
  ExpectGolden(folder + "/report.txt", Transcript(command, RunProgram(arguments, root)));
  if (!std::filesystem::exists(folder + "/report.json")) return;
  arguments.insert(arguments.begin() + 1, {"--format", "json"});
  ExpectGolden(folder + "/report.json", RunProgram(arguments, root).out);
}

INSTANTIATE_TEST_SUITE_P(Cases, AgreementTest,
                         testing::ValuesIn(FoldersIn(GAINSAY_SOURCE_DIR
                                                     "/tests/agreement")),
                         Name);

// The example corpora are golden cases as well; their reports lie in tests/examples.
class ExampleTest : public testing::TestWithParam<std::string> {};

TEST_P(ExampleTest, PrintsItsReport) {
  const std::string golden =
      std::string(GAINSAY_SOURCE_DIR "/tests/examples/") + GetParam();
  const std::string project = "examples/" + GetParam();
  ExpectGolden(
      golden + ".txt",
      Transcript("check " + project, RunProgram({"check", project}, GAINSAY_SOURCE_DIR)));
  ExpectGolden(
      golden + ".json",
      RunProgram({"check", "--format", "json", project}, GAINSAY_SOURCE_DIR).out);
}

INSTANTIATE_TEST_SUITE_P(Examples, ExampleTest,
                         testing::Values("donbas-talks", "harrow-flood"), Name);

}  // namespace
}  // namespace gainsay
