#include "checker/agreement/align.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "checker/agreement/quote_overlap.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> Words(const std::string& text) {
  return absl::StrSplit(text, ' ', absl::SkipEmpty());
}

// One claim of the only key: whose, its id, its value and its quote.
AlignedClaim Claim(int32_t annotator, std::string id, std::string value,
                   const std::string& quote = "") {
  return {annotator, {1}, Words(quote), std::move(value), std::move(id)};
}

// Units as the ids of their claims: "a1 b1". Values agree where their first letters are
// equal.
std::vector<std::string> Units(const std::vector<AlignedClaim>& claims) {
  const auto agree = [&](int32_t a, int32_t b) {
    return claims[a].value[0] == claims[b].value[0];
  };
  std::vector<std::string> units;
  for (const AgreementUnit& unit : Align(claims, agree)) {
    units.push_back(absl::StrJoin(unit, " ", [&](std::string* out, int32_t claim) {
      out->append(claims[claim].id);
    }));
  }
  std::sort(units.begin(), units.end());
  return units;
}

TEST(SharedWordsTest, IsWhatOneHoldsOrTheEndsHaveInCommon) {
  const struct {
    const char* a;
    const char* b;
    size_t shared;
  } kRows[] = {
      {"killed 41 people", "killed 41 people", 3},
      {"has killed 41 people in the county", "killed 41 people", 3},
      {"has killed 41", "killed 41 people", 2},
      {"41", "killed 41 people", 1},         // all of it
      {"the toll of the", "the county", 0},  // one word, which is anywhere
      {"killed 41 people", "41 were killed", 0},
      {"a b a b a c", "a b a c d", 4},  // after a false start
      {"killed 41", "", 0},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(SharedWords(Words(row.a), Words(row.b)), row.shared)
        << row.a << "|" << row.b;
    EXPECT_EQ(SharedWords(Words(row.b), Words(row.a)), row.shared)
        << row.b << "|" << row.a;
  }
}

TEST(AlignTest, TellsClaimsOfOneKeyApartByTheirQuotes) {
  EXPECT_THAT(
      Units(
          {Claim(0, "a1", "x", "in the north 40"), Claim(0, "a2", "y", "in the south 50"),
           Claim(1, "b1", "y", "the south 50 people"), Claim(1, "b2", "z", "north 40")}),
      ElementsAre("a1 b2", "a2 b1"));
}

TEST(AlignTest, KeepsDifferentPassagesApartWhateverTheyAgreeIn) {
  EXPECT_THAT(Units({Claim(0, "a1", "x", "at first"), Claim(1, "b1", "x", "in the end")}),
              ElementsAre("a1", "b1"));
}

TEST(AlignTest, GoesByValueWhereQuotesDoNotTell) {
  // One quote, or none, for two claims each: first equal values, then such as agree.
  for (const std::string quote : {"dunne and vos came", ""}) {
    EXPECT_THAT(Units({Claim(0, "a1", "x1", quote), Claim(0, "a2", "y", quote),
                       Claim(1, "b1", "y", quote), Claim(1, "b2", "x2", quote)}),
                ElementsAre("a1 b2", "a2 b1"))
        << quote;
  }
  // The same quote counts for more than a value without a quote.
  EXPECT_THAT(Units({Claim(0, "a1", "x", "dunne came"), Claim(1, "b1", "y", "dunne came"),
                     Claim(1, "b2", "x")}),
              ElementsAre("a1 b1", "b2"));
}

TEST(AlignTest, NeverPutsTwoClaimsOfOneAnnotatorTogether) {
  EXPECT_THAT(Units({Claim(0, "a1", "x"), Claim(0, "a2", "x")}), ElementsAre("a1", "a2"));
  EXPECT_THAT(Units({Claim(0, "a1", "x"), Claim(1, "b1", "x"), Claim(1, "b2", "x"),
                     Claim(2, "c1", "x")}),
              SizeIs(2));
}

TEST(AlignTest, KeepsKeysApart) {
  std::vector<AlignedClaim> claims = {Claim(0, "a1", "x", "q"), Claim(1, "b1", "x", "q")};
  claims[1].key = {2};
  EXPECT_THAT(Units(claims), ElementsAre("a1", "b1"));
  EXPECT_THAT(Units({}), IsEmpty());
}

// Every claim is in one unit, in none is an annotator twice, and neither the order of the
// claims nor that of the annotators changes what goes together.
TEST(AlignTest, IsAPartitionThatNoOrderChanges) {
  std::mt19937 random(11);
  const std::vector<std::string> quotes = {"",      "a b",   "a b c", "b c d",
                                           "c d e", "x y z", "e x y", "b"};
  for (int round = 0; round < 300; ++round) {
    std::vector<AlignedClaim> claims;
    const size_t count = 1 + random() % 9;
    for (size_t i = 0; i < count; ++i) {
      claims.push_back(Claim(static_cast<int32_t>(random() % 3), absl::StrCat("c", i),
                             absl::StrCat(random() % 3, random() % 2),
                             quotes[random() % quotes.size()]));
    }
    const std::vector<std::string> units = Units(claims);
    std::vector<AlignedClaim> shuffled = claims;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    for (AlignedClaim& claim : shuffled) claim.annotator = 2 - claim.annotator;
    std::vector<std::string> others;
    size_t in_units = 0;
    for (const std::string& unit : Units(shuffled)) {
      std::vector<std::string> ids = absl::StrSplit(unit, ' ');
      std::sort(ids.begin(), ids.end());
      others.push_back(absl::StrJoin(ids, " "));
    }
    std::vector<std::string> sorted;
    for (const std::string& unit : units) {
      std::vector<std::string> ids = absl::StrSplit(unit, ' ');
      in_units += ids.size();
      std::sort(ids.begin(), ids.end());
      sorted.push_back(absl::StrJoin(ids, " "));
    }
    std::sort(sorted.begin(), sorted.end());
    std::sort(others.begin(), others.end());
    EXPECT_EQ(sorted, others);
    EXPECT_EQ(in_units, claims.size());
  }
}

// More claims of one key than pairs can be looked at: equal quotes, then the order of
// values, still tell them apart, in no time.
TEST(AlignTest, TakesManyClaimsOfOneKey) {
  std::vector<AlignedClaim> claims;
  for (int i = 0; i < 20000; ++i) {
    for (const int annotator : {0, 1}) {
      const bool quoted = i % 2 == 0;
      claims.push_back(Claim(annotator, absl::StrCat("c", i), absl::StrCat("v", i),
                             quoted ? absl::StrCat("quote ", i) : "the same"));
    }
  }
  const std::vector<std::string> units = Units(claims);
  EXPECT_EQ(units.size(), 20000);
  for (const std::string& unit : units) {
    const std::vector<std::string> ids = absl::StrSplit(unit, ' ');
    ASSERT_EQ(ids.size(), 2) << unit;
    ASSERT_EQ(ids[0], ids[1]);
  }
}

}  // namespace
}  // namespace gainsay
