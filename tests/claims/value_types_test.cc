#include <algorithm>
#include <string>
#include <vector>

#include "claims/value_types/identifier.h"
#include "claims/value_types/value_type.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

using ::testing::HasSubstr;

constexpr char kVocabulary[] = R"(
entities:
  witkoff: {aliases: [Steve Witkoff]}
  kushner: {}
  rubio: {}
  uae: {name: United Arab Emirates}
  abu-dhabi: {name: Abu Dhabi, part_of: uae}
  dubai: {part_of: uae}
  berlin: {}
  kyiv: {name: Kyiv, aliases: [Kiev]}
  italy: {name: Italy, aliases: [IT, boot]}
  america: {name: America, aliases: [US]}
  william: {name: William, aliases: [Will]}
  macron: {name: Emmanuel Macron, kind: person}
  zelensky: {name: Volodymyr Zelensky, kind: person}
  thune: {name: John Thune, kind: person}
  trump: {name: Donald Trump, aliases: [Trump], kind: person}
  ivanka: {name: Ivanka Trump, kind: person}
  islands: {name: Trinidad and Tobago}
properties:
  share: {type: quantity, unit: "%"}
  turnout: {type: quantity, unit: "%", range: [0%, 100%]}
  near: {type: quantity, unit: "%", tolerance: 5%}
  dead: {type: quantity, unit: count}
  crowd: {type: quantity, unit: count, tolerance: 2%}
  area: {type: quantity, unit: km2}
  budget: {type: quantity, unit: USD}
  held_on: {type: date}
  zoned: {type: date, zoned: true}
  about: {type: date, tolerance: 2 days}
  place: {type: entity, granular: true}
  person: {type: entity}
  team: {type: entity-set}
  crew: {type: entity-set, lists: whole}
  done: {type: truth}
  status: {type: status, ladder: [drafted, agreed, signed]}
  said: {type: quotation}
  ref: {type: identifier}
  number: {type: identifier, pattern: 'ID(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})N(?P<id>\d+)'}
)";

bool IsDenied(const std::string& written) { return written.rfind("not ", 0) == 0; }

// Reads values under the properties above.
class Bench {
 public:
  Bench() : read_(ReadVocabularies({kVocabulary})) {
    EXPECT_THAT(read_.problems, testing::IsEmpty());
  }

  ReadingContext Context(const std::string& property) {
    ReadingContext context;
    context.lexicon = &TestLexicon();
    context.vocabulary = &read_.vocabulary;
    context.property = &read_.property(property);
    context.published = DayRange{20511, 20511};  // 2026-02-27
    context.resolve = [this](absl::string_view name) {
      const auto persons = read_.vocabulary.FindPersons(name);
      if (persons.size() == 1) return NameMeaning{{persons[0].person}};
      return NameMeaning{{read_.vocabulary.InternName(name)}};
    };
    return context;
  }

  // A value in YAML; after "not " it is denied.
  Value Of(const std::string& property, std::string written) {
    const bool denied = IsDenied(written);
    if (denied) written = written.substr(4);
    const ReadValueResult result = ReadValue(Yaml(written), Context(property));
    if (const auto* error = std::get_if<ValueError>(&result)) {
      ADD_FAILURE() << property << " " << written << ": " << error->message;
      return TruthValue();
    }
    const Reading& reading = std::get<Reading>(result);
    return denied ? RowOf(TypeOf(reading.value)).denied(reading) : reading.value;
  }

  std::string Verdict(const std::string& property, const std::string& a,
                      const std::string& b) {
    const Value x = Of(property, a);
    const Value y = Of(property, b);
    const AgreementRules rules =
        AgreementRulesOf(read_.vocabulary, read_.property(property));
    if (Agrees(x, y, Width::kNominal, rules) != Tri::kFalse) return "agree";
    // Against a denial nominal sets alone count.
    const bool denial = IsDenied(a) != IsDenied(b);
    const bool wide = !denial && Agrees(x, y, Width::kWide, rules) != Tri::kFalse;
    return wide ? "tension" : "contradiction";
  }

 private:
  ReadVocabulary read_;
};

struct Pair {
  const char* property;
  const char* a;
  const char* b;
  const char* verdict;
};

void ExpectVerdicts(const std::vector<Pair>& pairs) {
  Bench bench;
  for (const Pair& pair : pairs) {
    EXPECT_EQ(bench.Verdict(pair.property, pair.a, pair.b), pair.verdict)
        << pair.property << ": " << pair.a << " against " << pair.b;
    EXPECT_EQ(bench.Verdict(pair.property, pair.b, pair.a), pair.verdict)
        << pair.property << ": " << pair.b << " against " << pair.a;
  }
}

TEST(ValueTypes, HaveRowsInTheirOrder) {
  ASSERT_EQ(ValueTypes().size(), 8);
  for (size_t i = 0; i < ValueTypes().size(); ++i) {
    const ValueTypeRow& row = ValueTypes()[i];
    EXPECT_EQ(static_cast<size_t>(row.type), i) << row.name;
    EXPECT_EQ(FindValueType(row.name), &row);
    EXPECT_GT(row.summary.size(), 10u) << row.name;
  }
  EXPECT_EQ(FindValueType("number"), nullptr);
}

TEST(ValueTypes, ReadTheirOwnExamples) {
  Bench bench;
  for (const auto& [type, property] : {std::pair("quantity", "share"),
                                       {"date", "held_on"},
                                       {"entity", "place"},
                                       {"entity-set", "team"},
                                       {"truth", "done"},
                                       {"status", "status"},
                                       {"quotation", "said"},
                                       {"identifier", "ref"}}) {
    const ValueTypeRow* row = FindValueType(type);
    ASSERT_NE(row, nullptr) << type;
    const ReadingContext context = bench.Context(property);
    const ReadValueResult result = ReadValue(Yaml(row->example), context);
    ASSERT_TRUE(std::holds_alternative<Reading>(result)) << type;
    const Reading& reading = std::get<Reading>(result);
    EXPECT_EQ(TypeOf(reading.value), row->type) << type;
    EXPECT_FALSE(ReadingText(reading, context).empty()) << type;
    EXPECT_EQ(ReadingTree(reading, context).Find("type")->text, type);
  }
}

TEST(ValueTypes, ShowReadingsAsTheContractDoes) {
  const struct {
    const char* property;
    const char* written;
    const char* tree;
  } kRows[] = {
      {"share", "about 90%",
       R"({type: "quantity", unit: "%", stated: {value: 90}, hedge: "about", )"
       R"(nominal: [{min: 87.5, max: 92.5}], wide: [{min: 85, max: 95, max_open: true}]})"},
      {"place", "abu dhabi", R"({type: "entity", entity: "abu-dhabi"})"},
      {"team", "[Steve Witkoff]",
       R"({type: "entity-set", must: ["witkoff"], excluded: [], only: false, count: ~})"},
      {"turnout", "at least 90%",
       R"({type: "quantity", unit: "%", stated: {min: 90}, hedge: "at least", )"
       R"(nominal: [{min: 90, max: 100}], wide: [{min: 89.5, max: 100}]})"},
      {"turnout", "{min: 90}",
       R"({type: "quantity", unit: "%", stated: {min: 90}, )"
       R"(nominal: [{min: 90, max: 100}], wide: [{min: 90, max: 100}]})"},
      {"turnout", "more than 110%",
       R"({type: "quantity", unit: "%", stated: {min: 110, open: true}, )"
       R"(hedge: "more than", nominal: [{min: 110, max: 137.5, min_open: true}], )"
       R"(wide: [{min: 110, min_open: true}]})"},
      {"done", "no", R"({type: "truth", value: false})"},
      {"status", "[agreed, signed]", R"({type: "status", rungs: ["agreed", "signed"]})"},
      {"number", "ID27012026N7", R"({type: "identifier", id: "7", date: "2026-01-27"})"},
  };
  Bench bench;
  for (const auto& row : kRows) {
    const ReadingContext context = bench.Context(row.property);
    const ReadValueResult result = ReadValue(Yaml(row.written), context);
    ASSERT_TRUE(std::holds_alternative<Reading>(result)) << row.written;
    EXPECT_EQ(NodeText(ReadingTree(std::get<Reading>(result), context)), row.tree);
  }
}

TEST(ValueTypes, ShowWhatADenialLeaves) {
  const struct {
    const char* property;
    const char* written;
    const char* text;
    const char* tree;
  } kRows[] = {
      {"share", "90%", "not 90% (under 89.5 or at least 90.5)",
       R"({type: "quantity", unit: "%", stated: {value: 90}, )"
       R"(nominal: [{max: 89.5, max_open: true}, {min: 90.5}], )"
       R"(wide: [{max: 89.5, max_open: true}, {min: 90.5}]})"},
      {"dead", "more than 41", "not more than 41 (at most 41)",
       R"({type: "quantity", unit: "count", stated: {min: 41, open: true}, )"
       R"(hedge: "more than", nominal: [{max: 41}], wide: [{max: 41}]})"},
      {"done", "true", "false", R"({type: "truth", value: false})"},
      {"team", "{includes: [rubio]}", "excludes rubio",
       R"({type: "entity-set", must: [], excluded: ["rubio"], only: false, count: ~})"},
  };
  Bench bench;
  for (const auto& row : kRows) {
    const ReadingContext context = bench.Context(row.property);
    const ReadValueResult result = ReadValue(Yaml(row.written), context);
    ASSERT_TRUE(std::holds_alternative<Reading>(result)) << row.written;
    const Reading left = Denied(std::get<Reading>(result));
    EXPECT_EQ(ReadingText(left, context), row.text);
    EXPECT_EQ(NodeText(ReadingTree(left, context)), row.tree);
  }
}

TEST(ValueTypes, SayWhatIsExpectedWhereTheyCannotRead) {
  const struct {
    const char* property;
    const char* written;
  } kRows[] = {
      {"share", "a lot"},
      {"share", "[1, 2]"},
      {"share", "{min: low}"},
      {"share", "{mn: 5}"},
      {"share", "{min: 9, max: 5}"},
      {"share", "{value: 5, unit: km2}"},
      {"share", "{unit: '%'}"},
      {"share", "{value: about 90%}"},
      {"share", "{value: a fifth}"},
      {"share", "{value: one in five}"},
      {"share", "{value: 1 in 5}"},
      {"share", "{value: 1/5}"},
      {"share", "{value: more than 90}"},
      {"share", "{min: about 85}"},
      {"share", "{max: 95 or so}"},
      {"share", "{value: 90, max: 20}"},
      {"share", "{min: 85, max: 95, value: 3}"},
      {"dead", "3.5"},
      {"dead", "{value: 3.5}"},
      {"dead", "{min: 3.5}"},
      {"dead", "{value: 2 million}"},
      {"held_on", "the other day perhaps"},
      {"held_on", "2026-02-30"},
      {"held_on", "{on: 2026}"},
      {"held_on", "[]"},
      {"place", "{all_of: [a]}"},
      {"place", "{any_of: []}"},
      {"team", "{with: [a]}"},
      {"team", "{count: -1}"},
      {"team", "among others"},
      {"team", "and two others"},
      {"team", "'Witkoff, two aides and others'"},
      {"team", "'Witkoff, two aides and a guide'"},
      {"team", "[Rubio, Witkoff and his aides]"},
      {"team", "'including Witkoff, two aides'"},
      {"team", "Witkoff or Kushner"},
      {"team", "Smythe without Borders and Witkoff"},
      {"team", "'Witkoff, Jane'"},
      {"team", "Witkoff & Wesson"},
      {"team", "Witkoff and head of Russia's wealth fund"},
      {"team", "National Security and Defense Council Secretary Emmanuel Macron"},
      {"team", "possibly Witkoff"},
      {"team", "[perhaps Witkoff]"},
      {"team", "Witkoff and/or Kushner"},
      {"team", "the cabinet except Witkoff"},
      {"team", "Witkoff but not two aides"},
      {"team", "{includes: {a: b}}"},
      {"team", "[]"},
      {"done", "perhaps"},
      {"status", "begun"},
      {"status", "not begun"},
      {"status", "agreed or begun"},
      {"status", "signed but not agreed"},
      {"said", "'!'"},
      {"ref", "[a]"},
      {"number", "ID-7"},
  };
  Bench bench;
  for (const auto& row : kRows) {
    const ReadValueResult result =
        ReadValue(Yaml(row.written), bench.Context(row.property));
    ASSERT_TRUE(std::holds_alternative<ValueError>(result))
        << row.property << " " << row.written;
    const auto& error = std::get<ValueError>(result);
    EXPECT_FALSE(error.message.empty()) << row.written;
    EXPECT_FALSE(error.expected.empty()) << row.property << " " << row.written;
    EXPECT_EQ(error.at.line, 1u) << row.property << " " << row.written;
  }
}

TEST(ValueTypes, QuantitiesAgreeWhereTheirSetsMeet) {
  ExpectVerdicts({
      {"share", "about 75%", "three quarters", "agree"},
      {"share", "75%", "80%", "tension"},
      {"share", "nearly half", "55%", "contradiction"},
      {"share", "20-30%", "25%", "agree"},
      {"share", "{min: 85, max: 95}", "90%", "agree"},
      {"share", "{value: 90%}", "90%", "agree"},
      {"budget", "{value: '$1,200'}", "{value: 1.2e3}", "agree"},
      {"share", "{value: -0.5}", "{value: -.5}", "agree"},
      {"share", "at least 41%", "44.0%", "agree"},
      {"share", "at least 60%", "44.0%", "contradiction"},
      {"near", "50.0%", "54.0%", "agree"},
      {"near", "50.0%", "58.0%", "contradiction"},
      {"crowd", "1,001", "1,021", "agree"},
      {"crowd", "1,001", "1,023", "contradiction"},
      {"crowd", "98", "100", "agree"},
      {"crowd", "48", "49", "contradiction"},
      {"crowd", "at least 1,021", "1,001", "agree"},
      {"area", "100 km2", "100 square kilometres", "agree"},
      {"area", "{value: 1, unit: km2}", "{value: 1000000, unit: m2}", "agree"},
      {"dead", "41", "44", "contradiction"},
      {"dead", "exactly 41", "more than 41", "contradiction"},
      {"dead", "exactly 42", "more than 41", "agree"},
      {"dead", "dozens", "36", "agree"},
  });
}

TEST(ValueTypes, DeniedQuantitiesLeaveTheRest) {
  ExpectVerdicts({
      {"share", "not 90%", "90%", "contradiction"},
      {"share", "not 90%", "60%", "agree"},
      {"share", "not more than 50%", "60%", "contradiction"},
      {"share", "not more than 50%", "40%", "agree"},
      {"share", "not at least 50%", "80%", "contradiction"},
      {"share", "not at least 50%", "20%", "agree"},
      {"share", "not at most 30%", "10%", "contradiction"},
      {"share", "not at most 30%", "80%", "agree"},
      {"share", "not 20-30%", "25.0%", "contradiction"},
      {"share", "not 20-30%", "20-40%", "agree"},
      {"dead", "not 41", "41", "contradiction"},
      {"dead", "not 41", "42", "agree"},
      {"dead", "not 41", "not 41", "agree"},
  });
}

TEST(ValueTypes, DatesAgreeWhereADayLiesInTheOther) {
  ExpectVerdicts({
      {"held_on", "2026-01", "2026-01-27", "agree"},
      {"held_on", "2026-01", "2026-02-03", "contradiction"},
      {"held_on", "2026-02-04/2026-02-05", "2026-02-05", "agree"},
      {"held_on", "2026-02-04/2026-02-05", "2026-02-04/2026-02-06", "tension"},
      {"held_on", "2026-02-04/2026-02-05", "2026-02-07/2026-02-08", "contradiction"},
      {"held_on", "[2026-01-25..2026-02-01]", "2026-01-27", "agree"},
      {"held_on", "[2026-01-25, 2026-01-27]", "2026-01-26", "contradiction"},
      {"held_on", "{edtf: 2026-01-27}", "27 January 2026", "agree"},
      {"held_on", "02/03/2026", "2026-02-03", "agree"},
      {"held_on", "02/03/2026", "2026-03-02", "agree"},
      {"held_on", "02/03/2026", "2026-02-05", "contradiction"},
      {"held_on", "2026-01-27", "2026-01-28", "contradiction"},
      {"zoned", "2026-01-27", "2026-01-28", "agree"},
      {"zoned", "2026-01-27", "2026-01-29", "contradiction"},
      {"about", "2026-01-27", "2026-01-29", "agree"},
      {"about", "2026-01-27", "2026-01-30", "contradiction"},
      {"held_on", "'2026-01-31T23:30-05:00'", "'2026-02-01T04:30Z'", "agree"},
      {"held_on", "'2026-01-31T23:30-05:00'", "'2026-01-31T23:30Z'", "contradiction"},
      {"held_on", "not 2026-01-27", "2026-01-27", "contradiction"},
      {"held_on", "not 2026-01-27", "2026-01-28", "agree"},
      {"held_on", "not 2026-01", "2026-01-27", "contradiction"},
      {"held_on", "not 2026-01-27", "2026-01", "agree"},
      {"held_on", "not 2026-01-27", "not 2026-01-27", "agree"},
  });
}

TEST(ValueTypes, EntitiesAgreeByNameAndByPart) {
  ExpectVerdicts({
      {"person", "Steve Witkoff", "witkoff", "agree"},
      {"person", "Witkoff", "Kushner", "contradiction"},
      {"person", "{any_of: [Witkoff, Kushner]}", "Kushner", "agree"},
      {"person", "{any_of: [Witkoff, Kushner]}", "Rubio", "contradiction"},
      {"place", "Abu Dhabi", "United Arab Emirates", "agree"},
      {"place", "Abu Dhabi", "Berlin", "contradiction"},
      {"place", "'Abu Dhabi, UAE'", "Abu Dhabi", "agree"},
      {"place", "'Abu Dhabi, UAE'", "Dubai", "contradiction"},
      {"place", "Abu Dhabi (UAE)", "Dubai", "contradiction"},
      {"place", "the city of Abu Dhabi", "UAE", "agree"},
      {"place", "in Berlin", "Berlin", "agree"},
      {"place", "'the Emirati capital, Abu Dhabi'", "Abu Dhabi", "agree"},
      {"place", "'Abu Dhabi, the capital'", "Dubai", "contradiction"},
      {"place", "Berlin or Kyiv", "Kiev", "agree"},
      {"place", "Berlin or Kyiv", "Dubai", "contradiction"},
      {"place", "'Berlin, Kyiv'", "Kyiv", "contradiction"},
      {"person", "'Abu Dhabi, UAE'", "Abu Dhabi", "contradiction"},
      {"person", "Abu Dhabi", "United Arab Emirates", "contradiction"},
      {"person", "not Witkoff", "Witkoff", "contradiction"},
      {"person", "not Witkoff", "Kushner", "agree"},
      {"place", "not United Arab Emirates", "Abu Dhabi", "contradiction"},
      {"place", "not Abu Dhabi", "United Arab Emirates", "agree"},
  });
}

TEST(ValueTypes, EntitySetsConflictByMembersAndCounts) {
  ExpectVerdicts({
      {"team", "Witkoff", "[Kushner]", "agree"},
      {"team", "[Witkoff]", "{excludes: [Witkoff]}", "contradiction"},
      {"team", "[Witkoff]", "{excludes: [Kushner]}", "agree"},
      {"team", "{only: [Witkoff]}", "[Kushner]", "contradiction"},
      {"team", "{only: [Witkoff, Kushner]}", "[Kushner]", "agree"},
      {"team", "{only: [Witkoff]}", "{only: [Witkoff, Kushner]}", "contradiction"},
      {"team", "{includes: [Witkoff], excludes: [Rubio]}", "[Rubio]", "contradiction"},
      {"team", "{count: 2}", "[Witkoff, Kushner, Rubio]", "contradiction"},
      {"team", "{count: 3}", "[Witkoff, Kushner]", "agree"},
      {"team", "{count: 3}", "{only: [Witkoff, Kushner]}", "contradiction"},
      {"team", "{count: 2}", "{only: [Witkoff, Kushner]}", "agree"},
      {"team", "{count: 2}", "{count: 3}", "contradiction"},
      {"team", "{count: 2, includes: [Witkoff]}", "[Kushner, Rubio]", "contradiction"},
      {"team", "{count: 2, includes: [Witkoff]}", "[Kushner, Witkoff]", "agree"},
      // A region counts once, with however many of its parts.
      {"team", "{count: 1}", "[United Arab Emirates, Abu Dhabi, dubai]", "agree"},
      {"team", "{count: 1}", "[Abu Dhabi, dubai]", "contradiction"},
      {"team", "{count: at least 2}", "{count: 3}", "agree"},
      {"crew", "[Witkoff]", "[Witkoff, Kushner]", "contradiction"},
      {"crew", "{includes: [Witkoff]}", "[Witkoff, Kushner]", "agree"},
      {"team", "not Witkoff", "Witkoff", "contradiction"},
      {"team", "not Witkoff", "Kushner", "agree"},
      {"team", "not {excludes: [Witkoff]}", "Witkoff", "agree"},
      {"team", "not {excludes: [Witkoff]}", "{excludes: [Witkoff]}", "contradiction"},
  });
}

TEST(ValueTypes, TruthsAndStatuses) {
  ExpectVerdicts({
      {"done", "yes", "true", "agree"},
      {"done", "yes", "no", "contradiction"},
      {"done", "not yes", "no", "agree"},
      {"done", "not yes", "true", "contradiction"},
      {"done", "Yes.", "'\"yes\"'", "agree"},
      {"done", "'not true'", "no", "agree"},
      {"done", "untrue", "yes", "contradiction"},
      {"status", "signed", "Signed", "agree"},
      {"status", "drafted", "signed", "contradiction"},
      {"status", "[drafted, agreed]", "agreed", "agree"},
      {"status", "[drafted, agreed]", "signed", "contradiction"},
      {"status", "not signed", "signed", "contradiction"},
      {"status", "not signed", "agreed", "agree"},
      {"status", "'not yet signed'", "agreed", "agree"},
      {"status", "'not yet signed'", "signed", "contradiction"},
      {"status", "'not signed'", "signed", "contradiction"},
      {"status", "at least agreed", "signed", "agree"},
      {"status", "at least agreed", "drafted", "contradiction"},
      {"status", "drafted or agreed", "agreed", "agree"},
      {"status", "drafted or agreed", "signed", "contradiction"},
      {"status", "agreed but not signed", "agreed", "agree"},
      {"status", "agreed but not yet signed", "signed", "contradiction"},
      {"status", "not agreed", "signed", "contradiction"},
      {"status", "not drafted", "drafted", "contradiction"},
      {"status", "not drafted", "not signed", "agree"},
  });
}

TEST(ValueTypes, QuotationsAgreeAsFragments) {
  ExpectVerdicts({
      {"said", "'“We want peace”'", "'\"we want — peace\"'", "agree"},
      {"said", "we want peace and justice", "peace and justice", "agree"},
      {"said", "we want … justice", "we want peace and justice", "agree"},
      {"said", "'we want [...] justice'", "we want peace and justice", "agree"},
      {"said", "we want . . . justice", "we want peace and justice", "agree"},
      {"said", "'\"we want . . . justice,\" he said.'", "we want peace and justice",
       "agree"},
      {"said", "we want … war", "we want peace and justice", "contradiction"},
      {"said", "justice … peace", "we want peace and justice", "contradiction"},
      {"said", "peace justice", "peace and justice", "tension"},
      {"said", "a deal is done", "the deal was done", "tension"},
      {"said", "we want peace", "we want war", "contradiction"},
      {"said", "not we want war", "we want war", "contradiction"},
      {"said", "not we want war", "we want peace", "agree"},
  });
}

TEST(ValueTypes, QuotationsAgreeHoweverTheyAreWritten) {
  ExpectVerdicts({
      {"said", "I don't know", "I do not know", "agree"},
      {"said", "I don’t know", "I do know", "contradiction"},
      {"said", "We won't sign", "We will not sign", "agree"},
      {"said", "We can't sign", "We cannot sign", "agree"},
      {"said", "They've left", "They have left", "agree"},
      {"said", "It isn't over", "It is not over", "agree"},
      {"said", "We're ready", "We are ready", "agree"},
      {"said", "I'd sign", "I would sign", "agree"},
      {"said", "It's over", "Its over", "agree"},
      {"said", "its end", "it is the end", "tension"},
      {"said", "I dont know", "I don't know", "agree"},
      {"said", "I dont know", "I do not know", "agree"},
      {"said", "We wont stop", "We won't stop", "agree"},
      {"said", "cant stop", "can't stop", "agree"},
      {"said", "cant stop", "can stop", "contradiction"},
      {"said", "Im fine", "I'm fine", "agree"},
      {"said", "lets go", "let's go", "agree"},
      {"said", "let us go", "let's go", "agree"},
      {"said", "thats right", "that's right", "agree"},
      {"said", "Were ready", "We're ready", "agree"},
      {"said", "the wars end", "the war's end", "agree"},
      {"said", "I'd already left", "I had already left", "agree"},
      {"said", "I'd sign", "I will sign", "contradiction"},
      {"said", "The war's over", "The war is over", "agree"},
      {"said", "The war's over", "The war isn't over", "contradiction"},
      {"said", "He's done it", "He has done it", "agree"},
      {"said", "1 soldier died", "one soldier died", "agree"},
      {"said", "1 soldier died", "two soldiers died", "contradiction"},
      {"said", "100% ready", "100 percent ready", "agree"},
      {"said", "100% ready", "100 per cent ready", "agree"},
      {"said", "99% ready", "100 percent ready", "contradiction"},
      {"said", "'1,000 jets'", "1000 jets", "agree"},
      {"said", "twenty-five jets", "25 jets", "agree"},
      {"said", "twenty jets", "21 jets", "contradiction"},
      {"said", "a hundred jets", "100 jets", "agree"},
      {"said", "no one left", "nobody left", "agree"},
      {"said", "no one left", "everyone left", "contradiction"},
      {"said", "the 20th century", "the twentieth century", "agree"},
      {"said", "my 21st year", "my twenty-first year", "agree"},
      {"said", "the 12th man", "the twelfth man", "agree"},
      {"said", "the 20th century", "the 21st century", "contradiction"},
      {"said", "a twenty-second delay", "a 20-second delay", "agree"},
      {"said", "a cease-fire holds", "a ceasefire holds", "agree"},
      {"said", "a cease fire holds", "a cease-fire holds", "agree"},
      {"said", "the two-state solution", "the two state solution", "agree"},
      {"said", "we co-operate", "we cooperate", "agree"},
      {"said", "re-sign the deal", "resign the deal", "contradiction"},
      {"said", "re-sign the deal", "re-sign the deal", "agree"},
      {"said", "re-elect him", "reelect him", "agree"},
      {"said", "We are now here", "We are nowhere", "contradiction"},
      {"said", "our true colours", "our true colors", "agree"},
      {"said", "we organise it", "we organize it", "agree"},
      {"said", "we advertise it", "we advertize it", "contradiction"},
      {"said", "we left Kiev's streets", "we left Kyiv's streets", "agree"},
      {"said", "Zelenskyy will sign it", "Zelensky will sign it", "agree"},
      {"said", "Zelenskyy will sign it", "Macron will sign it", "contradiction"},
      {"said", "we left Berlin", "we left Kyiv", "contradiction"},
      {"said", "IT will win", "Italy will win", "agree"},
      {"said", "It will win", "Italy will win", "tension"},
      {"said", "Us against them", "America against them", "contradiction"},
      {"said", "U.S. against them", "America against them", "agree"},
      {"said", "Boot is here", "Italy is here", "contradiction"},
      {"said", "Will he win", "will he win", "agree"},
  });
}

TEST(ValueTypes, QuotationsOfPagesAgreeAsFragments) {
  std::string page;
  for (int i = 0; i < 3'000; ++i) page += "word" + std::to_string(i % 700) + " ";
  const std::string all = "'" + page + "'";
  const auto begin = [&](int words) {
    size_t at = 0;
    for (int i = 0; i < words; ++i) at = page.find(' ', at) + 1;
    return page.substr(0, at);
  };
  ExpectVerdicts({
      {"said", all.c_str(), ("'" + begin(2'000) + "'").c_str(), "agree"},
      {"said", all.c_str(), ("'" + begin(2'000) + "… word5'").c_str(), "agree"},
      {"said", all.c_str(), ("'" + begin(2'000) + "another'").c_str(), "contradiction"},
  });
}

TEST(ValueTypes, QuotationsLeaveOutWhatAnEditorPutIn) {
  ExpectVerdicts({
      {"said", "'[W]e will win'", "We will win", "agree"},
      {"said", "'W[e] will win'", "We will win", "agree"},
      {"said", "'[W]e will lose'", "We will win", "contradiction"},
      {"said", "'He [Putin] will win'", "He will win", "agree"},
      {"said", "'He [Putin] will win'", "He will lose", "contradiction"},
      {"said", "'We are [fully] ready'", "We are ready", "agree"},
      {"said", "'[The president] is ready'", "He is ready", "agree"},
      {"said", "'[The president] is ready'", "He is late", "contradiction"},
      {"said", "'we walk[ed] home'", "we walk home", "agree"},
      {"said", "'We support[ed] them'", "We support them", "agree"},
      {"said", "'We support[ed] them'", "We were supporting them", "tension"},
      {"said", "'We support[ed] them'", "We opposed them", "contradiction"},
      {"said", "'We organis[ed] it'", "We organized it", "agree"},
      {"said", "'the President[s] met'", "the President met", "agree"},
      {"said", "'the President[s] met'", "the Ministers met", "contradiction"},
      {"said", "'the gover[n]ment fell'", "the government fell", "agree"},
      {"said", "'It is [un]acceptable'", "It is unacceptable", "agree"},
      {"said", "'It is [un]acceptable'", "It is fine", "contradiction"},
      {"said", "I will resign", "'I will [not] resign'", "contradiction"},
      {"said", "I will not resign", "'I will [not] resign'", "agree"},
      {"said", "I agree", "'I [do not] agree'", "contradiction"},
      {"said", "I agree", "'I [don’t] agree'", "contradiction"},
      {"said", "I don't agree", "'I [do not] agree'", "agree"},
      {"said", "We will fight", "'We will [no longer] fight'", "contradiction"},
      {"said", "'The deal [is done], he [and not us] says'", "The deal is done he says",
       "agree"},
      {"said", "'“[He] is [the] boss”'", "He is the boss", "agree"},
      {"said", "'the [EU’s] plan failed'", "the plan failed", "agree"},
      {"said", "'the President[’s] plan'", "the President's plan", "agree"},
      {"said", "'do[n’t] stop'", "don't stop", "agree"},
      {"said", "'He [not Putin] will win'", "He will win", "agree"},
      {"said", "'[They]’re ready'", "We're ready", "agree"},
      {"said", "'no[body] left'", "nobody left", "agree"},
      {"said", "'[No] comment'", "No comment", "agree"},
      {"said", "'He [who is not here] will win'", "He will win", "agree"},
      {"said", "'the [peace] deal will be [signed] soon'", "'[It] will be done soon'",
       "agree"},
      {"said", "'He [...] is great'", "'He [Putin] is ready'", "contradiction"},
      {"said", "we … win", "peace now", "contradiction"},
      {"said", "'“We will win,” he said. “This is certain.”'",
       "We will win. This is certain.", "agree"},
      {"said", "'\"We will win,\" he said.'", "We will win.", "agree"},
      {"said", "'\"We will win,\" he said. \"This is certain.\"'",
       "We will win. This is a dream.", "contradiction"},
      {"said", "'“Peace” is no “deal”'", "Peace is no deal", "agree"},
      {"said", "'“Peace” is no “deal”'", "Peace is a deal", "contradiction"},
  });
}

TEST(ValueTypes, NegatedWordsAreOthers) {
  ExpectVerdicts({
      {"said", "It is true", "It is not true", "contradiction"},
      {"said", "It is true", "It isn't true", "contradiction"},
      {"said", "It is true", "It was never true", "contradiction"},
      {"said", "It is true", "It is not quite true", "contradiction"},
      {"said", "That is a lie", "That is not a lie", "contradiction"},
      {"said", "There is no deal", "There is a deal", "contradiction"},
      {"said", "It was the Russians", "It was not the Russians", "contradiction"},
      {"said", "We are ready", "We are not ready", "contradiction"},
      {"said", "It is not true", "It was not true", "tension"},
      {"said", "It is true", "It was true", "tension"},
      {"said", "never true", "It was never true", "agree"},
      {"said", "We will not stop. The deal is done", "A deal is done", "tension"},
      {"said", "They do", "They don't", "contradiction"},
      {"said", "I can", "I can't", "contradiction"},
      {"said", "I can", "I cant", "contradiction"},
      {"said", "he can", "he cannot", "contradiction"},
      {"said", "We must", "We mustn't", "contradiction"},
      {"said", "They are", "They aren't", "contradiction"},
      {"said", "They're", "They're not", "contradiction"},
      {"said", "Yes, we will", "Yes, we won't", "contradiction"},
      {"said", "it is", "it is not", "contradiction"},
      {"said", "true", "not true", "contradiction"},
      {"said", "peace is possible", "no peace is possible", "contradiction"},
      {"said", "peace is possible", "never was peace possible", "contradiction"},
      {"said", "We want peace", "We want peace, not war", "agree"},
      {"said", "We want peace", "We want peace not war", "agree"},
      {"said", "We will win", "No, we will win", "agree"},
      {"said", "We will win", "No — we will win", "agree"},
      {"said", "Yes we can", "Yes we can. Not you", "agree"},
      {"said", "we win", "whether or not we win", "agree"},
      {"said", "I can't", "I can't and won't", "agree"},
      {"said", "They do. They don't care", "They do", "agree"},
      {"said", "I did", "I didn't", "contradiction"},
      {"said", "We have", "We haven't", "contradiction"},
      {"said", "We have a deal", "We have a deal, no thanks to them", "agree"},
      {"said", "a deal", "We do not have a deal", "agree"},
      {"said", "Is it over? No, it is over", "it is over", "agree"},
      {"said", "What we can", "What we cannot", "contradiction"},
      {"said", "Nobody's here", "Nobody is here", "agree"},
      {"said", "O'Brien's here", "O'Brien is here", "agree"},
      {"said", "the 1990's were bad", "the 1990s were bad", "agree"},
  });
}

TEST(ValueTypes, ListsOfNamesMayBeSomeOrNone) {
  ExpectVerdicts({
      {"crew", "'Witkoff, among others'", "[Witkoff, Kushner, Rubio]", "agree"},
      {"crew", "[Witkoff, others]", "[Witkoff, Kushner, Rubio]", "agree"},
      {"crew", "Witkoff and 3 others", "[Witkoff, Kushner, Rubio]", "contradiction"},
      {"crew", "Witkoff and two others", "[Witkoff, Kushner, Rubio]", "agree"},
      {"crew", "'Witkoff, as well as others'", "[Witkoff, Kushner, Rubio]", "agree"},
      {"crew", "[Witkoff, and others]", "[Kushner, Rubio]", "contradiction"},
      {"crew", "including Witkoff", "[Witkoff, Kushner, Rubio]", "agree"},
      {"crew", "Witkoff et al.", "[Witkoff, Kushner, Rubio]", "agree"},
      {"crew", "Witkoff et al.", "[Kushner, Rubio]", "contradiction"},
      {"crew", "'Witkoff, Kushner and Rubio, among others'",
       "[Witkoff, Kushner, Rubio, Berlin]", "agree"},
      {"crew", "'including Kushner, and Rubio'", "[Witkoff, Kushner]", "contradiction"},
      {"crew", "Witkoff", "[Witkoff, Kushner, Rubio]", "contradiction"},
      {"crew", "Witkoff and at least two others", "[Witkoff, Kushner, Rubio]", "agree"},
      {"crew", "Witkoff and at least three others", "[Witkoff, Kushner, Rubio]",
       "contradiction"},
      {"crew", "Witkoff and about 20 others", "[Witkoff, Kushner, Rubio]",
       "contradiction"},
      {"crew", "Witkoff and dozens of others", "[Witkoff, Kushner, Rubio]",
       "contradiction"},
      {"crew", "Witkoff and up to three others", "[Witkoff, Kushner, Rubio]", "agree"},
      {"team", "Witkoff and two or three others", "{count: 4}", "agree"},
      {"team", "Witkoff and two or three others", "{count: 5}", "contradiction"},
      {"crew", "'Abel, two aides and others'", "{count: 9}", "agree"},
      {"crew", "Witkoff plus two others", "[Witkoff, Kushner, Rubio]", "agree"},
      {"crew", "Witkoff plus one other", "[Witkoff, Kushner, Rubio]", "contradiction"},
      {"crew", "Witkoff and two other U.S. envoys", "[Witkoff, Kushner, Rubio]", "agree"},
      {"crew", "Witkoff and three other envoys", "[Witkoff, Kushner, Rubio]",
       "contradiction"},
      {"crew", "'Witkoff, as well as two more envoys'", "[Witkoff, Kushner, Rubio]",
       "agree"},
      {"team", "Witkoff and 12 other envoys", "{count: 13}", "agree"},
      {"team", "Witkoff and 12 other envoys", "{count: 12}", "contradiction"},
      {"crew", "Witkoff and other officials", "[Witkoff, Kushner, Rubio]", "agree"},
      {"crew", "Witkoff and other officials", "[Kushner, Rubio]", "contradiction"},
      {"team", "Abel and Other Stories", "{count: 9}", "agree"},
      {"team", "Witkoff and -3 others", "{count: 9}", "agree"},
      {"team", "Malone and Home Alone", "{count: 7}", "agree"},
      {"team", "Witkoff and no others", "[Kushner]", "contradiction"},
      {"team", "Witkoff and no others", "Witkoff", "agree"},
      {"team", "only Witkoff", "[Witkoff, Kushner]", "contradiction"},
      {"team", "'Witkoff and Kushner, and no one else'", "[Rubio]", "contradiction"},
      {"team", "Witkoff alone", "{count: 2}", "contradiction"},
      {"team", "Witkoff and two others", "{count: 2}", "contradiction"},
      {"team", "Witkoff and two others", "{count: 3}", "agree"},
      {"team", "[Witkoff, Kushner, two others]", "{count: 3}", "contradiction"},
      {"team", "including Witkoff and two others", "{count: 9}", "agree"},
      {"team", "'Witkoff, Kushner and others'", "{only: [Witkoff, Kushner]}",
       "contradiction"},
      {"team", "'Witkoff, Kushner and others'", "[Witkoff, Kushner]", "agree"},
      {"team", "'Witkoff, Kushner and others'", "{count: 3}", "agree"},
      {"team", "[Witkoff, Kushner, others]", "{count: 2}", "contradiction"},
      {"team", "'Witkoff, among others'", "only Witkoff", "contradiction"},
      {"team", "including Witkoff", "only Witkoff", "agree"},
      {"team", "including Witkoff and others", "only Witkoff", "contradiction"},
      {"team", "[Witkoff and others, Kushner]", "{count: 2}", "agree"},
      {"team", "Abu Dhabi and others", "{count: 1}", "contradiction"},
      {"team", "Witkoff and several others", "{count: 2}", "contradiction"},
      {"team", "Witkoff and several others", "{count: 3}", "tension"},
      {"team", "Witkoff and many others", "{count: 3}", "contradiction"},
      {"team", "Witkoff and many others", "{count: 4}", "tension"},
      {"team", "Witkoff and one other", "{count: 2}", "agree"},
      {"team", "Witkoff and one other", "only Witkoff", "contradiction"},
      {"team", "Witkoff and at least one other", "only Witkoff", "contradiction"},
      {"team", "Witkoff and two more", "{count: 3}", "agree"},
      {"team", "Witkoff and another", "{count: 2}", "agree"},
      {"team", "Witkoff and another", "{count: 3}", "contradiction"},
      {"team", "Witkoff and someone else", "only Witkoff", "contradiction"},
      {"team", "Thomas More", "{excludes: [Thomas More]}", "contradiction"},
      {"team", "Significant Other", "{excludes: [Significant Other]}", "contradiction"},
      {"team", "Kyiv and Italy", "{excludes: [Kyiv]}", "contradiction"},
      {"team", "'Kiev, Italy, & America'", "{excludes: [America]}", "contradiction"},
      {"team", "'Kyiv, Italy and America'", "[Kyiv, Italy, America]", "agree"},
      {"team", "[Kyiv and Italy, America]", "{count: 2}", "contradiction"},
      {"crew", "Kyiv and Italy", "[Italy, Kyiv]", "agree"},
      {"crew", "Kyiv/Italy", "[Italy, Kyiv]", "agree"},
      {"team", "Kyiv / Italy and America", "{count: 2}", "contradiction"},
      {"team", "Kyiv/Elsewhere", "{excludes: [Kyiv]}", "agree"},
      {"crew", "Kyiv and Elsewhere", "[Kyiv, Elsewhere]", "agree"},
      {"crew", "'Trinidad and Tobago, Italy and Kyiv'",
       "[Trinidad and Tobago, Italy, Kyiv]", "agree"},
      {"team", "Kyiv and Trinidad and Tobago", "{excludes: [Kyiv]}", "contradiction"},
      {"team", "only Trinidad and Tobago", "{count: 2}", "contradiction"},
      {"crew", "Witkoff; Kushner", "[Kushner, Witkoff]", "agree"},
      {"team", "just Witkoff", "[Witkoff, Kushner]", "contradiction"},
      {"team", "nobody", "Witkoff", "contradiction"},
      {"team", "[no one]", "Witkoff", "contradiction"},
      {"team", "none", "{only: []}", "agree"},
      {"team", "nobody", "{excludes: [Witkoff]}", "agree"},
  });
}

TEST(ValueTypes, ListsOfNamesMayLeaveSomeOut) {
  ExpectVerdicts({
      {"team", "Witkoff but not Kushner", "[Witkoff, Kushner]", "contradiction"},
      {"team", "Witkoff but not Kushner", "[Witkoff, Rubio]", "agree"},
      {"team", "Witkoff but not Kushner", "{excludes: [Witkoff]}", "contradiction"},
      {"team", "'Witkoff, not Kushner or Rubio'", "[Rubio]", "contradiction"},
      {"team", "'Witkoff and Rubio, without Kushner'", "[Kushner]", "contradiction"},
      {"team", "Witkoff and two others but not Kushner", "{count: 4}", "contradiction"},
      {"team", "[Witkoff, not Kushner]", "[Kushner]", "contradiction"},
      {"team", "neither Witkoff nor Kushner", "[Kushner]", "contradiction"},
      {"team", "Neither Witkoff nor Kushner", "[Rubio]", "agree"},
      {"team", "all but Kushner", "Kushner", "contradiction"},
      {"team", "all but Kushner", "[Witkoff, Rubio]", "agree"},
      {"team", "everyone except Macron and Zelensky", "[Zelensky]", "contradiction"},
      {"team", "not Kushner", "[Kushner]", "contradiction"},
      {"team", "'only Witkoff, not Kushner'", "[Witkoff, Rubio]", "contradiction"},
      {"team", "nobody except Witkoff", "[Kushner]", "contradiction"},
      {"crew", "Witkoff but not Kushner", "[Witkoff]", "agree"},
      {"crew", "Witkoff but not Kushner", "[Witkoff, Rubio]", "contradiction"},
      {"crew", "all but Kushner", "[Witkoff, Rubio]", "agree"},
      {"team", "Gone but not Forgotten", "{excludes: [Forgotten]}", "agree"},
      {"team", "without Kushner", "[Kushner]", "contradiction"},
      {"team", "excluding Kushner", "[Kushner]", "contradiction"},
      {"team", "no Kushner", "[Kushner]", "contradiction"},
      {"team", "'no Kushner, no Rubio'", "[Rubio]", "contradiction"},
      {"team", "'not Kushner, not Rubio'", "[Rubio]", "contradiction"},
      {"team", "Witkoff minus Kushner", "[Kushner]", "contradiction"},
      {"team", "'Witkoff, though not Kushner'", "[Kushner]", "contradiction"},
      {"team", "'Witkoff, but without Kushner'", "[Kushner]", "contradiction"},
      {"team", "Witkoff but not Smythe", "[Smythe]", "contradiction"},
      {"team", "Smythe but not Witkoff", "[Witkoff]", "contradiction"},
      {"team", "'not John Smith'", "[John Smith]", "contradiction"},
      {"team", "'not Kushner'", "[Kushner]", "contradiction"},
      {"team", "neither John Smith nor Jane Doe", "[Jane Doe]", "contradiction"},
      {"team", "No Doubt", "[Doubt]", "agree"},
  });
}

TEST(ValueTypes, ListsOfNamesMayHoldUnknownOnes) {
  ExpectVerdicts({
      {"crew", "'Witkoff, John Smith'", "[Witkoff, John Smith]", "agree"},
      {"crew", "Witkoff and John Smith", "[Witkoff, John Smith]", "agree"},
      {"team", "only Witkoff and John Smith", "[Kushner]", "contradiction"},
      {"team", "only John Smith", "[Jane Doe]", "contradiction"},
      {"team", "John Smith alone", "[Jane Doe]", "contradiction"},
      {"team", "Only Connect", "[Jane Doe]", "agree"},
      {"team", "Led by Donkeys", "[Donkeys]", "agree"},
      {"team", "Led by Donkeys", "{excludes: [Donkeys]}", "agree"},
      {"crew", "'Abel, Baker and Charlie'", "[Abel, Baker, Charlie]", "agree"},
      {"crew", "Abel and Baker", "[Abel, Baker]", "contradiction"},
      {"crew", "'Earth, Wind & Fire'", "[Earth, Wind, Fire]", "contradiction"},
      {"crew", "Witkoff and the Bank of America", "[Witkoff, Bank of America]", "agree"},
  });
}

TEST(ValueTypes, ListsOfNamesMayBeOfAGroup) {
  ExpectVerdicts({
      {"team", "'three people, including Witkoff'", "{count: 3}", "agree"},
      {"team", "'three people, including Witkoff'", "{count: 2}", "contradiction"},
      {"team", "'three people, including Witkoff'", "{excludes: [Witkoff]}",
       "contradiction"},
      {"team", "'at least three people, including Witkoff'", "{count: 4}", "agree"},
      {"team", "'at least three people, including Witkoff'", "{count: 2}",
       "contradiction"},
      {"team", "'two people: Witkoff and Kushner'", "[Rubio]", "contradiction"},
      {"team", "three officials", "{count: 2}", "contradiction"},
      {"crew", "a delegation including Witkoff", "[Witkoff, Rubio]", "agree"},
      {"team", "the U.S. delegation led by Witkoff", "{excludes: [Witkoff]}",
       "contradiction"},
      {"team", "'Witkoff and two others, including Kushner'", "{count: 3}", "agree"},
      {"team", "'Witkoff and two others, including Kushner'", "{count: 4}",
       "contradiction"},
      {"team", "everyone except the team led by Witkoff", "[Rubio]", "agree"},
      {"crew", "'not only Witkoff but also Kushner'", "[Witkoff, Kushner, Rubio]",
       "agree"},
      {"crew", "'including, among others, Witkoff'", "[Witkoff, Rubio]", "agree"},
      {"crew", "at least Witkoff and Kushner", "[Witkoff, Rubio]", "contradiction"},
      {"team", "none but Witkoff", "[Kushner]", "contradiction"},
      {"team", "Witkoff but no one else", "[Kushner]", "contradiction"},
      {"team", "Witkoff on his own", "[Kushner]", "contradiction"},
      {"crew", "'Witkoff, Kushner and possibly Rubio'", "[Witkoff, Kushner]", "agree"},
      {"crew", "'Witkoff, Kushner and possibly Rubio'", "[Witkoff, Kushner, Rubio]",
       "agree"},
      {"team", "'Witkoff, Kushner and possibly Rubio'", "{excludes: [Witkoff]}",
       "contradiction"},
      {"crew", "[Witkoff, perhaps Kushner]", "[Witkoff, Rubio]", "agree"},
  });
}

TEST(ValueTypes, ListsOfNamesMayHaveTitles) {
  ExpectVerdicts({
      {"crew", "both Macron and Zelensky", "[Macron, Zelensky]", "agree"},
      {"crew", "Macron as well as Zelensky", "[Macron, Zelensky]", "agree"},
      {"crew", "'Macron, along with Zelensky'", "[Macron, Zelensky]", "agree"},
      {"crew", "Presidents Macron and Zelensky", "[Macron, Zelensky]", "agree"},
      {"crew", "'U.S. Secretary of State John Thune, special envoy Macron and Zelensky'",
       "[John Thune, Macron, Zelensky]", "agree"},
      {"crew", "'Sen. John Thune, R-S.D., and Macron'", "[Thune, Macron]", "agree"},
      {"crew", "'the US president, Donald Trump, and Macron'", "[Donald Trump, Macron]",
       "agree"},
      {"crew", "'including Macron as well as Zelensky , Thune'",
       "[Macron, Zelensky, Thune]", "agree"},
      {"crew", "'Macron and Zelensky , Thune'", "[Macron, Zelensky, Thune]", "agree"},
      // Two, or one by the surname first.
      {"crew", "'Trump, Ivanka and Macron'", "[Ivanka Trump, Macron]", "contradiction"},
      {"crew", "Presidents Macron and Smythe", "[Macron, Smythe]", "agree"},
      {"crew", "'Macron, head of Ukraine''s presidential office, and Zelensky'",
       "[Macron, Zelensky]", "agree"},
  });
}

TEST(ValueTypes, IdentifiersCompareByTheirPart) {
  ExpectVerdicts({
      {"ref", "'  A1 '", "A1", "agree"},
      {"ref", "A1", "a1", "tension"},
      {"ref", "not A1", "a1", "agree"},
      {"ref", "2-1", "2–1", "agree"},
      {"ref", "2-1", "'2 − 1'", "agree"},
      {"ref", "2--1", "'2  –   - 1'", "agree"},
      {"ref", "2-1", "21", "contradiction"},
      {"ref", "'-5'", "5", "contradiction"},
      {"number", "ID27012026N7", "ID28012026N7", "agree"},
      {"number", "ID27012026N7", "ID27012026N8", "contradiction"},
      {"ref", "not A1", "A1", "contradiction"},
      {"ref", "not A1", "A2", "agree"},
  });
}

// Not in a pass for each of the spaces.
TEST(ValueTypes, IdentifiersMayHaveManySpaces) {
  const std::string spaces(1 << 20, ' ');
  EXPECT_EQ(PlainIdentifier("A" + spaces + "-" + spaces + "B  C"), "A-B  C");
}

TEST(ValueTypes, ValuesOfTwoCurrenciesAreNotCompared) {
  Bench bench;
  EXPECT_EQ(Agrees(bench.Of("budget", "€85 million"), bench.Of("budget", "$9"),
                   Width::kWide, {}),
            Tri::kMaybe);
}

TEST(ValueTypes, NominalLiesWithinWide) {
  Bench bench;
  for (const char* written :
       {"about 90%", "a fifth", "two-thirds", "20–30%", "at least 41%", "nearly half",
        "75%", "not about 90%", "not at most 30%", "one in five", "{min: 5, max: 6}"}) {
    const auto value = std::get<QuantityValue>(bench.Of("share", written));
    EXPECT_TRUE(IsSubset(value.nominal, value.wide)) << written;
    EXPECT_FALSE(value.nominal.empty()) << written;
  }
}

TEST(ValueTypes, WordsThatStateNothing) {
  Bench bench;
  for (const auto& [property, written, absent] : {std::tuple("share", "n/a", true),
                                                  {"held_on", "n/a", true},
                                                  {"share", "0%", false}}) {
    const ReadValueResult result = ReadValue(Yaml(written), bench.Context(property));
    ASSERT_TRUE(std::holds_alternative<Reading>(result)) << written;
    EXPECT_EQ(std::get<Reading>(result).absent, absent) << written;
  }
}

TEST(ValueTypes, SlackSaysHowFarApart) {
  const ReadVocabulary read = ReadVocabularies({kVocabulary});
  Bench bench;
  const auto slack = [&](const char* property, const char* a, const char* b) {
    const Property& p = read.property(property);
    return RowOf(p.type).slack(bench.Of(property, a), bench.Of(property, b), p,
                               read.vocabulary);
  };
  const Slack days = slack("held_on", "2026-01-27", "2026-02-03");
  EXPECT_EQ(days.value, 7);
  EXPECT_EQ(days.unit, "days");
  const Slack points = slack("share", "{value: 20}", "{value: 26.5}");
  EXPECT_NEAR(*points.value, 6.5, 1e-9);
  EXPECT_EQ(points.unit, "%");
  // The counts next to one that is denied are whole.
  EXPECT_EQ(slack("dead", "not 41", "41").value, 1);
  EXPECT_THAT(slack("team", "[witkoff]", "{excludes: [witkoff]}").members,
              testing::ElementsAre("witkoff"));
  EXPECT_EQ(slack("team", "[witkoff, rubio]", "{count: 1}").value, 1);
  EXPECT_EQ(slack("team", "{only: [witkoff]}", "{count: 3}").value, 2);
  EXPECT_EQ(slack("team", "{count: 2}", "{count: 3}").value, 1);
  EXPECT_THAT(slack("said", "'[W]e don’t know'", "We do know").members,
              testing::ElementsAre("not"));
  const Slack hours = slack("held_on", "'2026-03-01T10:00Z'", "'2026-03-01T15:00Z'");
  EXPECT_EQ(hours.value, 5);
  EXPECT_EQ(hours.unit, "h");
}

}  // namespace
}  // namespace gainsay
