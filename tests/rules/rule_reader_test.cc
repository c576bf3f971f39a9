#include "rules/rule_reader.h"

#include <deque>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "claims/facts/article_facts.h"
#include "claims/vocabulary/vocabulary_reader.h"
#include "fmt/format.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/packed_tree.h"
#include "input/yaml_reader.h"
#include "rules/embedded_files.h"
#include "tests/rules/expression_bench.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr char kVocabulary[] = R"(
properties:
  share: {type: quantity, unit: "%", key: [controller], time: fluent, holds_for: 60 days}
  dead: {type: quantity, unit: count, time: monotone-up, severity: warning}
  published: {type: date, checked_by: rules}
  ref: {type: identifier}
  term: {type: date, key: [office]}
  edition: {type: quantity, unit: count, key: [published]}
)";

// What rules files, named "a.yaml", "b.yaml", …, and the packs' own vocabulary make.
struct ReadRules {
  std::vector<Rule> rules;
  std::vector<std::string> problems;
  std::vector<std::string> unknown;  // names, with their places
};

ReadRules ReadAll(const std::vector<std::string>& files,
                  const std::string& vocabulary = kVocabulary) {
  Diagnostics diagnostics;
  const auto node = [&](const std::string& text, const std::string& name) {
    auto read = ReadYaml(text, Reporter(name, &diagnostics));
    EXPECT_TRUE(read.has_value()) << text;
    return read.value_or(Node());
  };
  std::deque<Node> nodes;
  VocabularyReader words(BuiltinLexicon(), &diagnostics);
  nodes.push_back(node(vocabulary, "vocabulary.yaml"));
  words.AddDocument(nodes.back(), "vocabulary.yaml");
  char name = 'a';
  for (const std::string& file : files) {
    const std::string shown = std::string(1, name++) + ".yaml";
    nodes.push_back(node(file, shown));
    words.AddPack(nodes.back(), shown);
  }
  VocabularyReader::Result result = words.Finish();
  UsedNames used(&result.vocabulary);
  RuleReader reader(
      {{}, &result.vocabulary, &BuiltinLexicon(), {}, &used}, &diagnostics,
      [&](const std::string& file) { return files[static_cast<size_t>(file[0] - 'a')]; });
  for (size_t i = 0; i < files.size(); ++i) {
    reader.AddDocument(nodes[i + 1],
                       std::string(1, static_cast<char>('a' + i)) + ".yaml");
  }
  ReadRules read{reader.Finish(), {}, {}};
  for (const UsedName& each : used.unknown()) {
    read.unknown.push_back(fmt::format("{}:{}:{}: {}", each.position.file,
                                       each.position.at.line, each.position.at.column,
                                       each.name));
  }
  for (const Diagnostic& problem : diagnostics.all()) {
    read.problems.push_back(ToString(problem));
  }
  return read;
}

// A file with one rule, whose keys but its id stand a line each from line 3 on.
std::string WithRule(const std::vector<std::string>& lines) {
  std::string text = "rules:\n- id: some/rule\n";
  for (const std::string& line : lines) text += "  " + line + "\n";
  return text;
}

TEST(RuleReader, ReadsAllKeysOfARule) {
  const ReadRules read = ReadAll({WithRule(
      {"facts: {a: share, b: {property: [share], collect: true, from: reference}}",
       "same: [subject, article, publisher, voice, controller]",
       "while: overlaps(a.valid, a.published)", "unless: a.value > 90%", "voice: any",
       "require: a.value <= sum(b.value)", "severity: warning", "message: '{a.value}'",
       "doc: {what: W, why: Y}",
       "tests: [{name: n, a: {value: 5%}, b: [{value: 6%}], expect: agree}]"})});
  for (const std::string& problem : read.problems) {
    EXPECT_THAT(problem, HasSubstr("warning: 'a.value' is read twice"));
  }
  ASSERT_THAT(read.rules, SizeIs(1));
  const Rule& rule = read.rules[0];
  EXPECT_EQ(rule.id, "some/rule");
  EXPECT_EQ(rule.shape, RuleShape::kExpression);
  ASSERT_THAT(rule.bindings, SizeIs(2));
  EXPECT_FALSE(rule.bindings[0].collect || rule.bindings[0].from_reference);
  EXPECT_TRUE(rule.bindings[1].collect && rule.bindings[1].from_reference);
  ASSERT_THAT(rule.same, SizeIs(5));
  EXPECT_EQ(rule.same[4].qualifier, "controller");
  EXPECT_EQ(rule.voice, VoiceMode::kAny);
  EXPECT_NE(rule.while_holds, nullptr);
  EXPECT_NE(rule.unless, nullptr);
  EXPECT_NE(rule.require, nullptr);
  EXPECT_EQ(rule.severity, "warning");
  EXPECT_EQ(rule.message, "{a.value}");
  EXPECT_EQ(rule.doc.what + rule.doc.why, "WY");
  EXPECT_THAT(rule.tests.items, SizeIs(1));
  EXPECT_FALSE(rule.declared);
}

// All that is said of the rules of rule_mistakes.txt.
TEST(RuleReader, ReportsEachMistakeWithItsPlace) {
  const std::string golden = TestFile("rules/rule_mistakes.txt");
  std::string actual;
  std::vector<std::string> rule;
  for (const absl::string_view line : absl::StrSplit(golden, '\n')) {
    if (absl::StartsWith(line, "#")) {
      absl::StrAppend(&actual, line, "\n");
    } else if (!absl::StartsWith(line, "!")) {
      if (!line.empty() || !rule.empty()) rule.emplace_back(line);
    } else if (!rule.empty()) {
      const ReadRules read = ReadAll({WithRule(rule)});
      const std::string written = absl::StrJoin(rule, "\n");
      EXPECT_THAT(read.problems, Not(IsEmpty())) << written;
      absl::StrAppend(&actual, "\n", written, "\n! ",
                      absl::StrJoin(read.problems, "\n! "), "\n");
      rule.clear();
    }
  }
  EXPECT_THAT(rule, IsEmpty());
  ExpectGolden(GAINSAY_SOURCE_DIR "/tests/rules/rule_mistakes.txt", actual);
}

TEST(RuleReader, LeavesOutARuleThatCannotLoad) {
  const std::string sound = "- {id: sound, facts: {a: dead}, require: a.value > 1}\n";
  for (const char* broken :
       {"- {facts: {a: dead}, require: a.value > 1}\n", "- 5\n", "- {id: x}\n",
        "- {id: '', facts: {a: dead}, require: a.value > 1}\n",
        "- {id: x, facts: {a: deed}, require: a.value > 1}\n",
        "- {id: x, facts: {a: dead}, require: a.value}\n",
        "- {id: x, facts: {a: dead}, require: a.value > 1, voice: loud}\n",
        "- {id: x, facts: {a: dead, b: dead}, require: a.value > 1}\n"}) {
    const ReadRules read = ReadAll({"rules:\n" + std::string(broken) + sound});
    EXPECT_THAT(read.problems, Not(IsEmpty())) << broken;
    ASSERT_THAT(read.rules, SizeIs(1)) << broken;
    EXPECT_EQ(read.rules[0].id, "sound") << broken;
  }
}

TEST(RuleReader, RefusesTheSecondRuleOfAnId) {
  const std::string rule = "rules:\n- {id: r, facts: {a: dead}, require: a.value > 1}\n";
  const ReadRules read = ReadAll({rule, rule});
  EXPECT_THAT(read.problems, ElementsAre(AllOf(StartsWith("b.yaml:2:3: error:"),
                                               HasSubstr("'r'"), HasSubstr("a.yaml:2"))));
  EXPECT_THAT(read.rules, SizeIs(1));
}

// But for a qualifier's values, which need no vocabulary. What a rule takes over is told
// where it is written.
TEST(RuleReader, NamesThatNoVocabularyHasAreEntitiesAndTold) {
  const ReadRules read = ReadAll(
      {"rules:\n- {id: r, facts: {a: term}, require: a.office != \"us-president\",\n"
       "   while: 'a.subject != \"Crimea\" and a.voice != \"Kyiv Post\"'}\n",
       "rules:\n- {id: s, extends: r}\n"});
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_THAT(read.rules, SizeIs(2));
  EXPECT_THAT(read.unknown, ElementsAre("a.yaml:3:25: Crimea", "a.yaml:3:49: Kyiv Post"));
}

TEST(RuleReader, AShippedRuleKeepsItsId) {
  const std::string rule = "rules:\n- {id: r, facts: {a: dead}, require: a.value > 1}\n";
  Diagnostics diagnostics;
  const auto node = ReadYaml(rule, Reporter("own.yaml", &diagnostics));
  const auto words = ReadYaml(kVocabulary, Reporter("v.yaml", &diagnostics));
  VocabularyReader vocabulary(BuiltinLexicon(), &diagnostics);
  vocabulary.AddDocument(*words, "v.yaml");
  VocabularyReader::Result result = vocabulary.Finish();
  UsedNames used(&result.vocabulary);
  RuleReader reader({{}, &result.vocabulary, &BuiltinLexicon(), {}, &used}, &diagnostics,
                    [](const std::string&) { return ""; });
  for (const char* file : {"own.yaml", "builtin:core", "z.yaml"}) {
    reader.AddDocument(*node, file);
  }
  const std::vector<Rule> rules = reader.Finish();
  ASSERT_THAT(rules, SizeIs(1));
  EXPECT_EQ(rules[0].position.file, "builtin:core");
  ASSERT_THAT(diagnostics.all(), SizeIs(2));
  EXPECT_EQ(ToString(diagnostics.all()[0]),
            "own.yaml:2:3: error: the rule 'r' is given twice; it is shipped at "
            "builtin:core:2");
  EXPECT_EQ(diagnostics.all()[1].position.file, "z.yaml");
}

TEST(RuleReader, ReadsBindingsThatNameOthers) {
  const ReadRules read = ReadAll({WithRule(
      {"facts: {b: {previous: a}, c: {property: share, collect: parts of a.subject},",
       "    a: {property: share, from: reference, stance: [plans, denies]},",
       "    d: {property: share, collect: controller}}", "same: [subject, controller]",
       "require: a.value + b.value == weighted(c.value) + sum(d.value)"})});
  ASSERT_THAT(read.problems, IsEmpty());
  ASSERT_THAT(read.rules, SizeIs(1));
  const std::vector<Binding>& bindings = read.rules[0].bindings;
  EXPECT_EQ(bindings[0].previous_of, 2);
  EXPECT_EQ(bindings[0].properties, bindings[2].properties);
  EXPECT_TRUE(bindings[0].from_reference);
  EXPECT_THAT(bindings[0].stances, SizeIs(2));
  EXPECT_EQ(bindings[1].whole, 2);
  EXPECT_EQ(bindings[1].varies, (JoinPart{JoinPart::Kind::kSubject, ""}));
  EXPECT_TRUE(bindings[1].collect && bindings[3].collect && !bindings[2].collect);
  EXPECT_EQ(bindings[3].varies, (JoinPart{JoinPart::Kind::kQualifier, "controller"}));
  EXPECT_EQ(bindings[3].whole, -1);
}

constexpr char kBase[] =
    "rules:\n"
    "- id: base\n"
    "  facts: {a: dead, b: dead}\n"
    "  same: [subject]\n"
    "  voice: any\n"
    "  require: a.value <= b.value\n"
    "  doc: {what: W, why: Y}\n"
    "  tests: [{name: t, a: {value: 1}, b: {value: 1}, expect: agree}]\n";

TEST(RuleReader, ARuleTakesOverWhatItDoesNotGive) {
  const std::string more =
      "rules:\n"
      "- {id: more, extends: own, severity: note}\n"
      "- {id: own, extends: base, require: a.value < b.value, voice: own}\n";
  for (const auto& files : {std::vector<std::string>{kBase, more}, {more, kBase}}) {
    const ReadRules read = ReadAll(files);
    ASSERT_THAT(read.problems, IsEmpty());
    ASSERT_THAT(read.rules, SizeIs(3));
    for (const Rule& rule : read.rules) {
      EXPECT_THAT(rule.same, SizeIs(1)) << rule.id;
      EXPECT_EQ(rule.doc.what, "W") << rule.id;
      EXPECT_EQ(rule.voice, rule.id == "base" ? VoiceMode::kAny : VoiceMode::kOwn);
      EXPECT_EQ(rule.require->source,
                rule.id == "base" ? "a.value <= b.value" : "a.value < b.value");
      EXPECT_EQ(rule.severity, rule.id == "more" ? "note" : "");
      EXPECT_EQ(rule.tests.items.size(), rule.id == "base" ? 1u : 0u) << rule.id;
    }
  }
}

TEST(RuleReader, WhatIsTakenOverAndDoesNotFitIsReportedAtExtends) {
  const ReadRules read =
      ReadAll({kBase, "rules:\n- {id: own, extends: base, facts: {a: dead, c: dead}}\n"});
  EXPECT_THAT(read.problems,
              ElementsAre(AllOf(StartsWith("b.yaml:2:22: error: 'require' of 'base'"),
                                HasSubstr("no fact is called 'b'"))));
  EXPECT_THAT(read.rules, SizeIs(1));
}

TEST(RuleReader, RefusesWhatExtendsItselfOrNothing) {
  const ReadRules read = ReadAll({kBase,
                                  "rules:\n"
                                  "- {id: c, extends: d}\n"
                                  "- {id: d, extends: e}\n"
                                  "- {id: e, extends: d}\n"
                                  "- {id: f, extends: bass}\n"
                                  "- {id: g, extends: g}\n"});
  EXPECT_THAT(read.problems,
              testing::UnorderedElementsAre(
                  AllOf(StartsWith("b.yaml:3:20: error:"),
                        HasSubstr("extends makes a cycle: d -> e -> d")),
                  AllOf(StartsWith("b.yaml:2:20: error:"),
                        HasSubstr("'d', which this one extends, has a mistake")),
                  AllOf(StartsWith("b.yaml:5:20: error: no rule 'bass' to extend"),
                        HasSubstr("did you mean 'base'?")),
                  AllOf(StartsWith("b.yaml:6:20: error:"), HasSubstr("g -> g"))));
  EXPECT_THAT(read.rules, SizeIs(1));
}

TEST(RuleReader, SaysWhereAValueIsReadTwice) {
  const ReadRules read =
      ReadAll({WithRule({"facts: {a: dead}", "require: a.value - a.value < 5"})});
  EXPECT_THAT(read.problems,
              ElementsAre(AllOf(StartsWith("a.yaml:4:"), HasSubstr("warning"),
                                HasSubstr("twice"))));
  EXPECT_THAT(read.rules, SizeIs(1));
}

TEST(RuleReader, AnUnknownTopLevelKeyIsAnError) {
  EXPECT_THAT(ReadAll({"ruls: []\n"}).problems,
              ElementsAre(AllOf(StartsWith("a.yaml:1:1: error: unknown key 'ruls'"),
                                HasSubstr("did you mean 'rules'?"))));
}

// Nothing looks at them where a pack is used.
TEST(RuleReader, PatternsOfIdentifiersInBuiltInPacksAreGood) {
  size_t patterns = 0;
  for (const EmbeddedFile& file : RulesFiles()) {
    const auto pack = UnpackedTree(file.tree);
    ASSERT_TRUE(pack.has_value()) << file.path;
    const Node* identifiers = pack->Find("identifiers");
    if (identifiers == nullptr) continue;
    Diagnostics diagnostics;
    const size_t good =
        ReadIdentifierPatterns(*identifiers, Reporter("pack.yaml", &diagnostics)).size();
    EXPECT_THAT(diagnostics.all(), IsEmpty()) << file.path;
    EXPECT_EQ(GoodIdentifierPatterns(*identifiers).size(), good);
    patterns += good;
  }
  EXPECT_GT(patterns, 0u);
}

TEST(RuleReader, LoadsTheBuiltInPacksWithoutAWord) {
  std::vector<std::string> packs;
  for (const EmbeddedFile& file : RulesFiles()) {
    packs.emplace_back(file.contents.data(), file.contents.size());
  }
  ASSERT_GE(packs.size(), 2u);
  const ReadRules read = ReadAll(packs, "entities: {}\n");
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_THAT(read.rules, Not(IsEmpty()));
  for (const Rule& rule : read.rules) {
    EXPECT_FALSE(rule.doc.what.empty()) << rule.id;
    EXPECT_FALSE(rule.doc.why.empty()) << rule.id;
    bool fires = false;
    bool silent = false;
    for (const Node& test : rule.tests.items) {
      ASSERT_NE(test.Find("expect"), nullptr) << rule.id;
      (test.Find("expect")->text == "agree" ? silent : fires) = true;
    }
    EXPECT_TRUE(fires && silent) << rule.id << " needs a test of each kind";
  }
}

TEST(DeclaredRules, FollowTheProperties) {
  Diagnostics diagnostics;
  const auto node = ReadYaml(kVocabulary, Reporter("v.yaml", &diagnostics));
  VocabularyReader reader(BuiltinLexicon(), &diagnostics);
  reader.AddDocument(*node, "v.yaml");
  const Vocabulary vocabulary = reader.Finish().vocabulary;
  const std::vector<Rule> rules = DeclaredRules(vocabulary, BuiltinLexicon());
  const auto rule = [&](const std::string& id) -> const Rule* {
    for (const Rule& one : rules) {
      if (one.id == id) return &one;
    }
    return nullptr;
  };
  ASSERT_NE(rule("share"), nullptr);
  EXPECT_EQ(rule("share")->shape, RuleShape::kAgreement);
  ASSERT_THAT(rule("share")->same, SizeIs(2));
  EXPECT_EQ(rule("share")->same[1].qualifier, "controller");
  EXPECT_THAT(rule("share")->doc.what, HasSubstr("60 days"));
  EXPECT_TRUE(rule("share")->declared);
  ASSERT_NE(rule("dead"), nullptr);
  EXPECT_EQ(rule("dead")->shape, RuleShape::kMonotony);
  EXPECT_EQ(rule("dead")->severity, "warning");
  EXPECT_EQ(rule("published"), nullptr);  // left to the rules that name it
}

}  // namespace
}  // namespace gainsay
