// Findings that stay: acceptances, baselines, and reports of a part of what is found.

#include <filesystem>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/checker/program.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

using Words = std::vector<std::string>;

constexpr char kToday[] = "--today=2026-06-01";

// Two articles with one contradiction on each of two subjects.
class LivingTest : public testing::Test {
 protected:
  LivingTest() {
    folder_.Write("gainsay.yaml",
                  "gainsay: 1\nclaims: [claims/*.yaml]\nvocabulary: [v.yaml]\n");
    folder_.Write("v.yaml",
                  "gainsay: 1\nentities: {s: {}, t: {}}\n"
                  "properties: {p: {type: quantity, unit: '%'}}\n");
    WriteArticle("a", "90%", "10%");
    WriteArticle("b", "40%", "70%");
  }

  void WriteArticle(const std::string& id, const std::string& s, const std::string& t,
                    const std::string& folder = "claims") {
    folder_.Write(folder + "/" + id + ".yaml",
                  absl::StrCat("gainsay: 1\narticle: {id: ", id, "}\nclaims:\n",
                               "- {id: s, subject: s, property: p, value: ", s, "}\n",
                               "- {id: t, subject: t, property: p, value: ", t, "}\n"));
  }

  ProgramRun Run(const Words& arguments) const {
    return RunProgram(arguments, folder_.path());
  }
  ProgramRun Accept(const std::string& id, const std::string& until = "2026-12-31",
                    const std::string& reason = "both true") const {
    return Run({"accept", id, "--reason", reason, "--by", "A. Editor", "--until", until,
                kToday});
  }
  // The first digits of the id of the finding on a subject.
  std::string IdOf(const std::string& subject) const {
    const std::string out = Run({"check"}).out;
    const size_t at = out.find("contradiction[p]: " + subject + ",");
    EXPECT_NE(at, std::string::npos) << out;
    const size_t end = out.find('\n', at);
    return out.substr(end - 8, 8);
  }
  bool Exists(const std::string& name) const {
    return std::filesystem::exists(folder_.path() + "/" + name);
  }
  std::string File(const std::string& name) const {
    return Contents(folder_.path() + "/" + name);
  }

  TemporaryFolder folder_;
};

TEST_F(LivingTest, AnAcceptedFindingIsHiddenCountedAndFailsNothing) {
  const std::string id = IdOf("s");
  const ProgramRun accepted = Accept(id);
  EXPECT_EQ(accepted.status, 0) << accepted.err;
  EXPECT_THAT(accepted.out, HasSubstr("accepted.yaml: accepted " + id));
  const ProgramRun one = Run({"check", kToday});
  EXPECT_EQ(one.status, 1);
  EXPECT_THAT(one.out,
              AllOf(Not(HasSubstr(id)),
                    HasSubstr("1 finding: 1 contradiction; 1 accepted and hidden")));
  const ProgramRun shown = Run({"check", kToday, "--show-accepted"});
  EXPECT_THAT(shown.out, AllOf(HasSubstr(id),
                               HasSubstr("accepted by A. Editor until 2026-12-31: both"),
                               HasSubstr("1 accepted\n")));
  EXPECT_THAT(Run({"check", kToday, "--show-accepted", "--format", "html"}).out,
              AllOf(HasSubstr(id), HasSubstr("<h1>1 finding in ")));
  EXPECT_THAT(
      Run({"check", kToday, "--format", "json"}).out,
      AllOf(HasSubstr("\"reason\": \"both true\""), HasSubstr("\"accepted\": 1")));
  EXPECT_EQ(Accept(IdOf("t")).status, 0);
  EXPECT_EQ(Run({"check", kToday}).status, 0);
  EXPECT_THAT(Run({"explain", id, kToday}).out, HasSubstr("accepted by A. Editor"));
}

TEST_F(LivingTest, AnEditedValueBringsTheFindingBack) {
  ASSERT_EQ(Accept(IdOf("s")).status, 0);
  WriteArticle("b", "41%", "70%");
  const ProgramRun run = Run({"check", kToday});
  EXPECT_THAT(run.out,
              AllOf(HasSubstr("2 contradictions"), HasSubstr("acceptance/unused"),
                    Not(HasSubstr("accepted and hidden"))));
  // Of a part of the project nobody knows what is unused.
  EXPECT_THAT(Run({"check", kToday, "claims/a.yaml"}).out, Not(HasSubstr("unused")));
}

TEST_F(LivingTest, AnAcceptanceExpires) {
  ASSERT_EQ(Accept(IdOf("s")).status, 0);
  ASSERT_EQ(Accept(IdOf("t")).status, 0);
  EXPECT_EQ(Run({"check", "--today", "2026-12-31"}).status, 0);
  const ProgramRun run = Run({"check", "--today", "2027-01-01", "--fail-on", "error"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("2 flaws, 2 contradictions"));
  EXPECT_EQ(Run({"check", "--today", "2027-02-29"}).status, 2);
}

TEST_F(LivingTest, AcceptRefusesWhatIsNotResponsible) {
  const std::string id = IdOf("s");
  const struct {
    ProgramRun run;
    const char* says;
  } kRows[] = {
      {Accept("7f3a91c2"), "no finding '7f3a91c2'; the nearest: "},
      {Accept("7f3a"), "no finding's id"},
      {Accept(id, "2026-05-31"), "--until 2026-05-31 is past: today is 2026-06-01"},
      {Accept(id, "2026-06-31"), "'2026-06-31' is no day"},
      {Accept(id, "soon"), "'soon' is no day"},
      {Accept(id, "2026-12-31", " "), "--reason is empty"},
      {Run({"accept", id, "--by", "A", "--until", "2026-12-31"}), "--reason"},
      {Run({"accept", id, "--reason", "r", "--until", "2026-12-31"}), "--by"},
      {Run({"accept", id, "--reason", "r", "--by", "A"}), "--until"},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(row.run.status, 2) << row.says;
    EXPECT_THAT(row.run.err, HasSubstr(row.says));
  }
  EXPECT_FALSE(Exists("accepted.yaml"));
  ASSERT_EQ(Accept(id).status, 0);
  EXPECT_THAT(Accept(id).err, HasSubstr("accepted already, until 2026-12-31"));
}

TEST_F(LivingTest, AcceptKeepsWhatTheFileSays) {
  const std::string before = "# ours\naccepted:\n# none yet\n";
  folder_.Write("accepted.yaml", before);
  const std::string id = IdOf("s");
  ASSERT_EQ(Accept(id).status, 0);
  EXPECT_THAT(File("accepted.yaml"), StartsWith(before + "- {id: \"" + id));
  const std::string reversed = "accepted: []\ngainsay: 1\n";
  folder_.Write("accepted.yaml", reversed);
  const ProgramRun refused = Accept(IdOf("t"));
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("Add it by hand: - {id: "));
  EXPECT_EQ(File("accepted.yaml"), reversed);
}

TEST_F(LivingTest, ABaselineOnlyShrinksUnlessToldOtherwise) {
  EXPECT_EQ(Run({"baseline", "diff"}).status, 1);
  EXPECT_EQ(Run({"baseline", "prune"}).status, 2);  // there is none
  ASSERT_EQ(Run({"baseline", "write"}).status, 0);
  const ProgramRun hidden = Run({"check"});
  EXPECT_EQ(hidden.status, 0);
  EXPECT_THAT(hidden.out, HasSubstr("0 findings; 2 in the baseline and hidden"));
  EXPECT_EQ(Run({"baseline", "diff"}).status, 0);
  const std::string written = File("baseline.yaml");

  WriteArticle("b", "41%", "70%");  // one is gone, and another there
  const ProgramRun diff = Run({"baseline", "diff"});
  EXPECT_EQ(diff.status, 1);
  EXPECT_THAT(diff.out, AllOf(HasSubstr("1 new, 1 gone, 1 still there"),
                              HasSubstr("+ " + IdOf("s") + " p: s, p: 41%, or 90%?"),
                              HasSubstr("\n- ")));
  EXPECT_EQ(Run({"baseline", "write"}).status, 2);
  EXPECT_EQ(File("baseline.yaml"), written);
  ASSERT_EQ(Run({"baseline", "prune"}).status, 0);
  EXPECT_EQ(Run({"check"}).status, 1);
  ASSERT_EQ(Run({"baseline", "write", "--grow"}).status, 0);
  EXPECT_EQ(Run({"check"}).status, 0);
  EXPECT_EQ(Run({"check", "--baseline", "none.yaml"}).status, 2);
}

TEST_F(LivingTest, ABaselineIsLeftAloneWhereClaimsCannotBeRead) {
  ASSERT_EQ(Run({"baseline", "write"}).status, 0);
  const std::string written = File("baseline.yaml");
  folder_.Write("claims/b.yaml", "gainsay: 1\narticle: {id: b\n");
  EXPECT_EQ(Run({"baseline", "prune"}).status, 2);
  EXPECT_EQ(Run({"baseline", "write"}).status, 2);
  WriteArticle("b", "40%", "70%");
  EXPECT_EQ(Run({"baseline", "prune", "claims/a.yaml"}).status, 2);
  EXPECT_EQ(File("baseline.yaml"), written);
}

TEST_F(LivingTest, ReadsEachPathBesideAProject) {
  WriteArticle("x", "5%", "5%", "extra");
  EXPECT_THAT(Run({"check", ".", "extra/x.yaml"}).out, HasSubstr("6 claims in 3"));
  EXPECT_THAT(Run({"check", "extra", "."}).out, HasSubstr("6 claims in 3"));
  EXPECT_THAT(Run({"check", ".", "claims/a.yaml"}).out, HasSubstr("4 claims in 2"));
  EXPECT_THAT(Run({"facts", ".", "extra/x.yaml"}).out, HasSubstr("x#s"));
  const std::string line =
      "{\"article\": {\"id\": \"n\"}, \"id\": \"s\", \"subject\": \"s\", "
      "\"property\": \"p\", \"value\": \"40%\"}\n";
  EXPECT_THAT(RunProgram({"check", ".", "-"}, folder_.path(), line).out,
              HasSubstr("5 claims in 3"));
  const ProgramRun missing = Run({"check", ".", "nosuch.yaml"});
  EXPECT_EQ(missing.status, 2);
  EXPECT_THAT(missing.err, HasSubstr("nosuch.yaml: error: no such file or folder"));
  // Claims of elsewhere make other findings of those that are accepted.
  ASSERT_EQ(Accept(IdOf("s")).status, 0);
  EXPECT_THAT(Run({"check", ".", "extra", kToday}).out, Not(HasSubstr("unused")));
  EXPECT_THAT(Run({"baseline", "write", ".", "extra"}).err,
              HasSubstr("a baseline is of a whole project"));
}

TEST_F(LivingTest, AnotherProjectIsCheckedByItself) {
  folder_.Write("w/gainsay.yaml", "gainsay: 1\nclaims: [claims/*]\n");
  WriteArticle("x", "5%", "5%", "w/claims");
  for (const Words& paths : {Words{"claims", "w"}, Words{".", "w"}, Words{"w", "."}}) {
    Words arguments = {"check"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    const ProgramRun run = Run(arguments);
    EXPECT_EQ(run.status, 2);
    EXPECT_THAT(run.err, HasSubstr("this folder is a project of its own"));
  }
}

TEST_F(LivingTest, OnlyReportsWhatTouchesTheseFiles) {
  WriteArticle("c", "90%", "30%");  // conflicts with both on t; with b on s
  folder_.Write("claims/d.yaml",
                "gainsay: 1\narticle: {id: d}\nclaims: "
                "[{id: u, subject: u, property: p, value: 5%}]\n");
  const ProgramRun all = Run({"check"});
  const ProgramRun none = Run({"check", "--only", "claims/d.yaml"});
  EXPECT_EQ(none.status, 0);
  EXPECT_THAT(none.out,
              HasSubstr("0 findings; 2 in other files\n7 claims in 4 articles"));
  EXPECT_EQ(Run({"check", "--only", "claims"}).out, all.out);
  EXPECT_EQ(Run({"check", "--only", "claims/a.yaml", "--only", folder_.path()}).out,
            all.out);
  EXPECT_EQ(Run({"check", "--only", "claims/x.yaml"}).status, 2);
  // What stands behind a file that lies elsewhere is not what is checked.
  const ProgramRun two = Run({"check", "--only", "claims/d.yaml", "claims/a.yaml"});
  EXPECT_EQ(two.out, Run({"check", "--only", "claims/d.yaml,claims/a.yaml"}).out);
  EXPECT_EQ(two.status, 1);
  EXPECT_EQ(Run({"check", "--only", "claims/d.yaml", "claims"}).status, 0);
  folder_.Write("accepted.yaml", "accepted: []\n");
  EXPECT_EQ(Run({"check", "--only", "accepted.yaml", "claims"}).status, 0);
  EXPECT_EQ(Run({"check", "--only", "claims/d.yaml", "claims/a.yaml", "claims"}).status,
            1);
  EXPECT_EQ(Run({"check", "claims", "--only", "claims/d.yaml", "claims/a.yaml"}).status,
            1);
  const ProgramRun elsewhere = Run({"check", "--only", "v.yaml"});
  EXPECT_EQ(elsewhere.status, 0);
  EXPECT_THAT(elsewhere.err, HasSubstr("v.yaml: warning: none of the claims"));
}

TEST_F(LivingTest, AnIdDoesNotDependOnHowOthersSpellAName) {
  const auto write = [&](const std::string& id, const std::string& subject) {
    folder_.Write("claims/" + id + ".yaml",
                  absl::StrCat("gainsay: 1\narticle: {id: ", id, "}\nclaims:\n- {id: u, ",
                               "subject: ", subject, ", property: p, value: ",
                               id == "d" ? "80%" : "20%", "}\n"));
  };
  write("d", "Miller Dam");
  write("e", "Miller Dam");
  const std::string id = IdOf("Miller Dam");
  write("d", "miller dam");
  EXPECT_EQ(IdOf("miller dam"), id);
  folder_.Write("claims/a.yaml",
                "gainsay: 1\narticle: {id: a}\nclaims:\n"
                "- {id: u, subject: MILLER DAM, property: q, value: true}\n");
  folder_.Write("v.yaml",
                "gainsay: 1\nentities: {s: {}, t: {}}\nproperties: "
                "{p: {type: quantity, unit: '%'}, q: {type: truth}}\n");
  EXPECT_EQ(IdOf("MILLER DAM"), id);
}

TEST_F(LivingTest, OnlyOfNoFilesReportsNothing) {
  folder_.Write("accepted.yaml",
                "accepted:\n- {id: \"0123456789abcdef\", reason: r, by: b, until: "
                "2026-01-01}\n");
  const ProgramRun run = Run({"check", "--only", "", kToday});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("0 findings; 3 in other files\n4 claims in 2"));
}

TEST_F(LivingTest, AgainstReportsConflictsOfNewClaimsAlone) {
  WriteArticle("n", "90%", "10%", "draft");
  const Words against = {"check", "draft", "--against", "."};
  const ProgramRun run = Run(against);
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, AllOf(HasSubstr("2 findings: 2 contradictions\n6 claims in 3"),
                             HasSubstr("n#s"), HasSubstr("b#s"), Not(HasSubstr("a#s"))));
  WriteArticle("n", "40% to 90%", "10% to 70%", "draft");
  EXPECT_EQ(Run(against).status, 0);
  EXPECT_EQ(Run({"check", "claims/b.yaml", "--against", "claims"}).status, 1);
  EXPECT_EQ(Run({"check", "draft", "--against", "nowhere"}).status, 2);
  // A table, and a file by whatever letters its name ends in, is no archive.
  folder_.Write("old/a.csv", "article.id,id,subject,property,value\nx,s,s,p,10%\n");
  folder_.Write("old/B.YAML",
                "gainsay: 1\narticle: {id: x}\nclaims:\n"
                "- {id: s, subject: s, property: p, value: 10%}\n");
  for (const char* old : {"old/a.csv", "old/B.YAML"}) {
    const ProgramRun one = Run({"check", "claims/b.yaml", "--against", old});
    EXPECT_EQ(one.status, 1) << one.err;
    EXPECT_THAT(one.out, HasSubstr("x#s"));
  }
}

TEST_F(LivingTest, AgainstReportsAcceptancesOfItsOwnFindingsAlone) {
  WriteArticle("n", "90%", "10%", "draft");
  folder_.Write("accepted.yaml",
                "accepted:\n- {id: \"0123456789abcdef\", reason: r, by: b, until: "
                "2026-01-01}\n");
  const Words against = {"check", "draft", "--against", "claims", kToday};
  const ProgramRun other = Run(against);
  EXPECT_THAT(other.out, AllOf(HasSubstr("2 findings: 2 contradictions; 1 in other"),
                               Not(HasSubstr("acceptance/expired"))));
  const size_t end = other.out.find('\n');
  folder_.Write("accepted.yaml",
                absl::StrCat("accepted:\n- {id: \"", other.out.substr(end - 8, 8),
                             "\", reason: r, by: b, until: 2026-01-01}\n"));
  EXPECT_THAT(Run(against).out, HasSubstr("acceptance/expired"));
}

TEST_F(LivingTest, ADraftOfNoProjectIsReadAsTheOldClaimsAre) {
  const TemporaryFolder outside;
  const std::string draft =
      "{\"article\": {\"id\": \"n\"}, \"id\": \"s\", \"subject\": \"s\", "
      "\"property\": \"p\", \"value\": \"40%\"}\n";
  const Words against = {"check", "-", "--against", folder_.path()};
  const ProgramRun run = RunProgram(against, outside.path(), draft);
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(run.out, AllOf(HasSubstr("1 finding: 1 contradiction\n5 claims in 3"),
                             HasSubstr("n#s"), HasSubstr("a#s")));
  folder_.Write("gainsay.yaml",
                "gainsay: 1\nclaims: [claims/*.yaml]\nvocabulary: [v.yaml]\n"
                "severity: {contradiction: note}\n");
  EXPECT_EQ(RunProgram(against, outside.path(), draft).status, 0);
}

// The commands that a report prints below a finding find it again.
TEST_F(LivingTest, WhatIsNextWorks) {
  WriteArticle("n", "90%", "10%", "draft");
  folder_.Write("other.yaml",
                "gainsay: 1\nentities: {s: {}, t: {}}\n"
                "properties: {p: {type: quantity, unit: '%', range: [0%, 50%]}}\n");
  folder_.Write("old.yaml",
                "accepted:\n- {id: \"0123456789abcdef\", reason: r, by: b, until: "
                "2026-01-01}\n");
  ASSERT_EQ(Run({"archive", "add", "x.db", "claims"}).status, 0);
  for (const std::string options :
       {"draft --against claims", "draft --against x.db",
        "--claims draft/n.yaml --against .", "--vocabulary other.yaml",
        "--claims draft/*,claims/b.yaml", "--severity flaw=note",
        "--accepted old.yaml --today 2026-06-01", "draft claims --rules builtin:core"}) {
    Words arguments = absl::StrSplit(options, ' ');
    arguments.insert(arguments.begin(), "check");
    const std::string out = Run(arguments).out;
    size_t found = 0;
    for (size_t at = out.find("gainsay "); at != std::string::npos;
         at = out.find("gainsay ", at + 1)) {
      std::string line = out.substr(at + 8, out.find('\n', at) - at - 8);
      line = absl::StrReplaceAll(line, {{"'", ""},
                                        {"--reason … --by … --until …",
                                         "--reason r --by b --until 2999-01-01"}});
      const ProgramRun next = Run(absl::StrSplit(line, ' '));
      EXPECT_EQ(next.status, 0) << line << "\n" << next.err;
      ++found;
      if (found == 2) break;  // what is accepted changes what is found
    }
    EXPECT_GT(found, 0U) << options;
    std::filesystem::remove(folder_.path() + "/accepted.yaml");
  }
  const ProgramRun piped =
      RunProgram({"check", "-", "--against", "."}, folder_.path(),
                 "{\"article\": {\"id\": \"n\"}, \"id\": \"s\", \"subject\": \"s\", "
                 "\"property\": \"p\", \"value\": \"5%\"}\n");
  EXPECT_THAT(piped.out, AllOf(HasSubstr("next   to explain or accept it, keep"),
                               Not(HasSubstr("gainsay explain"))));
}

TEST_F(LivingTest, AcceptMakesTheFileThatItIsGiven) {
  const Words accept = {"accept", IdOf("s"), "--reason",   "r",          "--by",
                        "b",      "--until", "2999-01-01", "--accepted", "new.yaml"};
  const ProgramRun run = Run(accept);
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.err, "");
  EXPECT_THAT(Run({"check", "--accepted", "new.yaml"}).out,
              HasSubstr("1 accepted and hidden"));
}

TEST_F(LivingTest, FilesOfAcceptancesAreNoClaimsWhateverThePatternSays) {
  folder_.Write("w/v.yaml", File("v.yaml"));
  std::filesystem::remove(folder_.path() + "/v.yaml");
  folder_.Write("accepted.yaml", "accepted:\n");
  folder_.Write("baseline.yaml", "baseline:\n");
  std::filesystem::rename(folder_.path() + "/claims/a.yaml", folder_.path() + "/a.yaml");
  folder_.Write("gainsay.yaml",
                "gainsay: 1\nclaims: [a*.yaml, b*.yaml, claims/*.yaml]\n"
                "vocabulary: [w/v.yaml]\n");
  const ProgramRun run = Run({"check"});
  EXPECT_EQ(run.status, 1) << run.err;
}

TEST_F(LivingTest, WithoutAProjectTheFolderKeepsWhatIsAccepted) {
  std::filesystem::remove(folder_.path() + "/gainsay.yaml");
  const std::string id = IdOf("s");
  ASSERT_EQ(Accept(id).status, 0);
  ASSERT_EQ(Run({"baseline", "write", kToday}).status, 0);
  const ProgramRun run = Run({"check", ".", kToday});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(
      run.out,
      HasSubstr("0 findings; 1 accepted and hidden; 1 in the baseline and hidden"));
}

TEST(InitTest, WritesAProjectThatRuns) {
  const TemporaryFolder folder;
  const ProgramRun init = RunProgram({"init", "new/project"}, folder.path());
  EXPECT_EQ(init.status, 0) << init.err;
  const std::string project = folder.path() + "/new/project";
  const ProgramRun check = RunProgram({"check"}, project);
  EXPECT_EQ(check.status, 1);
  EXPECT_EQ(check.err, "");
  EXPECT_THAT(check.out, HasSubstr("1 contradiction"));
  const ProgramRun test = RunProgram({"test", "--coverage", "--mutate"}, project);
  EXPECT_EQ(test.status, 0) << test.out << test.err;
  const ProgramRun again = RunProgram({"init", "."}, project);
  EXPECT_EQ(again.status, 2);
  EXPECT_THAT(again.err, HasSubstr("the folder is not empty"));
  EXPECT_EQ(RunProgram({"init", "gainsay.yaml"}, project).status, 2);
}

// What a saved page says of an article is reported with the article's claims file.
TEST_F(LivingTest, PagesBelongToTheirArticles) {
  folder_.Write("old/c.yaml",
                "gainsay: 1\narticle: {id: c, published: 2024-01-02, text: c.html}\n");
  folder_.Write("old/c.html", "<meta name=date content=2026-01-27>\n");
  EXPECT_EQ(Run({"check", "old"}).status, 1);
  EXPECT_EQ(Run({"check", "old", "--only", "old/c.yaml"}).status, 1);
  EXPECT_EQ(Run({"check", "old", "claims", "--only", "claims/a.yaml", "--quiet"}).status,
            1);
  EXPECT_THAT(Run({"check", "old", "claims", "--only", "claims"}).out,
              Not(HasSubstr("one-publication-date")));
  EXPECT_THAT(Run({"check", "claims", "--against", "old"}).out,
              Not(HasSubstr("one-publication-date")));
}

}  // namespace
}  // namespace gainsay
