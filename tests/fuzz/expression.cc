// Any bytes as the expression of a rule: it is read or reported, and what is read is
// evaluated the same with a trace as without, and no surer in the wide sets than in the
// nominal ones.

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "claims/value_types/value_type.h"
#include "input/yaml_reader.h"
#include "rules/expression/analysis.h"
#include "rules/expression/checker.h"
#include "rules/expression/evaluate.h"
#include "rules/expression/parser.h"
#include "tests/fuzz/fixtures.h"
#include "tests/fuzz/targets.h"

namespace gainsay {
namespace {

struct Written {
  absl::string_view name;
  absl::string_view property;
  bool collected;
  absl::string_view value;
};

// Names that stand for one fact, and for two.
constexpr std::array<Written, 16> kWritten = {{
    {"a", "share", false, "about 40%"},
    {"b", "share", false, "45%"},
    {"s", "share", true, "20-30%"},
    {"area", "area", false, "100 km2"},
    {"cost", "cost", false, "nearly $5"},
    {"toll", "toll", false, "at least 12"},
    {"tolls", "toll", true, "about a dozen"},
    {"d", "held_on", false, "2026-01"},
    {"e", "seen_on", false, "2026-01-04/2026-01-06"},
    {"p", "place", false, "east"},
    {"h", "head", false, "ann"},
    {"g", "guests", false, "{includes: [ann], excludes: [bob]}"},
    {"o", "open", false, "true"},
    {"st", "stage", false, "agreed"},
    {"q", "said", false, "we will not leave"},
    {"c", "code", false, "A1"},
}};

class Facts {
 public:
  Facts() {
    claims_.articles.resize(1);
    claims_.articles[0].id = "paper-1";
    for (const Written& written : kWritten) Add(written);
  }

  // Names that the vocabulary lacks join the one of `used`.
  Scope scope(const Vocabulary& vocabulary, UsedNames& used) const {
    return {names_, &vocabulary, &FuzzLexiconEn(), {}, &used};
  }
  Environment environment(const Vocabulary& vocabulary) const {
    Environment environment;
    for (const auto& facts : facts_) environment.facts.push_back(facts);
    environment.vocabulary = &vocabulary;
    environment.claims = &claims_;
    environment.parts.resize(names_.size());
    return environment;
  }

 private:
  void Add(const Written& written) {
    BoundName bound;
    bound.name = std::string(written.name);
    bound.property = FuzzVocabularyRead().FindProperty(written.property);
    bound.collected = written.collected;
    facts_.emplace_back();
    for (int i = 0; i < (written.collected ? 2 : 1); ++i) {
      auto fact = std::make_unique<Fact>();
      fact->property = bound.property;
      fact->subject = i;
      const Property& property = FuzzVocabularyRead().property(bound.property);
      fact->qualifiers.resize(property.key.size(), kNoEntity);
      fact->value = SharedValue(std::make_shared<const Value>(Read(written, property)));
      fact->published = DayRange{20480, 20480};
      fact->claim = static_cast<int32_t>(claims_.claims.size());
      Claim claim;
      claim.article = 0;
      claim.id = bound.name;
      claims_.claims.push_back(std::move(claim));
      facts_.back().push_back(fact.get());
      owned_.push_back(std::move(fact));
    }
    names_.push_back(std::move(bound));
  }

  static Value Read(const Written& written, const Property& property) {
    Diagnostics diagnostics;
    const auto node = ReadYaml(written.value, Reporter("value", &diagnostics));
    ReadingContext context;
    context.lexicon = &FuzzLexiconEn();
    context.vocabulary = &FuzzVocabularyRead();
    context.property = &property;
    context.resolve = [](absl::string_view name) {
      return NameMeaning{{FuzzVocabularyRead().FindEntity(name)}};
    };
    ReadValueResult result = ReadValue(node.value(), context);
    auto* reading = std::get_if<Reading>(&result);
    Require(reading != nullptr, written.name);
    return std::move(reading->value);
  }

  std::vector<BoundName> names_;
  ClaimSet claims_;
  std::vector<std::vector<const Fact*>> facts_;
  std::vector<std::unique_ptr<Fact>> owned_;
};

}  // namespace

void FuzzExpression(absl::string_view bytes) {
  static const Facts& facts = *new Facts();
  Diagnostics diagnostics;
  const Reporter reporter("fuzz", &diagnostics);
  const auto parsed = ParseExpression(bytes, {1, 1}, reporter);
  Require(parsed.has_value() || diagnostics.has_errors(), "what fails is reported");
  if (!parsed.has_value()) return;
  BindingsUsed(*parsed);
  RepeatedReads(*parsed);
  Vocabulary vocabulary = FuzzVocabularyRead();
  UsedNames used(&vocabulary);
  const auto checked = CheckTypes(*parsed, facts.scope(vocabulary, used), reporter);
  Require(checked.has_value() != diagnostics.has_errors(), "types fit, or are reported");
  if (!checked.has_value()) return;
  const Environment environment = facts.environment(vocabulary);
  for (const Width width : {Width::kNominal, Width::kWide}) {
    std::vector<TracedClause> trace;
    const Tri holds = Evaluate(*checked, environment, width);
    Require(holds == EvaluateWithTrace(*checked, environment, width, trace),
            "a trace changes nothing");
    for (const TracedClause& clause : trace) {
      Require(!Sentence(clause).empty(), "a clause is told");
    }
  }
}

}  // namespace gainsay
