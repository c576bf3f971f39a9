#include "reports/acceptance.h"

#include <optional>
#include <string>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/yaml_reader.h"

namespace gainsay {
namespace {

const Acceptance kNew = {"7f3a91c2d04b11aa",    "territory.share",
                         "both: \"true\"\n#no", "A. Editor\x1b[31m\x7f",
                         "2026-12-31",          {}};

Acceptances ReadAll(const std::string& text, Diagnostics& diagnostics) {
  const Reporter reporter("accepted.yaml", &diagnostics);
  const std::optional<Node> node = ReadYaml(text, reporter);
  return node.has_value() ? ReadAcceptances(*node, reporter) : Acceptances();
}

std::vector<Acceptance> Read(const std::string& text, Diagnostics& diagnostics) {
  return ReadAll(text, diagnostics).sound;
}

TEST(Acceptance, IsAddedAtTheEndAndReadsAsItWas) {
  const std::string kBefore[] = {
      "",
      "gainsay: 1\n",
      "# a file\n# of comments\n",
      "accepted:\n",
      "accepted:  # none yet\n# nor here\n",
      "accepted:\n# why\n- {id: 00000001, reason: r, by: b, until: 2026-01-31} # old\n",
      "gainsay: 1\naccepted:\n  - id: 00000001\n    reason: r\n    by: b\n"
      "    until: 2026-01-31",  // no line end
  };
  for (const std::string& before : kBefore) {
    const std::optional<std::string> after = WithAcceptance(before, kNew);
    ASSERT_TRUE(after.has_value()) << before;
    EXPECT_EQ(after->substr(0, before.size()), before);
    Diagnostics diagnostics;
    const std::vector<Acceptance> read = Read(*after, diagnostics);
    EXPECT_THAT(diagnostics.all(), testing::IsEmpty()) << *after;
    ASSERT_FALSE(read.empty()) << *after;
    EXPECT_EQ(read.size(), before.find("00000001") == std::string::npos ? 1u : 2u);
    EXPECT_EQ(read.back().id, kNew.id);
    EXPECT_EQ(read.back().rule, kNew.rule);
    EXPECT_EQ(read.back().reason, kNew.reason);
    EXPECT_EQ(read.back().by, kNew.by);
    EXPECT_EQ(read.back().until, kNew.until);
    // Another one goes below it.
    EXPECT_TRUE(WithAcceptance(*after, kNew).has_value()) << *after;
  }
}

TEST(Acceptance, MayHaveItsIdInCapitals) {
  Diagnostics diagnostics;
  const std::vector<Acceptance> read = Read(
      "accepted:\n- {id: 95D3F297, reason: r, by: b, until: 2026-01-31}\n", diagnostics);
  EXPECT_THAT(diagnostics.all(), testing::IsEmpty());
  ASSERT_EQ(read.size(), 1u);
  EXPECT_EQ(read[0].id, "95d3f297");
}

TEST(Acceptance, IsAddedWhereNoneIsWrittenOut) {
  const std::pair<const char*, const char*> kRows[] = {
      {"accepted: []\n", "accepted: \n"},
      {"gainsay: 1\naccepted: []  # none\n", "gainsay: 1\naccepted:   # none\n"},
      {"accepted: [ \n ]\n", "accepted: \n"},
      {"accepted: ~\n", "accepted: \n"},
      {"# none yet\naccepted: null", "# none yet\naccepted: \n"},
      {"accepted:\n  []\n", "accepted:\n  \n"},
  };
  for (const auto& [before, after] : kRows) {
    const std::optional<std::string> made = WithAcceptance(before, kNew);
    ASSERT_TRUE(made.has_value()) << before;
    EXPECT_EQ(*made, after + AcceptanceLine(kNew)) << before;
  }
}

TEST(Acceptance, IsNotAddedWhereALineDoesNotDo) {
  for (const char* before :
       {"accepted: []\ngainsay: 1\n", "{accepted: []}\n",
        "accepted: [{id: 00000001, reason: r, by: b, until: 2026-01-31}]\n",
        "accepted:\n- {id: 00000001, reason: r, by: b, until: 2026-01-31}\ngainsay: 1\n",
        "accepted: {\n", "[a, b]\n", "a text\n"}) {
    EXPECT_FALSE(WithAcceptance(before, kNew).has_value()) << before;
  }
}

TEST(Acceptance, OfWhichSomethingIsWrongIsKeptApart) {
  Diagnostics diagnostics;
  const std::string file =
      "accepted:\n- {id: xyz, by: b, until: soon}\n"
      "- {id: 00000001, reason: r, by: b, until: 2026-01-31}\n- a text\n";
  const Acceptances read = ReadAll(file, diagnostics);
  EXPECT_THAT(diagnostics.all(), testing::IsEmpty());
  EXPECT_EQ(read.sound.size(), 1u);
  ASSERT_EQ(read.malformed.size(), 2u);
  EXPECT_EQ(read.malformed[0].id, "xyz");
  EXPECT_EQ(read.malformed[0].position.at, (TextPosition{2, 8}));
  EXPECT_EQ(read.malformed[0].problem,
            "'xyz' is no finding's id (8 to 16 digits, 0-9 and a-f, as the report shows "
            "them); an acceptance needs 'reason'; 'soon' is no day (a day of the "
            "calendar, such as 2026-12-31)");
  EXPECT_EQ(read.malformed[1].id, "");
  EXPECT_EQ(read.malformed[1].position.at, (TextPosition{4, 3}));
  // It stays, beside another.
  EXPECT_TRUE(WithAcceptance(file, kNew).has_value());
}

TEST(Acceptance, DaysAreThoseOfTheCalendar) {
  for (const char* day : {"2026-12-31", "2024-02-29", "9999-12-31"}) {
    EXPECT_TRUE(IsDay(day)) << day;
  }
  for (const char* text :
       {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-12-3x",
        "+026-12-31", "2026/12/31", "2026-12-31T", "tomorrow"}) {
    EXPECT_FALSE(IsDay(text)) << text;
  }
}

}  // namespace
}  // namespace gainsay
