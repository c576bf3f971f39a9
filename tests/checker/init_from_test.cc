// gainsay init --from: what is proposed, and that it is a project that runs. The expected
// files lie in tests/checker/proposals; UPDATE_GOLDEN=1 rewrites them.

#include <filesystem>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/checker/program.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const std::string kSource = GAINSAY_SOURCE_DIR;
const std::string kExpected = kSource + "/tests/checker/proposals/";

void Compare(const std::string& file, const std::string& actual) {
  ExpectGolden(kExpected + file, actual);
}

// The project is checked without an error, whatever is found.
void ExpectRuns(const std::string& project) {
  const ProgramRun run = RunProgram({"check", "--allow-outside", "."}, project);
  EXPECT_LE(run.status, 1);
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.out, HasSubstr(" compared"));
}

TEST(InitFrom, ProposesAVocabularyForAnExample) {
  const TemporaryFolder folder;
  fs::copy(kSource + "/examples/donbas-talks/claims", folder.path() + "/claims");
  const ProgramRun run = RunProgram({"init", "--from", "claims"}, folder.path());
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out,
              AllOf(HasSubstr("vocabulary.yaml\n"), HasSubstr("84 claims in 5")));
  Compare("donbas-talks.gainsay.yaml", Contents(folder.path() + "/gainsay.yaml"));
  Compare("donbas-talks.vocabulary.yaml", Contents(folder.path() + "/vocabulary.yaml"));
  ExpectRuns(folder.path());
}

TEST(InitFrom, ProposesAVocabularyForATable) {
  const TemporaryFolder folder;
  folder.Write("desk/claims.csv", Contents(kExpected + "desk.csv"));
  const ProgramRun run =
      RunProgram({"init", "--from", "desk/claims.csv", "new/project"}, folder.path());
  EXPECT_EQ(run.status, 0) << run.err;
  Compare("desk.gainsay.yaml", Contents(folder.path() + "/new/project/gainsay.yaml"));
  Compare("desk.vocabulary.yaml",
          Contents(folder.path() + "/new/project/vocabulary.yaml"));
  const ProgramRun check = RunProgram({"check", "new/project"}, folder.path());
  EXPECT_EQ(check.status, 2);  // "not quite known yet", of which the vocabulary says so
  EXPECT_EQ(absl::c_count(check.err, '\n'), 1) << check.err;
  EXPECT_THAT(check.err, HasSubstr("not quite known yet"));
}

TEST(InitFrom, DoesNotDependOnTheOrderOfRows) {
  std::vector<std::string> rows =
      absl::StrSplit(Contents(kExpected + "desk.csv"), '\n', absl::SkipEmpty());
  std::reverse(rows.begin() + 1, rows.end());
  const TemporaryFolder folder;
  folder.Write("claims.csv", absl::StrJoin(rows, "\r\n"));
  EXPECT_EQ(RunProgram({"init", "--from", "claims.csv"}, folder.path()).status, 0);
  EXPECT_EQ(Contents(folder.path() + "/vocabulary.yaml"),
            Contents(kExpected + "desk.vocabulary.yaml"));
}

TEST(InitFrom, FindsTheFolderOfTextsBesideTheClaims) {
  const TemporaryFolder folder;
  const std::string claims = kSource + "/examples/harrow-flood/claims";
  EXPECT_EQ(RunProgram({"init", "--from", claims, "."}, folder.path()).status, 0);
  EXPECT_THAT(Contents(folder.path() + "/gainsay.yaml"),
              AllOf(HasSubstr("/harrow-flood/claims/*.yaml]"),
                    HasSubstr("/harrow-flood/articles\n")));
  ExpectRuns(folder.path());
}

TEST(InitFrom, TextsBesideTheClaimsAreReadFromAnyProject) {
  const TemporaryFolder folder;
  folder.Write("desk/a.txt", "It was 5 km long.");
  folder.Write("desk/a.csv",
               "article.id,article.text,id,subject,property,value,quote\n"
               "a,a.txt,c,levee,length,5 km,5 km long\n");
  EXPECT_EQ(RunProgram({"init", "--from", "desk", "new"}, folder.path()).status, 0);
  const ProgramRun run = RunProgram({"check", "--allow-outside", "new"}, folder.path());
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.out, HasSubstr("1 quote: 1 exact"));
}

TEST(InitFrom, SaysWhereTheProjectNeedsToBeLetOut) {
  const TemporaryFolder folder;
  const std::string claim =
      "article.id,id,subject,property,value\na,c,levee,length,5 km\n";
  folder.Write("desk/a.csv", claim);
  EXPECT_EQ(RunProgram({"init", "--from", "desk", "one"}, folder.path()).err, "");
  EXPECT_EQ(RunProgram({"check", "one"}, folder.path()).status, 0);
  folder.Write("desk/b.csv", claim);
  EXPECT_THAT(RunProgram({"init", "--from", "desk", "two"}, folder.path()).err,
              HasSubstr("check it with --allow-outside"));
  EXPECT_EQ(RunProgram({"check", "two"}, folder.path()).status, 2);
}

TEST(InitFrom, PassesOverAVocabularyThatIsThere) {
  const TemporaryFolder folder;
  folder.Write("claims/v.yaml", "gainsay: 1\nproperties: {p: {type: date}}\n");
  folder.Write("claims/a.yaml",
               "gainsay: 1\narticle: {id: a}\n"
               "claims: [{id: c, subject: s, property: p, value: 5 km}]\n");
  EXPECT_EQ(RunProgram({"init", "--from", "claims"}, folder.path()).status, 0);
  EXPECT_THAT(Contents(folder.path() + "/vocabulary.yaml"),
              HasSubstr("p: {type: quantity, unit: km}"));
  EXPECT_THAT(Contents(folder.path() + "/gainsay.yaml"),
              HasSubstr("claims: [claims/a.yaml]"));
}

TEST(InitFrom, NoTextOfAClaimBecomesAnotherEntry) {
  const TemporaryFolder folder;
  folder.Write(
      "claims.jsonl",
      R"({"article": {"id": "a"}, "id": "c", "subject": "Dana\nx: {name: \"# y\"} Oake", )"
      R"("property": "p\n  q: {type: date}", "value": "x\n  r: {type: date}", )"
      R"("qualifiers": {"k]\n": "Oake"}})"
      "\n"
      R"({"article": "a", "id": "d", "subject": "Dana Oake", "property": "area", )"
      R"("value": {"value": 5, "unit": "square\nkilometers"}})"
      "\n");
  const ProgramRun run = RunProgram({"init", "--from", "claims.jsonl"}, folder.path());
  EXPECT_EQ(run.status, 0) << run.err;
  ExpectRuns(folder.path());
  const std::string vocabulary = Contents(folder.path() + "/vocabulary.yaml");
  for (const std::string& line :
       std::vector<std::string>(absl::StrSplit(vocabulary, '\n'))) {
    EXPECT_THAT(line, Not(AnyOf(StartsWith("x:"), StartsWith("  q:"), StartsWith("  r:"),
                                StartsWith("kilometers"))));
  }
}

TEST(InitFrom, OverwritesNothing) {
  const std::string claims = "article.id,id,subject,property,value\na,c,s,p,5\n";
  for (const std::string there : {"gainsay.yaml", "vocabulary.yaml"}) {
    const TemporaryFolder folder;
    folder.Write("claims.csv", claims);
    folder.Write(there, "mine");
    const ProgramRun run = RunProgram({"init", "--from", "claims.csv"}, folder.path());
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.err, "gainsay: " + there + ": is there already; name another folder\n");
    EXPECT_EQ(Contents(folder.path() + "/" + there), "mine");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 2);
  }
}

TEST(InitFrom, WritesNothingWhereThereAreNoClaims) {
  const TemporaryFolder folder;
  folder.Write("empty.csv", "article.id,id,subject,property,value\n");
  for (const std::string from : {"empty.csv", "nowhere", "-"}) {
    const ProgramRun run = RunProgram({"init", "--from", from, "new"}, folder.path());
    EXPECT_EQ(run.status, 2);
    EXPECT_THAT(run.err, Not(HasSubstr("internal")));
    EXPECT_FALSE(fs::exists(folder.path() + "/new"));
  }
}

TEST(InitFrom, ReportsWhatIsWrongWithTheClaimsAndProposesForTheRest) {
  const TemporaryFolder folder;
  folder.Write("claims.csv",
               "article.id,id,subject,property,value\na,c,s,p,5%\na,d,s,p\n");
  const ProgramRun run = RunProgram({"init", "--from", "claims.csv"}, folder.path());
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err,
              HasSubstr("claims.csv:3:1: error: a row of 4 cells under 5 cells"));
  EXPECT_THAT(Contents(folder.path() + "/vocabulary.yaml"), HasSubstr("unit: \"%\""));
}

}  // namespace
}  // namespace gainsay
