// What `gainsay read` shows, compared whole with read.txt: there each line that begins
// with "$ " is a command and the lines after it are what it prints. UPDATE_GOLDEN=1
// rewrites them.

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "checker/commands/read_page.h"
#include "checker/commands/value_reader.h"
#include "checker/project/workspace.h"
#include "gtest/gtest.h"
#include "reports/formats/layout.h"
#include "tests/checker/program.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

const char kFile[] = GAINSAY_SOURCE_DIR "/tests/checker/read.txt";

TEST(ReadTest, ShowsWhatItReads) {
  const std::string golden = Contents(kFile);
  std::string actual;
  for (const absl::string_view line : absl::StrSplit(golden, '\n')) {
    absl::string_view command = line;
    if (!absl::ConsumePrefix(&command, "$ gainsay ")) continue;
    const ProgramRun run = RunProgram(WordsOfCommand(command), GAINSAY_SOURCE_DIR);
    EXPECT_EQ(run.status, run.err.empty() ? 0 : 2) << line;
    absl::StrAppend(&actual, line, "\n", run.out, run.err, "\n");
  }
  ExpectGolden(kFile, actual);
}

class PageTest : public testing::TestWithParam<const char*> {};

std::string WithoutColor(absl::string_view page) {
  return absl::StrReplaceAll(
      page, {{"\x1b[0m", ""}, {"\x1b[32m", ""}, {"\x1b[33m", ""}, {"\x1b[36m", ""}});
}

TEST_P(PageTest, FitsItsWidthAndNeedsNoColor) {
  Diagnostics diagnostics;
  const Lexicon lexicon = LoadLexiconFiles({"builtin:en"}, &diagnostics);
  ReadRequest request;
  request.text = GetParam();
  request.published = "2026-01-27";
  const ReadAnswer answer = ValueReader(lexicon, DayOrder::kUnknown).Read(request);
  ASSERT_TRUE(answer.reading.has_value()) << answer.text;
  for (const int width : {60, 80, 120}) {
    const std::string page = ReadPage(request.text, answer, lexicon, {width, false});
    for (const absl::string_view line : absl::StrSplit(page, '\n')) {
      EXPECT_LE(Columns(line), width) << line;
      EXPECT_FALSE(absl::EndsWith(line, " ")) << line;
    }
    EXPECT_EQ(WithoutColor(ReadPage(request.text, answer, lexicon, {width, true})), page);
  }
}

INSTANTIATE_TEST_SUITE_P(Texts, PageTest,
                         testing::Values("nearly a fifth", "about 5 pounds", "2 tons",
                                         "more than 300 people", "-5 °C", "many people",
                                         "0", "1e15", "0.0000001 km", "several hundred",
                                         "nearly $1.2 billion", "early 2026",
                                         "since 2020", "02/03/2026", "Y-170000000",
                                         "2023-24", "three weeks ago", "before 1066 AD",
                                         "in 44 BC"));

}  // namespace
}  // namespace gainsay
