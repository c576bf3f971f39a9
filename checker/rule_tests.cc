#include "checker/rule_tests.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "checker/engine/compare/conflicts.h"
#include "claims/claim_decoder.h"
#include "claims/facts/fact_builder.h"
#include "claims/facts/publishers.h"
#include "claims/vocabulary/vocabulary_reader.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

constexpr char kDefaultSubject[] = "subject of the test";

// Facts of a test that do not say otherwise were published on one day.
constexpr char kDefaultPublished[] = "2026-01-28";

constexpr std::array<absl::string_view, 3> kGivenKeys = {"entities", "partitions",
                                                         "reference"};

Node Scalar(const std::string& text, TextPosition at) {
  Node node;
  node.kind = Node::Kind::kScalar;
  node.plain = true;
  node.text = text;
  node.at = at;
  return node;
}

// Makes the claims of one test, and a workspace of nothing else.
class TestCase {
 public:
  TestCase(const Rule& rule, const Workspace& workspace, Diagnostics* diagnostics)
      : rule_(rule),
        workspace_(workspace),
        diagnostics_(diagnostics),
        reporter_(rule.position.file, diagnostics),
        vocabulary_(workspace.vocabulary) {}

  // False where what the test gives is malformed, which is reported.
  bool Read(const Node& test) {
    expected_ = FindVerdict(test.Find("expect")->text);
    const Node* given = test.Find("given");
    if (given != nullptr && !given->IsNull()) ReadGiven(*given);
    for (const Member& member : test.members) {
      const auto binding = absl::c_find_if(
          rule_.bindings, [&](const Binding& b) { return b.name == member.key; });
      if (binding == rule_.bindings.end()) continue;
      if (member.value.IsSequence()) {
        for (const Node& fact : member.value.items) AddFact(*binding, fact);
      } else {
        AddFact(*binding, member.value);
      }
    }
    ShareQualifiers();
    for (Claim& claim : claims_) set_.claims.push_back(std::move(claim));
    return good_;
  }

  std::optional<Verdict> expected() const { return expected_; }

  // The rule's verdict on the test's facts. False where a value cannot be read, which is
  // reported.
  bool Run(std::optional<Verdict>& worst) {
    Interpreter interpreter(set_, workspace_.lexicon, workspace_.settings, &vocabulary_);
    FactBuilder builder(&interpreter, published_, diagnostics_);
    for (size_t i = 0; i < set_.claims.size(); ++i) builder.Add(static_cast<int32_t>(i));
    const FactTable table = builder.Finish();
    const Judge judge(vocabulary_, set_);
    ConflictFinder finder(judge, table, set_, vocabulary_);
    for (const GroupConflicts& group : finder.Find(rule_)) {
      for (const Conflict& conflict : group.conflicts) {
        worst = std::max(worst, std::optional<Verdict>(conflict.verdict));
      }
    }
    return !absl::c_linear_search(table.readings, ClaimReading::kUnread);
  }

 private:
  // Entities and reference facts come besides the project's, partitions in their place.
  void ReadGiven(const Node& given) {
    const size_t before = diagnostics_->all().size();
    const Fields fields(given, "what a test takes as given", kGivenKeys, reporter_);
    fields.Mapping("partitions");
    fields.Sequence("reference");
    if (fields.Has("partitions")) vocabulary_.ClearPartitions();
    VocabularyReader reader(workspace_.lexicon, diagnostics_, std::move(vocabulary_));
    reader.AddPack(given, reporter_.file());
    VocabularyReader::Result result = reader.Finish();
    vocabulary_ = std::move(result.vocabulary);
    for (Claim& claim : result.reference) claims_.push_back(std::move(claim));
    good_ = good_ && diagnostics_->all().size() == before;
  }

  int32_t AddArticle(const Node& fact) {
    Article article;
    const Node* id = fact.Find("article");
    article.id = id != nullptr ? id->text : fmt::format("article-{}", claims_.size() + 1);
    if (const Node* publisher = fact.Find("publisher"))
      article.publisher = publisher->text;
    const auto known = absl::c_find_if(
        set_.articles, [&](const Article& other) { return other.id == article.id; });
    if (known != set_.articles.end()) {
      return static_cast<int32_t>(known - set_.articles.begin());
    }
    set_.articles.push_back(std::move(article));
    set_.names.emplace_back();
    FindPublishers(vocabulary_, set_);
    const Node* published = fact.Find("published");
    const auto day = ParseDay(published != nullptr ? published->text : kDefaultPublished);
    PublicationDate date;
    if (day.has_value()) {
      date.candidates.push_back({{*day, *day}});
    } else {
      reporter_.Error(published->at, "'published' of a test must be a day", "2026-01-28");
      good_ = false;
    }
    published_.push_back(std::move(date));
    return static_cast<int32_t>(set_.articles.size()) - 1;
  }

  // The property of the binding that the fact is of; the first where it names none, or
  // another, which is reported.
  const Property& PropertyOf(const Binding& binding, const Node& fact) {
    const Vocabulary& vocabulary = workspace_.vocabulary;
    const Property& first = vocabulary.property(binding.properties[0]);
    const Node* named = fact.Find("property");
    if (named == nullptr || named->IsNull() || !named->IsScalar()) return first;
    const PropertyId found = vocabulary.FindProperty(named->text);
    if (absl::c_linear_search(binding.properties, found)) {
      return vocabulary.property(found);
    }
    std::vector<std::string> bound;
    for (const PropertyId id : binding.properties) {
      bound.push_back(vocabulary.property(id).id);
    }
    reporter_.Error(
        named->at,
        fmt::format("'{}' is not bound to the property '{}'", binding.name, named->text),
        DidYouMeanOneOf(named->text, bound));
    good_ = false;
    return first;
  }

  void AddFact(const Binding& binding, const Node& fact) {
    const size_t before = diagnostics_->all().size();
    const Property& property = PropertyOf(binding, fact);
    std::vector<absl::string_view> keys = {"id",        "value",     "subject", "article",
                                           "publisher", "by",        "voice",   "stance",
                                           "as_of",     "said_on",   "since",   "until",
                                           "field",     "published", "property"};
    for (const std::string& qualifier : property.key) keys.push_back(qualifier);
    const Fields fields(fact, "a fact of a test", keys, reporter_);
    if (!fields.ok() || !fields.Require("value") || diagnostics_->all().size() > before) {
      good_ = false;
      return;
    }
    Claim claim;
    claim.article = AddArticle(fact);
    claim.id = fields.TextOr("id", absl::StrCat(binding.name, claims_.size() + 1));
    claim.position = {reporter_.file(), fact.at};
    const Node* subject = fact.Find("subject");
    claim.subject = subject != nullptr ? *subject : Scalar(kDefaultSubject, fact.at);
    claim.property = {fields.TextOr("property", property.id), fact.at};
    claim.value = *fact.Find("value");
    claim.field = fields.TextOr("field", "");
    if (binding.from_reference) claim.origin = FactOrigin::kReference;
    for (const absl::string_view key : {"by", "voice"}) {
      if (fields.Has(key)) claim.by = {fields.TextOr(key, ""), fields.At(key)};
    }
    for (const TextItem& word : fields.Texts("stance")) {
      if (ReadStance(word.text, claim.stance)) continue;
      reporter_.Error(word.at, fmt::format("unknown stance '{}'", word.text),
                      DidYouMeanOneOf(word.text, StanceWords()));
      good_ = false;
    }
    for (const auto& [key, slot] :
         {std::pair("as_of", &claim.as_of), std::pair("said_on", &claim.said_on),
          std::pair("since", &claim.since), std::pair("until", &claim.until)}) {
      if (fields.Has(key)) *slot = *fact.Find(key);
    }
    for (const std::string& qualifier : property.key) {
      if (const Node* value = fact.Find(qualifier)) {
        claim.qualifiers.push_back({WrittenText{qualifier, value->at}, *value});
      }
    }
    claims_.push_back(std::move(claim));
  }

  // A qualifier that the rule joins by, and that no fact of the test states, is the same
  // of all, as the subject is.
  void ShareQualifiers() {
    for (const JoinPart& part : rule_.same) {
      const bool varies = absl::c_any_of(
          rule_.bindings, [&](const Binding& binding) { return binding.varies == part; });
      if (part.kind != JoinPart::Kind::kQualifier || varies) continue;
      const bool stated = absl::c_any_of(claims_, [&](const Claim& claim) {
        return absl::c_any_of(claim.qualifiers, [&](const auto& qualifier) {
          return qualifier.first.text == part.qualifier;
        });
      });
      if (stated) continue;
      for (Claim& claim : claims_) {
        const PropertyId property = vocabulary_.FindProperty(claim.property.text);
        if (property == kNoProperty ||
            !absl::c_linear_search(vocabulary_.property(property).key, part.qualifier)) {
          continue;
        }
        claim.qualifiers.push_back(
            {WrittenText{part.qualifier, claim.position.at},
             Scalar(absl::StrCat(part.qualifier, " of the test"), claim.position.at)});
      }
    }
  }

  const Rule& rule_;
  const Workspace& workspace_;
  Diagnostics* diagnostics_;
  const Reporter reporter_;
  Vocabulary vocabulary_;
  ClaimSet set_;
  std::vector<Claim> claims_;
  std::vector<PublicationDate> published_;
  std::optional<Verdict> expected_;
  bool good_ = true;
};

}  // namespace

std::vector<RuleTestResult> RunRuleTests(const Rule& rule, const Workspace& workspace,
                                         Diagnostics* diagnostics) {
  std::vector<RuleTestResult> results;
  for (const Node& node : rule.tests.items) {
    TestCase test(rule, workspace, diagnostics);
    if (!test.Read(node)) continue;
    RuleTestResult result;
    result.rule = rule.id;
    const Node* name = node.Find("name");
    result.name = name != nullptr ? name->text : "unnamed";
    result.position = {rule.position.file, node.at};
    result.expected = test.expected();
    if (!test.Run(result.actual)) continue;
    result.passed = result.expected == result.actual;
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace gainsay
