#include "claims/reading/dates/date_text.h"

#include <string>
#include <utility>

#include "claims/reading/dates/edtf.h"
#include "gtest/gtest.h"
#include "tests/claims/date_table.h"

namespace gainsay {
namespace {

using TextPair = std::pair<std::string, std::string>;

TEST(DateTexts, ReadWell) {
  const TextPair kPairs[] = {
      TextPair{"2026-01-25", "25 January 2026"},
      TextPair{"2026-01", "January 2026"},
      TextPair{"2026", "2026"},
      TextPair{"199X", "the 1990s"},
      TextPair{"-0043", "44 BC"},
      TextPair{"2026-02-04/2026-02-05", "4–5 February 2026"},
      TextPair{"2026-01-30/2026-02-02", "30 January–2 February 2026"},
      TextPair{"2025-12-30/2026-01-02", "30 December 2025–2 January 2026"},
      TextPair{"[2026-01-25..2026-02-01]", "some day of 25 January–1 February 2026"},
      TextPair{"[2026-01-25,2026-01-28]", "25 January 2026 or 28 January 2026"},
      TextPair{"156X-12-25", "25 December 1560, or one of 9 others"},
      TextPair{"2024-01-02T12:17Z", "2 January 2024 12:17 GMT"},
      TextPair{"2024-01-02T12:17:05+05:30", "2 January 2024 12:17:05 GMT+05:30"},
      TextPair{"2024-01-02T12:17", "2 January 2024 12:17"},
      TextPair{"2024-01-02T10:00Z/2024-01-02T12:00Z",
               "from 2 January 2024 10:00 GMT to 2 January 2024 12:00 GMT"},
      TextPair{"[..2026-03-04]", "before 5 March 2026"},
      TextPair{"[2026-03-06..]", "after 5 March 2026"},
      TextPair{"2014/..", "from 2014 on"},
      TextPair{"/2026-03", "until March 2026"},
      TextPair{"2014/2018", "from 2014 to 2018"},
      TextPair{"2026-01~/2026-03",
               "from some day of 17 December 2025–15 February 2026 to "
               "March 2026"}};
  for (const auto& [edtf, expected] : kPairs) {
    const auto result = ReadEdtf(edtf, BuiltinDateWords().policies);
    ASSERT_TRUE(result.ok()) << result.error->message;
    EXPECT_EQ(DateSetText(result.readings[0].nominal), expected);
  }
}

TEST(DateTexts, SayThatAnEndIsOpen) {
  const Day day = *ParseDay("2026-03-03");
  const DayRange up_to = {kMinDay, day};
  EXPECT_EQ(DateSetText({{{{kMinDay, kMinDay}, up_to, {}, {}}}}),
            "until 3 March 2026 at the latest");
}

TEST(DateTexts, OfNothingAndEverything) {
  EXPECT_EQ(DateSetText(DateSet()), "no date at all");
  EXPECT_EQ(DateSetText({{DateBox()}}), "any day");
}

}  // namespace
}  // namespace gainsay
