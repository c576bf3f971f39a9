#include "reports/settle.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const char kFirst[] = "7f3a91c2d04b11aa";
const char kAlike[] = "7f3a91c2d04b11ab";
const char kOther[] = "0123456789abcdef";

std::vector<Finding> Findings() {
  std::vector<Finding> findings(3);
  findings[0].id = kFirst;
  findings[1].id = kAlike;
  findings[2].id = kOther;
  for (Finding& finding : findings) finding.rule = "share";
  return findings;
}

Acceptance Accepting(const std::string& id, const std::string& until = "2026-12-31",
                     const std::string& rule = "") {
  return {id, rule, "both true", "A. Editor", until, {"accepted.yaml", {3, 3}}};
}

// The ids of hidden findings, then the rules of the flaws.
std::vector<std::string> Settled(const Settlement& settlement) {
  std::vector<Finding> findings = Findings();
  Settle(settlement, findings);
  std::vector<std::string> result;
  for (const Finding& finding : findings) {
    if (finding.accepted.has_value()) result.push_back(finding.id);
    if (IsAcceptanceFlaw(finding)) {
      result.push_back(finding.rule + " " + std::string(Name(finding.severity)));
    }
  }
  return result;
}

TEST(Settle, HidesWhatIsAcceptedUntilTheEndOfItsLastDay) {
  for (const char* today : {"2026-01-01", "2026-12-30", "2026-12-31"}) {
    EXPECT_THAT(Settled({{Accepting(kFirst)}, {}, today}), ElementsAre(kFirst)) << today;
    EXPECT_THAT(Settled({{Accepting("01234567")}, {}, today}), ElementsAre(kOther));
  }
  EXPECT_THAT(Settled({{Accepting(kFirst)}, {}, "2027-01-01"}),
              ElementsAre("acceptance/expired error"));
  EXPECT_THAT(Settled({{Accepting(kFirst)}, {}, "2027-01-01", true, Severity::kNote}),
              ElementsAre("acceptance/expired error"));
}

TEST(Settle, FlawsHideNothing) {
  const std::string today = "2026-06-01";
  EXPECT_THAT(Settled({{Accepting("7f3a91c2")}, {}, today}),
              ElementsAre("acceptance/ambiguous warning"));
  EXPECT_THAT(Settled({{Accepting("00000000")}, {}, today}),
              ElementsAre("acceptance/unused warning"));
  EXPECT_THAT(Settled({{Accepting("00000000")}, {}, today, true, Severity::kError}),
              ElementsAre("acceptance/unused error"));
  EXPECT_THAT(Settled({{Accepting("00000000")}, {}, today, false}), IsEmpty());
  EXPECT_THAT(Settled({{Accepting(kFirst, "2026-12-31", "people")}, {}, today}),
              ElementsAre("acceptance/other-rule warning"));
  EXPECT_THAT(Settled({{Accepting(kFirst, "2026-12-31", "share")}, {}, today}),
              ElementsAre(kFirst));
}

TEST(Settle, AnEntryThatIsNoneIsAFlawAtItsPlace) {
  Settlement settlement{{}, {}, "2026-06-01"};
  settlement.malformed = {{"xyz", "'xyz' is no id", {"accepted.yaml", {3, 8}}},
                          {"", "it needs 'id'", {"accepted.yaml", {4, 3}}}};
  EXPECT_THAT(Settled(settlement), ElementsAre("acceptance/malformed warning",
                                               "acceptance/malformed warning"));
  std::vector<Finding> findings;
  Settle(settlement, findings);
  EXPECT_EQ(findings[0].message, "acceptance of xyz: 'xyz' is no id");
  EXPECT_EQ(findings[1].message, "an acceptance: it needs 'id'");
  EXPECT_NE(findings[0].id, findings[1].id);
}

TEST(Settle, ASecondAcceptanceIsUnusedAndARenewedOneNoError) {
  EXPECT_THAT(Settled({{Accepting(kFirst), Accepting(kFirst)}, {}, "2026-06-01"}),
              ElementsAre(kFirst, "acceptance/unused warning"));
  EXPECT_THAT(
      Settled({{Accepting(kFirst, "2026-01-31"), Accepting(kFirst)}, {}, "2026-06-01"}),
      ElementsAre(kFirst, "acceptance/unused warning"));
}

TEST(Settle, AnAcceptanceGoesBeforeTheBaseline) {
  std::vector<Finding> findings = Findings();
  Settle({{Accepting(kFirst)},
          {{kFirst, "share", "", {"baseline.yaml", {3, 3}}},
           {kOther, "share", "", {"baseline.yaml", {4, 3}}}},
          "2026-06-01"},
         findings);
  EXPECT_TRUE(IsAccepted(findings[0]));
  EXPECT_FALSE(findings[1].accepted.has_value());
  ASSERT_TRUE(findings[2].accepted.has_value());
  EXPECT_TRUE(findings[2].accepted->in_baseline);
  Report report;
  report.findings = findings;
  const Report shown = WithoutHidden(report);
  ASSERT_EQ(shown.findings.size(), 1u);
  EXPECT_EQ(shown.findings[0].id, kAlike);
}

TEST(Settle, AFlawSaysWhereItStands) {
  std::vector<Finding> findings = Findings();
  Settle({{Accepting("00000000")}, {}, "2026-06-01"}, findings);
  const Finding& flaw = findings.back();
  EXPECT_EQ(flaw.id.size(), 16u);
  ASSERT_EQ(flaw.positions.size(), 1u);
  EXPECT_EQ(flaw.positions[0].claims.made[0].position.file, "accepted.yaml");
  EXPECT_EQ(flaw.positions[0].claims.made[0].position.at.line, 3u);
  EXPECT_THAT(flaw.message, HasSubstr("00000000"));
}

TEST(Baseline, ComparesWithWhatIsFoundNow) {
  std::vector<Finding> findings = Findings();
  Settle({{Accepting(kFirst), Accepting("00000000")}, {}, "2026-06-01"}, findings);
  const BaselineDifference difference = CompareWithBaseline(
      {{kOther, "share", "", {}}, {"ffffffffffffffff", "share", "", {}}}, findings);
  ASSERT_EQ(difference.kept.size(), 1u);
  EXPECT_EQ(difference.kept[0].id, kOther);
  ASSERT_EQ(difference.gone.size(), 1u);
  EXPECT_EQ(difference.gone[0].id, "ffffffffffffffff");
  ASSERT_EQ(difference.added.size(), 1u);  // neither the accepted one nor the flaw
  EXPECT_EQ(difference.added[0].id, kAlike);
}

}  // namespace
}  // namespace gainsay
