#include "rules/one_rule.h"

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "fmt/format.h"
#include "input/fields.h"
#include "input/nearest.h"
#include "input/utf8.h"
#include "rules/binding_reader.h"
#include "rules/expression/analysis.h"
#include "rules/expression/checker.h"
#include "rules/expression/parser.h"
#include "rules/expression/scope.h"
#include "rules/extended_rule.h"
#include "rules/rule_message.h"
#include "rules/test_shape.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 14> kRuleKeys = {
    "id",    "extends", "facts",    "same",    "while", "unless", "related",
    "voice", "require", "severity", "message", "doc",   "tests",  "note"};
constexpr std::array<absl::string_view, 3> kDocKeys = {"what", "why", "example"};
// What a failed `while` may be reported as; a contradiction is what `require` makes.
constexpr std::array<absl::string_view, 4> kRelated = {"tension", "dispute",
                                                       "changed-plan", "undetermined"};

// Reads one rule; what it needs at each step is kept here. Steps go on after a mistake,
// so that all are reported at once.
class OneRule {
 public:
  OneRule(const Node& node, const Scope& around, const Reporter& reporter,
          PlaceOfByte place)
      : node_(node),
        around_(around),
        vocabulary_(*around.vocabulary),
        reporter_(reporter),
        place_(place),
        fields_(node, "a rule", kRuleKeys, reporter) {}

  std::optional<Rule> Read() {
    if (!fields_.ok() || !fields_.Require("id")) return std::nullopt;
    good_ = fields_.Require("facts") && good_;
    good_ = fields_.Require("require") && good_;
    rule_.id = fields_.TextOr("id", "");
    if (absl::StripAsciiWhitespace(rule_.id).empty()) {
      Fail(fields_.At("id"), "a rule's 'id' says nothing");
    }
    rule_.position = {reporter_.file(), node_.at};
    ReadBindings();
    ReadSame();
    ReadVoice();
    ReadRelated();
    ReadTexts();
    ReadMessage();
    rule_.while_holds = Expression("while");
    rule_.unless = Expression("unless");
    rule_.require = Expression("require");
    ReadTests();
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
      if (HavePart(rule_.bindings, rule_.same.back(), vocabulary_)) {
        CheckAllHave(rule_.same.back(), part.at);
        continue;
      }
      Fail(part.at,
           fmt::format("no property of this rule has a qualifier '{}'", part.text),
           DidYouMeanOneOf(part.text, PartNames(rule_.bindings, vocabulary_)));
    }
    CheckVaried();
  }

  // What has no such qualifier would join with all of its values, and a contradiction
  // never be certain.
  void CheckAllHave(const JoinPart& part, TextPosition at) {
    const std::string without = PropertyWithout(rule_.bindings, part, vocabulary_);
    if (without.empty()) return;
    reporter_.Warning(
        at,
        fmt::format("'{}' has no qualifier '{}', so that the claims are only possibly of "
                    "one key",
                    without, part.qualifier),
        "leave it out of 'same', or compare it in 'while' where there are two");
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
    if (const Node* doc = fields_.Mapping("doc")) {
      const Fields parts(*doc, "a rule's doc", kDocKeys, reporter_);
      rule_.doc.what = parts.TextOr("what", "");
      rule_.doc.why = parts.TextOr("why", "");
      rule_.doc.example = parts.TextOr("example", "");
    }
  }

  // What is wrong with a test does not keep the rule from being checked.
  void ReadTests() {
    const Node* tests = fields_.Sequence("tests");
    if (tests == nullptr) return;
    rule_.tests = *tests;
    std::erase_if(rule_.tests.items, [this](const Node& test) {
      return bound_ && !CheckTestShape(test, rule_, reporter_);
    });
  }

  void ReadMessage() {
    rule_.message = fields_.TextOr("message", "");
    if (!bound_) return;
    const bool own = !IsTakenOver(node_, "message");
    const std::string where =
        own ? "the message"
            : fmt::format("the message of '{}'", fields_.TextOr("extends", ""));
    good_ = CheckMessage(rule_, vocabulary_, where,
                         fields_.At(own ? "message" : "extends"), reporter_) &&
            good_;
  }

  // A mistake in what is taken over is one at `extends`.
  std::shared_ptr<const CheckedExpression> Expression(absl::string_view key) {
    const auto text = fields_.Text(key);
    if (!text.has_value()) return nullptr;
    const bool own = !IsTakenOver(node_, key);
    Diagnostics problems;
    std::vector<UsedName>& unknown = around_.used->unknown();
    const size_t before = unknown.size();
    auto expression = Expression(*text, Reporter(reporter_.file(), &problems));
    good_ = expression != nullptr && good_;
    if (!own) unknown.resize(before);  // they are told where they are written
    for (size_t i = before; i < unknown.size(); ++i) {
      unknown[i].position.at = PlaceOf(*fields_.Get(key), unknown[i].position.at);
    }
    for (const Diagnostic& problem : problems.all()) {
      const bool error = problem.severity == DiagnosticSeverity::kError;
      if (own) {
        const TextPosition at = PlaceOf(*fields_.Get(key), problem.position.at);
        error ? reporter_.Error(at, problem.message, problem.hint)
              : reporter_.Warning(at, problem.message, problem.hint);
      } else if (error) {
        Fail(fields_.At("extends"),
             fmt::format("'{}' of '{}' does not fit: {}", std::string(key),
                         fields_.TextOr("extends", ""), problem.message),
             problem.hint);
      }
    }
    return expression;
  }

  // Of a place within the text of a scalar.
  TextPosition PlaceOf(const Node& scalar, TextPosition within) const {
    size_t offset = 0;
    for (uint32_t line = 1; line < within.line; ++line) {
      offset = scalar.text.find('\n', offset) + 1;
    }
    for (uint32_t column = 1; column < within.column; ++column) {
      offset += offset < scalar.text.size() ? CodePointAt(scalar.text, offset).length : 1;
    }
    return place_(scalar, offset);
  }

  // Places are those within the text.
  std::shared_ptr<const CheckedExpression> Expression(const std::string& text,
                                                      const Reporter& reporter) {
    const auto parsed = ParseExpression(text, {1, 1}, reporter);
    if (!parsed.has_value()) return nullptr;
    for (std::string& name : BindingsUsed(*parsed)) used_.push_back(std::move(name));
    for (const RepeatedRead& read : RepeatedReads(*parsed)) {
      reporter.Warning(
          read.at,
          fmt::format("'{}' is read twice, so that this rule may miss conflicts",
                      read.name),
          "it never invents any; read each value once to be exact");
    }
    const std::vector<BoundName> names = Names();
    Scope scope = around_;
    scope.names = names;
    auto checked = CheckTypes(*parsed, scope, reporter);
    if (!checked.has_value()) return nullptr;
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
  const Scope& around_;
  const Vocabulary& vocabulary_;
  const Reporter& reporter_;
  const PlaceOfByte place_;
  const Fields fields_;
  Rule rule_;
  std::vector<std::string> used_;  // names that expressions mention
  bool bound_ = false;             // all names are bound as they should be
  bool good_ = true;
};

}  // namespace

std::optional<Rule> ReadRule(const Node& node, const Scope& around,
                             const Reporter& reporter, PlaceOfByte place) {
  return OneRule(node, around, reporter, place).Read();
}

}  // namespace gainsay
