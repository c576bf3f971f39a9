// JSON Lines on standard input.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/checker/program.h"

namespace gainsay {
namespace {

using ::testing::HasSubstr;

constexpr char kFirst[] =
    R"({"article": {"id": "a"}, "id": "c1", "subject": "s", "property": "p", "value": "90%"})"
    "\n";
constexpr char kSecond[] =
    R"({"article": {"id": "b"}, "id": "c1", "subject": "s", "property": "p", "value": "40%"})"
    "\n";
constexpr char kThird[] =
    R"({"article": "a", "id": "c2", "subject": "t", "property": "p", "value": "10%"})"
    "\n";

ProgramRun CheckLines(const std::string& lines) {
  const TemporaryFolder folder;
  folder.Write("gainsay.yaml", "gainsay: 1\nvocabulary: [vocabulary.yaml]\n");
  folder.Write("vocabulary.yaml",
               "gainsay: 1\nentities: {s: {}, t: {}}\n"
               "properties: {p: {type: quantity, unit: '%'}}\n");
  return RunProgram({"check", "--format", "json", "-"}, folder.path(), lines);
}

TEST(JsonLinesTest, AreReadFromStandardInput) {
  const ProgramRun run = CheckLines(std::string(kFirst) + kSecond + "\n" + kThird);
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("\"verdict\": \"contradiction\""));
  EXPECT_THAT(run.out, HasSubstr("\"claims\": 3"));
  EXPECT_THAT(run.out, HasSubstr("\"alone\": 1"));
}

TEST(JsonLinesTest, MayComeInAnyOrder) {
  const ProgramRun run = CheckLines(std::string(kThird) + kFirst);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("\"claims\": 2"));
}

TEST(JsonLinesTest, ABrokenLineIsReportedAndTheRestChecked) {
  const ProgramRun run = CheckLines(std::string(kFirst) + "{\"article\": \n" + kSecond);
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr(":2:"));
  EXPECT_THAT(run.err, HasSubstr("error:"));
  EXPECT_THAT(run.out, HasSubstr("\"verdict\": \"contradiction\""));
}

TEST(JsonLinesTest, AnUnknownArticleIsAnError) {
  const ProgramRun run = CheckLines(kThird);
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("'a'"));
}

TEST(JsonLinesTest, AnArticleThatIsNoneIsSaidToBeSo) {
  const ProgramRun run = CheckLines(
      R"({"article":["a"],"id":"x","subject":"s","property":"p","value":"9%"})");
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.err,
            "<stdin>:1:12: error: 'article' must be an object or an id, found a list; "
            "{\"id\": …}, or the id of one given on another line\n");
}

// The program before it in a pipe may have failed.
TEST(JsonLinesTest, NoLinesAreAnError) {
  const ProgramRun run = CheckLines("\n\n");
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err,
              HasSubstr("<stdin>:1:1: error: no claims: nothing is written here"));
}

}  // namespace
}  // namespace gainsay
