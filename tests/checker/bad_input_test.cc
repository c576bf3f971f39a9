// Bad input that no file in the repository can be: made here, each with the message that
// it must give. The rest of the project must be checked all the same. Cases that can be
// files are below tests/golden.

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/lexicon/lexicon.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/checker/program.h"

namespace gainsay {
namespace {

using testing::HasSubstr;
using testing::Not;

const char kSmallVocabulary[] =
    "gainsay: 1\nproperties: {share: {type: quantity, unit: \"%\"}}\n";
const char kSound[] =
    "gainsay: 1\narticle: {id: sound}\nclaims:\n"
    "- {id: c1, subject: town, property: share, value: 80%}\n"
    "- {id: c2, subject: town, property: share, value: 20%}\n";

class BadInputTest : public testing::Test {
 protected:
  BadInputTest() {
    folder_.Write("vocabulary.yaml", kSmallVocabulary);
    folder_.Write("sound.yaml", kSound);
  }

  // The run must say this on standard error, end in status 2, and still find the conflict
  // in sound.yaml.
  void ExpectError(const std::string& message) {
    const ProgramRun run = RunProgram({"check", "."}, folder_.path());
    EXPECT_EQ(run.status, 2);
    EXPECT_THAT(run.err, HasSubstr(message));
    EXPECT_THAT(run.out, HasSubstr("contradiction[share]"));
  }

  TemporaryFolder folder_;
};

TEST_F(BadInputTest, HundredThousandNestedBrackets) {
  folder_.Write("deep.yaml", std::string(100'000, '[') + "\n");
  ExpectError("error: nested more than 64 deep");
}

TEST_F(BadInputTest, HundredThousandNestedBracketsInJson) {
  folder_.Write("deep.jsonl", std::string(100'000, '[') + "\n");
  ExpectError("deep.jsonl:1:");
}

TEST_F(BadInputTest, DirectoryNamedLikeAFile) {
  folder_.Write("project/gainsay.yaml",
                "gainsay: 1\nclaims: [claims.yaml, ../sound.yaml]\nvocabulary: "
                "[../vocabulary.yaml]\n");
  folder_.Write("project/claims.yaml/inner.txt", "");
  const ProgramRun run =
      RunProgram({"check", "--allow-outside", "project"}, folder_.path());
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err,
              HasSubstr("project/gainsay.yaml:2:10: error: 'project/claims.yaml' is a "
                        "folder"));
  EXPECT_THAT(run.out, HasSubstr("contradiction[share]"));
}

TEST_F(BadInputTest, EmptyFolder) {
  const TemporaryFolder empty;
  const ProgramRun run = RunProgram({"check", "."}, empty.path());
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("no claims here"));
}

TEST_F(BadInputTest, ProjectWithoutClaims) {
  for (const char* claims : {"", "claims: []\n"}) {
    const std::string project =
        "gainsay: 1\nvocabulary: [vocabulary.yaml]\n" + std::string(claims);
    folder_.Write("gainsay.yaml", project);
    for (const char* command : {"check", "facts"}) {
      const ProgramRun run = RunProgram({command}, folder_.path());
      EXPECT_EQ(run.status, 2) << command << "\n" << project;
      EXPECT_THAT(run.err, HasSubstr("gainsay.yaml: error: no claims here"));
    }
    EXPECT_EQ(RunProgram({"check", "sound.yaml"}, folder_.path()).status, 1);
    EXPECT_EQ(RunProgram({"check", "--claims", "sound.yaml"}, folder_.path()).status, 1);
    EXPECT_EQ(RunProgram({"test"}, folder_.path()).status, 0);
    EXPECT_EQ(RunProgram({"explain", "share"}, folder_.path()).status, 0);
  }
}

TEST_F(BadInputTest, FolderWithoutClaims) {
  folder_.Write("only/vocabulary.yaml", kSmallVocabulary);
  const ProgramRun run = RunProgram({"check", "only"}, folder_.path());
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("only: error: no claims here: no file holds any"));
}

TEST_F(BadInputTest, NoFolderOfTexts) {
  for (const char* articles : {"artcles/", "sound.yaml"}) {
    folder_.Write("gainsay.yaml",
                  "gainsay: 1\nclaims: [sound.yaml]\nvocabulary: [vocabulary.yaml]\n"
                  "articles: " +
                      std::string(articles) + "\n");
    const ProgramRun run = RunProgram({"check"}, folder_.path());
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("gainsay.yaml:4:11: warning: 'articles': no folder '" +
                                   std::string(articles) + "'"));
    EXPECT_EQ(RunProgram({"test"}, folder_.path()).status, 0);
  }
  folder_.Write("texts/sound.txt", "80%");
  EXPECT_EQ(RunProgram({"check", "--articles", "texts"}, folder_.path()).status, 1);
}

TEST_F(BadInputTest, EndingsInCapitalLetters) {
  const TemporaryFolder folder;
  folder.Write("Vocabulary.YAML", kSmallVocabulary);
  folder.Write("A.Yml", kSound);
  folder.Write("CLAIMS.CSV",
               "article.id,id,subject,property,value\nb,c,town,share,50%\n");
  folder.Write("more.JSONL",
               "{\"article\": {\"id\": \"c\"}, \"id\": \"c\", \"subject\": \"town\", "
               "\"property\": \"share\", \"value\": \"50%\"}\n");
  const ProgramRun run = RunProgram({"check", "."}, folder.path());
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("4 claims in 3 articles"));
}

TEST_F(BadInputTest, JsonLinesWithoutALine) {
  for (const char* text : {"", "\n \n", "\xEF\xBB\xBF"}) {
    folder_.Write("empty.jsonl", text);
    ExpectError("empty.jsonl:1:1: error: no claims: nothing is written here");
  }
}

TEST_F(BadInputTest, NamesOfFilesOfAnyBytes) {
  folder_.Write("caf\xE9\nx.yaml", "gainsay: 1\nclaim: []\n");
  ExpectError("caf\uFFFDU+000Ax.yaml:2:1: error: can't tell what this file holds");
}

TEST_F(BadInputTest, FilesThatNoKeyTellsApart) {
  const struct {
    const char* text;
    const char* error;
  } kRows[] = {
      {"gainsay: 1\nrulse: []\n",
       "x.yaml:2:1: error: can't tell what this file holds by its key 'rulse'; did you "
       "mean 'rules'?"},
      {"gainsay: 1\nqwxz: []\n", "x.yaml: error: can't tell what this file holds; its"},
      {"gainsay: 1\n", "x.yaml: error: can't tell what this file holds; its"},
      {"gainsay: 1\nnames: {s: town}\nclaims: []\n",
       "x.yaml:1:1: error: a claims file needs 'article'"},
      {"gainsay: 1\nproperties: {}\nrules: [{}]\n", "x.yaml:3:9: error: a rule needs"},
  };
  for (const auto& row : kRows) {
    folder_.Write("x.yaml", row.text);
    ExpectError(row.error);
  }
}

// Whatever section of a lexicon a file begins with.
TEST_F(BadInputTest, FilesOfALexicon) {
  for (const absl::string_view key : LexiconKeys()) {
    if (key == "gainsay") continue;
    folder_.Write("x.yaml", absl::StrCat("gainsay: 1\n", key, ":\n"));
    const ProgramRun run = RunProgram({"check", "."}, folder_.path());
    EXPECT_EQ(run.status, 1) << key << run.err;
    EXPECT_THAT(run.err, Not(HasSubstr("x.yaml")));
  }
}

TEST_F(BadInputTest, RatesAtOdds) {
  const std::string project =
      "gainsay: 1\nclaims: [sound.yaml]\nvocabulary: [vocabulary.yaml]\nrates: ";
  folder_.Write("gainsay.yaml", project + "{EUR: 1.08 USD, USD: 1.0 EUR}\n");
  ExpectError("gainsay.yaml:4:29: error: the rate of 'USD' is at odds with its converse");
  folder_.Write("gainsay.yaml", project + "{USD: 2 USD}\n");
  ExpectError("gainsay.yaml:4:14: error: the rate of 'USD' to itself");
  folder_.Write("gainsay.yaml",
                project + "{EUR: 1.08 USD, USD: 0.93 EUR, GBP: 1.3 USD}\n");
  EXPECT_EQ(RunProgram({"check"}, folder_.path()).status, 1);
}

TEST_F(BadInputTest, ValuesThatACommaCuts) {
  folder_.Write(
      "cut.yaml",
      "gainsay: 1\narticle: {id: cut}\nclaims:\n"
      "- {id: c1, subject: town, property: share, value: 1,200}\n"
      "- {id: c2, subject: town, property: share, value: 50%, by: Harrow, Kent}\n"
      "- {id: c3, subject: town, property: share, value: 30%, note: a, b}\n"
      "- {id: c4, subject: town, property: share, value: 40%,\n   comment: }\n");
  ExpectError(
      "cut.yaml:4:53: error: unknown key '200' in a claim; a text with a comma needs "
      "quotes: value: '1,200'");
  ExpectError("a text with a comma needs quotes: by: 'Harrow, Kent'");
  ExpectError("unknown key 'comment' in a claim; known keys: id,");
  const ProgramRun run = RunProgram({"check", "."}, folder_.path());
  EXPECT_THAT(run.out, HasSubstr("6 claims in 2 articles: 4 compared, 0 alone, 2 undet"));
}

TEST_F(BadInputTest, ListsOfNamesWrittenAsTexts) {
  const std::string list =
      "; several names are a list: [A, B]; all there are, {only: [A]}; with one left "
      "out, "
      "{includes: [A], excludes: [B]}";
  folder_.Write("team.yaml",
                "gainsay: 1\nentities: {witkoff: {name: Steve Witkoff}, kushner: {}}\n"
                "properties: {team: {type: entity-set}}\n");
  folder_.Write(
      "list.yaml",
      "gainsay: 1\narticle: {id: list}\nclaims:\n"
      "- {id: c1, subject: town, property: team, value: only Witkoff}\n"
      "- {id: c2, subject: town, property: team, value: Kushner with Witkoff}\n"
      "- {id: c3, subject: town, property: team, value: John Witkoff}\n"
      "- {id: c4, subject: only Witkoff here, property: team, value: Kushner}\n"
      "- {id: c5, subject: town, property: team, value: 'Kushner, Witkov and others'}\n");
  const ProgramRun run = RunProgram({"check", "."}, folder_.path());
  EXPECT_THAT(run.err, Not(HasSubstr("'only Witkoff' is in no vocabulary")));
  EXPECT_THAT(run.err, HasSubstr("'Kushner, Witkov' may be one name or two"));
  EXPECT_THAT(run.err, HasSubstr("'Kushner with Witkoff' is in no vocabulary" + list));
  EXPECT_THAT(run.err, Not(HasSubstr("'John Witkoff' is in no vocabulary" + list)));
  EXPECT_THAT(run.err, Not(HasSubstr("'only Witkoff here' is in no vocabulary" + list)));
}

TEST_F(BadInputTest, NoSuchPath) {
  const ProgramRun run = RunProgram({"check", "nowhere"}, folder_.path());
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("nowhere: error: no such file or folder"));
}

TEST_F(BadInputTest, PatternThatMatchesNothing) {
  folder_.Write(
      "gainsay.yaml",
      "gainsay: 1\nclaims: [sound.yaml, none/*.yaml]\nvocabulary: [vocabulary.yaml]\n");
  ExpectError("gainsay.yaml:2:22: error: 'claims': no file matches 'none/*.yaml'");
}

// What one spelling is taken for does not silence another one, whichever comes first.
TEST_F(BadInputTest, NameOfAPersonInOneSpellingOnly) {
  folder_.Write("smith.yaml",
                "gainsay: 1\nentities: {anna: {name: Anna Smith, kind: person}}\n");
  for (const auto& [first, second] :
       {std::pair("Dr. Smith", "dr. smith"), std::pair("dr. smith", "Dr. Smith")}) {
    const std::string said = "subject: town, property: share, value: 80%, by: ";
    folder_.Write("by.yaml",
                  absl::StrCat("gainsay: 1\narticle: {id: by}\nclaims:\n- {", "id: c1, ",
                               said, first, "}\n- {id: c2, ", said, second, "}\n"));
    const ProgramRun run = RunProgram({"check", "."}, folder_.path());
    EXPECT_THAT(run.err, HasSubstr("the name 'dr. smith' is in no vocabulary"));
    EXPECT_THAT(run.err, Not(HasSubstr("Dr. Smith")));
  }
}

TEST_F(BadInputTest, NamedPipe) {
  ASSERT_EQ(mkfifo((folder_.path() + "/pipe.yaml").c_str(), 0600), 0);
  folder_.Write(
      "gainsay.yaml",
      "gainsay: 1\nclaims: [sound.yaml, pipe.yaml]\nvocabulary: [vocabulary.yaml]\n");
  ExpectError("pipe.yaml: error: is not a regular file");
}

TEST_F(BadInputTest, LinkThatLeadsNowhere) {
  folder_.Write("gainsay.yaml",
                "gainsay: 1\nclaims: [claims/*, sound.yaml]\nvocabulary: [v*.yaml]\n");
  folder_.Write("claims/more.yaml", kSound);
  std::filesystem::remove(folder_.path() + "/claims/more.yaml");
  std::filesystem::create_symlink("gone.yaml", folder_.path() + "/claims/more.yaml");
  ExpectError("claims/more.yaml: error: no such file");
}

TEST_F(BadInputTest, ProjectFileThatIsNone) {
  std::filesystem::create_directory(folder_.path() + "/gainsay.yaml");
  const ProgramRun run = RunProgram({"check", "."}, folder_.path());
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("gainsay.yaml: error: is a directory"));
}

TEST_F(BadInputTest, LexiconThatIsNot) {
  folder_.Write("gainsay.yaml",
                "gainsay: 1\nclaims: [sound.yaml]\nvocabulary: [vocabulary.yaml]\n"
                "lexicon: [builtin:eng]\n");
  ExpectError("did you mean 'builtin:en'?");
  const ProgramRun run = RunProgram({"check", "."}, folder_.path());
  EXPECT_THAT(run.err, Not(HasSubstr("unknown unit")));
}

TEST_F(BadInputTest, OneLocalNameOfTwoThings) {
  folder_.Write("more.yaml",
                "gainsay: 1\narticle: {id: more}\nnames:\n  The Town: town\n"
                "  the town: village\nclaims: []\n");
  ExpectError(
      "more.yaml:5:3: error: the name 'the town' is given already, as 'The Town'");
}

// Claims of so many keys, and one that leaves open which of them it is of.
std::string ClaimsOfKeys(int keys) {
  std::string claims = "gainsay: 1\narticle: {id: a}\nclaims:\n";
  for (int i = 0; i < keys; ++i) {
    absl::StrAppend(&claims, "- {subject: town, property: seats, value: 1, id: c", i,
                    ", qualifiers: {party: p", i, "}}\n");
  }
  return claims + "- {subject: town, property: seats, value: 2, id: open}\n";
}

TEST(OpenQualifiers, MayBeThoseOfAHundredKeys) {
  TemporaryFolder folder;
  folder.Write("vocabulary.yaml",
               "gainsay: 1\nproperties: {seats: {type: quantity, unit: count, key: "
               "[party]}}\n");
  folder.Write("a.yaml", ClaimsOfKeys(100));
  const ProgramRun most = RunProgram({"check", "."}, folder.path());
  EXPECT_THAT(most.out, HasSubstr("tension[seats]"));
  EXPECT_THAT(most.err, Not(HasSubstr("open")));
  folder.Write("a.yaml", ClaimsOfKeys(101));
  const ProgramRun more = RunProgram({"check", "."}, folder.path());
  EXPECT_THAT(more.out, HasSubstr("0 findings"));
  EXPECT_THAT(
      more.err,
      HasSubstr("vocabulary.yaml:2:14: warning: 'seats': 1 claim leaves a qualifier "
                "open of which there are more than 100"));
}

TEST_F(BadInputTest, UnknownPack) {
  folder_.Write("gainsay.yaml",
                "gainsay: 1\nclaims: [sound.yaml]\nvocabulary: [vocabulary.yaml]\n"
                "rules: [builtin:cor]\n");
  ExpectError(
      "gainsay.yaml:4:9: error: 'rules': no built-in 'builtin:cor'; did you mean "
      "'builtin:core'?");
}

TEST_F(BadInputTest, ProjectWithinAFolder) {
  folder_.Write("inner/gainsay.yaml", "gainsay: 1\nclaims: []\n");
  ExpectError("this folder is a project of its own");
}

TEST_F(BadInputTest, BrokenLinesOfJsonLines) {
  folder_.Write("more.jsonl",
                "{\"article\": {\"id\": \"b\"}, \"id\": \"c\", \"subject\": \"town\", "
                "\"property\": \"share\", \"value\": \"81%\"}\n{\"id\": \n");
  ExpectError("more.jsonl:2:");
}

TEST_F(BadInputTest, TerminalControlsAreShownNotSent) {
  folder_.Write(
      "evil.jsonl",
      "{\"article\": {\"id\": \"b\\u001b[31m\"}, \"id\": \"c\", \"subject\": \"town\", "
      "\"property\": \"share\", \"value\": \"50%\"}\n");
  const ProgramRun run = RunProgram({"check", "."}, folder_.path());
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out.find('\x1b'), std::string::npos);
  EXPECT_THAT(run.out, HasSubstr("bU+001B[31m#c"));
}

}  // namespace
}  // namespace gainsay
