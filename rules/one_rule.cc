#include "rules/one_rule.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/nearest.h"
#include "input/slots.h"
#include "rules/binding_reader.h"
#include "rules/expression/analysis.h"
#include "rules/expression/attribute.h"
#include "rules/expression/checker.h"
#include "rules/expression/parser.h"
#include "rules/expression/scope.h"
#include "rules/extended_rule.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 14> kRuleKeys = {
    "id",    "extends", "facts",    "same",    "while", "unless", "related",
    "voice", "require", "severity", "message", "doc",   "tests",  "note"};
constexpr std::array<absl::string_view, 3> kDocKeys = {"what", "why", "example"};
// What a failed `while` may be reported as; a contradiction is what `require` makes.
constexpr std::array<absl::string_view, 4> kRelated = {"tension", "dispute",
                                                       "changed-plan", "undetermined"};

// What a fact of the binding has, for messages.
std::vector<std::string> AttributeNames(const Binding& binding,
                                        const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  for (const Attribute& attribute : Attributes()) names.emplace_back(attribute.name);
  for (const PropertyId id : binding.properties) {
    if (id == kNoProperty) continue;
    const std::vector<std::string>& key = vocabulary.property(id).key;
    names.insert(names.end(), key.begin(), key.end());
  }
  return names;
}

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
    ReadRelated();
    ReadTexts();
    CheckMessage();
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

  void ReadBindings() {
    const Node* facts = fields_.Mapping("facts");
    if (facts == nullptr) {
      good_ = false;
      return;
    }
    bound_ = BindingReader(vocabulary_, reporter_).Read(*facts, rule_.bindings);
    good_ = bound_ && good_;
    for (const Binding& binding : rule_.bindings) {
      for (const int other : {binding.whole, binding.previous_of}) {
        if (other >= 0) used_.push_back(rule_.bindings[other].name);
      }
    }
  }

  void ReadSame() {
    for (const TextItem& part : fields_.Texts("same")) {
      rule_.same.push_back(PartNamed(part.text));
      if (HavePart(rule_.bindings, rule_.same.back(), vocabulary_)) continue;
      Fail(part.at,
           fmt::format("no property of this rule has a qualifier '{}'", part.text),
           DidYouMeanOneOf(part.text, PartNames(rule_.bindings, vocabulary_)));
    }
    CheckVaried();
  }

  // Some single claim must say which value of a part the others leave to vary.
  void CheckVaried() {
    const bool single = absl::c_any_of(
        rule_.bindings, [](const Binding& binding) { return !binding.collect; });
    for (const Binding& binding : rule_.bindings) {
      if (single || !binding.varies.has_value()) continue;
      if (!absl::c_linear_search(rule_.same, *binding.varies)) continue;
      Fail(
          binding.at,
          fmt::format("'{}' runs over a part of the key that is in 'same', and no single "
                      "claim says which value is meant",
                      binding.name),
          "leave the part out of 'same'");
    }
  }

  void ReadRelated() {
    rule_.related = fields_.TextOr("related", "");
    if (rule_.related.empty()) return;
    if (!absl::c_linear_search(kRelated, rule_.related)) {
      Fail(fields_.At("related"),
           fmt::format("a failed 'while' can't be reported as '{}'", rule_.related),
           DidYouMeanOneOf(rule_.related,
                           std::vector<std::string>(kRelated.begin(), kRelated.end())));
    } else if (!fields_.Has("while")) {
      Fail(fields_.At("related"),
           "'related' is for what 'while' rules out, and there is none",
           "give 'while' a condition, or leave 'related' out");
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

  // What fills a slot of a message is an attribute of a fact.
  void CheckMessage() {
    if (!bound_) return;
    const bool own = !IsTakenOver(node_, "message");
    const std::string where =
        own ? "the message"
            : fmt::format("the message of '{}'", fields_.TextOr("extends", ""));
    absl::string_view rest = rule_.message;
    while (const std::optional<Slot> slot = TakeSlot(rest)) {
      const std::string name(slot->name);
      const size_t dot = std::min(name.find('.'), name.size());
      const auto binding = absl::c_find_if(rule_.bindings, [&](const Binding& each) {
        return each.name == name.substr(0, dot);
      });
      std::vector<std::string> known;
      if (binding == rule_.bindings.end() || dot == name.size()) {
        for (const Binding& each : rule_.bindings) known.push_back(each.name + ".value");
      } else {
        known = AttributeNames(*binding, vocabulary_);
        if (absl::c_linear_search(known, name.substr(dot + 1))) continue;
        for (std::string& attribute : known) {
          attribute = absl::StrCat(binding->name, ".", attribute);
        }
      }
      Fail(fields_.At(own ? "message" : "extends"),
           fmt::format("nothing fills '{{{}}}' in {}", name, where),
           DidYouMeanOneOf(name, known));
    }
  }

  std::shared_ptr<const CheckedExpression> Expression(absl::string_view key) {
    if (!IsTakenOver(node_, key)) return Expression(key, reporter_);
    Diagnostics problems;
    auto expression = Expression(key, Reporter(reporter_.file(), &problems));
    for (const Diagnostic& problem : problems.all()) {
      if (problem.severity != DiagnosticSeverity::kError) continue;
      Fail(fields_.At("extends"),
           fmt::format("'{}' of '{}' does not fit: {}", std::string(key),
                       fields_.TextOr("extends", ""), problem.message),
           problem.hint);
    }
    return expression;
  }

  std::shared_ptr<const CheckedExpression> Expression(absl::string_view key,
                                                      const Reporter& reporter) {
    const auto text = fields_.Text(key);
    if (!text.has_value()) return nullptr;
    TextPosition at = fields_.At(key);
    if (!fields_.Get(key)->plain) ++at.column;  // past the quote
    const auto parsed = ParseExpression(*text, at, reporter);
    if (!parsed.has_value()) {
      good_ = false;
      return nullptr;
    }
    for (std::string& name : BindingsUsed(*parsed)) used_.push_back(std::move(name));
    for (const RepeatedRead& read : RepeatedReads(*parsed)) {
      reporter.Warning(
          read.at,
          fmt::format("'{}' is read twice, so that this rule may miss conflicts",
                      read.name),
          "it never invents any; read each value once to be exact");
    }
    const std::vector<BoundName> names = Names();
    auto checked = CheckTypes(*parsed, Scope{names, &vocabulary_, &lexicon_}, reporter);
    if (!checked.has_value()) {
      good_ = false;
      return nullptr;
    }
    return std::make_shared<const CheckedExpression>(std::move(*checked));
  }

  std::vector<BoundName> Names() const {
    std::vector<BoundName> names;
    for (const Binding& binding : rule_.bindings) {
      BoundName name;
      name.name = binding.name;
      name.collected = binding.collect;
      name.parts = binding.whole >= 0;
      if (!binding.properties.empty()) {
        name.property = binding.properties[0];
        name.others.assign(binding.properties.begin() + 1, binding.properties.end());
      }
      names.push_back(std::move(name));
    }
    return names;
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
  bool bound_ = false;             // all names are bound as they should be
  bool good_ = true;
};

}  // namespace

std::optional<Rule> ReadRule(const Node& node, const Vocabulary& vocabulary,
                             const Lexicon& lexicon, const Reporter& reporter) {
  return OneRule(node, vocabulary, lexicon, reporter).Read();
}

}  // namespace gainsay
