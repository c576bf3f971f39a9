// `gainsay agree` as a user meets it; its reports are golden cases in tests/agreement.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/json_reader.h"
#include "reports/formats/layout.h"
#include "tests/checker/program.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const char kVocabulary[] =
    "gainsay: 1\nentities: {s: {}}\n"
    "properties: {p: {type: quantity, unit: '%'}, q: {type: truth}}\n";

// Two annotators of one article, each with one claim.
class Folder {
 public:
  Folder(const std::string& ann, const std::string& ben) {
    Write("gainsay.yaml", "gainsay: 1\nclaims: ['*/a.yaml']\nvocabulary: [v.yaml]\n");
    Write("v.yaml", kVocabulary);
    Write("ann/a.yaml", Claims(ann));
    Write("ben/a.yaml", Claims(ben));
  }

  static std::string Claims(const std::string& claim) {
    return "gainsay: 1\narticle: {id: a}\nclaims: [{id: c, subject: s, " + claim + "}]\n";
  }
  void Write(const std::string& name, const std::string& text) const {
    folder_.Write(name, text);
  }
  ProgramRun Agree(std::vector<std::string> arguments = {"ann", "ben"}) const {
    arguments.insert(arguments.begin(), "agree");
    return RunProgram(arguments, folder_.path());
  }

 private:
  TemporaryFolder folder_;
};

TEST(AgreeTest, ExitStatusSaysWhatWasFound) {
  EXPECT_EQ(
      Folder("property: p, value: 90%", "property: p, value: about 90%").Agree().status,
      0);
  const Folder at_odds("property: p, value: 90%", "property: p, value: 40%");
  EXPECT_EQ(at_odds.Agree().status, 1);
  EXPECT_EQ(at_odds.Agree({"ann", "ben", "--fail-on", "tension"}).status, 0);
  // What only one has is no disagreement.
  const ProgramRun incomplete =
      Folder("property: p, value: 90%", "property: q, value: true").Agree();
  EXPECT_EQ(incomplete.status, 0);
  EXPECT_THAT(incomplete.out,
              AllOf(HasSubstr("2 incomplete"), HasSubstr("no unit has two")));
  const ProgramRun unread =
      Folder("property: p, value: 90%", "property: p, value: lots").Agree();
  EXPECT_EQ(unread.status, 2);
  EXPECT_THAT(unread.err, HasSubstr("ben/a.yaml:3:"));
  EXPECT_THAT(unread.out, HasSubstr("1 undetermined"));
}

TEST(AgreeTest, TensionsFailOnlyWhereAskedTo) {
  const Folder tense("property: p, value: 90%", "property: p, value: 86%");
  const ProgramRun run = tense.Agree();
  EXPECT_EQ(run.status, 1);
  const Folder close("property: p, value: 90%", "property: p, value: 88%");
  EXPECT_EQ(close.Agree().status, 0);
  EXPECT_THAT(close.Agree().out, HasSubstr("tension[p/agree]"));
  EXPECT_EQ(close.Agree({"ann", "ben", "--fail-on", "warning"}).status, 1);
}

TEST(AgreeTest, SaysWhatIsWrongWithItsArguments) {
  const Folder folder("property: p, value: 90%", "property: p, value: 40%");
  const struct {
    std::vector<std::string> arguments;
    const char* message;
  } kRows[] = {
      {{"ann"}, "two annotators or more are needed"},
      {{}, "two annotators or more are needed"},
      {{"ann", "-"}, "standard input cannot be an annotator"},
      {{"ann", "bn"}, "no such file or folder"},
      {{"ann", "ann"}, "this file is of two annotators"},
      {{"ann", "ben", "--distance", "p"}, "no '=' in 'p'"},
      {{"ann", "ben", "--distance", "pp=ratio"},
       "unknown property 'pp'; did you mean 'p'?"},
      {{"ann", "ben", "--distance", "q=ratio"},
       "'ratio' is no distance for 'q', of type truth; one of: nominal"},
      {{"ann", "ben", "--distance", "p=rato"}, "'rato' is no distance for 'p'"},
      {{"ann", "ben", "--fail-on", "nothing"}, "'nothing' is no severity or verdict"},
  };
  for (const auto& row : kRows) {
    const ProgramRun run = folder.Agree(row.arguments);
    EXPECT_EQ(run.status, 2) << row.message;
    EXPECT_THAT(run.err, HasSubstr(row.message));
  }
}

TEST(AgreeTest, TakesAnnotatorsWhoAreProjectsOfTheirOwnUnderOneVocabulary) {
  TemporaryFolder folder;
  for (const std::string name : {"ann", "ben"}) {
    folder.Write(name + "/gainsay.yaml",
                 "gainsay: 1\nclaims: [c/*.yaml]\nvocabulary: [v.yaml]\n");
    folder.Write(name + "/v.yaml", kVocabulary);
    folder.Write(name + "/c/a.yaml", Folder::Claims("property: p, value: 90%"));
  }
  EXPECT_EQ(RunProgram({"agree", "ann", "ben"}, folder.path()).status, 0);
  folder.Write("ben/v.yaml", std::string(kVocabulary) + "# the same, almost\n");
  const ProgramRun other = RunProgram({"agree", "ann", "ben"}, folder.path());
  EXPECT_EQ(other.status, 2);
  EXPECT_THAT(other.err, HasSubstr("the configuration differs from that of 'ann' in: "
                                   "vocabulary"));
  EXPECT_EQ(
      RunProgram({"agree", "ann", "ben", "--vocabulary", "ann/v.yaml"}, folder.path())
          .status,
      0);
}

TEST(AgreeTest, TakesTheVocabularyOfWhoeverHasOne) {
  TemporaryFolder folder;
  folder.Write("ann.yaml", Folder::Claims("property: p, value: 90%"));
  folder.Write("ben/a.yaml", Folder::Claims("property: p, value: 40%"));
  folder.Write("ben/v.yaml", kVocabulary);
  const ProgramRun run = RunProgram({"agree", "ann.yaml", "ben"}, folder.path());
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("90% (ann), or 40% (ben)?"));
}

TEST(AgreeTest, WarnsOfOtherDatesOfAnArticle) {
  const Folder folder("property: p, value: 90%", "property: p, value: 90%");
  folder.Write("ben/a.yaml",
               "gainsay: 1\narticle: {id: a, published: 2026-03-01}\n"
               "claims: [{id: c, subject: s, property: p, value: 90%}]\n");
  const ProgramRun run = folder.Agree();
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.err,
              HasSubstr("the dates of the article 'a' are not those that ann gives"));
}

TEST(AgreeTest, CorrectionsAreEachAnnotatorsOwn) {
  const Folder folder("property: p, value: 90%", "property: p, value: 40%");
  folder.Write("ben/a.yaml",
               "gainsay: 1\narticle: {id: a}\nclaims:\n"
               "- {id: c, subject: s, property: p, value: 40%}\n"
               "- {id: d, subject: s, property: p, value: 90%, corrects: a#c}\n");
  const ProgramRun run = folder.Agree();
  EXPECT_EQ(run.status, 0) << run.out;
  EXPECT_THAT(run.out,
              AllOf(HasSubstr("ben: a#c: corrected by ben: a#d"),
                    HasSubstr("2 compared, 0 alone, 0 undetermined, 1 withdrawn")));
}

TEST(AgreeTest, EveryFormatNamesTheAnnotators) {
  const Folder folder("property: p, value: 90%", "property: p, value: 40%");
  for (const std::string format :
       {"text", "json", "sarif", "junit", "github", "gitlab", "markdown"}) {
    const ProgramRun run = folder.Agree({"ann", "ben", "--format", format});
    EXPECT_EQ(run.status, 1) << format;
    EXPECT_THAT(run.out, AllOf(HasSubstr("p/agree"), HasSubstr("ann"), HasSubstr("ben")))
        << format;
    // Both are of what a check finds.
    EXPECT_THAT(run.out, Not(HasSubstr("gainsay accept"))) << format;
    EXPECT_THAT(run.out, Not(HasSubstr("gainsay explain"))) << format;
  }
}

TEST(AgreeTest, MarkdownHasTheFigures) {
  const ProgramRun run = Folder("property: p, value: 90%", "property: q, value: true")
                             .Agree({"ann", "ben", "--format", "markdown"});
  EXPECT_THAT(run.out,
              AllOf(HasSubstr("2 units: 0 disagreements, 2 incomplete;"),
                    HasSubstr("\n| property | type | distance | annotators | units |"),
                    HasSubstr("\n| p | quantity | interval | 1 | 1 | 1 | 1 | 0 | n/a |"),
                    HasSubstr("\n- s, q: ben: a\\#c; not ann\n")));
}

TEST(AgreeTest, KeepsLinesWithinTheWidth) {
  const Folder folder("property: p, value: 90%", "property: q, value: true");
  for (const std::string width : {"40", "60", "80"}) {
    const ProgramRun run = folder.Agree({"ann", "ben", "--width", width});
    for (const absl::string_view line : absl::StrSplit(run.out, '\n')) {
      EXPECT_LE(Columns(line), std::stoi(width)) << line;
    }
  }
}

// The published example, whose values are read as categories and as numbers, under each
// distance that numbers can have.
TEST(AgreeTest, DistancesGiveThePublishedFigures) {
  const struct {
    const char* distance;
    const char* alpha;
  } kRows[] = {{"nominal", "0.743"},
               {"ordinal", "0.815"},
               {"interval", "0.849"},
               {"ratio", "0.797"}};
  for (const auto& row : kRows) {
    const ProgramRun run =
        RunProgram({"agree", "--distance", absl::StrCat("rating=", row.distance),
                    "published/a", "published/b", "published/c", "published/d"},
                   GAINSAY_SOURCE_DIR "/tests/agreement");
    EXPECT_THAT(run.out,
                testing::ContainsRegex(absl::StrCat("\nrating +quantity +", row.distance,
                                                    " .* ", row.alpha, "\n")));
  }
}

// Whoever comes first, the figures are the same.
TEST(AgreeTest, FiguresDoNotDependOnTheOrderOfAnnotators) {
  const auto table = [](const std::vector<std::string>& order) {
    std::vector<std::string> arguments = {"agree"};
    for (const std::string& name : order) arguments.push_back("values/" + name);
    const std::string out =
        RunProgram(arguments, GAINSAY_SOURCE_DIR "/tests/agreement").out;
    return out.substr(out.find("property "), out.find("\n\n", out.find("property ")));
  };
  const std::string expected = table({"ann", "ben", "cleo"});
  EXPECT_THAT(expected, HasSubstr("status"));
  EXPECT_EQ(table({"cleo", "ann", "ben"}), expected);
  EXPECT_EQ(table({"ben", "cleo", "ann"}), expected);
}

}  // namespace
}  // namespace gainsay
