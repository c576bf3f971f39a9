// The formats for other programs: what each makes of the sample report, in full, and that
// it shows hostile words without obeying them. tests/reports/sample/ holds the outputs;
// UPDATE_GOLDEN=1 rewrites them.

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "reports/formats/format.h"
#include "reports/formats/layout.h"
#include "reports/formats/sides.h"
#include "tests/reports/rendered.h"
#include "tests/reports/sample_report.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;
using Json = nlohmann::json;

TEST(WordsOfAClaim, KeepBothMarksWhereTheyAreCut) {
  ReportedClaim claim;
  claim.quote = absl::StrCat("“", std::string(400, 'x'), "”");
  EXPECT_THAT(WordsOf(claim), AllOf(StartsWith("“x"), EndsWith("x…”")));
  claim.quote = absl::StrCat("“We won’t,” he said ", std::string(400, 'x'));
  EXPECT_THAT(WordsOf(claim), AllOf(StartsWith("“We won’t,” he"), EndsWith("x…")));
  for (const char* quoted : {"“We won’t,” he said", "“He said “no” twice”", "\"no\""}) {
    claim.quote = quoted;
    EXPECT_EQ(WordsOf(claim), quoted);
  }
  claim.quote = "“We won’t";
  EXPECT_EQ(WordsOf(claim), "““We won’t”");
}

const std::vector<std::string>& Machine() {
  static const auto* names = new std::vector<std::string>{"sarif",  "junit",    "github",
                                                          "gitlab", "markdown", "html"};
  return *names;
}

std::string Rendered(const std::string& format, const Report& report) {
  const FormatRow* row = FindFormat(format);
  if (row == nullptr) return "no such format";
  FormatOptions options;
  options.max_claims = row->max_claims;
  return gainsay::Rendered(*row, report, options);
}

// The sample with what only these formats show: a finding that fails and one that does
// not, a rule's help, places that are known in part, and words found in an article.
Report Sample(const std::string& text) {
  Report report = SampleReport(text);
  report.version = "1.2.3";
  report.rules = {
      {"territory.share", "Claims of " + text + " must agree.", "Why " + text}};
  Finding& failing = report.findings[0];
  failing.fails = true;
  failing.severity = Severity::kError;
  failing.positions[1].claims.made[0].evidence = {
      EvidenceState::kExact, {"articles/b c.txt", {3, 211}}, {}};
  Finding quiet = failing;
  quiet.id = "00000000000000ff";
  quiet.rule = "held_on/exact";
  quiet.verdict = Verdict::kFlaw;
  quiet.severity = Severity::kWarning;
  quiet.fails = false;
  quiet.positions.pop_back();
  quiet.positions[0].claims.made[0].position = {"./claims/of a, 100%.jsonl", {0, 0}};
  report.findings.push_back(quiet);
  report.summary.findings[Verdict::kFlaw] = 1;
  return report;
}

// The style sheet has a file of its own, and need not be in each output as well.
std::string WithoutStyle(std::string page) {
  const size_t begin = page.find("<style>\n");
  if (begin == std::string::npos) return page;
  return page.erase(begin, page.find("</style>\n") + 9 - begin);
}

class FormatsTest : public testing::TestWithParam<std::string> {};

TEST_P(FormatsTest, ShowsTheSample) {
  ExpectGolden(GAINSAY_SOURCE_DIR "/tests/reports/sample/report." + GetParam(),
               WithoutStyle(Rendered(GetParam(), Sample("about 90%"))));
}

TEST_P(FormatsTest, ShowsControlAndDirectionCharactersAndNeverWritesThem) {
  for (const std::string sign :
       {"\x1b", "\x07", "\r", "\u0085", "\u009b", "\u061c", "\u200e", "\u202e", "\u2066",
        "\u2028", "\ufeff", "\x7f", "\u00ad", "\u2064", "\u3164", "\u2068", "\u202a"}) {
    Report report = Sample("a" + sign + "b");
    report.findings[0].rule = "r" + sign;
    const std::string out = Rendered(GetParam(), report);
    if (sign == "\r") {
      EXPECT_THAT(out, HasSubstr("a b"));
    } else {
      EXPECT_THAT(out, HasSubstr("aU+"));
    }
    EXPECT_THAT(out, Not(HasSubstr(sign))) << Printable(sign);
  }
}

TEST_P(FormatsTest, WritesNoLineThatInputBegins) {
  const std::string out = Rendered(GetParam(), Sample("a\n::error::b\n\n# c\n/close"));
  for (const absl::string_view line : absl::StrSplit(out, '\n')) {
    const std::string text(absl::StripLeadingAsciiWhitespace(line));
    EXPECT_THAT(text, Not(StartsWith("::error::")));
    // XML is no Markdown: its lines may begin so.
    if (GetParam() == "junit") continue;
    EXPECT_THAT(text, AllOf(Not(StartsWith("# c")), Not(StartsWith("/close"))));
  }
}

TEST_P(FormatsTest, GivesGitHubActionsNoCommandOfTheOlderSyntax) {
  Report report = Sample("a ##[error]b");
  report.findings[0].rule = "##[group]r";
  EXPECT_THAT(Rendered(GetParam(), report),
              AllOf(HasSubstr("U+0023"), Not(HasSubstr("##["))));
}

TEST_P(FormatsTest, ShowsAnEmptyReport) {
  EXPECT_EQ(Rendered(GetParam(), Report()).empty(), GetParam() == "github");
}

TEST_P(FormatsTest, StandsFilesWhoseNamesAreNotUtf8) {
  Report report = Sample("5");
  report.findings[0].positions[0].claims.made[0].position.file = "claims/\xFF\xFE.yaml";
  report.diagnostics[0].position.file = "\xC3";
  EXPECT_THAT(Rendered(GetParam(), report), HasSubstr("held_on"));
}

TEST_P(FormatsTest, StandsFindingsWithoutPositions) {
  Report report = Sample("5");
  report.findings[0].positions.clear();
  report.findings[0].message = "nothing could be read";
  report.rules.clear();
  EXPECT_THAT(Rendered(GetParam(), report), HasSubstr("nothing could be read"));
}

TEST_P(FormatsTest, TellsWhoAcceptedAFinding) {
  for (const bool in_baseline : {false, true}) {
    Report report = Sample("5");
    report.findings.resize(1, report.findings[0]);
    report.findings[0].fails = false;
    report.findings[0].accepted = {
        in_baseline, "both true", "A. Editor", "2026-12-31", {"accepted.yaml", {3, 3}}};
    const std::string out = Rendered(GetParam(), report);
    EXPECT_THAT(out, HasSubstr(in_baseline ? "in the baseline (accepted.yaml:3)"
                                           : "accepted by A. Editor until 2026-12-31: "
                                             "both true (accepted.yaml:3)"));
    EXPECT_THAT(out, AllOf(Not(HasSubstr("::error")), Not(HasSubstr("major"))));
  }
}

TEST_P(FormatsTest, CountsTheClaimsOfAPosition) {
  Report report = Sample("5");
  report.findings[0].positions[1].count = 15;
  EXPECT_THAT(Rendered(GetParam(), report), HasSubstr("and 14 more claims"));
}

INSTANTIATE_TEST_SUITE_P(Formats, FormatsTest, testing::ValuesIn(Machine()),
                         [](const auto& each) { return each.param; });

class NotesTest : public testing::TestWithParam<std::string> {};

TEST_P(NotesTest, AreWholeInFormatsForOtherPrograms) {
  Report report = Sample("5");
  ReportedClaim& claim = report.findings[0].positions[0].claims.made[0];
  claim.voice = "the mayor";
  claim.stance = {"denies"};
  claim.time_text = "as of 2 February 2026";
  EXPECT_THAT(Rendered(GetParam(), report),
              AllOf(HasSubstr("as of 2 February 2026, said by the mayor (denies)"),
                    HasSubstr(" is 5: contradiction; the subject of "),
                    HasSubstr(" is donbas: they agree"), HasSubstr("2.5 points")));
}

INSTANTIATE_TEST_SUITE_P(Formats, NotesTest,
                         testing::Values("sarif", "github", "markdown"),
                         [](const auto& each) { return each.param; });

Json Result(const Report& report) {
  return Json::parse(Rendered("sarif", report))["runs"][0]["results"][0];
}

TEST(SarifTest, LinksTheOtherSidesFromTheMessage) {
  const Json result = Result(Sample("about 90%"));
  EXPECT_THAT(result["message"]["text"].get<std::string>(),
              AllOf(HasSubstr("\nA: outlet-a#c1"), HasSubstr("\n[B](1): outlet-a#c1"),
                    HasSubstr("([in the article](2))")));
  EXPECT_THAT(result["locations"], SizeIs(1));
  ASSERT_THAT(result["relatedLocations"], SizeIs(2));
  EXPECT_EQ(result["relatedLocations"][1]["id"], 2);
  const Json& place = result["relatedLocations"][1]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "articles/b%20c.txt");
  EXPECT_EQ(place["region"], Json({{"startLine", 3}, {"startColumn", 211}}));
}

TEST(SarifTest, TakesNoLinksAndArgumentsFromInput) {
  const Json result = Result(Sample("[click](https://x.test) {0} \\"));
  EXPECT_THAT(result["message"]["text"].get<std::string>(),
              AllOf(HasSubstr("\\[click\\](https://x.test) {{0}} \\\\"),
                    Not(HasSubstr("([click]"))));
}

TEST(SarifTest, SuppressesWhatIsAccepted) {
  Report report = Sample("5");
  EXPECT_FALSE(Result(report).contains("suppressions"));
  report.findings[0].accepted = {
      false, "both true", "A. Editor", "2026-12-31", {"accepted.yaml", {3, 3}}};
  const Json suppression = Result(report)["suppressions"][0];
  EXPECT_EQ(suppression["kind"], "external");
  EXPECT_EQ(suppression["status"], "accepted");
  EXPECT_THAT(suppression["justification"].get<std::string>(), HasSubstr("both true"));
}

TEST(SarifTest, HasNoRegionWhereTheLineIsUnknown) {
  const std::pair<TextPosition, Json> kRows[] = {
      {{0, 0}, nullptr},
      {{0, 7}, nullptr},
      {{4, 0}, {{"startLine", 4}}},
      {{4, 2}, {{"startLine", 4}, {"startColumn", 2}}},
  };
  for (const auto& [at, region] : kRows) {
    Report report = Sample("5");
    report.findings[0].positions[0].claims.made[0].position.at = at;
    const Json place = Result(report)["locations"][0]["physicalLocation"];
    EXPECT_EQ(place.value("region", Json()), region);
  }
}

TEST(SarifTest, EncodesPaths) {
  const std::pair<const char*, const char*> kRows[] = {
      {"./claims/../a.yaml", "a.yaml"},
      {"a b#c?d%.yaml", "a%20b%23c%3Fd%25.yaml"},
      {"javascript:alert(1)", "javascript%3Aalert%281%29"},
      {"/tmp/ä.yaml", "file:///tmp/%C3%A4.yaml"},
      {"\xFF.yaml", "%FF.yaml"},
  };
  for (const auto& [file, uri] : kRows) {
    Report report = Sample("5");
    report.findings[0].positions[0].claims.made[0].position.file = file;
    EXPECT_EQ(
        Result(report)["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        uri);
  }
}

TEST(JunitTest, EscapesMarkup) {
  const std::string out =
      Rendered("junit", Sample("<script>&\"]]></failure><testcase \uFFFE\uFFFF"));
  EXPECT_THAT(out, AllOf(HasSubstr("&lt;script&gt;&amp;&quot;]]&gt;&lt;/failure&gt;"),
                         HasSubstr("U+FFFEU+FFFF"), Not(HasSubstr("]]>")),
                         Not(HasSubstr("<script"))));
}

TEST(JunitTest, SaysThatTheInputIsWrong) {
  Report report = Sample("5");
  EXPECT_THAT(Rendered("junit", report), Not(HasSubstr("<error")));
  report.diagnostics[0].severity = DiagnosticSeverity::kError;
  EXPECT_THAT(Rendered("junit", report),
              AllOf(HasSubstr("<error type=\"input\" message=\"1 error\">"),
                    HasSubstr("failures=\"1\" errors=\"1\"")));
}

std::vector<std::string> Commands(const Report& report) {
  return absl::StrSplit(Rendered("github", report), '\n', absl::SkipEmpty());
}

TEST(GithubTest, HasOneCommandASide) {
  const std::vector<std::string> commands =
      Commands(Sample("100%, see: a\r\n::error::b%0A::stop-commands::x"));
  ASSERT_THAT(commands, SizeIs(4));  // a diagnostic, two sides, and a flaw's one
  EXPECT_THAT(commands[0], StartsWith("::warning file=a.yaml,line=1,col=2,title="));
  EXPECT_THAT(commands[1], AllOf(StartsWith("::error file=claims/outlet-a.yaml,"),
                                 HasSubstr("%0AHere A: "), HasSubstr("%0AB, at "),
                                 HasSubstr("100%25, see: a  ::error::b%250A::")));
  EXPECT_THAT(commands[2], AllOf(HasSubstr("%0AHere B: "), HasSubstr("%0AA, at ")));
  EXPECT_THAT(commands[3],
              StartsWith("::warning file=claims/of a%2C 100%25.jsonl,title="));
}

TEST(GithubTest, EscapesTheTitle) {
  Report report = Sample("5");
  report.findings[0].rule = "a,b::c\n%";
  EXPECT_THAT(Commands(report)[1],
              HasSubstr(",title=contradiction[a%2Cb%3A%3Ac %25] 7f3a91c2::"));
}

TEST(GithubTest, ShowsWhatNoFileNameShouldHave) {
  Report report = Sample("5");
  report.diagnostics[0].position.file = "a\x1b[1m\xFF\n.yaml";
  EXPECT_THAT(Commands(report)[0], StartsWith("::warning file="));
  EXPECT_THAT(Commands(report)[0], Not(HasSubstr("\x1b")));
  EXPECT_THAT(Commands(report)[0], Not(HasSubstr("\xFF")));
}

TEST(GitlabTest, HasAnIssueAFinding) {
  const Json issues = Json::parse(Rendered("gitlab", Sample("<b>|`")));
  ASSERT_THAT(issues, SizeIs(2));
  EXPECT_EQ(issues[0]["fingerprint"], "7f3a91c2d04b11aa");
  EXPECT_EQ(issues[0]["severity"], "major");
  EXPECT_EQ(issues[1]["severity"], "minor");
  EXPECT_EQ(issues[1]["location"],
            Json({{"path", "claims/of a, 100%.jsonl"}, {"lines", {{"begin", 1}}}}));
}

TEST(GitlabTest, HasAnIssueAnErrorOfTheInput) {
  Report report = Sample("5");
  const Diagnostic error = {
      DiagnosticSeverity::kError, {"./a.yaml", {7, 2}}, "unknown key", "a hint"};
  report.diagnostics.resize(4, error);
  report.diagnostics[3].position = {};
  const Json issues = Json::parse(Rendered("gitlab", report));
  ASSERT_THAT(issues, SizeIs(5));
  EXPECT_EQ(issues[0]["description"], "error in the input: unknown key; a hint");
  EXPECT_EQ(issues[0]["severity"], "blocker");
  EXPECT_EQ(issues[0]["location"], Json({{"path", "a.yaml"}, {"lines", {{"begin", 7}}}}));
  EXPECT_EQ(issues[2]["location"]["path"], ".");
  EXPECT_NE(issues[0]["fingerprint"], issues[1]["fingerprint"]);
  report.diagnostics[1].position.at = {9, 1};
  EXPECT_EQ(Json::parse(Rendered("gitlab", report))[0]["fingerprint"],
            issues[0]["fingerprint"]);
}

TEST(MarkdownTest, ObeysNothingOfTheInput) {
  const std::pair<const char*, const char*> kRows[] = {
      {"a|b", "a\\|b"},
      {"`code`", "\\`code\\`"},
      {"<script>", "&lt;script&gt;"},
      {"&lt;", "&amp;lt;"},
      {"[x](y)", "\\[x\\](y)"},
      {"*a* __b__ ~c~", "\\*a\\* \\_\\_b\\_\\_ \\~c\\~"},
      {"@someone", "@\u200Bsomeone"},
      {"me@x.test", "me@\u200Bx.test"},
      {"#12", "\\#\u200B12"},
      {"x/y#1", "x/y\\#\u200B1"},
      {"GH-12", "G\u200BH-12"},
      {"https://x.test", "https:\u200B//x.test"},
      {"WWW.x.test", "W\u200BWW.x.test"},
      {"$x$", "\\$x\\$"},
      {":tada:", ":\u200Btada:"},
      {"a.yaml:100:3", "a.yaml:\u200B100:3"},
      {"da39a3ee5e6b4b0d3255bfef95601890afd80709",
       "d\u200Ba39a3ee5e6b4b0d3255bfef95601890afd80709"},
  };
  for (const auto& [text, shown] : kRows) {
    const std::string out = Rendered("markdown", Sample(text));
    EXPECT_THAT(out, HasSubstr(shown));
    EXPECT_THAT(out, Not(HasSubstr(absl::StrCat(" ", text, " ")))) << text;
  }
}

TEST(MarkdownTest, SaysWhenAnArticleWasPublished) {
  EXPECT_THAT(Rendered("markdown", Sample("5")),
              HasSubstr("**A** outlet-a\\#c1, published 28 January 2026, claims/"));
}

TEST(MarkdownTest, LeavesPlacesAndTimesAsTheyAre) {
  for (const std::string text : {"a.yaml:14:3", "12:30:45", "da39a3e", "a: b: c"}) {
    EXPECT_THAT(Rendered("markdown", Sample(text)), HasSubstr(" " + text + " ")) << text;
  }
}

TEST(MarkdownTest, BeginsNoListAndNoCodeWithTheInput) {
  for (const std::string text :
       {"- a", "+ a", "1. a", "2) a", "    a", "::a b", "\u00A0::a b"}) {
    Report report = Sample("5");
    report.findings[0].message = text;
    EXPECT_THAT(Rendered("markdown", report),
                HasSubstr("</summary>\n\n\u200B" + text + "\n\n"));
  }
}

TEST(MarkdownTest, CountsHiddenFindingsApart) {
  Report report = Sample("5");
  report.findings.resize(1, report.findings[0]);
  report.summary.findings = {{Verdict::kContradiction, 1}};
  report.summary.accepted = 2;
  EXPECT_THAT(
      Rendered("markdown", report),
      StartsWith("### gainsay: 1 finding: 1 contradiction; 2 accepted and hidden\n"));
  report.findings[0].accepted = {
      false, "r", "b", "2026-12-31", {"accepted.yaml", {3, 3}}};
  report.summary.findings.clear();
  report.summary.accepted = 1;
  EXPECT_THAT(Rendered("markdown", report),
              AllOf(StartsWith("### gainsay: no findings; 1 accepted and hidden\n"),
                    HasSubstr("\n| accepted (error) | contradiction | "),
                    Not(HasSubstr("failing the check"))));
}

TEST(MarkdownTest, KeepsTheColumnsOfItsTable) {
  const std::string out = Rendered("markdown", Sample("a|b\\|c\n|"));
  const std::string plain = absl::StrReplaceAll(out, {{"\\\\", ""}, {"\\|", ""}});
  int rows = 0;
  for (const absl::string_view line : absl::StrSplit(plain, '\n')) {
    if (!absl::StartsWith(line, "|")) continue;
    ++rows;
    EXPECT_EQ(std::count(line.begin(), line.end(), '|'), 5) << line;
  }
  EXPECT_EQ(rows, 4);
}

TEST(MarkdownTest, FitsAComment) {
  for (const size_t length : {size_t{5}, size_t{100'000}}) {
    Report report = Sample(std::string(length, '@'));
    report.findings.resize(400, report.findings[0]);
    const std::string out = Rendered("markdown", report);
    EXPECT_LE(out.size(), 65536U);
    EXPECT_GE(out.size(), 55000U);
    EXPECT_THAT(out, HasSubstr(" of 400 findings, "));
    EXPECT_THAT(out, EndsWith("are shown with their passages.\n"));
  }
  EXPECT_THAT(Rendered("markdown", Sample("5")), Not(HasSubstr("Cut to the length")));
}

}  // namespace
}  // namespace gainsay
