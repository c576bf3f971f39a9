// gainsay archive, and checks against an archive.

#include <filesystem>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/checker/program.h"

namespace gainsay {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class ArchiveCommandTest : public testing::Test {
 protected:
  ArchiveCommandTest() {
    folder_.Write("gainsay.yaml",
                  "gainsay: 1\nclaims: [claims/*.yaml]\nvocabulary: [v.yaml]\n");
    folder_.Write("v.yaml",
                  "gainsay: 1\nentities: {s: {}, x: {}, y: {}}\nproperties:\n"
                  "  share: {type: quantity, unit: \"%\"}\n"
                  "  held_on: {type: date}\n");
    Write("a", "40%");
    Write("b", "10%");
  }

  void Write(const std::string& article, const std::string& value,
             const std::string& more = "") {
    folder_.Write("claims/" + article + ".yaml",
                  "gainsay: 1\narticle: {id: " + article +
                      ", publisher: P, published: 2026-03-04}\nclaims:\n"
                      "- {id: s, subject: s, property: share, value: \"" +
                      value + "\"" + more + "}\n");
  }
  ProgramRun Run(const std::vector<std::string>& arguments) {
    return RunProgram(arguments, folder_.path());
  }
  void Add(const std::string& article) {
    const ProgramRun run = Run({"archive", "add", "x.db", "claims/" + article + ".yaml"});
    EXPECT_EQ(run.status, 0) << run.err;
  }

  TemporaryFolder folder_;
};

TEST_F(ArchiveCommandTest, AddsListsAndRemoves) {
  ProgramRun run = Run({"archive", "add", "x.db", "."});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "x.db: 2 articles with 2 claims added\n");
  run = Run({"archive", "list", "x.db"});
  EXPECT_EQ(run.out, "a, P, 2026-03-04: 1 claim\nb, P, 2026-03-04: 1 claim\n");
  run = Run({"archive", "list", "--format", "jsonl", "x.db"});
  EXPECT_THAT(run.out, HasSubstr("{\"article\":\"a\",\"publisher\":\"P\",\"published\":"
                                 "\"2026-03-04\",\"claims\":1}\n"));
  run = Run({"archive", "remove", "x.db", "a"});
  EXPECT_EQ(run.out, "x.db: 1 article removed\n");
  EXPECT_EQ(Run({"archive", "list", "x.db"}).out, "b, P, 2026-03-04: 1 claim\n");
  run = Run({"archive", "remove", "x.db", "bb"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("there is no article 'bb'; did you mean 'b'?"));
}

TEST_F(ArchiveCommandTest, OfSeveralMissingArticlesOneIsTold) {
  Add("a");
  for (int i = 0; i < 3; ++i) {
    const ProgramRun run =
        Run({"archive", "remove", "x.db", "x6", "x5", "x1", "x4", "x3", "x2", "a", "a"});
    EXPECT_EQ(run.status, 2);
    EXPECT_THAT(run.err, HasSubstr("there is no article 'x1'"));
  }
  EXPECT_EQ(Run({"archive", "remove", "x.db", "a", "a"}).out,
            "x.db: 1 article removed\n");
}

TEST_F(ArchiveCommandTest, TheSameArticleIsSkippedAndAnotherRefused) {
  Add("a");
  ProgramRun run = Run({"archive", "add", "x.db", "."});
  EXPECT_EQ(run.out, "x.db: 1 article with 1 claim added, 1 there already\n");
  Write("a", "41%");
  run = Run({"archive", "add", "x.db", "."});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err,
              AllOf(HasSubstr("claims/a.yaml:2:10: error: the archive has another "
                              "article 'a'"),
                    HasSubstr("--replace")));
  run = Run({"archive", "add", "--replace", "x.db", "."});
  EXPECT_EQ(run.out,
            "x.db: 1 article with 1 claim added, 1 of them replaced, 1 there already\n");
  EXPECT_EQ(Run({"archive", "check", "--all", "x.db"}).status, 0);
}

TEST_F(ArchiveCommandTest, ReplacingTellsWhereClaimsStandNow) {
  Add("a");
  Write("n", "90%");
  std::filesystem::rename(folder_.path() + "/claims/a.yaml",
                          folder_.path() + "/claims/moved.yaml");
  const std::vector<std::string> add = {"archive", "add", "x.db", "claims/moved.yaml"};
  EXPECT_EQ(Run(add).out, "x.db: 0 articles with 0 claims added, 1 there already\n");
  EXPECT_EQ(Run({"archive", "add", "--replace", "x.db", "claims/moved.yaml"}).out,
            "x.db: 1 article with 1 claim added, 1 of them replaced\n");
  EXPECT_THAT(Run({"check", "claims/n.yaml", "--against", "x.db"}).out,
              HasSubstr("claims/moved.yaml:4:3"));
  EXPECT_EQ(Run({"archive", "check", "--all", "x.db"}).status, 0);
}

TEST_F(ArchiveCommandTest, InputWithErrorsIsRefusedAsAWhole) {
  Write("b", "no number at all");
  const ProgramRun run = Run({"archive", "add", "x.db", "."});
  EXPECT_EQ(run.status, 2);
  EXPECT_FALSE(std::filesystem::exists(folder_.path() + "/x.db"));
  Add("a");
  EXPECT_EQ(Run({"archive", "add", "x.db", "."}).status, 2);
  EXPECT_EQ(Run({"archive", "list", "x.db"}).out, "a, P, 2026-03-04: 1 claim\n");
}

TEST_F(ArchiveCommandTest, NewClaimsAreHeldAgainstArchivedOnes) {
  Add("a");
  Add("b");
  Write("n", "90%");
  const std::vector<std::string> check = {"check", "claims/n.yaml", "--against", "x.db"};
  const ProgramRun run = Run(check);
  EXPECT_EQ(run.status, 1) << run.err;
  // What the archived claims have against one another is no matter here.
  EXPECT_THAT(run.out, AllOf(HasSubstr("n#s"), HasSubstr("a#s"), HasSubstr("b#s"),
                             HasSubstr("claims/a.yaml:4:3")));
  Write("n", "5% to 60%");
  EXPECT_EQ(Run(check).status, 0);
  // An article of the run stands for the archived one of its id.
  EXPECT_EQ(Run({"check", "claims/a.yaml", "--against", "x.db"}).status, 1);
  Write("a", "10%");
  EXPECT_EQ(Run({"check", "claims/a.yaml", "--against", "x.db"}).status, 0);
}

TEST_F(ArchiveCommandTest, AnArticleOfTheRunReplacesThatOfAFolderAsThatOfAnArchive) {
  Add("a");
  Add("b");
  std::filesystem::copy(folder_.path() + "/claims", folder_.path() + "/old");
  folder_.Write("lines/o.jsonl",
                R"({"article":{"id":"a","publisher":"P"}}
{"article":"a","id":"s","subject":"s","property":"share","value":"40%"}
{"article":"a","id":"t","subject":"s","property":"share","value":"40%","quote":["x"]}
{"article":"b","id":"s","subject":"s","property":"share","value":"10%"}
{"article":{"id":"b","publisher":"P","published":"2026-03-04"}}
{"article":"a","id":"u","subject":"s","property":"share","value":"50%"}
)");
  const auto check = [&](const std::string& old) {
    return Run({"check", "claims/a.yaml", "--against", old});
  };
  Write("a", "10%");
  const ProgramRun run = check("x.db");
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  for (const std::string old : {"old", "lines"}) {
    EXPECT_THAT(check(old).out, StartsWith("0 findings\n2 claims in 2 articles")) << old;
    EXPECT_EQ(check(old).err, "") << old;
  }
  Write("a", "41%");
  for (const std::string old : {"x.db", "old", "lines"}) {
    EXPECT_THAT(check(old).out, AllOf(HasSubstr("share: 10%, or 41%?"),
                                      HasSubstr("1 finding: 1 contradiction\n2 claims")))
        << old;
  }
}

TEST_F(ArchiveCommandTest, ADraftOfNoProjectIsReadAsTheArchiveIs) {
  Add("a");
  const TemporaryFolder outside;
  const std::string draft =
      "{\"article\": {\"id\": \"n\"}, \"id\": \"s\", \"subject\": \"s\", "
      "\"property\": \"share\", \"value\": \"90%\"}\n";
  const ProgramRun run = RunProgram({"check", "-", "--against", folder_.path() + "/x.db"},
                                    outside.path(), draft);
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(
      RunProgram({"archive", "check", folder_.path() + "/x.db"}, outside.path()).status,
      0);
}

TEST_F(ArchiveCommandTest, TheProjectIsFoundFromAFolderBelowIt) {
  const std::string below = folder_.path() + "/claims";
  const ProgramRun run = RunProgram({"archive", "add", "../x.db", "a.yaml"}, below);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(RunProgram({"archive", "check", "../x.db"}, below).status, 0);
}

TEST_F(ArchiveCommandTest, CorrectionsAreFollowedAndKept) {
  Add("a");
  Write("b", "90%", ", corrects: a#s");
  Add("b");
  Write("n", "40%");
  // The archived 40% was corrected, so that only the 90% stands.
  const ProgramRun run = Run({"check", "claims/n.yaml", "--against", "x.db"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, AllOf(HasSubstr("b#s"), Not(HasSubstr("a#s\n"))));
  Write("n", "90%", ", corrects: b#s");
  EXPECT_EQ(Run({"check", "claims/n.yaml", "--against", "x.db"}).status, 0);
  const ProgramRun removed = Run({"archive", "remove", "x.db", "a"});
  EXPECT_EQ(removed.status, 2);
  EXPECT_THAT(removed.err, HasSubstr("the claim 'b#s' corrects one of 'a'"));
  EXPECT_EQ(Run({"archive", "remove", "x.db", "a", "b"}).status, 0);
}

TEST_F(ArchiveCommandTest, AnotherVocabularyIsNoticedAndReadAnew) {
  Add("a");
  folder_.Write(
      "v.yaml",
      "gainsay: 1\nentities: {place: {name: Place, aliases: [s]}}\nproperties:\n"
      "  share: {type: quantity, unit: \"%\"}\n");
  Write("n", "90%");
  const std::vector<std::string> check = {"check", "claims/n.yaml", "--against", "x.db"};
  for (const auto& arguments : {check,
                                {"archive", "check", "x.db"},
                                {"archive", "add", "x.db", "claims/b.yaml"}}) {
    const ProgramRun run = Run(arguments);
    EXPECT_EQ(run.status, 2);
    EXPECT_THAT(run.err, AllOf(HasSubstr("read under another vocabulary"),
                               HasSubstr("gainsay archive check --reread x.db")));
  }
  const ProgramRun run = Run({"archive", "check", "--reread", "x.db"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "x.db: 1 article read anew\n");
  EXPECT_EQ(Run({"archive", "check", "--all", "x.db"}).status, 0);
  EXPECT_EQ(Run(check).status, 1);
  // Rules and comments are no part of how claims are read.
  folder_.Write("gainsay.yaml",
                "gainsay: 1\nclaims: [claims/*.yaml]\nvocabulary: [v.yaml]  # ours\n"
                "severity: {contradiction: note}\n");
  EXPECT_EQ(Run(check).status, 0);
}

TEST_F(ArchiveCommandTest, WithoutAProjectItsVocabularyIsNotAskedFor) {
  Add("a");
  const TemporaryFolder outside;
  std::filesystem::rename(folder_.path() + "/x.db", outside.path() + "/x.db");
  const auto check = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"archive", "check", "x.db"});
    return RunProgram(more, outside.path());
  };
  ProgramRun run = check({});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out,
            "x.db: sound; 1 article, none of them read again: there is no project here "
            "(--project)\n");
  run = check({"--reread"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, HasSubstr("there is no project here under whose vocabulary"));
  EXPECT_EQ(check({"--all", "--project", folder_.path()}).out,
            "x.db: sound; 1 article, 1 of them read again\n");
}

TEST_F(ArchiveCommandTest, AClaimThatCannotBeReadAnewLeavesTheArchiveAsItWas) {
  Add("a");
  Add("b");
  const auto change = [&](const std::string& properties) {
    folder_.Write("v.yaml", "gainsay: 1\nentities: {s: {}, x: {}, y: {}}\nproperties:\n" +
                                properties);
  };
  change("  portion: {type: quantity, unit: \"%\"}\n");
  const ProgramRun run = Run({"archive", "check", "--reread", "x.db"});
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("unknown property 'share'"));
  change("  share: {type: quantity, unit: \"%\"}\n  held_on: {type: date}\n");
  EXPECT_EQ(Run({"archive", "check", "--all", "x.db"}).out,
            "x.db: sound; 2 articles, 2 of them read again\n");
}

TEST_F(ArchiveCommandTest, OneOrderOfDayAndMonthHoldsForAnArticle) {
  folder_.Write("claims/d.yaml",
                "gainsay: 1\narticle: {id: d, published: 2026-03-04}\nclaims:\n"
                "- {id: x, subject: x, property: held_on, value: 25/03/2026}\n"
                "- {id: y, subject: y, property: held_on, value: 02/03/2026}\n");
  Add("d");
  folder_.Write("claims/n.yaml",
                "gainsay: 1\narticle: {id: n, published: 2026-03-04}\nclaims:\n"
                "- {id: y, subject: y, property: held_on, value: 2026-03-02}\n");
  EXPECT_EQ(Run({"check", "claims/n.yaml", "--against", "x.db"}).status, 0);
  folder_.Write("claims/n.yaml",
                "gainsay: 1\narticle: {id: n, published: 2026-03-04}\nclaims:\n"
                "- {id: y, subject: y, property: held_on, value: 2026-02-03}\n");
  const ProgramRun run = Run({"check", "claims/n.yaml", "--against", "x.db"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("contradiction"));
}

TEST_F(ArchiveCommandTest, OfManyConflictsTheFurthestAreRead) {
  std::string lines = "{\"article\": {\"id\": \"m\"}}\n";
  for (int i = 0; i < 500; ++i) {
    lines += "{\"article\": \"m\", \"id\": \"c" + std::to_string(i) +
             "\", \"subject\": \"s\", \"property\": \"share\", \"value\": \"" +
             std::to_string(i / 10) + "." + std::to_string(i % 10) + "%\"}\n";
  }
  folder_.Write("many.jsonl", lines);
  ASSERT_EQ(Run({"archive", "add", "x.db", "many.jsonl"}).status, 0);
  Write("n", "90%");
  const ProgramRun run =
      Run({"check", "claims/n.yaml", "--against", "x.db", "--format", "json"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, AllOf(HasSubstr("\"0.0%\""), Not(HasSubstr("\"45.0%\""))));
  EXPECT_EQ(run.err, "");
}

}  // namespace
}  // namespace gainsay
