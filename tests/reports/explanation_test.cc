#include "reports/formats/explanation.h"

#include <string>

#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "reports/formats/layout.h"
#include "tests/reports/sample_report.h"

namespace gainsay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// A finding whose trace has the text in every kind of step.
Finding SampleFinding(const std::string& text) {
  Finding finding = SampleReport(text).findings[0];
  finding.trace.clear();
  for (const StepKind kind :
       {StepKind::kJoined, StepKind::kFact, StepKind::kWidth, StepKind::kHolds,
        StepKind::kTime, StepKind::kSets, StepKind::kVerdict}) {
    finding.trace.push_back({kind, text, Verdict::kContradiction});
  }
  finding.trace.push_back({StepKind::kChange, "if " + text, StepResult::kNoFinding});
  return finding;
}

ReportedPair SamplePair(const std::string& text) {
  ReportedPair pair;
  pair.a = SampleClaim("a", text);
  pair.b = SampleClaim("b", text);
  pair.conclusion = "They conflict: " + text;
  pair.notes = {text};
  pair.outcomes.push_back({"share", Verdict::kContradiction, true, "7f3a91c2d04b11aa",
                           SampleFinding(text).trace});
  return pair;
}

std::string Both(const std::string& text, int width) {
  FormatOptions options;
  options.width = width;
  return RenderFindingExplanation(SampleFinding(text), options) +
         RenderPairExplanation(SamplePair(text), options);
}

TEST(RenderExplanation, ShowsTheFindingThenItsStepsThenWhatWouldChangeIt) {
  const std::string text = RenderFindingExplanation(SampleFinding("about 90%"), {});
  EXPECT_THAT(text, StartsWith("contradiction[territory.share]: "));
  EXPECT_THAT(text, Not(HasSubstr("next")));
  const size_t steps = text.find("\nstep by step\n  joined on     about 90% → contra");
  const size_t changes =
      text.find("\nwhat would change it\n  no finding    if about 90%\n");
  ASSERT_NE(steps, std::string::npos);
  ASSERT_NE(changes, std::string::npos);
  EXPECT_LT(steps, changes);
}

TEST(RenderExplanation, SaysThatOneOfSeveralConflictsIsExplained) {
  Finding finding = SampleFinding("5");
  finding.witnesses.assign(3, finding.witnesses[0]);
  EXPECT_THAT(RenderFindingExplanation(finding, {}),
              HasSubstr("\nstep by step, for the gravest of its 3 conflicts\n"));
}

TEST(RenderExplanation, ShowsBothClaimsAndEachRule) {
  const std::string text = RenderPairExplanation(SamplePair("about 90%"), {});
  for (const char* part :
       {"  A   a#c1", "\n  B   b#c1", "\nThey conflict: about 90%\n  about 90%\n",
        "\nshare: contradiction, finding 7f3a91c2\n  joined on     about 90%",
        "\n  what would change it\n  no finding    if about 90%\n"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(RenderExplanation, KeepsLinesWithinTheWidth) {
  for (const int width : {40, 60, 100}) {
    const std::string text = Both("about 90% of what there is in the region", width);
    for (const absl::string_view line : absl::StrSplit(text, '\n')) {
      EXPECT_LE(Columns(line), width) << line;
    }
  }
}

TEST(RenderExplanation, LetsNothingOfTheInputSteerTheTerminal) {
  for (const std::string bad :
       {"\x1b[2J", "\x07", "\x9b", "\u202Edrow", "\u2066", "\u200B", "a\rb", "\u0085"}) {
    const std::string text = Both(bad, 100);
    for (const char c : text) {
      EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20)
          << static_cast<int>(c);
    }
    for (const char* steers : {"\u202E", "\u2066", "\u200B", "\u0085"}) {
      EXPECT_THAT(text, Not(HasSubstr(steers)));
    }
  }
}

}  // namespace
}  // namespace gainsay
