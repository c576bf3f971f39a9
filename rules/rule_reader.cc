#include "rules/rule_reader.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "absl/algorithm/container.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/nearest.h"
#include "rules/expression/analysis.h"
#include "rules/expression/checker.h"
#include "rules/expression/parser.h"
#include "rules/expression/scope.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 6> kFileKeys = {
    "gainsay", "rules", "properties", "entities", "identifiers", "note"};
constexpr std::array<absl::string_view, 12> kRuleKeys = {
    "id",      "facts",    "same",    "while", "unless", "voice",
    "require", "severity", "message", "doc",   "tests",  "note"};
constexpr std::array<absl::string_view, 3> kBindingKeys = {"property", "collect", "from"};
constexpr std::array<absl::string_view, 3> kDocKeys = {"what", "why", "example"};

// Reads one rule; what it needs at each step is kept here. Steps go on after a mistake,
// so that all are reported at once.
class OneRule {
 public:
  OneRule(const Node& node, const Vocabulary& vocabulary, const Lexicon& lexicon,
          const Reporter& reporter)
      : node_(node),
        vocabulary_(vocabulary),
        lexicon_(lexicon),
        reporter_(reporter),
        fields_(node, "a rule", kRuleKeys, reporter) {}

  std::optional<Rule> Read() {
    if (!fields_.ok() || !fields_.Require("id")) return std::nullopt;
    good_ = fields_.Require("facts") && good_;
    good_ = fields_.Require("require") && good_;
    rule_.id = fields_.TextOr("id", "");
    rule_.position = {reporter_.file(), node_.at};
    ReadBindings();
    ReadSame();
    ReadVoice();
    ReadTexts();
    rule_.while_holds = Expression("while");
    rule_.unless = Expression("unless");
    rule_.require = Expression("require");
    if (const Node* tests = fields_.Sequence("tests")) rule_.tests = *tests;
    if (!good_ || rule_.require == nullptr) return std::nullopt;
    CheckUse();
    return good_ ? std::optional<Rule>(std::move(rule_)) : std::nullopt;
  }

 private:
  void Fail(TextPosition at, std::string message, std::string hint = "") {
    reporter_.Error(at, std::move(message), std::move(hint));
    good_ = false;
  }

  void AddProperty(const TextItem& name, Binding& binding) {
    const PropertyId id = vocabulary_.FindProperty(name.text);
    if (id != kNoProperty) {
      binding.properties.push_back(id);
      return;
    }
    std::vector<std::string> known;
    for (const Property& property : vocabulary_.properties())
      known.push_back(property.id);
    Fail(name.at, fmt::format("unknown property '{}'", name.text),
         DidYouMean(name.text, known));
  }

  void ReadBindings() {
    const Node* facts = fields_.Mapping("facts");
    if (facts == nullptr) {
      good_ = false;
      return;
    }
    for (const Member& member : facts->members) {
      Binding binding;
      binding.name = member.key;
      binding.at = member.key_at;
      if (member.value.IsScalar()) {
        AddProperty({member.value.text, member.value.at}, binding);
      } else {
        const Fields parts(member.value, "a binding", kBindingKeys, reporter_);
        if (!parts.ok() || !parts.Require("property")) {
          good_ = false;
          continue;
        }
        for (const TextItem& name : parts.Texts("property")) AddProperty(name, binding);
        binding.collect = parts.Bool("collect").value_or(false);
        const std::string from = parts.TextOr("from", "");
        binding.from_reference = from == "reference";
        if (!from.empty() && !binding.from_reference) {
          Fail(parts.At("from"), fmt::format("facts can't come from '{}'", from),
               "from: reference, or leave it out");
        }
      }
      absl::c_sort(binding.properties);
      if (binding.properties.empty()) {
        good_ = false;
        if (member.value.IsMapping() && member.value.Find("property")->items.empty() &&
            !member.value.Find("property")->IsScalar()) {
          Fail(member.value.at,
               fmt::format("the fact '{}' names no property", binding.name));
        }
      }
      rule_.bindings.push_back(std::move(binding));
    }
    if (rule_.bindings.empty()) Fail(facts->at, "a rule needs at least one fact");
  }

  void ReadSame() {
    for (const TextItem& part : fields_.Texts("same")) {
      JoinPart made;
      if (part.text == "subject") {
        made.kind = JoinPart::Kind::kSubject;
      } else if (part.text == "article") {
        made.kind = JoinPart::Kind::kArticle;
      } else if (part.text == "publisher") {
        made.kind = JoinPart::Kind::kPublisher;
      } else if (part.text == "voice") {
        made.kind = JoinPart::Kind::kVoice;
      } else {
        made.kind = JoinPart::Kind::kQualifier;
        made.qualifier = part.text;
        CheckQualifier(part);
      }
      rule_.same.push_back(std::move(made));
    }
  }

  void CheckQualifier(const TextItem& part) {
    std::vector<std::string> known = {"subject", "article", "publisher", "voice"};
    bool declared = false;
    for (const Binding& binding : rule_.bindings) {
      for (const PropertyId id : binding.properties) {
        const std::vector<std::string>& key = vocabulary_.property(id).key;
        known.insert(known.end(), key.begin(), key.end());
        declared = declared || absl::c_linear_search(key, part.text);
      }
    }
    if (!declared) {
      Fail(part.at,
           fmt::format("no property of this rule has a qualifier '{}'", part.text),
           DidYouMeanOneOf(part.text, known));
    }
  }

  void ReadVoice() {
    const std::string voice = fields_.TextOr("voice", "");
    if (voice == "same") {
      rule_.voice = VoiceMode::kSame;
    } else if (voice == "own") {
      rule_.voice = VoiceMode::kOwn;
    } else if (voice == "any") {
      rule_.voice = VoiceMode::kAny;
    } else if (!voice.empty()) {
      Fail(fields_.At("voice"), fmt::format("unknown voice '{}'", voice),
           "same, own or any");
    }
  }

  void ReadTexts() {
    rule_.severity = fields_.TextOr("severity", "");
    if (!rule_.severity.empty() && rule_.severity != "error" &&
        rule_.severity != "warning" && rule_.severity != "note") {
      Fail(fields_.At("severity"), fmt::format("unknown severity '{}'", rule_.severity),
           "error, warning or note");
    }
    rule_.message = fields_.TextOr("message", "");
    if (const Node* doc = fields_.Mapping("doc")) {
      const Fields parts(*doc, "a rule's doc", kDocKeys, reporter_);
      rule_.doc.what = parts.TextOr("what", "");
      rule_.doc.why = parts.TextOr("why", "");
    }
  }

  std::shared_ptr<const CheckedExpression> Expression(absl::string_view key) {
    const auto text = fields_.Text(key);
    if (!text.has_value()) return nullptr;
    TextPosition at = fields_.At(key);
    if (!fields_.Get(key)->plain) ++at.column;  // past the quote
    const auto parsed = ParseExpression(*text, at, reporter_);
    if (!parsed.has_value()) {
      good_ = false;
      return nullptr;
    }
    for (std::string& name : BindingsUsed(*parsed)) used_.push_back(std::move(name));
    for (const RepeatedRead& read : RepeatedReads(*parsed)) {
      reporter_.Warning(
          read.at,
          fmt::format("'{}' is read twice, so that this rule may miss conflicts",
                      read.name),
          "it never invents any; read each value once to be exact");
    }
    std::vector<BoundName> names;
    for (const Binding& binding : rule_.bindings) {
      BoundName name;
      name.name = binding.name;
      name.collected = binding.collect;
      if (!binding.properties.empty()) {
        name.property = binding.properties[0];
        name.others.assign(binding.properties.begin() + 1, binding.properties.end());
      }
      names.push_back(std::move(name));
    }
    auto checked = CheckTypes(*parsed, Scope{names, &vocabulary_, &lexicon_}, reporter_);
    if (!checked.has_value()) {
      good_ = false;
      return nullptr;
    }
    return std::make_shared<const CheckedExpression>(std::move(*checked));
  }

  // Every name that a rule binds must matter.
  void CheckUse() {
    for (const Binding& binding : rule_.bindings) {
      if (absl::c_linear_search(used_, binding.name)) continue;
      Fail(binding.at, fmt::format("the fact '{}' is bound but never used", binding.name),
           "use it in 'require', 'while' or 'unless', or leave it out");
    }
  }

  const Node& node_;
  const Vocabulary& vocabulary_;
  const Lexicon& lexicon_;
  const Reporter& reporter_;
  const Fields fields_;
  Rule rule_;
  std::vector<std::string> used_;  // names that expressions mention
  bool good_ = true;
};

}  // namespace

void RuleReader::AddDocument(const Node& document, const std::string& file) {
  const Reporter reporter(file, diagnostics_);
  const Fields fields(document, "a rules file", kFileKeys, reporter);
  const Node* rules = fields.Sequence("rules");
  if (rules == nullptr) return;
  for (const Node& node : rules->items) AddRule(node, reporter);
}

void RuleReader::AddRule(const Node& node, const Reporter& reporter) {
  std::optional<Rule> rule = OneRule(node, vocabulary_, lexicon_, reporter).Read();
  if (!rule.has_value()) return;
  const auto first =
      absl::c_find_if(rules_, [&](const Rule& r) { return r.id == rule->id; });
  if (first != rules_.end()) {
    reporter.Error(node.at, fmt::format("the rule '{}' is given twice", rule->id),
                   fmt::format("first given at {}:{}", first->position.file,
                               first->position.at.line));
    return;
  }
  rules_.push_back(std::move(*rule));
}

}  // namespace gainsay
