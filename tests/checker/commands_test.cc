// The command line as a user meets it.

#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "checker/commands/command.h"
#include "checker/project/parsed_files.h"
#include "checker/project/workspace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/json_reader.h"
#include "reports/formats/format.h"
#include "reports/formats/layout.h"
#include "tests/checker/program.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

using Words = std::vector<std::string>;

// A project with one contradiction, or with none.
class Project {
 public:
  explicit Project(const std::string& second, const std::string& more = "") {
    folder_.Write("gainsay.yaml",
                  "gainsay: 1\nclaims: [claims/*.yaml]\nvocabulary: [v.yaml]\n" + more);
    folder_.Write("v.yaml",
                  "gainsay: 1\nentities: {s: {}}\n"
                  "properties: {p: {type: quantity, unit: '%'}}\n");
    folder_.Write("claims/a.yaml", Claims("a", "90%"));
    folder_.Write("claims/b.yaml", Claims("b", second));
  }

  static std::string Claims(const std::string& article, const std::string& value) {
    return "gainsay: 1\narticle: {id: " + article +
           "}\nclaims: [{id: c, subject: s, property: p, value: " + value + "}]\n";
  }

  ProgramRun Run(const Words& arguments) const { return RunProgram(arguments, path()); }
  const std::string& path() const { return folder_.path(); }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
};

TEST(CommandsTest, ExitStatusSaysWhatWasFound) {
  const Project agreeing("about 90%");
  const Project conflicting("40%");
  EXPECT_EQ(agreeing.Run({"check"}).status, 0);
  EXPECT_EQ(conflicting.Run({"check"}).status, 1);
  conflicting.folder().Write("claims/c.yaml", Project::Claims("c", "a lot"));
  const ProgramRun broken = conflicting.Run({"check"});
  EXPECT_EQ(broken.status, 2);  // beats 1
  EXPECT_THAT(broken.err, HasSubstr("claims/c.yaml:3:"));
  EXPECT_THAT(broken.out, HasSubstr("contradiction[p]"));  // the rest is checked
}

TEST(CommandsTest, FailOnSaysWhatFails) {
  const Project conflicting("40%");
  const Project tense("85%");
  const struct {
    const Project* project;
    Words arguments;
    int status;
  } kRows[] = {
      {&tense, {"check"}, 0},
      {&tense, {"check", "--fail-on", "warning"}, 1},
      {&tense, {"check", "--fail-on", "tension"}, 1},
      {&tense, {"check", "--fail-on", "error,tension"}, 1},
      {&tense, {"check", "--fail-on", "contradiction"}, 0},
      {&conflicting, {"check", "--fail-on", "contradiction"}, 1},
      {&conflicting, {"check", "--fail-on", "tension"}, 0},
      {&conflicting, {"check", "--fail-on", "disaster"}, 2},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(row.project->Run(row.arguments).status, row.status)
        << testing::PrintToString(row.arguments);
  }
  EXPECT_EQ(Project("40%", "fail_on: [tension]\n").Run({"check"}).status, 0);
  EXPECT_EQ(Project("40%", "severity: {contradiction: note}\n").Run({"check"}).status, 0);
  EXPECT_EQ(Project("85%", "severity: {tension: error}\n").Run({"check"}).status, 1);
}

TEST(CommandsTest, WritesAReportToAFile) {
  const Project project("40%");
  const ProgramRun run =
      project.Run({"check", "--format", "text", "--format", "json=out.json"});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_THAT(run.out, StartsWith("contradiction[p]"));
  EXPECT_EQ(Contents(project.path() + "/out.json"),
            project.Run({"check", "--format", "json"}).out);
  EXPECT_EQ(project.Run({"check", "--format", "json=-"}).out,
            project.Run({"check", "--format", "json"}).out);
}

TEST(CommandsTest, WritesEveryFormatInOneRunAsAlone) {
  const Project project("40%");
  Words all = {"check"};
  for (const FormatRow& row : Formats()) {
    all.insert(all.end(), {"--format", absl::StrCat(row.name, "=out.", row.name)});
  }
  const ProgramRun run = project.Run(all);
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_EQ(run.out, "");
  for (const FormatRow& row : Formats()) {
    EXPECT_EQ(Contents(absl::StrCat(project.path(), "/out.", row.name)),
              project.Run({"check", "--format", std::string(row.name)}).out)
        << row.name;
  }
}

TEST(CommandsTest, AReportThatCannotBeWrittenIsAnErrorAndTheOthersAreWritten) {
  const Project project("40%");
  project.folder().Write("folder/file", "");
  for (const std::string file : {"no/such/folder.xml", "folder"}) {
    const ProgramRun run =
        project.Run({"check", "--format", "junit=" + file, "--format", "json=out.json"});
    EXPECT_EQ(run.status, 2);
    EXPECT_THAT(run.err, HasSubstr(file + ": error: the junit report is not written: "));
    EXPECT_THAT(Contents(project.path() + "/out.json"), StartsWith("{"));
  }
}

TEST(CommandsTest, AReportReplacesNoFileThatIsRead) {
  const Project project("40%");
  project.folder().Write("report.json", "{}");
  for (const std::string file : {"claims/a.yaml", "v.yaml", "./gainsay.yaml"}) {
    const std::string before = Contents(project.path() + "/" + file);
    const ProgramRun run =
        project.Run({"check", "--format", "sarif", "--format", "json=" + file});
    EXPECT_EQ(run.status, 2);
    EXPECT_THAT(run.err, HasSubstr("'" + file + "' is read, and would be replaced"));
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(Contents(project.path() + "/" + file), before);
  }
  EXPECT_EQ(project.Run({"check", "--format", "json=report.json"}).status, 1);
}

TEST(CommandsTest, AReportReplacesNothingThatIsReadBesideTheProject) {
  const Project project("40%");
  const std::string vocabulary = Contents(project.path() + "/v.yaml");
  const std::string line =
      R"({"article":{"id":"a"},"id":"c","subject":"s","property":"p","value":"9%"})";
  const TemporaryFolder& folder = project.folder();
  folder.Write("old/gainsay.yaml", "gainsay: 1\nclaims: [o.yaml]\n");
  folder.Write("old/o.yaml", Project::Claims("o", "90%"));
  folder.Write("loose/v.yaml", vocabulary);
  folder.Write("loose/l.yaml", Project::Claims("l", "90%"));
  for (const std::string annotator : {"ann", "ben"}) {
    folder.Write(annotator + "/gainsay.yaml",
                 "gainsay: 1\nclaims: [a.yaml]\nvocabulary: [v.yaml]\n");
    folder.Write(annotator + "/v.yaml", vocabulary);
    folder.Write(annotator + "/a.yaml", Project::Claims("a", "90%"));
  }
  const std::vector<std::pair<Words, Words>> runs = {
      {{"check", "--against", "old"}, {"old/gainsay.yaml", "old/o.yaml"}},
      {{"check", "--against", "loose"}, {"loose/v.yaml", "loose/l.yaml"}},
      {{"check", "-"}, {"/dev/stdin", "v.yaml"}},
      {{"agree", "ann", "ben"},
       {"ann/a.yaml", "ben/a.yaml", "ben/gainsay.yaml", "ben/v.yaml"}}};
  for (const auto& [command, files] : runs) {
    for (const std::string& file : files) {
      // What standard input is has another name.
      const std::string path =
          project.path() + "/" + (absl::StartsWith(file, "/") ? "v.yaml" : file);
      const std::string before = Contents(path);
      Words arguments = command;
      arguments.insert(arguments.end(), {"--format", "json=" + file});
      const ProgramRun run = RunProgram(arguments, project.path(), line + "\n");
      EXPECT_EQ(run.status, 2) << file;
      EXPECT_THAT(run.err, HasSubstr("'" + file + "' is read, and would be replaced"));
      EXPECT_EQ(Contents(path), before);
    }
  }
  EXPECT_EQ(RunProgram({"check", "-", "--format", "json=out.json"}, project.path(), line)
                .status,
            0);
}

TEST(CommandsTest, AFileThatHoldsNoClaimsIsToldSo) {
  const Project project("90%");
  project.folder().Write("other/gainsay.yml", "gainsay: 1\nclaims: [a.yaml]\n");
  project.folder().Write("r.yaml", "gainsay: 1\nrules: []\n");
  project.folder().Write("c.ndjson", "");
  EXPECT_EQ(project.Run({"archive", "add", "desk.db", "claims"}).status, 0);
  const std::pair<Words, std::string> kRows[] = {
      {{"gainsay.yaml"},
       "gainsay.yaml: error: this is a project's file; name its folder: .\n"},
      {{"./gainsay.yaml"},
       "./gainsay.yaml: error: this is a project's file; name its folder: .\n"},
      {{"claims", "--against", "gainsay.yaml"},
       "gainsay.yaml: error: this is a project's file; name its folder: .\n"},
      {{"other/gainsay.yml"},
       "other/gainsay.yml: error: a project's file is called gainsay.yaml\n"},
      {{"other"}, "other/gainsay.yml: error: a project's file is called gainsay.yaml\n"},
      {{"v.yaml"},
       "v.yaml:1:1: error: this holds a vocabulary, no claims; it belongs under "
       "'vocabulary' of gainsay.yaml, or after --vocabulary\n"},
      {{"desk.db"},
       "desk.db: error: this is an archive; compare claims with it: --against desk.db\n"},
      {{"c.ndjson"},
       "c.ndjson: error: this is not read as JSON Lines; files of these end in "
       ".jsonl\n"},
      {{"r.yaml"},
       "r.yaml:1:1: error: this holds rules, no claims; it belongs under 'rules' of "
       "gainsay.yaml, or after --rules\n"}};
  for (const auto& [paths, message] : kRows) {
    Words arguments = {"check"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    const ProgramRun run = project.Run(arguments);
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.err, message);
  }
}

TEST(CommandsTest, WhatFollowsFromAVocabularyThatIsNotReadIsOneError) {
  const Project project("40%");
  project.folder().Write("v.yaml", "gainsay: 1\nentities: {s: {}\nproperties: {p: 1}\n");
  const ProgramRun run = project.Run({"check"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.err, StartsWith("v.yaml: error: without this file 2 claims are of no "
                                  "known property: not checked\nv.yaml:3:"));
  EXPECT_EQ(absl::c_count(run.err, '\n'), 2) << run.err;
}

TEST(CommandsTest, AnUnknownColumnIsReportedOnce) {
  const Project project("90%");
  project.folder().Write("t.csv",
                         "article.id,id,subject,property,value,who\nx,1,s,p,90%,B\n");
  const ProgramRun run = project.Run({"check", "t.csv"});
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(absl::c_count(run.err, '\n'), 1) << run.err;
  EXPECT_THAT(run.err, StartsWith("t.csv:1:38: error: unknown key 'who' in a claim"));
}

TEST(CommandsTest, AFolderAmongPatternsIsNoFile) {
  const Project project("90%", "rules: [claims]\n");
  const ProgramRun run = project.Run({"check"});
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.err,
            "gainsay.yaml:4:9: error: 'claims' is a folder; name its files: "
            "'claims/**/*.yaml'\n");
  EXPECT_EQ(project.Run({"check", "--rules", "builtin:core", "--claims", "claims"}).err,
            "--claims: error: 'claims' is a folder; name its files: "
            "'claims/**/*.yaml'\n");
  const Project sound("90%");
  sound.folder().Write("claims/2026/old.txt", "");
  EXPECT_EQ(sound.Run({"check", "--claims", "claims/*"}).err, "");
}

TEST(CommandsTest, APathThatIsThereMayHaveACommaInIt) {
  const Project project("40%");
  project.folder().Write("a, b.yaml", Contents(project.path() + "/v.yaml"));
  project.folder().Write("claims/x,y.yaml", Project::Claims("x", "90%"));
  EXPECT_EQ(project.Run({"check", "--vocabulary", "a, b.yaml"}).status, 1);
  EXPECT_EQ(project.Run({"check", "--only", "claims/x,y.yaml"}).err, "");
  EXPECT_EQ(project.Run({"check", "--only", "claims/x,y.yaml"}).status, 1);
  EXPECT_EQ(project.Run({"check", "--claims", "claims/a.yaml,claims/x,y.yaml"}).status,
            2);
  EXPECT_EQ(project.Run({"check", "--claims", "claims/a.yaml,claims/b.yaml"}).status, 1);
}

TEST(CommandsTest, ReportsSayWhatFailed) {
  const Project tense("85%");
  EXPECT_THAT(tense.Run({"check", "--format", "junit"}).out,
              HasSubstr("<skipped>tension"));
  EXPECT_THAT(tense.Run({"check", "--format", "junit", "--fail-on", "tension"}).out,
              HasSubstr("<failure type=\"tension\""));
}

TEST(CommandsTest, QuietIsQuiet) {
  const ProgramRun run = Project("40%").Run({"check", "--quiet"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "");
}

TEST(CommandsTest, VerboseNamesWhatWasNotChecked) {
  const ProgramRun run =
      RunProgram({"check", "--verbose", "overrides"}, GAINSAY_SOURCE_DIR "/tests/golden");
  EXPECT_THAT(run.out, HasSubstr("matched no facts: article/one-publication-date\n"));
  EXPECT_THAT(
      run.out,
      HasSubstr("switched off by an override: article/updated-after-published, code\n"));
  EXPECT_THAT(run.out, HasSubstr("2 facts compared with nothing: sound#c3, sound#"));
}

TEST(CommandsTest, TestsTheRulesOfTheFilesThatAreNamed) {
  const Project project("90%", "rules: [one.yaml, two.yaml]\n");
  const std::string tests =
      "tests: [{name: t, a: {value: 80%}, expect: contradiction}]}\n";
  project.folder().Write(
      "one.yaml",
      "gainsay: 1\nrules:\n- {id: low, facts: {a: p}, require: a.value < 50%, " + tests);
  project.folder().Write("two.yaml",
                         "gainsay: 1\nrules:\n- {id: lower, extends: low, " + tests);
  EXPECT_EQ(project.Run({"test", "./two.yaml"}).out,
            "pass  lower: t (contradiction)\n1 rule: 1 passed, 0 failed\n");
  EXPECT_THAT(project.Run({"test", "."}).out, HasSubstr("2 rules: 2 passed"));
}

TEST(CommandsTest, TestsRulesUnderAVocabularyThatIsNamedBesideThem) {
  const TemporaryFolder folder;
  folder.Write("v.yaml", "gainsay: 1\nproperties: {p: {type: quantity, unit: '%'}}\n");
  folder.Write("r.yaml",
               "gainsay: 1\nrules:\n- {id: low, facts: {a: p}, require: a.value < 50%, "
               "tests: [{name: t, a: {value: 80%}, expect: contradiction}]}\n");
  const ProgramRun run = RunProgram({"test", "v.yaml", "r.yaml"}, folder.path());
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(run.out, "pass  low: t (contradiction)\n1 rule: 1 passed, 0 failed\n");
}

// What lies about without a project, and says that nothing may be above 50%.
void WriteLooseFiles(const TemporaryFolder& folder) {
  folder.Write("v.yaml",
               "gainsay: 1\nentities: {s: {}}\nproperties: {p: {type: quantity, unit: "
               "'%'}}\n");
  folder.Write("r.yaml",
               "gainsay: 1\nrules:\n- {id: low, facts: {a: p}, require: a.value < 50%, "
               "tests: [{name: t, a: {value: 80%}, expect: contradiction}]}\n");
  folder.Write("c.yaml", Project::Claims("a", "90%"));
}

TEST(CommandsTest, WithoutAPathTheWorkingDirectoryIsMeantAlsoWithoutAProject) {
  const TemporaryFolder folder;
  WriteLooseFiles(folder);
  const ProgramRun test = RunProgram({"test"}, folder.path());
  EXPECT_EQ(test.err, "");
  EXPECT_THAT(test.out, HasSubstr("pass  low: t (contradiction)\n"));
  EXPECT_THAT(RunProgram({"explain", "low"}, folder.path()).out,
              HasSubstr("low (r.yaml:3)"));
  EXPECT_EQ(RunProgram({"explain", "p"}, folder.path()).status, 0);
  EXPECT_THAT(RunProgram({"test", "builtin:core"}, folder.path()).out,
              Not(HasSubstr("low")));
}

TEST(CommandsTest, AnOptionLeavesTheFilesThatAreNamedBesideIt) {
  const TemporaryFolder folder;
  WriteLooseFiles(folder);
  const auto check = [&](Words arguments) {
    arguments.insert(arguments.begin(), "check");
    return RunProgram(arguments, folder.path());
  };
  EXPECT_THAT(check({"c.yaml", "v.yaml", "--rules", "builtin:core", "r.yaml"}).out,
              HasSubstr("contradiction[low]"));
  EXPECT_THAT(check({"c.yaml", "r.yaml", "v.yaml", "--rules", "builtin:core",
                     "--vocabulary", "v.yaml"})
                  .out,
              HasSubstr("contradiction[low]"));
  // What a folder holds is what the option stands in place of.
  EXPECT_THAT(check({".", "--rules", "builtin:core"}).out, HasSubstr("0 findings"));
}

TEST(CommandsTest, ClaimsInAJsonFileOfAFolderAreMissedAloud) {
  const TemporaryFolder folder;
  WriteLooseFiles(folder);
  folder.Write("other.json", R"({"article": "of law", "name": "package"})");
  EXPECT_EQ(RunProgram({"check"}, folder.path()).err, "");
  folder.Write("more.json", R"({"gainsay": 1, "article": {"id": "b"}, "claims": []})");
  EXPECT_THAT(RunProgram({"check"}, folder.path()).err,
              HasSubstr("warning: 'more.json' holds claims, and is passed over"));
  folder.Write("and/more.json", R"({"article": {"id": "b"}, "claims": []})");
  EXPECT_THAT(RunProgram({"check", "."}, folder.path()).err,
              HasSubstr("2 files that hold claims are passed over, such as "));
  EXPECT_EQ(
      RunProgram({"check", "c.yaml", "r.yaml", "v.yaml", "more.json"}, folder.path()).err,
      "");
}

TEST(CommandsTest, AProjectMayGiveThePublicationRuleAnotherForm) {
  for (const char* form :
       {"facts: {a: published}, require: a.value < \"2020-01-01\"",
        "facts: {a: published, b: published, c: published}, "
        "require: a.value == b.value or b.value == c.value",
        "facts: {a: {property: published, collect: true}}, require: distinct(a.value)"}) {
    const Project project("90%", "rules: [r.yaml]\n");
    project.folder().Write(
        "r.yaml",
        absl::StrCat("gainsay: 1\n"
                     "properties: {published: {type: date, checked_by: rules}}\n"
                     "rules:\n- {id: article/one-publication-date, ",
                     form, "}\n"));
    project.folder().Write("claims/d.yaml",
                           "gainsay: 1\narticle: {id: d, dateline: 2026-01-01, "
                           "published: 2026-03-01}\n");
    const ProgramRun run = project.Run({"check"});
    EXPECT_LT(run.status, 2) << form << run.err;
    EXPECT_THAT(run.out, HasSubstr("3 articles")) << form;
  }
}

TEST(CommandsTest, EveryCommandHasHelp) {
  const TemporaryFolder folder;
  const ProgramRun all = RunProgram({"--help"}, folder.path());
  EXPECT_EQ(all.status, 0);
  for (const CommandRow& row : Commands()) {
    const std::string name(row.name.data(), row.name.size());
    EXPECT_THAT(all.out, HasSubstr("\n  " + name + " ")) << name;
    const ProgramRun help = RunProgram({name, "--help"}, folder.path());
    EXPECT_EQ(help.status, 0) << name;
    EXPECT_EQ(help.err, "") << name;
    EXPECT_THAT(help.out, HasSubstr(std::string(row.summary.data(), row.summary.size())));
    const std::string below(row.help.data(), row.help.size());
    EXPECT_THAT(absl::StrReplaceAll(help.out, {{"\n", " "}}),
                HasSubstr(below.substr(0, below.find('\n'))));
    for (const absl::string_view line : absl::StrSplit(help.out, '\n')) {
      EXPECT_LE(Columns(line), 80) << line;
    }
    EXPECT_EQ(RunProgram({"help", name}, folder.path()).out, help.out);
  }
  EXPECT_THAT(RunProgram({"--version"}, folder.path()).out, StartsWith("gainsay "));
}

// The commands of usage.txt print what stands below each of them there.
TEST(CommandsTest, MistakesOfUsageAreSaidOnStandardError) {
  const Project project("90%");
  const std::string file = GAINSAY_SOURCE_DIR "/tests/checker/usage.txt";
  const std::string golden = Contents(file);
  std::string actual;
  for (const absl::string_view line : absl::StrSplit(golden, '\n')) {
    absl::string_view command = line;
    if (!absl::ConsumePrefix(&command, "$ gainsay")) continue;
    const ProgramRun run = project.Run(WordsOfCommand(command));
    EXPECT_EQ(run.status, 2) << line;
    EXPECT_NE(run.err, "") << line;
    absl::StrAppend(&actual, line, "\n", run.out, run.err, "\n");
  }
  EXPECT_NE(actual, "");
  ExpectGolden(file, actual);
}

TEST(CommandsTest, MistakesOfUsageShowControlCharacters) {
  const Project project("90%");
  const std::string bad = "\x1b]0;x\x07\n::error::y ##[error]z";
  for (const Words& arguments : {
           Words{bad},
           Words{"check", "--" + bad},
           Words{"check", "--today", bad},
           Words{"check", "--jobs", bad},
           Words{"check", "--width", bad},
           Words{"check", "--color", bad},
           Words{"check", "--format", bad},
           Words{"facts", "--format", bad},
           Words{"schema", bad},
           Words{"archive", bad},
           Words{"baseline", bad},
       }) {
    const ProgramRun run = project.Run(arguments);
    EXPECT_EQ(run.status, 2) << testing::PrintToString(arguments);
    EXPECT_THAT(run.err, AllOf(HasSubstr("U+001B]0;xU+0007 "), Not(HasSubstr("\x1b")),
                               Not(HasSubstr("\n::")), Not(HasSubstr("##["))))
        << testing::PrintToString(arguments);
  }
}

TEST(CommandsTest, NoInputGivesGitHubActionsACommand) {
  const Project project("90%", "rules: [r.yaml]\n");
  project.folder().Write(
      "r.yaml",
      "gainsay: 1\nrules:\n"
      "- {id: '::error::r##[x]', facts: {a: p}, require: a.value < 50%}\n");
  project.folder().Write("::stop-commands::x.jsonl", "{##[x]\n");
  project.folder().Write("b.yaml", Project::Claims("'::error::b'", "90%"));
  EXPECT_EQ(project.Run({"archive", "add", "a.db", "b.yaml"}).status, 0);
  const std::pair<Words, std::string> kRows[] = {
      {{"check", "::stop-commands::x.jsonl"}, "U+003A:stop-commands::x.jsonl:1:"},
      {{"explain", "::error::r##[x]"}, "U+003A:error::rU+0023#[x] ("},
      {{"test", "--coverage", "--mutate", "r.yaml"},
       "FAIL  ::error::rU+0023#[x]: no test makes it fire\n"},
      {{"archive", "list", "a.db"}, "U+003A:error::b: 1 claim\n"},
  };
  for (const auto& [arguments, shows] : kRows) {
    const ProgramRun run = project.Run(arguments);
    EXPECT_THAT(
        "\n" + run.out + "\n" + run.err,
        AllOf(HasSubstr("\n" + shows), Not(HasSubstr("\n::")), Not(HasSubstr("##["))))
        << testing::PrintToString(arguments);
  }
}

TEST(CommandsTest, InitSaysWhichFolderCannotBeMade) {
  const TemporaryFolder folder;
  EXPECT_THAT(RunProgram({"init", "/proc/nowhere"}, folder.path()).err,
              StartsWith("gainsay: /proc/nowhere: "));
}

TEST(CommandsTest, PrintsASchemaOfEachKind) {
  const TemporaryFolder folder;
  for (const char* kind : {"project", "claims", "vocabulary", "rules", "accepted",
                           "baseline", "lexicon", "report"}) {
    const ProgramRun run = RunProgram({"schema", kind}, folder.path());
    EXPECT_EQ(run.status, 0) << kind;
    Diagnostics diagnostics;
    const auto node = ReadJson(run.out, Reporter(kind, &diagnostics));
    ASSERT_TRUE(node.has_value()) << kind;
    EXPECT_NE(node->Find("$schema"), nullptr) << kind;
    EXPECT_THAT(diagnostics.all(), IsEmpty()) << kind;
  }
}

TEST(CommandsTest, ExplainsEachBuiltInRule) {
  const TemporaryFolder folder;
  folder.Write("v.yaml", "gainsay: 1\nentities: {}\n");
  WorkspaceOptions options;
  options.paths = {folder.path()};
  Diagnostics diagnostics;
  const Workspace workspace = LoadWorkspace(options, &diagnostics);
  size_t explained = 0;
  for (const Rule& rule : workspace.rules) {
    if (rule.declared) continue;
    ++explained;
    const ProgramRun run = RunProgram({"explain", rule.id}, folder.path());
    EXPECT_EQ(run.status, 0) << rule.id << run.err;
    EXPECT_THAT(run.out, HasSubstr(rule.id));
    for (const std::string& text : {rule.doc.what, rule.doc.why}) {
      EXPECT_THAT(run.out, HasSubstr(text.substr(0, 40))) << rule.id;
    }
  }
  EXPECT_GT(explained, 0u);
}

TEST(CommandsTest, TestsOfTheBuiltInPacksPass) {
  const TemporaryFolder folder;
  for (const std::string& pack : BuiltinPackNames()) {
    const ProgramRun run = RunProgram({"test", "--coverage", pack}, folder.path());
    EXPECT_EQ(run.status, 0) << pack << run.out << run.err;
  }
}

TEST(CommandsTest, ReadsLinesInOrderAndAnswersBrokenOnes) {
  const TemporaryFolder folder;
  const ProgramRun run = RunProgram({"read", "--jsonl"}, folder.path(),
                                    "{\"text\": \"90%\", \"unit\": \"%\"}\n"
                                    "{\"text\": \n"
                                    "{\"unit\": \"%\"}\n"
                                    "{\"text\": \"a lot\", \"type\": \"quantity\"}\n"
                                    "{\"text\": \"n/a\", \"type\": \"date\"}\n"
                                    "{\"text\": \"2026-01\", \"type\": \"date\"}\n"
                                    "{\"text\": \"2026-02-10/..\"}\n"
                                    "{\"text\": \"../2026-02-10\"}\n");
  EXPECT_EQ(run.status, 0) << run.err;
  std::vector<std::string> lines = absl::StrSplit(run.out, '\n', absl::SkipEmpty());
  EXPECT_THAT(lines,
              ElementsAre(HasSubstr("\"stated\":{\"value\":90}"),
                          StartsWith("{\"error\":"), StartsWith("{\"error\":"),
                          AllOf(StartsWith("{\"error\":"), HasSubstr("\"expected\":")),
                          "{\"absent\":\"n/a\"}", HasSubstr("\"edtf\":\"2026-01\""),
                          HasSubstr("\"end\":{}"), HasSubstr("\"start\":{}")));
}

TEST(CommandsTest, ReadsLinesByTheCommandLineWhereTheySayNothingElse) {
  const TemporaryFolder folder;
  const ProgramRun run =
      RunProgram({"read", "--jsonl", "--unit", "km", "--stance", "denies"}, folder.path(),
                 "{\"text\": \"20\"}\n"
                 "\n"
                 "{\"text\": \"20\", \"unit\": \"%\", \"stance\": \"asserts\"}\n"
                 "{\"text\": \"20\", \"units\": \"%\"}\n"
                 "{\"text\": \"true\", \"type\": \"truth\", \"unit\": null}\n");
  EXPECT_EQ(run.status, 0) << run.err;
  std::vector<std::string> lines = absl::StrSplit(run.out, '\n', absl::SkipEmpty());
  EXPECT_THAT(lines,
              ElementsAre(AllOf(HasSubstr("\"unit\":\"km\""),
                                HasSubstr("\"nominal\":[{\"max\":19.5,\"max_open\":true},"
                                          "{\"min\":20.5}]")),
                          HasSubstr("\"error\":\"the line is empty\""),
                          AllOf(HasSubstr("\"unit\":\"%\""), HasSubstr("\"min\":19.5")),
                          HasSubstr("\"error\":\"unknown key 'units'\""),
                          "{\"type\":\"truth\",\"value\":false}"));
}

TEST(CommandsTest, ALineHasTextsOrAFormAndIsReadByItself) {
  const TemporaryFolder folder;
  const ProgramRun run = RunProgram(
      {"read", "--jsonl"}, folder.path(),
      "{\"text\": [\"a\", \"b\"], \"type\": \"entity-set\"}\n"
      "{\"text\": {\"includes\": [\"a\"]}, \"type\": \"entity-set\"}\n"
      "{\"text\": \"1\", \"unit\": [\"km\"]}\n"
      "{\"text\": \"true\", \"type\": \"truth\", \"stance\": [\"plans\", \"denies\"]}\n"
      "{\"text\": \"Smith & Co\", \"type\": \"entity\"}\n"
      "{\"text\": \"Smith/Co\", \"type\": \"entity\"}\n");
  const std::vector<std::string> lines = absl::StrSplit(run.out, '\n', absl::SkipEmpty());
  EXPECT_THAT(lines, ElementsAre(HasSubstr("\"must\":[\"a\",\"b\"]"),
                                 HasSubstr("\"must\":[\"a\"]"),
                                 "{\"error\":\"'unit' must be a text, found a list\"}",
                                 "{\"type\":\"truth\",\"value\":false}",
                                 HasSubstr("Smith & Co"), HasSubstr("Smith/Co")));
}

TEST(CommandsTest, MarksWhatIsDenied) {
  const TemporaryFolder folder;
  const ProgramRun run = RunProgram(
      {"read", "--jsonl", "--stance", "denies"}, folder.path(),
      "{\"text\": \"5 March 2026\", \"type\": \"date\"}\n"
      "{\"text\": \"02/03/2026\", \"type\": \"date\"}\n"
      "{\"text\": \"we lost\", \"type\": \"quotation\"}\n"
      "{\"text\": \"we lost\", \"type\": \"quotation\", \"stance\": \"asserts\"}\n"
      "{\"text\": \"A-12\", \"type\": \"identifier\"}\n");
  EXPECT_EQ(run.status, 0) << run.err;
  std::vector<std::string> lines = absl::StrSplit(run.out, '\n', absl::SkipEmpty());
  const auto denied = EndsWith("\"denied\":true}");
  EXPECT_THAT(lines, ElementsAre(denied,
                                 AllOf(HasSubstr("\"denied\":true},{"),
                                       EndsWith("\"denied\":true}]}")),
                                 denied, EndsWith("\"text\":\"we lost\"}"), denied));
}

TEST(CommandsTest, ReadsOneText) {
  const TemporaryFolder folder;
  const ProgramRun run = RunProgram(
      {"read", "about a fifth", "--unit", "%", "--format", "json"}, folder.path());
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, AllOf(HasSubstr("\"stated\":{\"value\":20}"),
                             HasSubstr("\"hedge\":\"about\"")));
  EXPECT_THAT(RunProgram({"read", "about a fifth", "--unit", "%"}, folder.path()).out,
              HasSubstr("reads as   about 20%"));
}

TEST(CommandsTest, ShowsAllSubjectsOfAClaim) {
  const TemporaryFolder folder;
  folder.Write("claims.yaml", R"(gainsay: 1
article: {id: a, published: 2026-02-01}
claims:
- {id: both, subject: {all_of: [east, west]}, property: area, value: 40 km2}
- {id: one, subject: {any_of: [east, west]}, property: area, value: 40 km2}
)");
  folder.Write("vocabulary.yaml",
               "gainsay: 1\nproperties: {area: {type: quantity, unit: km2}}\n");
  const ProgramRun run = RunProgram(
      {"facts", "claims.yaml", "--vocabulary", "vocabulary.yaml"}, folder.path());
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_THAT(run.out,
              HasSubstr("a#both: east and west, area\n    40 km2\n    = 40 km2"));
  EXPECT_THAT(run.out, HasSubstr("a#one: east or west, area\n"));
  EXPECT_THAT(run.out, HasSubstr("if the subject of a#one is west"));
}

TEST(CommandsTest, ShowsFactsAsATableAndAsLines) {
  const Project project("40%");
  EXPECT_EQ(project.Run({"facts"}).status, 0);
  EXPECT_THAT(project.Run({"facts"}).out, HasSubstr("40%"));
  const ProgramRun run = project.Run({"facts", "--format", "jsonl"});
  EXPECT_EQ(run.status, 0);
  const std::vector<std::string> lines = absl::StrSplit(run.out, '\n', absl::SkipEmpty());
  ASSERT_THAT(lines, SizeIs(2));
  for (const std::string& line : lines) {
    Diagnostics diagnostics;
    const auto node = ReadJson(line, Reporter("line", &diagnostics));
    ASSERT_TRUE(node.has_value()) << line;
    for (const char* key : {"article", "claim", "subject", "property", "qualifiers",
                            "reading", "voice", "stance", "as_of", "valid"}) {
      EXPECT_NE(node->Find(key), nullptr) << key << " in " << line;
    }
  }
}

TEST(CommandsTest, ShowsFactsThatWereWithdrawn) {
  const TemporaryFolder folder;
  folder.Write("c.yaml", R"(gainsay: 1
article: {id: a, published: 2026-02-01}
claims:
- {id: old, subject: s, property: p, value: 4}
- {id: new, subject: s, property: p, value: 5, corrects: a#old}
- {id: gone, subject: s, property: p, value: 6, retracted: true}
)");
  folder.Write("v.yaml", "gainsay: 1\nproperties: {p: {type: quantity, unit: count}}\n");
  EXPECT_THAT(
      RunProgram({"facts", "."}, folder.path()).out,
      AllOf(HasSubstr("a#old: s, p\n    4\n    = withdrawn: corrected by a#new\n"),
            HasSubstr("a#new: s, p\n    5\n    = 5"),
            HasSubstr("a#gone: s, p\n    6\n    = withdrawn: retracted\n")));
  EXPECT_THAT(
      RunProgram({"facts", ".", "--format", "jsonl"}, folder.path()).out,
      AllOf(HasSubstr("\"reading\":{\"withdrawn\":\"corrected\",\"by\":\"a#new\"}"),
            HasSubstr("\"reading\":{\"withdrawn\":\"retracted\",\"by\":null}")));
}

// Every key of a project is also an option.
TEST(CommandsTest, OptionsStandForKeysOfAProject) {
  const Project project("40%", "override: {p: {severity: note}}\n");
  EXPECT_EQ(project.Run({"check"}).status, 0);
  EXPECT_EQ(project.Run({"check", "--override", "p=error"}).status, 1);
  EXPECT_EQ(
      project.Run({"check", "--override", "p=warning", "--fail-on", "warning"}).status,
      1);
  EXPECT_THAT(project.Run({"check", "--override", "p=off"}).out, HasSubstr("0 findings"));
  EXPECT_EQ(project.Run({"check", "--override", "p={severity: error}"}).status, 1);
  EXPECT_THAT(project.Run({"check", "--claims", "claims/a.yaml"}).out,
              HasSubstr("1 claim in 1 article"));
  EXPECT_THAT(project.Run({"facts", "--claims", "claims/b*"}).out,
              AllOf(HasSubstr("b#c"), Not(HasSubstr("a#c"))));
  const Project tense("about 85%");
  EXPECT_EQ(tense.Run({"check", "--severity", "tension=error"}).status, 1);
  EXPECT_EQ(tense.Run({"check"}).status, 0);
}

// What an option stands for is not looked for.
TEST(CommandsTest, OptionsStandForPatternsThatMatchNothing) {
  const Project project("40%");
  project.folder().Write("gainsay.yaml",
                         "gainsay: 1\nclaims: [none/*]\nvocabulary: [none.yaml]\n"
                         "rules: [none/*.yaml]\nlexicon: [none.yaml]\n");
  Words arguments = {"check",   "--claims",     "claims/*.yaml", "--vocabulary", "v.yaml",
                     "--rules", "builtin:core", "--lexicon",     "builtin:en"};
  const ProgramRun run = project.Run(arguments);
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.err, "");
  Words against = arguments;
  against.insert(against.end(), {"--against", "claims"});
  EXPECT_EQ(project.Run(against).err, "");
  arguments.resize(7);
  EXPECT_THAT(project.Run(arguments).err, HasSubstr("no file matches 'none.yaml'"));
}

TEST(CommandsTest, ClaimsStandForTheProjectsAndNotForPaths) {
  const Project project("40%");
  project.folder().Write("extra/x.yaml", Project::Claims("x", "70%"));
  const std::vector<std::pair<Words, std::string>> rows = {
      {{}, "1 claim in 1 article"},
      {{"."}, "1 claim in 1 article"},
      {{"claims/a.yaml"}, "2 claims in 2 articles"},
      {{"claims"}, "3 claims in 3 articles"},
      {{"--against", "claims"}, "1 finding: 1 contradiction\n3 claims in 3 articles"}};
  for (const auto& [words, says] : rows) {
    Words arguments = {"check", "--claims", "extra/x.yaml"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    EXPECT_THAT(project.Run(arguments).out, HasSubstr(says));
  }
}

TEST(CommandsTest, OptionsDecideHowClaimsAreRead) {
  const TemporaryFolder folder;
  folder.Write("gainsay.yaml",
               "gainsay: 1\nclaims: [c.yaml]\nvocabulary: [v.yaml]\nlocale: en-GB\n"
               "rates: {EUR: 1 USD}\n");
  folder.Write("v.yaml",
               "gainsay: 1\nproperties: {day: {type: date}, cost: {type: quantity, unit: "
               "USD}}\n");
  folder.Write("c.yaml",
               "gainsay: 1\narticle: {id: a}\nclaims:\n"
               "- {id: d, subject: s, property: day, value: 02/03/2026}\n"
               "- {id: eur, subject: s, property: cost, value: EUR 100}\n"
               "- {id: usd, subject: s, property: cost, value: USD 200}\n");
  EXPECT_THAT(RunProgram({"facts"}, folder.path()).out, HasSubstr("2 March 2026"));
  EXPECT_THAT(RunProgram({"facts", "--locale", "en-us"}, folder.path()).out,
              HasSubstr("3 February 2026"));
  EXPECT_EQ(RunProgram({"check"}, folder.path()).status, 1);
  const ProgramRun dear = RunProgram(
      {"check", "--rates", "EUR=2 USD", "--rates", "GBP=2 USD"}, folder.path());
  EXPECT_EQ(dear.status, 0) << dear.out << dear.err;
  const ProgramRun next =
      RunProgram({"check", "--rates", "EUR=1.1 USD", "--locale", "en-us"}, folder.path());
  EXPECT_THAT(next.out, HasSubstr("--locale en-us --rates 'EUR=1.1 USD'"));
}

TEST(CommandsTest, SaysWhatIsWrongWithAnOption) {
  const Project project("40%");
  const std::vector<std::pair<Words, std::string>> wrong = {
      {{"--locale", "zz"}, "--locale: error: 'zz' is no locale"},
      {{"--severity", "tension"}, "--severity: error: 'tension' is not NAME=VALUE"},
      {{"--severity", "tensoin=error"}, "--severity: error: unknown verdict 'tensoin'"},
      {{"--override", "q=off"}, "--override: error: no rule 'q' to override"},
      {{"--override", "p=of"}, "--override: error: unknown severity 'of'"},
      {{"--override", "p={severty: note}"}, "--override: error: unknown key 'severty'"},
      {{"--rates", "EUR=many"}, "--rates: error: 'many' is no amount of money"},
      {{"--rates", "=1 USD"}, "--rates: error: '=1 USD' is not NAME=VALUE"},
      {{"--claims", "cliams/*"}, "--claims: error: no file matches 'cliams/*'"},
      {{"--lexicon", "builtin:de"}, "did you mean 'builtin:en'?"},
      {{"--max-claims", "0"}, "'0' is no number from 1 to 1000000000"}};
  for (const auto& [words, message] : wrong) {
    Words arguments = {"check"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    const ProgramRun run = project.Run(arguments);
    EXPECT_EQ(run.status, 2) << message;
    EXPECT_THAT(run.err, HasSubstr(message));
  }
}

TEST(CommandsTest, SaysWhichPartsACommandHas) {
  const TemporaryFolder folder;
  const std::vector<std::pair<Words, std::string>> wrong = {
      {{"baseline"}, "gainsay: what of 'baseline'? one of: write, prune, diff\n"},
      {{"baseline", "foo"},
       "gainsay: unknown command 'baseline foo'; one of: write, prune, diff\n"},
      {{"baseline", "wirte"},
       "gainsay: unknown command 'baseline wirte'; did you mean 'write'?\n"},
      {{"archive", "chek"},
       "gainsay: unknown command 'archive chek'; did you mean 'check'?\n"}};
  for (const auto& [words, message] : wrong) {
    const ProgramRun run = RunProgram(words, folder.path());
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.err, message);
  }
  EXPECT_EQ(RunProgram({"baseline", "--help"}, folder.path()).status, 0);
}

TEST(CommandsTest, ReportsAMissingRulesFileOnce) {
  const TemporaryFolder folder;
  const ProgramRun run = RunProgram({"test", "/nonexistent"}, folder.path());
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(run.err, "/nonexistent: error: no such file\n");
}

}  // namespace
}  // namespace gainsay
