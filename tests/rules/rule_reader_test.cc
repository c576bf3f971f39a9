#include "rules/rule_reader.h"

#include <deque>
#include <string>
#include <vector>

#include "claims/facts/article_facts.h"
#include "claims/vocabulary/vocabulary_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/packed_tree.h"
#include "input/yaml_reader.h"
#include "rules/embedded_files.h"
#include "tests/rules/expression_bench.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr char kVocabulary[] = R"(
properties:
  share: {type: quantity, unit: "%", key: [controller], time: fluent, holds_for: 60 days}
  dead: {type: quantity, unit: count, time: monotone-up, severity: warning}
  published: {type: date, checked_by: rules}
  ref: {type: identifier}
  term: {type: date, key: [office]}
)";

// What rules files, named "a.yaml", "b.yaml", …, and the packs' own vocabulary make.
struct ReadRules {
  std::vector<Rule> rules;
  std::vector<std::string> problems;
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
  const VocabularyReader::Result result = words.Finish();
  RuleReader reader(
      {{}, &result.vocabulary, &BuiltinLexicon(), {}}, &diagnostics,
      [&](const std::string& file) { return files[static_cast<size_t>(file[0] - 'a')]; });
  for (size_t i = 0; i < files.size(); ++i) {
    reader.AddDocument(nodes[i + 1],
                       std::string(1, static_cast<char>('a' + i)) + ".yaml");
  }
  ReadRules read{reader.Finish(), {}};
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

TEST(RuleReader, ReportsEachMistakeWithItsPlace) {
  const std::string facts = "facts: {a: dead, b: dead}";
  const std::string require = "require: a.value == b.value";
  const struct {
    std::vector<std::string> lines;
    const char* place;
    const char* within;
  } kRows[] = {
      {{"facts: {a: deed}", "require: a.value > 1"},
       "a.yaml:3:14: error:",
       "unknown property 'deed'; did you mean 'dead'?"},
      {{"facts: {a: {property: [dead, deed]}}", "require: a.value > 1"},
       "a.yaml:3:32: error:",
       "unknown property 'deed'"},
      {{"facts: {a: {collect: true}}", "require: true"},
       "a.yaml:3:14: error:",
       "'property'"},
      {{"facts: {a: {property: dead, form: reference}}", "require: a.value > 1"},
       "a.yaml:3:31: error: unknown key 'form'",
       "did you mean 'from'?"},
      {{"facts: {a: {property: dead, from: elsewhere}}", "require: a.value > 1"},
       "a.yaml:3:37: error:",
       "'elsewhere'"},
      {{"facts: {}", "require: true"}, "a.yaml:3:10: error:", "at least one fact"},
      {{"facts: {a: dead, b: dead}", "require: a.value > 1"},
       "a.yaml:3:20: error:",
       "the fact 'b' is bound but never used"},
      {{"facts: {a: {property: dead, stance: plan}}", "require: a.value > 1"},
       "a.yaml:3:39: error: unknown stance 'plan'",
       "did you mean 'plans'?"},
      {{"facts: {a: dead, b: {property: dead, collect: parts of c.subject}}", require},
       "a.yaml:3:49: error: no fact is called 'c'",
       "one of: a"},
      {{"facts: {a: dead, b: {property: dead, collect: parts of a}}", require},
       "a.yaml:3:49: error:",
       "parts of NAME.subject"},
      {{"facts: {a: dead, b: {property: dead, collect: subjct}}", require},
       "a.yaml:3:49: error: 'subjct' is no part of the key of 'b'",
       "did you mean 'subject'?"},
      {{"facts: {a: dead, b: {property: dead, collect: [x]}}", require},
       "a.yaml:3:49: error:",
       "'collect' must be a text"},
      {{"facts: {a: {property: share, collect: controller}}", "same: [controller]",
        "require: sum(a.value) < 1"},
       "a.yaml:3:11: error:",
       "leave the part out of 'same'"},
      {{"facts: {a: dead, b: {previous: c}}", require},
       "a.yaml:3:34: error: no fact is called 'c'",
       "one of: a"},
      {{"facts: {a: {property: dead, collect: true}, b: {previous: a}}", require},
       "a.yaml:3:61: error: 'a' does not stand for one claim of its own",
       ""},
      {{"facts: {a: dead, b: {previous: a, collect: true}}", require},
       "a.yaml:3:37: error: unknown key 'collect'",
       ""},
      {{facts, require, "while: a.article == b.article", "related: changd-plan"},
       "a.yaml:6:12: error: a failed 'while' can't be reported as 'changd-plan'",
       "did you mean 'changed-plan'?"},
      {{facts, require, "related: changed-plan"},
       "a.yaml:5:12: error:",
       "there is none; give 'while'"},
      {{facts, require, "extends: no/rule"},
       "a.yaml:5:12: error: no rule 'no/rule' to extend",
       ""},
      {{facts, "require: a.value == c.value"}, "a.yaml:4:23: error:", "'c'"},
      {{facts, "require: a.value == b.vaule"}, "a.yaml:4:25: error:", "value"},
      {{facts, "require: a.value == b.published"}, "a.yaml:4:", "error:"},
      {{facts, "require: a.value + b.value"}, "a.yaml:4:", "error:"},
      {{facts, "require: a.value == (b.value"}, "a.yaml:4:", "error:"},
      {{facts, "require: 'a.value == c.value'"}, "a.yaml:4:24: error:", "'c'"},
      {{"facts: {a: ref}", "require: matches(a.value, \"(\")"}, "a.yaml:4:", "error:"},
      {{facts, require, "while: a.value"}, "a.yaml:5:", "error:"},
      {{facts, require, "unless: c.value"}, "a.yaml:5:11: error:", "'c'"},
      {{facts, require, "voice: loud"}, "a.yaml:5:10: error:", "unknown voice 'loud'"},
      {{facts, require, "severity: fatal"},
       "a.yaml:5:13: error:",
       "unknown severity 'fatal'"},
      {{facts, require, "same: [controller]"}, "a.yaml:5:10: error:", "'controller'"},
      {{"facts: {a: share, b: dead}", "require: a.value < 1 or b.value > 1",
        "same: [controller]"},
       "a.yaml:5:10: warning: 'dead' has no qualifier 'controller'",
       "leave it out"},
      {{"facts: {a: {property: [share, dead]}, b: share}", "while: a.id != b.id",
        "require: b.value < 1", "same: [subject, controller]"},
       "a.yaml:6:19: warning: 'dead' has no qualifier 'controller'",
       "leave it out"},
      {{facts, require, "same: [subjct]"},
       "a.yaml:5:10: error:",
       "did you mean 'subject'?"},
      {{facts, require, "sevrity: note"},
       "a.yaml:5:3: error: unknown key 'sevrity'",
       "did you mean 'severity'?"},
      {{facts, require, "doc: {wat: x}"},
       "a.yaml:5:9: error: unknown key 'wat'",
       "did you mean 'what'?"},
      {{facts, require, "message: '{a.value} of {b.value'"},
       "a.yaml:5:12: error: '{b.value' in the message is never closed",
       ""},
      {{facts, "require: >-", "  a.value == 3", "  and a.valu == 4"},
       "a.yaml:6:11: error:",
       "'valu'"},
      {{facts, "require: a.value == 3", "  and a.valu == 4"},
       "a.yaml:5:11: error:",
       "'valu'"},
      {{facts, "require: \"a.value == 3", "  and a.valu == 4\""},
       "a.yaml:5:11: error:",
       "'valu'"},
      {{facts, "require: |", "", "  a.value == 3 and", "  a.valu == 4"},
       "a.yaml:7:7: error:",
       "'valu'"},
      {{facts, "require: \"a.field == \\\"x\\\" and a.valu == 3\""},
       "a.yaml:4:36: error:",
       "'valu'"},
      {{facts, "require: 'a.field == ''x'' and a.valu == 3'"},
       "a.yaml:4:36: error:",
       "'valu'"},
      {{facts, "require: a.value == 3 and"}, "a.yaml:4:28: error:", ""},
      {{facts}, "a.yaml:2:3: error:", "'require'"},
      {{"require: true"}, "a.yaml:2:3: error:", "'facts'"},
  };
  for (const auto& row : kRows) {
    const std::string file = WithRule(row.lines);
    const ReadRules read = ReadAll({file});
    EXPECT_THAT(read.problems,
                Contains(AllOf(StartsWith(row.place), HasSubstr(row.within))))
        << file;
  }
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
    EXPECT_THAT(read.problems, testing::Not(IsEmpty())) << broken;
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

TEST(RuleReader, AShippedRuleKeepsItsId) {
  const std::string rule = "rules:\n- {id: r, facts: {a: dead}, require: a.value > 1}\n";
  Diagnostics diagnostics;
  const auto node = ReadYaml(rule, Reporter("own.yaml", &diagnostics));
  const auto words = ReadYaml(kVocabulary, Reporter("v.yaml", &diagnostics));
  VocabularyReader vocabulary(BuiltinLexicon(), &diagnostics);
  vocabulary.AddDocument(*words, "v.yaml");
  const VocabularyReader::Result result = vocabulary.Finish();
  RuleReader reader({{}, &result.vocabulary, &BuiltinLexicon(), {}}, &diagnostics,
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
  EXPECT_THAT(read.rules, testing::Not(IsEmpty()));
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
