#ifndef GAINSAY_TESTS_RULES_EXPRESSION_BENCH_H_
#define GAINSAY_TESTS_RULES_EXPRESSION_BENCH_H_

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "claims/value_types/value_type.h"
#include "claims/vocabulary/vocabulary_reader.h"
#include "gtest/gtest.h"
#include "input/yaml_reader.h"
#include "rules/expression/checker.h"
#include "rules/expression/evaluate.h"
#include "rules/expression/parser.h"
#include "tests/test_files.h"

namespace gainsay {

// "5: message; hint" for each diagnostic of an expression that stands on line 1 from
// column 1.
inline std::string Messages(const Diagnostics& diagnostics) {
  return absl::StrJoin(
      diagnostics.all(), " | ", [](std::string* out, const Diagnostic& diagnostic) {
        absl::StrAppend(out, absl::StrReplaceAll(ToString(diagnostic),
                                                 {{"rule:1:", ""}, {" error: ", " "}}));
      });
}

inline constexpr std::array<Rate, 2> kRates = {
    {{{'G', 'B', 'P'}, {'U', 'S', 'D'}, 1.25, 1.25},
     {{'U', 'S', 'D'}, {'J', 'P', 'Y'}, 100, 200}}};

inline const Lexicon& BuiltinLexicon() {
  static auto& diagnostics = *new Diagnostics;
  static const auto& lexicon =
      *new Lexicon(LoadLexicon(BuiltinLexiconDocuments(&diagnostics)));
  return lexicon;
}

// A fact's value, of that type, to be changed: from now on no other fact has it.
template <typename T>
T& ValueToChange(Fact& fact) {
  const auto value = std::make_shared<Value>(*fact.value);
  fact.value = SharedValue(value);
  return std::get<T>(*value);
}

// The vocabulary of the tests (expressions/vocabulary.yaml), bound names for its
// properties, and facts made of written values.
class ExpressionBench {
 public:
  ExpressionBench() {
    Diagnostics diagnostics;
    const auto node = ReadYaml(TestFile("rules/expressions/vocabulary.yaml"),
                               Reporter("vocabulary", &diagnostics));
    VocabularyReader reader(lexicon_, &diagnostics);
    reader.AddDocument(node.value(), "vocabulary");
    vocabulary_ = reader.Finish().vocabulary;
    EXPECT_EQ(Messages(diagnostics), "");
    for (const auto& [property, names] : kNames) {
      for (absl::string_view name : absl::StrSplit(names, ' ')) {
        const bool collected = absl::ConsumeSuffix(&name, "*");
        BoundName bound;
        bound.name = std::string(name);
        bound.property = vocabulary_.FindProperty(property);
        bound.collected = collected;
        bound.parts = name == kParts;
        names_.push_back(std::move(bound));
      }
    }
    claims_.articles.resize(1);
    claims_.articles[0].id = "paper-1";
    claims_.articles[0].publisher = "The Paper";
    facts_.resize(names_.size());
  }

  Scope scope() { return {names_, &vocabulary_, &lexicon_, kRates, &used_}; }
  Vocabulary& vocabulary() { return vocabulary_; }
  ClaimSet& claims() { return claims_; }

  // Nothing where it has errors.
  std::optional<CheckedExpression> Check(const std::string& source,
                                         Diagnostics& diagnostics) {
    const Reporter reporter("rule", &diagnostics);
    const auto parsed = ParseExpression(source, {1, 1}, reporter);
    return parsed.has_value() ? CheckTypes(*parsed, scope(), reporter) : std::nullopt;
  }

  // Another fact that the name stands for; the value as in a claims file.
  Fact& AddFact(const std::string& name, const std::string& written) {
    const size_t index = IndexOf(name);
    auto fact = std::make_unique<Fact>();
    fact->property = names_[index].property;
    fact->value = ReadWritten(written, vocabulary_.property(fact->property));
    fact->qualifiers.resize(vocabulary_.property(fact->property).key.size(), kNoEntity);
    fact->subject = vocabulary_.FindEntity("Donetsk");
    // What is collected speaks of things of its own, the parts of Donbas first.
    if (names_[index].collected && !facts_[index].empty()) {
      fact->subject =
          facts_[index].size() == 1
              ? vocabulary_.FindEntity("Luhansk")
              : vocabulary_.InternName(absl::StrCat("thing ", facts_[index].size()));
    }
    fact->published = DayRange{DayFromCalendar(2026, 2, 1), DayFromCalendar(2026, 2, 1)};
    fact->time = DateBox::Within(fact->published.min, fact->published.max);
    fact->claim = static_cast<int32_t>(claims_.claims.size());
    Claim claim;
    claim.article = 0;
    claim.id = name;
    claim.value = NodeOf(written);
    claims_.claims.push_back(std::move(claim));
    facts_[index].push_back(fact.get());
    owned_.push_back(std::move(fact));
    return *owned_.back();
  }

  // "held=2026-01; parts=30% | 40%"; what stands behind "&" has the key of the one
  // before.
  void AddFacts(const std::string& written) {
    for (const absl::string_view each :
         absl::StrSplit(written, "; ", absl::SkipEmpty())) {
      const std::pair<std::string, std::string> pair =
          absl::StrSplit(each, absl::MaxSplits('=', 1));
      for (const absl::string_view values : absl::StrSplit(pair.second, " | ")) {
        const Fact* first = nullptr;
        for (const absl::string_view value : absl::StrSplit(values, " & ")) {
          Fact& fact = AddFact(pair.first, std::string(value));
          if (first == nullptr) first = &fact;
          fact.subject = first->subject;
        }
      }
    }
  }

  // The facts added so far, as long as no other is added.
  Environment environment() const {
    Environment environment;
    for (const auto& facts : facts_) environment.facts.push_back(facts);
    environment.vocabulary = &vocabulary_;
    environment.claims = &claims_;
    environment.parts.resize(names_.size());
    PartsOfWhole& parts = environment.parts[IndexOf(std::string(kParts))];
    parts.partition = vocabulary_.FindPartition(vocabulary_.FindEntity("Donbas"));
    parts.range = *vocabulary_.property(vocabulary_.FindProperty("share")).range;
    return environment;
  }

 private:
  // The name that is collected over the parts of Donbas.
  static constexpr absl::string_view kParts = "parts";
  // For each property the names bound to it; those with a star are collected.
  static constexpr std::pair<absl::string_view, absl::string_view> kNames[] = {
      {"share", "share other parts*"},
      {"deaths", "toll later tolls*"},
      {"cost", "cost bill"},
      {"fee", "fee"},
      {"wage", "wage pay"},
      {"length", "trip"},
      {"area", "land area"},
      {"lasted", "session"},
      {"stay", "stay lease"},
      {"reach", "reach"},
      {"heat", "heat chill"},
      {"ratio", "ratio"},
      {"held_on", "held signed days*"},
      {"broadcast_on", "aired shown"},
      {"term", "term terms*"},
      {"location", "place town places*"},
      {"host", "host guest"},
      {"attendees", "guests invited"},
      {"regions_hit", "hit"},
      {"status", "state goal"},
      {"phase", "phase"},
      {"said", "words reply"},
      {"content_id", "code print"},
      {"ready", "ready done"},
  };

  size_t IndexOf(const std::string& name) const {
    const auto found = absl::c_find_if(
        names_, [&](const BoundName& bound) { return bound.name == name; });
    EXPECT_NE(found, names_.end()) << name;
    return static_cast<size_t>(found - names_.begin());
  }

  static Node NodeOf(const std::string& written) {
    Diagnostics diagnostics;
    return ReadYaml(written, Reporter("value", &diagnostics)).value();
  }

  Value ReadWritten(const std::string& written, const Property& property) {
    ReadingContext context;
    context.lexicon = &lexicon_;
    context.vocabulary = &vocabulary_;
    context.property = &property;
    context.resolve = [this](absl::string_view name) {
      return NameMeaning{{vocabulary_.InternName(name)}};
    };
    const ReadValueResult result = ReadValue(NodeOf(written), context);
    const auto* error = std::get_if<ValueError>(&result);
    EXPECT_EQ(error, nullptr) << written << ": "
                              << (error != nullptr ? error->message : "");
    return error != nullptr ? Value() : std::get<Reading>(result).value;
  }

  const Lexicon& lexicon_ = BuiltinLexicon();
  Vocabulary vocabulary_;
  UsedNames used_{&vocabulary_};
  std::vector<BoundName> names_;
  ClaimSet claims_;
  std::vector<std::vector<const Fact*>> facts_;
  std::vector<std::unique_ptr<Fact>> owned_;
};

}  // namespace gainsay

#endif  // GAINSAY_TESTS_RULES_EXPRESSION_BENCH_H_
