#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "claims/facts/converse.h"
#include "claims/facts/fact_builder.h"
#include "claims/value_types/tree.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"
#include "tests/claims/facts_bench.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;
using ::testing::UnorderedElementsAreArray;

DayRange Days(const char* from, const char* to) {
  return {*ParseDay(from), *ParseDay(to)};
}

// The article x with one claim c, on line 3, of these keys.
std::string One(const std::string& keys, const std::string& names = "{}") {
  return "article: {id: x}\nnames: " + names + "\nclaims: [{id: c, " + keys + "}]\n";
}

const DayRange kPublished = Days("2026-01-27", "2026-01-27");

TEST(Facts, OfSubjectForms) {
  const struct {
    const char* subject;
    std::vector<std::string> facts;
    std::vector<std::string> alternatives;
  } kRows[] = {
      {"donetsk", {"donetsk"}, {}},
      {"{any_of: [donetsk, donbas]}",
       {"donetsk 0=0", "donbas 0=1"},
       {"donetsk", "donbas"}},
      {"{any_of: [donetsk]}", {"donetsk"}, {}},
      {"{all_of: [donetsk, luhansk]}", {"donetsk", "luhansk"}, {}},
      {"{possibly: donetsk}", {"donetsk possibly"}, {}},
      {"the region", {"donetsk 0=0", "luhansk 0=1"}, {"donetsk", "luhansk"}},
      {"both", {"donetsk", "luhansk"}, {}},
      {"{all_of: [both, {all_of: [donbas]}]}", {"donetsk", "luhansk", "donbas"}, {}},
      {"{any_of: [the region, donbas]}",
       {"donetsk 0=0", "luhansk 0=1", "donbas 0=2"},
       {"donetsk", "luhansk", "donbas"}},
      {"{possibly: both}", {"donetsk possibly", "luhansk possibly"}, {}},
      {"{possibly: the region}",
       {"donetsk 0=0 possibly", "luhansk 0=1 possibly"},
       {"donetsk", "luhansk"}},
  };
  const std::string names =
      "{the region: {any_of: [donetsk, luhansk]}, both: {all_of: [donetsk, luhansk]}}";
  for (const auto& row : kRows) {
    const Facts facts = Build(
        {One("subject: " + std::string(row.subject) + ", property: area, value: 5 km2",
             names)});
    EXPECT_THAT(facts.problems, IsEmpty()) << row.subject;
    EXPECT_EQ(facts.Subjects(), row.facts) << row.subject;
    ASSERT_THAT(facts.table.choices, SizeIs(row.alternatives.empty() ? 0 : 1));
    if (row.alternatives.empty()) continue;
    const bool local = std::string(row.subject) == "the region";
    EXPECT_EQ(facts.table.choices[0].name.text(),
              local ? "subject of 'the region' in x" : "subject of x#c");
    EXPECT_EQ(facts.table.choices[0].alternatives, row.alternatives) << row.subject;
  }
}

TEST(Facts, AreMadeForEachPublicationDateThatTheyRestOn) {
  const Published contested = {
      {"x", {Days("2024-01-02", "2024-01-02"), Days("2026-01-27", "2026-01-27")}}};
  const Facts relative =
      Build({One("subject: talks, property: held_on, value: last November")}, contested);
  ASSERT_THAT(relative.table.facts, SizeIs(2));
  ASSERT_THAT(relative.table.choices, SizeIs(1));
  EXPECT_EQ(relative.table.choices[0].name.text(), "published of x");
  EXPECT_THAT(relative.table.choices[0].alternatives,
              ElementsAre("2024-01-02", "2026-01-27"));
  EXPECT_THAT(relative.Subjects(), ElementsAre("talks 0=0", "talks 0=1"));
  const auto days = [&](size_t i) {
    return std::get<DateValue>(*relative.table.facts[i].value).nominal.Hull();
  };
  EXPECT_EQ(days(0), Days("2023-11-01", "2023-11-30"));
  EXPECT_EQ(days(1), Days("2025-11-01", "2025-11-30"));

  const struct {
    const char* keys;
    size_t facts;
  } kRows[] = {
      {"property: held_on, value: 2026-01-20", 1},
      {"property: held_on, value: 2026-01-20, stance: plans", 2},
      {"property: area, value: 5 km2", 1},
      {"property: done, value: yes", 2},
      {"property: done, value: yes, as_of: 2026-01-20", 1},
      {"property: done, value: yes, as_of: yesterday", 2},
  };
  for (const auto& row : kRows) {
    const Facts facts =
        Build({One("subject: talks, " + std::string(row.keys))}, contested);
    EXPECT_THAT(facts.table.facts, SizeIs(row.facts)) << row.keys;
    EXPECT_THAT(facts.table.choices, SizeIs(row.facts - 1)) << row.keys;
  }
}

TEST(Facts, HoldAtTheirTimes) {
  const Day day = kPublished.min;
  const struct {
    const char* keys;
    DayRange start;
    DayRange end;
  } kRows[] = {
      {"note: none", kPublished, kPublished},
      {"as_of: 2026-01", Days("2026-01-01", "2026-01-31"),
       Days("2026-01-01", "2026-01-31")},
      {"said_on: 2026-01-20", Days("2026-01-20", "2026-01-20"),
       Days("2026-01-20", "2026-01-20")},
      {"said_on: Sunday", Days("2026-01-25", "2026-01-25"),
       Days("2026-01-25", "2026-01-25")},
      // What was said lies not ahead, and what holds has begun; what is planned may lie
      // ahead.
      {"said_on: February 20", Days("2025-02-20", "2025-02-20"),
       Days("2025-02-20", "2025-02-20")},
      {"said_on: February 20, stance: plans", Days("2025-02-20", "2025-02-20"),
       Days("2025-02-20", "2025-02-20")},
      {"as_of: March", Days("2025-03-01", "2025-03-31"),
       Days("2025-03-01", "2025-03-31")},
      {"as_of: January", Days("2026-01-01", "2026-01-31"),
       Days("2026-01-01", "2026-01-31")},
      {"as_of: March, stance: plans", Days("2026-03-01", "2026-03-31"),
       Days("2026-03-01", "2026-03-31")},
      {"since: May", Days("2025-05-01", "2025-05-31"), kPublished},
      {"said_on: 2026-01-20, as_of: 2026-01-10", Days("2026-01-10", "2026-01-10"),
       Days("2026-01-10", "2026-01-10")},
      {"by: an aide", {kMinDay, day}, {kMinDay, day}},
      {"by: an aide, said_on: 2026-01-20", Days("2026-01-20", "2026-01-20"),
       Days("2026-01-20", "2026-01-20")},
      {"since: 2026-01-05", Days("2026-01-05", "2026-01-05"), kPublished},
      {"until: 2026-02-05", kPublished, Days("2026-02-05", "2026-02-05")},
      {"since: 2025-12, until: 2026-02-05", Days("2025-12-01", "2025-12-31"),
       Days("2026-02-05", "2026-02-05")},
  };
  for (const auto& row : kRows) {
    const Facts facts = Build(
        {One("subject: talks, property: done, value: yes, " + std::string(row.keys))},
        {{"x", {kPublished}}});
    EXPECT_THAT(facts.problems, IsEmpty()) << row.keys;
    ASSERT_THAT(facts.table.facts, SizeIs(1)) << row.keys;
    EXPECT_EQ(facts.table.facts[0].time.start, row.start) << row.keys;
    EXPECT_EQ(facts.table.facts[0].time.end, row.end) << row.keys;
    EXPECT_EQ(facts.table.facts[0].published, kPublished) << row.keys;
  }
}

TEST(Facts, OfAnUndatedArticleHoldAtAnyTime) {
  const Facts facts = Build({One("subject: talks, property: done, value: yes")});
  ASSERT_THAT(facts.table.facts, SizeIs(1));
  EXPECT_EQ(facts.table.facts[0].time.start, DayRange());
  EXPECT_EQ(facts.table.facts[0].time.end, DayRange());
}

TEST(Facts, AValueOutsideItsRangeIsAFlaw) {
  const Facts outside = Build({One("subject: donetsk, property: share, value: 120%")});
  ASSERT_THAT(outside.table.flaws, SizeIs(1));
  EXPECT_EQ(outside.table.flaws[0].rule, "share/range");
  EXPECT_EQ(outside.table.flaws[0].severity, "error");
  EXPECT_THAT(outside.table.flaws[0].message,
              AllOf(HasSubstr("120%"), HasSubstr("100%")));

  const Facts inside =
      Build({One("subject: donetsk, property: share, value: about 99%")});
  EXPECT_THAT(inside.table.flaws, IsEmpty());
  ASSERT_THAT(inside.table.facts, SizeIs(1));
  const auto& value = std::get<QuantityValue>(*inside.table.facts[0].value);
  const Property& share =
      inside.vocabulary.property(inside.vocabulary.FindProperty("share"));
  EXPECT_LE(value.wide.Hull().max, share.range->max);
}

TEST(Facts, AValueThatOnlyItsWidestReadingHasInItsRangeIsWhatThatLeaves) {
  const Facts facts =
      Build({One("subject: donetsk, property: share, value: about 103%")});
  EXPECT_THAT(facts.table.flaws, IsEmpty());
  ASSERT_THAT(facts.table.facts, SizeIs(1));
  const auto& value = std::get<QuantityValue>(*facts.table.facts[0].value);
  EXPECT_FALSE(value.nominal.empty());
  EXPECT_EQ(value.nominal, value.wide);
  EXPECT_LE(value.wide.Hull().max, 1);
}

TEST(Facts, AWeekdayThatIsNotThatDatesIsAFlaw) {
  // 27 January 2026 was a Tuesday.
  for (const auto& [value, flaws] :
       {std::pair("'Tuesday, 27 January 2026'", 0), {"'Monday, 27 January 2026'", 1}}) {
    const Facts facts =
        Build({One("subject: talks, property: held_on, value: " + std::string(value))});
    ASSERT_THAT(facts.table.flaws, SizeIs(flaws)) << value;
    if (flaws > 0) {
      EXPECT_EQ(facts.table.flaws[0].rule, "date/weekday");
    }
    EXPECT_THAT(facts.table.facts, SizeIs(1)) << value;
  }
}

TEST(Facts, TheOtherDatesOfAnArticleTellItsOrder) {
  const auto readings = [](const std::string& other) {
    const Facts facts =
        Build({"article: {id: x}\nclaims:\n"
               "- {id: a, subject: talks, property: held_on, value: 02/03/2026}\n"
               "- {id: b, subject: donbas, property: held_on, value: " +
               other + "}\n"});
    return std::get<DateValue>(*facts.table.facts[0].value).nominal.boxes.size();
  };
  EXPECT_EQ(readings("25/01/2026"), 1u);
  EXPECT_EQ(readings("01/25/2026"), 1u);
  EXPECT_EQ(readings("05/01/2026"), 2u);
  EXPECT_EQ(readings("from 25/01/2026 to 01/26/2026"), 2u);  // of no one order
}

TEST(Facts, OfAWholeHoldOfItsPartsWhereInherited) {
  EXPECT_THAT(Build({One("subject: donbas, property: owner, value: russia")}).Subjects(),
              UnorderedElementsAre("donbas", "donetsk inherited", "luhansk inherited",
                                   "kramatorsk inherited"));
  EXPECT_THAT(Build({One("subject: donetsk, property: owner, value: russia")}).Subjects(),
              UnorderedElementsAre("donetsk", "kramatorsk inherited"));
  EXPECT_THAT(Build({One("subject: donbas, property: area, value: 5 km2")}).Subjects(),
              ElementsAre("donbas"));
}

// "russia allied donbas" for each fact that follows by an inverse.
std::vector<std::string> Converses(const std::string& claim) {
  const Facts facts = Build({One(claim)});
  std::vector<std::string> texts;
  for (const Fact& fact : facts.table.facts) {
    if (!fact.converse) continue;
    texts.push_back(absl::StrCat(facts.vocabulary.entity(fact.subject).id, " ",
                                 facts.vocabulary.property(fact.property).id, " ",
                                 ConverseText(fact, facts.vocabulary)));
    for (const EntityId entity : fact.qualifiers) {
      absl::StrAppend(&texts.back(), " ",
                      entity == kNoEntity ? "-" : facts.vocabulary.entity(entity).id);
    }
  }
  return texts;
}

TEST(Facts, FollowFromTheInverse) {
  const struct {
    const char* claim;
    std::vector<std::string> converses;
  } kRows[] = {
      {"subject: donbas, property: borders, value: [russia, donetsk]",
       {"donetsk borders includes donbas", "russia borders includes donbas"}},
      {"subject: donbas, property: borders, value: {only: [russia]}",
       {"russia borders includes donbas"}},
      {"subject: donbas, property: borders, value: {excludes: [russia]}", {}},
      {"subject: donbas, property: borders, value: {excludes: [russia]}, stance: denies",
       {"russia borders includes donbas"}},
      {"subject: donbas, property: borders, value: [russia], stance: denies", {}},
      {"subject: donbas, property: borders, value: [donbas]", {}},
      {"subject: donbas, property: allied, value: russia", {"russia allied donbas"}},
      {"subject: donbas, property: allied, value: {any_of: [russia, luhansk]}", {}},
      {"subject: donbas, property: allied, value: russia, stance: denies", {}},
      {"subject: donbas, property: allied, value: russia, stance: possible", {}},
      {"subject: {all_of: [donetsk, luhansk]}, property: allied, value: russia",
       {"russia allied donetsk", "russia allied luhansk"}},
      {"subject: donbas, property: members, value: [russia], qualifiers: {role: chair}",
       {"russia member_of donbas - chair"}},
      {"subject: russia, property: member_of, value: donbas, qualifiers: {term: first}",
       {"donbas members includes russia - first"}},
      {"subject: donbas, property: owner, value: russia", {}},
  };
  for (const auto& row : kRows) {
    EXPECT_THAT(Converses(row.claim), UnorderedElementsAreArray(row.converses))
        << row.claim;
  }
}

TEST(Facts, ThatFollowFromTheInverseAreBounded) {
  std::string names;
  for (int i = 0; i < 150; ++i) absl::StrAppend(&names, i == 0 ? "" : ", ", "n", i);
  const Facts facts = Build({One("subject: {all_of: [" + names +
                                 "]}, property: borders, value: [" + names + "]")});
  EXPECT_THAT(facts.table.facts, SizeIs(150 + 10000));
  EXPECT_THAT(facts.problems, ElementsAre(HasSubstr("more than 10000 things follow")));
}

TEST(Facts, ThatPartsInheritAreBounded) {
  std::string declared =
      "properties: {owner: {type: entity, inherited: parts}}\n"
      "entities:\n  whole: {}\n  near: {part_of: whole}\n";
  for (int i = 0; i < 10005; ++i) {
    absl::StrAppend(&declared, "  p", i, ": {part_of: near}\n");
  }
  const Facts facts = Build({{One("subject: whole, property: owner, value: x")}, ""}, {},
                            {}, 1, declared);
  EXPECT_THAT(facts.table.facts, SizeIs(1 + 10000));
  EXPECT_THAT(facts.problems,
              ElementsAre(HasSubstr("more than 10000 things follow from this claim by "
                                    "'inherited' of 'owner'")));
}

TEST(Facts, SpeakersOfOneArticleAreNotAnothers) {
  const std::string claims =
      "names: {aide: {speaker: an aide}}\nclaims:\n"
      "- {id: a, subject: s, property: done, value: yes, by: aide}\n"
      "- {id: b, subject: s, property: done, value: yes, by: aide}\n"
      "- {id: c, subject: s, property: done, value: yes, by: Russia}\n"
      "- {id: d, subject: s, property: done, value: yes}\n";
  const Facts facts =
      Build({"article: {id: x}\n" + claims, "article: {id: y}\n" + claims});
  ASSERT_THAT(facts.table.facts, SizeIs(8));
  const auto voice = [&](int i) { return facts.table.facts[i].voice; };
  EXPECT_EQ(voice(0), voice(1));
  EXPECT_NE(voice(0), voice(4));
  EXPECT_EQ(voice(2), voice(6));
  EXPECT_EQ(voice(2).speaker, facts.vocabulary.FindEntity("russia"));
  EXPECT_TRUE(voice(3).own());
  EXPECT_EQ(facts.vocabulary.entity(voice(0).speaker).name, "an aide");
}

TEST(Facts, LocalNamesAreTheirArticlesOwn) {
  const std::string claim =
      "claims: [{id: c, subject: it, property: area, value: 5 km2}]\n";
  const Facts facts = Build({"article: {id: x}\nnames: {it: donetsk}\n" + claim,
                             "article: {id: y}\nnames: {it: luhansk}\n" + claim,
                             "article: {id: z}\n" + claim});
  EXPECT_THAT(facts.Subjects(), ElementsAre("donetsk", "luhansk", "it"));
}

TEST(Facts, LocalNamesThatRunInACircleAreReported) {
  const Facts facts = Build({One("subject: a, property: area, value: 5 km2",
                                 "{a: {possibly: b}, b: {possibly: a}}")});
  EXPECT_THAT(facts.problems,
              ElementsAre(StartsWith("a.yaml:2:9: error: the name 'a' stands for itself, "
                                     "by way of 'b'")));
  EXPECT_EQ(facts.table.readings[0], ClaimReading::kUnread);
}

TEST(Facts, ALongCircleOfLocalNamesIsOneProblem) {
  const Facts facts = Build({One("subject: n0, property: area, value: 5 km2",
                                 "{n0: n1, n1: n2, n2: n3, n3: n4, n4: n5, n5: n6, "
                                 "n6: n7, n7: n8, n8: n9, n9: n0}")});
  EXPECT_THAT(facts.problems, ElementsAre(testing::HasSubstr("stands for itself")));
}

TEST(Facts, ANameOfNoSpeakerStandsForNothing) {
  for (const char* names : {"{a: {speaker: ' '}}", "{a: {speaker: [x, y]}}"}) {
    const Facts facts = Build({One("subject: a, property: area, value: 5 km2", names)});
    EXPECT_THAT(facts.problems, SizeIs(1)) << names;
    EXPECT_EQ(facts.table.readings[0], ClaimReading::kUnread) << names;
  }
}

TEST(Facts, AreNotMadeOfWithdrawnClaims) {
  const Facts facts =
      Build({One("subject: s, property: nonsense, value: nonsense")}, {}, {0});
  EXPECT_THAT(facts.table.facts, IsEmpty());
  EXPECT_THAT(facts.problems, IsEmpty());
  EXPECT_THAT(facts.table.readings, ElementsAre(ClaimReading::kWithdrawn));
}

TEST(Facts, AreNotMadeOfClaimsThatStateNothing) {
  for (const char* keys :
       {"value: n/a", "value: tba", "value: 5 km2, stance: possible"}) {
    const Facts facts = Build({One("subject: s, property: area, " + std::string(keys))});
    EXPECT_THAT(facts.table.facts, IsEmpty()) << keys;
    EXPECT_THAT(facts.problems, IsEmpty()) << keys;
    EXPECT_THAT(facts.table.readings, ElementsAre(ClaimReading::kSilent)) << keys;
  }
}

TEST(Facts, ReportWhatCannotBeRead) {
  const struct {
    const char* keys;
    const char* place;
    const char* within;
  } kRows[] = {
      {"subject: s, property: aera, value: 5 km2",
       "a.yaml:3:40: error:", "did you mean 'area'?"},
      {"subject: s, property: area, value: a lot", "a.yaml:3:53: error:", "a lot"},
      {"subject: s, property: area, value: 5 km2, qualifiers: {x: y}",
       "a.yaml:3:73: error:", "'x'"},
      {"subject: s, property: share, value: 5%, qualifiers: {controler: russia}",
       "a.yaml:3:71: error:", "'controller'"},
      {"subject: {some_of: [a]}, property: area, value: 5 km2",
       "a.yaml:3:28: error:", "'some_of'"},
      {"subject: s, property: area, value: 5 km2, as_of: once upon",
       "a.yaml:3:67: error:", "'as_of'"},
      {"subject: s, property: area, value: 5 km2, said_on: once upon",
       "a.yaml:3:69: error:", "'said_on'"},
      {"subject: s, property: area, value: 5 km2, until: once upon",
       "a.yaml:3:67: error:", "'until'"},
  };
  for (const auto& row : kRows) {
    const Facts facts = Build({One(row.keys)});
    EXPECT_THAT(facts.problems,
                ElementsAre(AllOf(StartsWith(row.place), HasSubstr(row.within))))
        << row.keys;
    EXPECT_THAT(facts.table.facts, IsEmpty()) << row.keys;
    EXPECT_THAT(facts.table.readings, ElementsAre(ClaimReading::kUnread)) << row.keys;
  }
}

TEST(Facts, HaveTheQualifiersOfTheirPropertysKey) {
  const std::string claim = "subject: donetsk, property: share, value: 5%";
  const Facts with = Build({One(claim + ", qualifiers: {controller: Russia}")});
  ASSERT_THAT(with.table.facts, SizeIs(1));
  EXPECT_THAT(with.table.facts[0].qualifiers,
              ElementsAre(with.vocabulary.FindEntity("russia")));
  const Facts without = Build({One(claim)});
  ASSERT_THAT(without.table.facts, SizeIs(1));
  EXPECT_THAT(without.table.facts[0].qualifiers, ElementsAre(kNoEntity));
}

TEST(Facts, OfADenialHoldWhatIsLeft) {
  const Facts facts =
      Build({One("subject: s, property: done, value: yes, stance: denies")});
  ASSERT_THAT(facts.table.facts, SizeIs(1));
  const auto value = std::get<TruthValue>(*facts.table.facts[0].value);
  EXPECT_FALSE(value.may_be_true);
  EXPECT_TRUE(value.may_be_false);
}

}  // namespace
}  // namespace gainsay
