#include "claims/vocabulary/vocabulary.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "claims/vocabulary/name_folding.h"
#include "claims/vocabulary/parts_index.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/limits.h"
#include "tests/claims/claims_bench.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

TEST(FoldName, MakesOneOfTheSpellingsOfAName) {
  const std::vector<std::vector<std::string>> kSame = {
      {"Kyiv's", "Kyiv’s", "kyiv's", "KYIV‘S"},
      {"U.S.", "US", "u.s"},
      {"the United Nations", "United Nations", "THE UNITED  NATIONS"},
      {"Абу-Даби", "abu dabi"},
      {"Αθήνα", "Athena", "ATHENA"},
      {"São Tomé", "Sao Tome"},
      {"Straße", "STRASSE"},
      {"Ｋｙｉｖ", "Kyiv"},
      {"Xi Jin–ping", "Xi Jin-ping", "xi jin ping"},
      {"Apple TV+", "apple tv+ "},
      {"A+B", "a b", "A - B"},
      {"Donetsk-", "Donetsk", "Donetsk #"},
  };
  for (const auto& names : kSame) {
    for (const std::string& name : names) {
      EXPECT_EQ(FoldName(name), FoldName(names[0])) << name << " and " << names[0];
    }
  }
}

TEST(FoldName, KeepsApartWhatDiffers) {
  const std::pair<const char*, const char*> kApart[] = {
      {"Ali", "Aly"},        {"Iran", "Iraq"},    {"6.5", "65"},     {"!!!", "???"},
      {"Disney", "Disney+"}, {"C", "C++"},        {"C", "C#"},       {"AA+", "AA-"},
      {"AA-", "AA"},         {"the A-", "the A"}, {"Donetsk", "Don"}};
  for (const auto& [a, b] : kApart) EXPECT_NE(FoldName(a), FoldName(b)) << a << ", " << b;
}

TEST(FoldName, IsNeverEmptyAndFoldsNoFurther) {
  for (const char* name : {"!!!", "the", "...", "’", "U.S.", "Зеленський", "東京", "a b",
                           "C++", "AA-", "F#", "+"}) {
    EXPECT_FALSE(FoldName(name).empty()) << name;
    EXPECT_EQ(FoldName(FoldName(name)), FoldName(name)) << name;
  }
}

TEST(LooseName, MakesOneOfRomanisations) {
  const std::vector<std::vector<std::string>> kSame = {
      {"Zelenskyy", "Zelensky", "Zelenskiy", "Zelenskii"},
      {"Volodymyr Zelenskyy", "Volodymyr Zelensky"},
      {"Aleksandr", "Alexandr"},
      {"Dmitriev", "Dmitryev"}};
  for (const auto& names : kSame) {
    for (const std::string& name : names) {
      EXPECT_EQ(LooseName(FoldName(name)), LooseName(FoldName(names[0]))) << name;
    }
  }
  for (const auto& [a, b] :
       {std::pair("Ali", "Aly"), std::pair("Yana", "Iana"), std::pair("Lviv", "Lvov"),
        std::pair("a10", "a11000"), std::pair("desk-44100", "desk-4100"),
        std::pair("case 100012", "case 1012")}) {
    EXPECT_NE(LooseName(FoldName(a)), LooseName(FoldName(b))) << a << ", " << b;
  }
}

constexpr char kVocabularyEntities[] = R"(
entities:
  donetsk: {name: Donetsk Oblast, aliases: [Donetsk, Donetsk region], kind: region, part_of: donbas, same_as: wd:Q2012050}
  donbas: {name: Donbas, aliases: [Donbass], part_of: ukraine}
  ukraine: {}
  zelenskyy: {name: Volodymyr Zelenskyy}
  ali: {}
  kirill: {name: Zelenskiy}
  artem: {name: Zelenskii}
)";

TEST(Vocabulary, FindsEntitiesByIdNameAndAlias) {
  const ReadVocabulary read = ReadVocabularies({kVocabularyEntities});
  EXPECT_THAT(read.problems, IsEmpty());
  const Vocabulary& vocabulary = read.vocabulary;
  const EntityId donetsk = vocabulary.FindEntity("donetsk");
  ASSERT_NE(donetsk, kNoEntity);
  for (const char* name : {"Donetsk Oblast", "DONETSK REGION", "Donetsk  region"}) {
    EXPECT_EQ(vocabulary.FindEntity(name), donetsk) << name;
  }
  EXPECT_EQ(vocabulary.entity(donetsk).name, "Donetsk Oblast");
  EXPECT_EQ(vocabulary.entity(donetsk).kind, "region");
  EXPECT_EQ(vocabulary.entity(donetsk).same_as, "wd:Q2012050");
  EXPECT_TRUE(vocabulary.entity(donetsk).known);
  EXPECT_EQ(vocabulary.FindEntity("Volodymyr Zelenskiy"),
            vocabulary.FindEntity("zelenskyy"));
  EXPECT_EQ(vocabulary.FindEntity("Aly"), kNoEntity);
  EXPECT_EQ(vocabulary.FindEntity("Crimea"), kNoEntity);
  // Another spelling of two names is neither's.
  EXPECT_NE(vocabulary.FindEntity("Zelenskiy"), vocabulary.FindEntity("Zelenskii"));
  EXPECT_EQ(vocabulary.FindEntity("Zelensky"), kNoEntity);
}

TEST(Vocabulary, FindsNamesAcrossCyrillicAndLatin) {
  const ReadVocabulary read = ReadVocabularies({R"(
entities:
  yalta: {name: Yalta}
  kyiv: {name: Kyiv}
  chernihiv: {name: Chernihiv}
  zhytomyr: {name: Zhytomyr}
  donetsk: {name: Donetsk}
  luhansk: {name: Luhansk}
  izyum: {name: Izyum}
  sumy: {name: Sumy}
  kharkiv: {name: Kharkiv}
  mariupol: {name: Mariupol}
  zaporizhzhia: {name: Zaporizhzhia}
  zelensky: {name: Volodymyr Zelensky}
  moscow: {name: Moscow, aliases: [Moskva]}
  yekaterinburg: {name: Yekaterinburg}
  bakhmut: {name: Бахмут}
  chaha: {name: Chaha}
  chaga: {name: Chaga}
)"});
  EXPECT_THAT(read.problems, IsEmpty());
  const Vocabulary& vocabulary = read.vocabulary;
  const std::pair<const char*, const char*> kNames[] = {
      {"Ялта", "yalta"},
      {"Київ", "kyiv"},
      {"Чернігів", "chernihiv"},
      {"Житомир", "zhytomyr"},
      {"Донецк", "donetsk"},
      {"ДОНЕЦЬК", "donetsk"},
      {"Луганськ", "luhansk"},
      {"Ізюм", "izyum"},
      {"Суми", "sumy"},
      {"Сумы", "sumy"},
      {"Харків", "kharkiv"},
      {"Мариуполь", "mariupol"},
      {"Маріуполь", "mariupol"},
      {"Запоріжжя", "zaporizhzhia"},
      {"Володимир Зеленський", "zelensky"},
      {"Москва", "moscow"},
      {"Екатеринбург", "yekaterinburg"},
      {"Bakhmut", "bakhmut"}};
  for (const auto& [name, id] : kNames) {
    EXPECT_EQ(vocabulary.FindEntity(name), vocabulary.FindEntity(id)) << name;
    EXPECT_NE(vocabulary.FindEntity(name), kNoEntity) << name;
  }
  // What may be either is neither; a Latin letter among Cyrillic ones is no Cyrillic.
  for (const char* name : {"Чага", "Київка", "Ялт", "М\u006Fсква"}) {
    EXPECT_EQ(vocabulary.FindEntity(name), kNoEntity) << name;
  }
}

TEST(Vocabulary, KnowsPartsThroughAnyNumberOfSteps) {
  const ReadVocabulary read = ReadVocabularies({kVocabularyEntities});
  const auto id = [&](const char* name) { return read.vocabulary.FindEntity(name); };
  EXPECT_TRUE(read.vocabulary.IsPartOf(id("donetsk"), id("ukraine")));
  EXPECT_TRUE(read.vocabulary.IsPartOf(id("donetsk"), id("donetsk")));
  EXPECT_FALSE(read.vocabulary.IsPartOf(id("ukraine"), id("donetsk")));
  EXPECT_FALSE(read.vocabulary.IsPartOf(id("ali"), id("ukraine")));
}

TEST(PartsIndex, FindsWhatIsPartOfAnEntityTheNearestFirst) {
  const ReadVocabulary read = ReadVocabularies(
      {"entities:\n  a: {part_of: [b, c]}\n  b: {part_of: d}\n  c: {part_of: d}\n"
       "  d: {}\n  e: {}\n"});
  const auto id = [&](const char* name) { return read.vocabulary.FindEntity(name); };
  const PartsIndex index(read.vocabulary);
  EXPECT_THAT(index.PartsOf(id("d"), 9), ElementsAre(id("a"), id("b"), id("c")));
  EXPECT_THAT(index.PartsOf(id("d"), 2), ElementsAre(id("b"), id("c")));
  EXPECT_THAT(index.PartsOf(id("c"), 9), ElementsAre(id("a")));
  EXPECT_THAT(index.PartsOf(id("e"), 9), IsEmpty());
}

TEST(Vocabulary, MakesEntitiesOfNamesThatItDoesNotHave) {
  ReadVocabulary read = ReadVocabularies({kVocabularyEntities});
  const EntityId made = read.vocabulary.InternName("Crimea");
  EXPECT_EQ(read.vocabulary.InternName("CRIMEA"), made);
  EXPECT_FALSE(read.vocabulary.entity(made).known);
  EXPECT_EQ(read.vocabulary.InternName("Donbass"), read.vocabulary.FindEntity("donbas"));
  EXPECT_NE(read.vocabulary.InternName("Aly"), read.vocabulary.FindEntity("ali"));
}

struct VocabularyMistake {
  const char* document;
  const char* place;
  const char* within;
};

TEST(Vocabulary, LeavesACopyAsItIs) {
  Vocabulary vocabulary;
  const EntityId first = vocabulary.InternName("first");
  Vocabulary copy = vocabulary;
  const EntityId second = copy.InternName("second");
  copy.MutableEntity(first).name = "renamed";
  EXPECT_EQ(vocabulary.FindEntity("second"), kNoEntity);
  EXPECT_EQ(vocabulary.entity(first).name, "first");
  EXPECT_EQ(vocabulary.entities().size(), 1u);
  EXPECT_EQ(copy.FindEntity("second"), second);
  EXPECT_EQ(copy.FindEntity("first"), first);
}

TEST(VocabularyReader, ReportsMistakesOfEntities) {
  const VocabularyMistake mistakes[] = {
      {"entities:\n  a: {aliases: [X]}\n  b: {aliases: [x]}\n",
       "a.yaml:3:17: error:", "'x' is claimed by two entities, 'a' and 'b'"},
      {"entities:\n  a: {part_of: {whole: b}}\n  b: {}\n",
       "a.yaml:2:16: error:", "'part_of'"},
      {"entities:\n  a: {alias: X}\n", "a.yaml:2:7: error: unknown key 'alias'",
       "did you mean 'aliases'?"},
      {"entities:\n  a: {part_of: a}\n", "a.yaml:2:3: error:", "cycle"},
      {"entities:\n  a: {part_of: b}\n  b: {part_of: c}\n  c: {part_of: a}\n",
       "a.yaml:", "a -> b -> c -> a"},
      {"entities: [a]\n", "a.yaml:1:11: error:", "'entities'"},
      {"entitis: {}\n", "a.yaml:1:1: error: unknown key 'entitis'",
       "did you mean 'entities'?"},
      {"entities:\n  a: {}\n  b: {}\npartitions:\n  a: {parts: {b: many}}\n",
       "a.yaml:5:18: error:", "many"},
      {"entities:\n  a: {}\npartitions:\n  a: {complete: true}\n",
       "a.yaml:4:6: error:", "'parts'"},
      {"entities:\n  a: {}\npartitions:\n  a: {parts: {}}\n",
       "a.yaml:4:14: error:", "a partition without parts"},
      {"entities:\n  a: {aliases: [b, '']}\n", "a.yaml:2:20: error:", "no letters"},
      {"reference:\n- {subject: a, property: p}\n", "a.yaml:2:3: error:", "'value'"},
  };
  for (const VocabularyMistake& mistake : mistakes) {
    EXPECT_THAT(ReadVocabularies({mistake.document}).problems,
                ElementsAre(AllOf(StartsWith(mistake.place), HasSubstr(mistake.within))))
        << mistake.document;
  }
}

TEST(VocabularyReader, ReadsDocumentsInAnyOrder) {
  const std::string part = "entities:\n  a: {part_of: b}\n";
  const std::string whole = "entities:\n  b: {name: B}\n";
  for (const auto& documents : {std::vector{part, whole}, std::vector{whole, part}}) {
    const ReadVocabulary read = ReadVocabularies(documents);
    EXPECT_THAT(read.problems, IsEmpty());
    EXPECT_TRUE(read.vocabulary.IsPartOf(read.vocabulary.FindEntity("a"),
                                         read.vocabulary.FindEntity("B")));
  }
}

// Between the first and the last lie 2^40 ways.
TEST(VocabularyReader, GoesNoWayTwice) {
  std::string places = "entities:\n";
  for (int i = 0; i < 40; ++i) {
    for (const char* row : {"a", "b"}) {
      absl::StrAppend(&places, "  ", row, i, ": {part_of: [a", i + 1, ", b", i + 1,
                      "]}\n");
    }
  }
  const ReadVocabulary read =
      ReadVocabularies({places + "  a40: {}\n  b40: {}\n  other: {}\n"});
  const auto id = [&](const char* name) { return read.vocabulary.FindEntity(name); };
  EXPECT_TRUE(read.vocabulary.IsPartOf(id("a0"), id("b40")));
  EXPECT_FALSE(read.vocabulary.IsPartOf(id("a0"), id("other")));
}

// Places, each part of the next, the last of what is given.
std::string ChainOf(int length, absl::string_view last) {
  std::string chain = "entities:\n";
  for (int i = 0; i < length; ++i) {
    absl::StrAppend(&chain, "  place-", i, ": {part_of: place-", i + 1, "}\n");
  }
  return absl::StrCat(chain, "  place-", length, ": ", last, "\n");
}

TEST(VocabularyReader, LimitsHowManyWholesLieAboveOneAnother) {
  const ReadVocabulary read = ReadVocabularies({ChainOf(kMaxPartOfDepth, "{}")});
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_TRUE(read.vocabulary.IsPartOf(
      read.vocabulary.FindEntity("place-0"),
      read.vocabulary.FindEntity(absl::StrCat("place-", kMaxPartOfDepth))));
  EXPECT_THAT(ReadVocabularies({ChainOf(kMaxPartOfDepth + 1, "{}")}).problems,
              ElementsAre(HasSubstr("more than 64 wholes above one another")));
}

TEST(VocabularyReader, SurvivesLongChainsAndLongCycles) {
  constexpr int kLength = 5000;
  EXPECT_THAT(ReadVocabularies({ChainOf(kLength, "{}")}).problems,
              Each(HasSubstr("more than 64 wholes above one another")));
  const ReadVocabulary closed =
      ReadVocabularies({ChainOf(kLength, "{part_of: place-0}")});
  EXPECT_THAT(closed.problems, Contains(HasSubstr("cycle")));
  // The chain is cut somewhere, so that asking ends.
  const EntityId head = closed.vocabulary.FindEntity("place-0");
  const EntityId tail = closed.vocabulary.FindEntity(absl::StrCat("place-", kLength));
  EXPECT_FALSE(closed.vocabulary.IsPartOf(head, tail) &&
               closed.vocabulary.IsPartOf(tail, head));
}

TEST(VocabularyReader, ReadsPartitionsAndReferenceFacts) {
  const ReadVocabulary read = ReadVocabularies({R"(
entities: {donbas: {}, donetsk: {part_of: donbas}, luhansk: {part_of: donbas}}
partitions:
  donbas: {parts: {donetsk: 26517 km2, luhansk: 26684 km2}, complete: true}
reference:
- {subject: donbas, property: size, value: 53201 km2, source: an atlas, since: 1991,
   qualifiers: {of: land}}
)"});
  EXPECT_THAT(read.problems, IsEmpty());
  ASSERT_THAT(read.vocabulary.partitions(), SizeIs(1));
  const Partition& partition = read.vocabulary.partitions()[0];
  EXPECT_TRUE(partition.complete);
  EXPECT_EQ(partition.whole, read.vocabulary.FindEntity("donbas"));
  ASSERT_THAT(partition.parts, SizeIs(2));
  EXPECT_EQ(partition.parts[0].weight.nominal.first().min, 26517e6);
  ASSERT_THAT(read.reference, SizeIs(1));
  EXPECT_EQ(read.reference[0].origin, FactOrigin::kReference);
  EXPECT_EQ(read.reference[0].article, -1);
  EXPECT_EQ(read.reference[0].source, "an atlas");
  EXPECT_EQ(read.reference[0].since->text, "1991");
  ASSERT_THAT(read.reference[0].qualifiers, SizeIs(1));
}

// One property named `p`, declared on line 3, with these keys.
ReadVocabulary Declared(const std::string& keys) {
  return ReadVocabularies(
      {"entities: {russia: {}, ukraine: {}}\nproperties:\n  p: {" + keys + "}\n"});
}

TEST(PropertyReader, ReadsEachKey) {
  const ReadVocabulary share = Declared(
      "type: quantity, unit: '%', range: [0%, 100%], key: [controller], time: fluent, "
      "holds_for: 60 days, tolerance: 2%, label: 'held by {controller}', doc: D, "
      "severity: warning, absent: [tba], inherited: parts, "
      "sums_to: {over: controller, total: 100%, complete: [russia, ukraine]}");
  EXPECT_THAT(share.problems, IsEmpty());
  const Property& p = share.property("p");
  EXPECT_EQ(p.type, ValueType::kQuantity);
  EXPECT_EQ(p.unit->code, "%");
  EXPECT_EQ(p.range->max - p.range->min, 100 * p.unit->factor.ToDouble());
  EXPECT_THAT(p.key, ElementsAre("controller"));
  EXPECT_EQ(p.time, TimeKind::kFluent);
  EXPECT_EQ(p.holds_for_days, 60);
  EXPECT_DOUBLE_EQ(*p.tolerance, 2 * p.unit->factor.ToDouble());
  EXPECT_EQ(p.label, "held by {controller}");
  EXPECT_EQ(p.doc, "D");
  EXPECT_EQ(p.severity, "warning");
  EXPECT_THAT(p.absent, ElementsAre("tba"));
  EXPECT_TRUE(p.inherited_by_parts);
  ASSERT_TRUE(p.sums_to.has_value());
  EXPECT_EQ(p.sums_to->over, "controller");
  EXPECT_THAT(p.sums_to->complete, SizeIs(2));

  const Property defaults = Declared("type: date").property("p");
  EXPECT_EQ(defaults.time, TimeKind::kStatic);
  EXPECT_EQ(defaults.holds_for_days, 30);
  EXPECT_FALSE(defaults.granular || defaults.zoned || defaults.inherited_by_parts ||
               defaults.lists_are_whole);

  EXPECT_TRUE(Declared("type: entity, granular: true").property("p").granular);
  EXPECT_TRUE(Declared("type: entity-set, lists: whole").property("p").lists_are_whole);
  EXPECT_TRUE(Declared("type: date, zoned: true").property("p").zoned);
  EXPECT_EQ(Declared("type: date, tolerance: 36 hours").property("p").tolerance, 1.5);
  for (const auto& [tolerance, days] :
       {std::pair("1 month", 31), std::pair("2 months", 62), std::pair("1 year", 366),
        std::pair("4 years", 1461), std::pair("400 years", 146097),
        std::pair("3 weeks", 21)}) {
    EXPECT_EQ(Declared(absl::StrCat("type: date, tolerance: ", tolerance))
                  .property("p")
                  .tolerance,
              days)
        << tolerance;
  }
  for (const auto& [holds_for, days] :
       {std::pair("0 days", 0), std::pair("48 hours", 2), std::pair("2 weeks", 14),
        std::pair("1 month", 30), std::pair("2 years", 731)}) {
    EXPECT_EQ(Declared(absl::StrCat("type: truth, time: fluent, holds_for: ", holds_for))
                  .property("p")
                  .holds_for_days,
              days)
        << holds_for;
  }
  EXPECT_EQ(Declared("type: quantity, unit: Cel, tolerance: 2").property("p").tolerance,
            2);
  const Property relative =
      Declared("type: quantity, unit: count, tolerance: 2%").property("p");
  EXPECT_DOUBLE_EQ(relative.tolerance_share, 0.02);
  EXPECT_FALSE(relative.tolerance.has_value());
  EXPECT_EQ(
      Declared("type: quantity, unit: '%', tolerance: 2%").property("p").tolerance_share,
      0);
  EXPECT_THAT(Declared("type: entity, kind: city").property("p").demands.kinds,
              ElementsAre("city"));
  EXPECT_TRUE(Declared("type: quantity, unit: count").property("p").whole);
  EXPECT_EQ(Declared("type: quantity, time: monotone-up").property("p").time,
            TimeKind::kMonotoneUp);
  EXPECT_EQ(Declared("type: quantity, time: monotone-down").property("p").time,
            TimeKind::kMonotoneDown);
  EXPECT_THAT(Declared("type: status, ladder: [a, b]").property("p").ladder,
              ElementsAre("a", "b"));
  EXPECT_NE(Declared("type: identifier, pattern: 'ID(?P<id>.*)'").property("p").pattern,
            nullptr);
  for (const char* pattern :
       {"(.)(?:.)", "(?P<year>.)", "(?P<month>.)(?P<year>.)", "(?P<id>.)(?P<agency>.)"}) {
    const ReadVocabulary read =
        Declared(absl::StrCat("type: identifier, pattern: '", pattern, "'"));
    EXPECT_THAT(read.problems, IsEmpty()) << pattern;
  }
  const Property counts =
      Declared(
          "type: quantity, unit: km2, one_of: [1, 2 km2], none_of: 100 ha, whole: true, "
          "exact: "
          "yes, units: [ha, m2], quoted: true, of: [city, region], distinct: true")
          .property("p");
  ASSERT_THAT(counts.demands.one_of, SizeIs(2));
  EXPECT_EQ(std::get<QuantityValue>(counts.demands.one_of[1].value).nominal,
            IntervalSet::Point(2e6));
  ASSERT_THAT(counts.demands.none_of, SizeIs(1));
  EXPECT_EQ(std::get<QuantityValue>(counts.demands.none_of[0].value).nominal,
            IntervalSet::Point(1e6));
  EXPECT_TRUE(counts.demands.whole && counts.demands.exact && counts.demands.quoted &&
              counts.distinct);
  ASSERT_THAT(counts.demands.units, SizeIs(3));
  EXPECT_EQ(counts.demands.units[0].code, "har");
  EXPECT_EQ(counts.demands.units[2].code, "km2");
  EXPECT_THAT(counts.demands.subject_kinds, ElementsAre("city", "region"));
  EXPECT_THAT(
      Declared("type: truth, key: [a, b], requires: b").property("p").demands.qualifiers,
      ElementsAre("b"));
  const Property spouse =
      Declared("type: entity, symmetric: true, needs: [p]").property("p");
  ASSERT_TRUE(spouse.inverse.has_value());
  EXPECT_EQ(spouse.inverse->name, "p");
  EXPECT_THAT(spouse.needs.subject, SizeIs(1));
  const Property bare = Declared("type: quantity").property("p");
  EXPECT_FALSE(bare.demands.whole || bare.demands.exact || bare.demands.quoted ||
               bare.distinct || bare.symmetric || bare.inverse.has_value());
  const Property open = Declared("type: quantity, range: [0, ..]").property("p");
  EXPECT_EQ(open.range->min, 0);
  EXPECT_EQ(open.range->max, kInfinity);
  const Property days = Declared("type: date, range: [2020, 2029]").property("p");
  EXPECT_EQ(days.range->min, DayFromCalendar(2020, 1, 1));
  EXPECT_EQ(days.range->max, DayFromCalendar(2029, 12, 31));
}

TEST(PropertyReader, ReportsEachBadValue) {
  const struct {
    const char* keys;
    const char* within;
  } kRows[] = {
      {"unit: '%'", "needs 'type'"},
      {"type: quantiy", "did you mean 'quantity'?"},
      {"type: quantity, unitt: '%'", "did you mean 'unit'?"},
      {"type: quantity, unit: blorps", "'blorps'"},
      {"type: quantity, range: [5]", "two ends"},
      {"type: quantity, range: [9, 1]", "order"},
      {"type: quantity, range: [low, 1]", "low"},
      {"type: date, range: [then, 2029]", "then"},
      {"type: date, time: fluid", "'fluid' for 'time'; one of: static, fluent,"},
      {"type: date, time: fluent, holds_for: 5 km", "'5 km'"},
      {"type: date, time: fluent, holds_for: -3 days", "'-3 days' is below 0"},
      {"type: date, time: fluent, holds_for: 12 hours", "no whole number of days"},
      {"type: date, time: fluent, holds_for: 1.5 weeks", "no whole number of days"},
      {"type: date, tolerance: 5 km", "'5 km'"},
      {"type: date, tolerance: -1 day", "'-1 day' is below 0"},
      {"type: quantity, unit: km, tolerance: -2 km", "'-2 km' is below 0"},
      {"type: quantity, unit: km, tolerance: -2", "'-2' is below 0"},
      {"type: quantity, unit: km, tolerance: -2%", "'-2%' is below 0"},
      {"type: quantity, unit: km, tolerance: 5 hours", "'5 hours'"},
      {"type: quantity, unit: Cel, tolerance: 2%", "'2%'"},
      {"type: entity, granular: perhaps", "granular"},
      {"type: entity, inherited: all", "'all'"},
      {"type: entity-set, lists: entire", "'entire'"},
      {"type: date, severity: fatal", "'fatal'"},
      {"type: status", "'ladder'"},
      {"type: status, ladder: [a, b, A]", "the rung 'A' is given twice"},
      {"type: status, ladder: [a, '']", "the rung '' is no word"},
      {"type: status, ladder: a < b < c", "a list of its rungs, lowest first; [a, b, c]"},
      {"type: truth, key: [who, who]", "the qualifier 'who' is given twice"},
      {"type: truth, label: '{subject held'", "write '{subject}'"},
      {"type: truth, key: [subject]", "no qualifier can be called 'subject'"},
      {"type: quantity, key: [who], sums_to: {over: who, total: 1, complete: [russia]}",
       "a total of one share is that share"},
      {"type: quantity, one_of: []", "'one_of' must be a value, or a list of values"},
      {"type: quantity, key: [who], sums_to: {over: who, total: 1, complete: [russia, "
       "Russia]}",
       "'Russia' is named twice"},
      {"type: quantity, one_of: [about 5]", "'about 5' is no single number"},
      {"type: status, ladder: [a, b], one_of: c", "'c' is no rung"},
      {"type: date, whole: true", "it is for: quantity"},
      {"type: quantity, unit: km2, units: km", "measures something else"},
      {"type: truth, key: [who], requires: [whom]", "did you mean 'who'?"},
      {"type: entity, inverse: q", "unknown property 'q'"},
      {"type: date, needs: [q]", "unknown property 'q'"},
      {"type: identifier, pattern: '('", "regular expression"},
      {"type: identifier, pattern: '(?P<idd>.)'",
       "unknown group 'idd' in the pattern; did you mean 'id'?"},
      {"type: identifier, pattern: '(?P<month>..)'", "no group 'year'"},
      {"type: identifier, pattern: '(?P<year>....)(?P<day>..)'", "no group 'month'"},
      {"type: quantity, key: [who], sums_to: {over: who}", "'total'"},
      {"type: quantity, key: [who], sums_to: {total: 100}", "'over'"},
  };
  for (const auto& row : kRows) {
    EXPECT_THAT(Declared(row.keys).problems,
                ElementsAre(AllOf(StartsWith("a.yaml:3:"), HasSubstr(row.within))))
        << row.keys;
  }
}

TEST(PropertyReader, AnInverseHoldsBothWays) {
  const ReadVocabulary read =
      ReadVocabularies({"properties:\n  child: {type: entity-set, inverse: parent}\n"
                        "  parent: {type: entity}\n"});
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(read.property("child").inverse->id, read.vocabulary.FindProperty("parent"));
  EXPECT_EQ(read.property("parent").inverse->id, read.vocabulary.FindProperty("child"));
}

TEST(PropertyReader, RefusesASecondDeclaration) {
  const ReadVocabulary read = ReadVocabularies(
      {"properties:\n  p: {type: date}\n", "properties:\n  p: {type: truth}\n"});
  EXPECT_THAT(read.problems, ElementsAre(AllOf(StartsWith("b.yaml:2:3: error:"),
                                               HasSubstr("a.yaml:2"))));
  EXPECT_EQ(read.property("p").type, ValueType::kDate);
}

}  // namespace
}  // namespace gainsay
