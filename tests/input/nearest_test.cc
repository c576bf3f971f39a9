#include "input/nearest.h"

#include <gtest/gtest.h>

#include "absl/strings/str_join.h"

namespace gainsay {
namespace {

struct NearestCase {
  std::string word;
  std::vector<std::string> known;
  std::string expected;
};

class NearestFinds : public testing::TestWithParam<NearestCase> {};

TEST_P(NearestFinds, BestFirst) {
  EXPECT_EQ(absl::StrJoin(Nearest(GetParam().word, GetParam().known, 3), " "),
            GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Table, NearestFinds,
    testing::Values(
        NearestCase{"qoute", {"id", "quote", "note"}, "quote note"},
        NearestCase{"attend", {"location", "attendees"}, "attendees"},
        NearestCase{"attendees", {"attend"}, "attend"},
        NearestCase{"Donetzk", {"donetsk", "donbas", "dnipro"}, "donetsk"},
        NearestCase{"KYIV", {"kyiv", "kiev"}, "kyiv"},
        NearestCase{"cat", {"rat", "bat", "cot", "dog"}, "bat cot rat"},
        NearestCase{"abcd", {"abdc", "abxd", "abcde", "abc", "abcd"}, "abcd abc abcde"},
        NearestCase{"müler", {"müller", "muller", "miller"}, "müller miller muller"},
        NearestCase{"x", {"y", "xy"}, ""}, NearestCase{"", {"y"}, ""},
        NearestCase{"zebra", {"id", "quote"}, ""}, NearestCase{"quote", {}, ""}));

TEST(DidYouMean, AsksForTheNearest) {
  constexpr absl::string_view kKnown[] = {"subject", "property"};
  EXPECT_EQ(DidYouMean("sujbect", kKnown), "did you mean 'subject'?");
  EXPECT_EQ(DidYouMean("value", kKnown), "");
}

}  // namespace
}  // namespace gainsay
