#include "reports/finding_id.h"

#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

using Key = std::vector<std::pair<std::string, std::string>>;

const Key kKey = {{"subject", "donetsk"}, {"controller", "russia"}};
const ClaimIdentity kFirstId = {"a", "c1", 90};
const ClaimIdentity kSecond = {"b", "c4", 80};

TEST(FindingId, IsSixteenHexadecimalDigits) {
  const std::string id = FindingId("share", kKey, {kFirstId, kSecond});
  EXPECT_EQ(id.size(), 16u);
  EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos) << id;
  EXPECT_EQ(FindingId("share", kKey, {kFirstId, kSecond}), id);
}

TEST(FindingId, DoesNotDependOnTheOrderOfClaims) {
  EXPECT_EQ(FindingId("share", kKey, {kFirstId, kSecond}),
            FindingId("share", kKey, {kSecond, kFirstId}));
}

TEST(FindingId, ChangesWithEachPart) {
  std::set<std::string> ids = {FindingId("share", kKey, {kFirstId, kSecond})};
  const auto expect_new = [&](const std::string& id) {
    EXPECT_TRUE(ids.insert(id).second) << id << " a second time";
  };
  expect_new(FindingId("shares", kKey, {kFirstId, kSecond}));
  expect_new(FindingId("share", {{"subject", "donetsk"}}, {kFirstId, kSecond}));
  expect_new(FindingId("share", {{"subject", "luhansk"}, {"controller", "russia"}},
                       {kFirstId, kSecond}));
  expect_new(FindingId("share", kKey, {kFirstId}));
  expect_new(FindingId("share", kKey, {kFirstId, kFirstId, kSecond}));
  for (std::string ClaimIdentity::*part :
       {&ClaimIdentity::article, &ClaimIdentity::claim}) {
    ClaimIdentity changed = kFirstId;
    changed.*part += "x";
    expect_new(FindingId("share", kKey, {changed, kSecond}));
  }
  expect_new(FindingId("share", kKey, {{"a", "c1", 91}, kSecond}));
  // Where one part ends and the next begins matters.
  expect_new(FindingId("share", kKey, {{"ac", "1", kFirstId.words}, kSecond}));
}

TEST(FindingId, TellsFindingsApartByEightDigits) {
  std::set<std::string> prefixes;
  for (int i = 0; i < 2000; ++i) {
    prefixes.insert(FindingId("r", {{"n", std::to_string(i)}}, {kFirstId}).substr(0, 8));
  }
  EXPECT_EQ(prefixes.size(), 2000u);
}

}  // namespace
}  // namespace gainsay
