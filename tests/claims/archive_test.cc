#include "claims/archive/archive.h"

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "claims/archive/archive_query.h"
#include "claims/archive/raw_claims.h"
#include "claims/claims_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/json_reader.h"
#include "input/json_writer.h"
#include "input/node_place.h"
#include "input/yaml_reader.h"

namespace gainsay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ArchiveTest : public testing::Test {
 protected:
  ArchiveTest() {
    std::string name =
        (std::filesystem::temp_directory_path() / "archive-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    path_ = folder_ + "/a.db";
    auto opened = Archive::Open(path_, true);
    EXPECT_TRUE(opened.ok()) << opened.status();
    if (opened.ok()) archive_ = *std::move(opened);
  }
  ~ArchiveTest() override { std::filesystem::remove_all(folder_); }

  static IndexedFact Fact(std::optional<double> place, Day begins, Day ends) {
    IndexedFact fact;
    fact.property = "share";
    fact.subject = "=east";
    fact.lo = fact.hi = place;
    fact.time = {begins, ends};
    return fact;
  }

  // An article of claims c0, c1, … of one fact each.
  void Add(const std::string& id, const std::vector<IndexedFact>& facts) {
    ArchivedArticle article;
    article.id = id;
    article.raw = "{}";
    for (const IndexedFact& fact : facts) {
      article.claims.push_back({});
      article.claims.back().id = "c" + std::to_string(article.claims.size() - 1);
      article.claims.back().raw = "{}";
      article.claims.back().facts = {fact};
    }
    Transaction transaction(archive_->database());
    archive_->Add(article);
    EXPECT_TRUE(transaction.Commit().ok()) << archive_->status();
  }

  static std::vector<std::string> Found(ArchiveQuery& query) {
    std::vector<std::string> names;
    for (const ArchivedArticle& article : query.Articles({})) {
      for (const ArchivedClaim& claim : article.claims) {
        names.push_back(article.id + "#" + claim.id);
      }
    }
    return names;
  }

  std::string folder_;
  std::string path_;
  std::unique_ptr<Archive> archive_;
};

TEST_F(ArchiveTest, FurthestOffComesFirstAndTimeLimits) {
  Add("a", {Fact(1, 0, 0), Fact(2, 0, 0), Fact(3, 50, 60), Fact(9, 0, 0), Fact(5, 0, 0)});
  ArchiveQuery below(archive_.get());
  const auto& keys = below.Keys("share", "=east", 10);
  ASSERT_EQ(keys.size(), 1U);
  EXPECT_EQ(below.AddBelow(keys[0].row, 5, {-10, 10}, std::nullopt, 1), 1);
  EXPECT_THAT(Found(below), ElementsAre("a#c0"));
  EXPECT_EQ(below.AddBelow(keys[0].row, 5, {-10, 10}, std::nullopt, 9), 2);
  EXPECT_THAT(Found(below), ElementsAre("a#c0", "a#c1"));
  EXPECT_EQ(below.AddBelow(keys[0].row, 5, {55, 70}, std::nullopt, 9), 1);
  ArchiveQuery above(archive_.get());
  EXPECT_EQ(above.AddAbove(keys[0].row, 5, DayRange(), std::nullopt, 9), 1);
  EXPECT_THAT(Found(above), ElementsAre("a#c3"));
}

TEST_F(ArchiveTest, FindsOfOneMannerAlone) {
  IndexedFact said = Fact(1, 0, 0);
  said.voice = "=mayor";
  Add("a", {Fact(1, 0, 0), said});
  ArchiveQuery query(archive_.get());
  const auto& keys = query.Keys("share", "=east", 10);
  ASSERT_EQ(keys.size(), 1U);
  IndexedFact unknown = said;
  unknown.voice = "=nobody";
  EXPECT_EQ(query.MannerOf(unknown), std::nullopt);
  ASSERT_TRUE(query.MannerOf(said).has_value());
  EXPECT_EQ(query.AddBelow(keys[0].row, 5, DayRange(), query.MannerOf(said), 9), 1);
  EXPECT_THAT(Found(query), ElementsAre("a#c1"));
}

TEST_F(ArchiveTest, FindsWhatHasNoPlaceAndWhatIsNearest) {
  Add("a", {Fact(std::nullopt, 0, 0), Fact(1, 10, 10), Fact(1, 20, 20), Fact(1, 90, 90)});
  ArchiveQuery unplaced(archive_.get());
  const int64_t key = unplaced.Keys("share", "=east", 10)[0].row;
  EXPECT_EQ(unplaced.AddUnplaced(key, DayRange(), 9), 1);
  EXPECT_THAT(Found(unplaced), ElementsAre("a#c0"));
  ArchiveQuery nearest(archive_.get());
  nearest.AddNearest(key, {5, 100}, 19, 1);
  EXPECT_THAT(Found(nearest), ElementsAre("a#c1", "a#c2"));
}

TEST_F(ArchiveTest, FindsDistinctValuesAndEvents) {
  IndexedFact code = Fact(std::nullopt, 0, 0);
  code.subject = "=west";
  code.place = "#17";
  code.distinct = true;
  IndexedFact told = Fact(std::nullopt, 0, 0);
  told.property = "held_on";
  told.told_by = "=summit";
  Add("a", {code, told});
  ArchiveQuery query(archive_.get());
  const double place = query.PlaceOf(code).value_or(Interval{0, 0}).min;
  EXPECT_EQ(query.AddMeeting("share", place, place, 9), 1);
  EXPECT_EQ(query.AddMeeting("share", place + 1, place + 1, 9), 0);
  EXPECT_THAT(query.ToldBy("held_on", "=summit", 9), ElementsAre("=east"));
  EXPECT_THAT(query.EventsOf(query.Keys("held_on", "=east", 9)[0].row, 9),
              ElementsAre("=summit"));
}

TEST_F(ArchiveTest, FollowsCorrectionsBothWays) {
  ArchivedArticle article;
  article.id = "a";
  article.raw = "{}";
  for (const char* corrects : {"", "a#c0", "a#c1", ""}) {
    article.claims.push_back({});
    article.claims.back().id = "c" + std::to_string(article.claims.size() - 1);
    article.claims.back().raw = "{}";
    article.claims.back().corrects = corrects;
  }
  archive_->Add(article);
  ArchiveQuery query(archive_.get());
  query.AddNamed("a#c1");
  query.AddCorrections();
  EXPECT_THAT(Found(query), ElementsAre("a#c0", "a#c1", "a#c2"));
}

// A step takes no walk through the article, nor through what was found.
TEST_F(ArchiveTest, FollowsLongChainsOfCorrections) {
  constexpr int kClaims = 20000;
  ArchivedArticle article;
  article.id = "a";
  article.raw = "{}";
  for (int i = 0; i < kClaims; ++i) {
    article.claims.push_back({});
    article.claims.back().id = "c" + std::to_string(i);
    article.claims.back().raw = "{}";
    if (i > 0) article.claims.back().corrects = "a#c" + std::to_string(i - 1);
  }
  Transaction transaction(archive_->database());
  archive_->Add(article);
  EXPECT_TRUE(transaction.Commit().ok());
  const auto start = std::chrono::steady_clock::now();
  ArchiveQuery query(archive_.get());
  query.AddNamed("a#c0");
  query.AddCorrections();
  EXPECT_EQ(query.found().size(), kClaims);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

TEST_F(ArchiveTest, HoldsWhatWasAddedUntilItIsRemoved) {
  Add("a", {Fact(1, 0, 0), Fact(2, 0, 0)});
  std::optional<ArchivedArticle> found = archive_->Find("a");
  ASSERT_TRUE(found.has_value());
  found->claims[0].facts = {Fact(1, 0, 0)};
  found->claims[1].facts = {Fact(2, 0, 0)};
  EXPECT_TRUE(archive_->Holds(*found));
  found->claims[1].facts = {Fact(3, 0, 0)};
  EXPECT_FALSE(archive_->Holds(*found));
  archive_->Remove("a");
  EXPECT_FALSE(archive_->Find("a").has_value());
  EXPECT_EQ(archive_->database()->Number("SELECT count(*) FROM facts"), 0);
  EXPECT_TRUE(archive_->status().ok());
}

TEST_F(ArchiveTest, WhatIsNotCommittedIsNotThere) {
  {
    Transaction transaction(archive_->database());
    ArchivedArticle article;
    article.id = "a";
    archive_->Add(article);
  }
  EXPECT_EQ(archive_->CountArticles(), 0);
}

TEST_F(ArchiveTest, AChangedByteOfAClaimIsDamage) {
  Add("a", {Fact(1, 0, 0)});
  archive_->database()->Run("UPDATE claims SET raw = '{ }'");
  EXPECT_TRUE(archive_->status().ok());
  archive_->Find("a");
  EXPECT_THAT(std::string(archive_->status().message()), HasSubstr("damaged"));
}

TEST(RawClaims, AreReadAsTheWrittenOnesAre) {
  const char kText[] = R"(
gainsay: 1
article:
  id: a
  publisher: P
  dateline: Wednesday, March 4, 2026
  published: {json-ld: 2026-03-04, meta: 2026-03-05}
  url: https://p.example/2026/03/04/x
  text: a.txt
  origin: Agency
names: {the town: marnby, officials: {speaker: two officials}}
claims:
- {id: c, subject: {any_of: [x, y]}, property: p, value: {includes: [z], count: 3},
   qualifiers: {side: north}, by: officials, via: P2, stance: [plans, denies],
   said_on: Tuesday, as_of: 2026-03, since: March, until: April,
   quote: {exact: e, prefix: b, suffix: "s \" \\ ü"}, corrects: b#c, note: n}
- {id: d, subject: x, property: p, value: "true", quote: q, retracted: true}
)";
  const auto read = [](const Node& document) {
    Diagnostics diagnostics;
    ClaimsReader reader;
    reader.AddDocument(document, Reporter("f", &diagnostics));
    ClaimSet set = reader.Finish(&diagnostics);
    EXPECT_TRUE(diagnostics.all().empty());
    return set;
  };
  Diagnostics diagnostics;
  const Reporter reporter("f", &diagnostics);
  const ClaimSet written = read(ReadYaml(kText, reporter).value_or(Node()));
  ASSERT_EQ(written.claims.size(), 2U);
  Node document =
      ReadJson(CanonicalJson(RawArticle(written, 0)), reporter).value_or(Node());
  Node claims;
  claims.kind = Node::Kind::kSequence;
  for (size_t i = 0; i < written.claims.size(); ++i) {
    claims.items.push_back(
        ReadJson(CanonicalJson(RawClaim(written.claims.whole(i))), reporter)
            .value_or(Node()));
  }
  document.members.push_back({"claims", {}, claims});
  MoveTo({1, 1}, document);
  const ClaimSet again = read(document);
  ASSERT_EQ(again.claims.size(), 2U);
  EXPECT_EQ(CanonicalJson(RawArticle(again, 0)), CanonicalJson(RawArticle(written, 0)));
  for (size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(CanonicalJson(RawClaim(again.claims.whole(i))),
              CanonicalJson(RawClaim(written.claims.whole(i))));
  }
  EXPECT_EQ(again.articles[0].dates.size(), 4U);
  EXPECT_EQ(again.articles[0].url, "https://p.example/2026/03/04/x");
  EXPECT_TRUE(again.claims[1].retracted);
  EXPECT_EQ(again.claims.whole(0).quote->suffix, "s \" \\ ü");
}

TEST(JoinedClaims, AreInTheOrderOfArticlesAndIds) {
  const auto set_of = [](std::initializer_list<const char*> articles) {
    ClaimSet set;
    for (const char* id : articles) {
      set.articles.emplace_back();
      set.articles.back().id = id;
      set.articles.back().publisher = "P";
      set.names.emplace_back();
      Claim claim;
      claim.article = static_cast<int32_t>(set.articles.size()) - 1;
      claim.id = std::string(id) + "1";
      set.claims.push_back(claim);
    }
    return set;
  };
  const ClaimSet joined = JoinedClaims(set_of({"b", "d"}), set_of({"a", "c", "e"}));
  std::vector<std::string> ids;
  for (size_t i = 0; i < joined.claims.size(); ++i) {
    const Claim claim = joined.claims.whole(i);
    ids.push_back(joined.articles[claim.article].id + claim.id);
  }
  EXPECT_THAT(ids, ElementsAre("aa1", "bb1", "cc1", "dd1", "ee1"));
}

}  // namespace
}  // namespace gainsay
