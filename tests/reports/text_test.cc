#include "reports/formats/text.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "reports/formats/layout.h"
#include "tests/reports/sample_report.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

FormatOptions Width(int width) {
  FormatOptions options;
  options.width = width;
  return options;
}

TEST(RenderText, TellsOnePointAsItIsShown) {
  Report report = SampleReport("5");
  for (const double value : {1.0, 1.0000000000000009, 0.9999999999999991}) {
    report.findings[0].slack.value = value;
    EXPECT_THAT(RenderText(report, Width(100)), HasSubstr("slack  1 point\n"));
  }
  report.findings[0].slack.value = 1.5;
  EXPECT_THAT(RenderText(report, Width(100)), HasSubstr("slack  1.5 points\n"));
}

TEST(RenderText, ShowsAFindingWithItsPositions) {
  const std::string text = RenderText(SampleReport("about 90%"), Width(100));
  EXPECT_THAT(text, StartsWith("contradiction[territory.share]: Donetsk Oblast, held by "
                               "Russia: about 90%, or 80%?"));
  for (const char* part :
       {"7f3a91c2\n", "\n  A   outlet-a", "\n  B   outlet-a",
        "claims/outlet-a.yaml:14:3\n",
        "read as about 90% (nominal 87.5–92.5, wide 85–95)", "28 January 2026",
        "said by about 90%", "\n  why    both are about", "\n  slack  2.5 points",
        "gainsay explain", "1 finding: 1 contradiction", "2 claims in 2 articles"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(RenderText, KeepsLinesWithinTheWidth) {
  for (const int width : {60, 80, 100}) {
    const std::string text = RenderText(
        SampleReport("about 90% of all that there is – in the whole of the region"),
        Width(width));
    for (const absl::string_view line : absl::StrSplit(text, '\n')) {
      EXPECT_LE(Columns(line), width) << line;
    }
  }
}

TEST(RenderText, EndsWithTheErrorsOfTheInput) {
  Report report = SampleReport("5");
  EXPECT_THAT(RenderText(report, Width(100)), Not(HasSubstr("in the input")));
  report.diagnostics.resize(3, report.diagnostics[0]);
  report.diagnostics[0].severity = DiagnosticSeverity::kError;
  report.diagnostics[2].severity = DiagnosticSeverity::kError;
  EXPECT_THAT(
      RenderText(report, Width(100)),
      EndsWith("\n2 errors in the input: what could not be read was not compared\n"));
}

TEST(RenderText, KeepsTextWithoutSpacesWithinTheWidth) {
  std::string chinese;
  for (int i = 0; i < 30; ++i) chinese += "洪水造成三十人死亡，";
  for (const std::string& text : {std::string(150, 'x'), chinese}) {
    const std::string report = RenderText(SampleReport(text), Width(60));
    for (const absl::string_view line : absl::StrSplit(report, '\n')) {
      EXPECT_LE(Columns(line), 60) << line;
    }
  }
}

TEST(RenderText, CutsLongQuotesAroundTheValue) {
  Report report = SampleReport("5");
  ReportedClaim& claim = report.findings[0].positions[0].claims.made[0];
  claim.value = "12 bridges";
  const std::string many(1000, 'x');
  claim.quote = absl::StrCat(many, " before", many, " the 12 bridges fell ", many);
  const std::string text = RenderText(report, Width(400));
  EXPECT_THAT(text, HasSubstr("“… the 12 bridges fell xxx"));
  EXPECT_THAT(text, Not(HasSubstr(many)));
  claim.quote = absl::StrCat(many, " the rain of the night before the 12 bridges fell");
  EXPECT_THAT(RenderText(report, Width(400)),
              HasSubstr("“… the rain of the night before the 12 bridges fell”"));
}

TEST(RenderText, SuggestsOnlyWhatWorks) {
  FormatOptions options = Width(100);
  EXPECT_THAT(RenderText(SampleReport("5"), options), HasSubstr("gainsay accept"));
  options.acceptable = false;
  EXPECT_THAT(RenderText(SampleReport("5"), options),
              AllOf(HasSubstr("gainsay explain"), Not(HasSubstr("gainsay accept"))));
}

TEST(RenderText, LetsNothingOfTheInputSteerTheTerminal) {
  for (const std::string bad :
       {"\x1b[2J", "\x07", "\x9b", "\u202Edrow", "\u2066", "\u200B", "a\rb", "\u0085"}) {
    Report report = SampleReport(bad);
    report.findings[0].rule = "r" + bad;
    const std::string text = RenderText(report, Width(100));
    for (const char c : text) {
      EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20)
          << static_cast<int>(c);
    }
    for (const char* steers : {"\u202E", "\u2066", "\u200B", "\u0085"}) {
      EXPECT_THAT(text, Not(HasSubstr(steers)));
    }
  }
}

TEST(RenderText, GivesGitHubActionsNoCommand) {
  Report report = SampleReport("a ##[error]b ::error::c");
  ReportedClaim& claim = report.findings[0].positions[0].claims.made[0];
  report.findings[0].rule = "##[group]r";
  claim.article = "::error::a";
  claim.position.file = "::error::" + std::string(90, 'f');
  const std::string text = RenderText(report, Width(60));
  EXPECT_THAT(text, Not(HasSubstr("##[")));
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    EXPECT_THAT(std::string(absl::StripLeadingAsciiWhitespace(line)),
                Not(StartsWith("::")));
  }
}

TEST(RenderText, KeepsWideCharactersWithinTheWidth) {
  Report report = SampleReport("東京 の 東京 の 東京 の 東京 の 東京 の 東京 の 東京");
  const std::string text = RenderText(report, Width(60));
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    EXPECT_LE(Columns(line), 60) << line;
  }
  const std::string first = text.substr(0, text.find('\n'));
  EXPECT_EQ(Columns(first), 60) << first;  // it ends with the finding's id
}

TEST(RenderText, ColoursOnlyWhereAsked) {
  FormatOptions options;
  EXPECT_THAT(RenderText(SampleReport("5"), options), Not(HasSubstr("\x1b")));
  options.color = true;
  EXPECT_THAT(RenderText(SampleReport("5"), options), StartsWith("\x1b["));
}

TEST(RenderText, CountsOneAndManyInWords) {
  Report report;
  report.summary.articles = 1;
  report.summary.claims = 1;
  EXPECT_THAT(RenderText(report, {}), HasSubstr("0 findings"));
  EXPECT_THAT(RenderText(report, {}), HasSubstr("1 claim in 1 article:"));
  report = SampleReport("5");
  report.findings.push_back(report.findings[0]);
  report.summary.findings[Verdict::kContradiction] = 2;
  report.summary.claims = 2400;
  EXPECT_THAT(RenderText(report, {}), HasSubstr("2 findings: 2 contradiction"));
  EXPECT_THAT(RenderText(report, {}), HasSubstr("2,400 claims in 2 articles:"));
}

TEST(RenderText, SaysHowManyClaimsItLeavesOut) {
  Report report = SampleReport("5");
  ReportedPosition& position = report.findings[0].positions[0];
  position.claims.made.assign(3, position.claims.made[0]);
  position.count = 7;
  FormatOptions options;
  options.max_claims = 3;
  EXPECT_THAT(RenderText(report, options), HasSubstr("and 4 more claims"));
  position.count = 4;
  EXPECT_THAT(RenderText(report, options), HasSubstr("and 1 more claim\n"));
  position.count = 3;
  EXPECT_THAT(RenderText(report, options), Not(HasSubstr("more claim")));
}

TEST(RenderText, SaysHowManyOriginsStandBehindMoreClaims) {
  Report report = SampleReport("5");
  ReportedPosition& position = report.findings[0].positions[0];
  position.count = 5;
  position.origins = 1;
  EXPECT_THAT(RenderText(report, {}), HasSubstr("\n      5 claims, 1 origin\n"));
  position.origins = 5;
  EXPECT_THAT(RenderText(report, {}), Not(HasSubstr("origin")));
}

TEST(RenderText, SaysWhatWasWithdrawn) {
  Report report = SampleReport("5");
  EXPECT_THAT(RenderText(report, {}), HasSubstr("\n  a#old: corrected by b#5\n"));
  report.withdrawn.assign(12, {"a#old", std::nullopt, "retracted", {}});
  EXPECT_THAT(RenderText(report, {}),
              HasSubstr("a#old: retracted\n  and 2 more (--verbose names them)\n"));
  FormatOptions verbose;
  verbose.verbose = true;
  EXPECT_THAT(RenderText(report, verbose), Not(HasSubstr("more (--verbose")));
}

TEST(RenderText, NamesTheClaimThatMostFindingsShare) {
  EXPECT_THAT(RenderText(SampleReport("5"), {}),
              HasSubstr("\n3 of 4 findings involve a#5\n"));
}

TEST(RenderText, SaysWhatEachReadingWouldLeave) {
  const std::string text = RenderText(SampleReport("5"), {});
  EXPECT_THAT(text, HasSubstr("which reading fits\n  a was published on\n"
                              "    5 (dateline): 1 further finding: tension 7f3a91c2\n"
                              "    27 January 2026 (5): no further finding\n"));
}

TEST(RenderText, NamesIdleRulesWhereVerbose) {
  FormatOptions options;
  EXPECT_THAT(RenderText(SampleReport("5"), options), Not(HasSubstr("an/idle-rule")));
  options.verbose = true;
  EXPECT_THAT(RenderText(SampleReport("5"), options), HasSubstr("an/idle-rule"));
}

}  // namespace
}  // namespace gainsay
