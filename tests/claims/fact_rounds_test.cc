// Facts are the same however many threads make them, and however often a value was read
// before.

#include "claims/facts/fact_rounds.h"

#include <random>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "claims/value_types/value_type.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"
#include "tests/claims/facts_bench.h"

namespace gainsay {
namespace {

// Claims of which parts were said before and others are new, in every order.
std::string ManyClaims(int articles) {
  const std::vector<std::string> subjects = {"\"donetsk\"",
                                             "\"donbas\"",
                                             "\"Kramatorsk\"",
                                             "\"the north\"",
                                             "{\"any_of\":[\"donetsk\",\"luhansk\"]}",
                                             "{\"possibly\":\"luhansk\"}"};
  const std::vector<std::string> said = {
      R"("property":"share","value":"90%","qualifiers":{"controller":"Russia"})",
      R"("property":"share","value":"about a third")",
      R"("property":"share","value":"120%")",
      R"("property":"owner","value":"russia")",
      R"("property":"owner","value":"Kyiv","stance":"denies")",
      R"("property":"held_on","value":"yesterday")",
      R"("property":"held_on","value":"2026-01-04")",
      R"("property":"held_on","value":"Friday","stance":"plans")",
      R"("property":"area","value":"tba")",
      R"("property":"area","value":"nonsense")",
      R"("property":"done","value":"yes","by":"Rubio")",
      R"("property":"done","value":"no","by":"unknown")",
      R"("property":"done","value":"no","stance":"possible")",
      R"("property":"borders","value":["luhansk","donetsk"])",
      R"("property":"member_of","value":"donbas","qualifiers":{"role":"seat"})",
      R"("property":"nothing","value":"5 km2")"};
  const std::vector<std::string> times = {
      "", R"(,"as_of":"2026-01-02")", R"(,"said_on":"Monday")",
      R"(,"since":"2026-01-02","until":"2026-02-02")",
      R"(,"since":"2026-02-02","until":"2026-01-02")"};
  std::mt19937 random(7);
  const auto below = [&](size_t bound) { return random() % bound; };
  std::string lines;
  for (int article = 0; article < articles; ++article) {
    absl::StrAppend(&lines, "{\"article\":{\"id\":\"a", article, "\"}}\n");
    for (int claim = 0; claim < 20; ++claim) {
      const size_t each = below(said.size() + 3);
      absl::StrAppend(
          &lines, "{\"article\":\"a", article, "\",\"id\":\"c", claim, "\",\"subject\":",
          below(30) == 0 ? absl::StrCat("\"place ", below(500), "\"")
                         : subjects[below(subjects.size())],
          ",",
          each < said.size()
              ? said[each]
              : absl::StrCat("\"property\":\"area\",\"value\":\"", below(900), " km2\""),
          times[below(3) == 0 ? below(times.size()) : 0], "}\n");
    }
  }
  return lines;
}

std::string TextOf(const Fact& fact, const Facts& facts) {
  ReadingContext context;
  context.lexicon = &TestLexicon();
  context.vocabulary = &facts.vocabulary;
  context.property = &facts.vocabulary.property(fact.property);
  Reading reading;
  reading.value = *fact.value;
  return RowOf(context.property->type).text(reading, context);
}

bool Same(const Fact& a, const Fact& b, const Facts& facts) {
  return a.claim == b.claim && a.property == b.property && a.subject == b.subject &&
         a.qualifiers == b.qualifiers && TextOf(a, facts) == TextOf(b, facts) &&
         a.origin == b.origin && a.stance == b.stance && a.voice == b.voice &&
         a.possibly == b.possibly && a.inherited == b.inherited &&
         a.converse == b.converse && a.begins == b.begins && a.ends == b.ends &&
         a.time == b.time && a.moment == b.moment && a.said_on == b.said_on &&
         a.as_of == b.as_of && a.published == b.published && a.conditions == b.conditions;
}

TEST(Facts, DoNotDependOnThreads) {
  const int articles = 700;
  const ClaimsInput claims = {{}, ManyClaims(articles)};
  Published published;
  std::vector<int32_t> withdrawn;
  for (int i = 0; i < articles; ++i) {
    const Day day = *ParseDay("2026-01-01") + i % 9;
    if (i % 3 != 0) published[absl::StrCat("a", i)].push_back({day, day});
    if (i % 50 == 1) published[absl::StrCat("a", i)].push_back({day + 40, day + 40});
    withdrawn.push_back(20 * i + i % 20);
  }
  const Facts one = Build(claims, published, withdrawn);
  ASSERT_GT(one.table.facts.size(), 10000u);
  EXPECT_FALSE(one.table.choices.empty());
  EXPECT_FALSE(one.table.flaws.empty());
  for (const int jobs : {2, 3}) {
    const Facts more = Build(claims, published, withdrawn, jobs);
    EXPECT_EQ(more.problems, one.problems);
    EXPECT_EQ(more.table.readings, one.table.readings);
    EXPECT_EQ(more.Subjects(), one.Subjects());
    EXPECT_TRUE(
        absl::c_equal(more.table.facts, one.table.facts,
                      [&](const Fact& a, const Fact& b) { return Same(a, b, one); }));
    EXPECT_TRUE(absl::c_equal(
        more.table.flaws, one.table.flaws, [](const Flaw& a, const Flaw& b) {
          return a.claim == b.claim && a.rule == b.rule && a.message == b.message;
        }));
    EXPECT_TRUE(absl::c_equal(
        more.table.choices, one.table.choices, [](const Choice& a, const Choice& b) {
          return a.name == b.name && a.alternatives == b.alternatives;
        }));
  }
}

// What is known is read by another way than what is new.
TEST(Facts, AreTheSameAgain) {
  const Day day = *ParseDay("2026-01-27");
  const DayRange published{day, day};
  const std::string claim =
      "subject: talks, property: held_on, value: yesterday, by: Rubio, said_on: Monday";
  const Facts facts = Build(
      {"article: {id: x}\nclaims: [{id: a, " + claim + "}, {id: b, " + claim + "}]"},
      {{"x", {published}}});
  ASSERT_EQ(facts.table.facts.size(), 2u);
  Fact again = facts.table.facts[1];
  again.claim = 0;
  EXPECT_TRUE(Same(facts.table.facts[0], again, facts));
}

}  // namespace
}  // namespace gainsay
