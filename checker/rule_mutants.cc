#include "checker/rule_mutants.h"

#include <memory>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

// Adds copies of a rule, each changed in one place.
class Mutation {
 public:
  explicit Mutation(const Rule& rule) : rule_(rule) {}

  template <typename Change>
  void Add(std::string without, Change change) {
    RuleMutant mutant{std::move(without), rule_};
    change(mutant.rule);
    mutants.push_back(std::move(mutant));
  }

  std::vector<RuleMutant> mutants;

 private:
  const Rule& rule_;
};

// The operands of a chain of one operator, from left to right.
void Flatten(const CheckedNode& node, Operator op,
             std::vector<const CheckedNode*>& operands) {
  const auto* operation = std::get_if<Operation>(&node.meaning);
  if (operation == nullptr || operation->op != op) {
    operands.push_back(&node);
    return;
  }
  for (const CheckedNode& operand : node.operands) Flatten(operand, op, operands);
}

CheckedNode Chained(const CheckedNode& root, const std::vector<const CheckedNode*>& all,
                    const CheckedNode* without) {
  std::optional<CheckedNode> chain;
  for (const CheckedNode* operand : all) {
    if (operand == without) continue;
    if (!chain.has_value()) {
      chain = *operand;
      continue;
    }
    CheckedNode joined = root;
    joined.operands = {std::move(*chain), *operand};
    chain = std::move(joined);
  }
  return std::move(*chain);
}

void WithoutOperands(const Rule& rule, Mutation& mutation) {
  if (rule.require == nullptr) return;
  const CheckedNode& root = rule.require->root;
  const auto* operation = std::get_if<Operation>(&root.meaning);
  if (operation == nullptr ||
      (operation->op != Operator::kAnd && operation->op != Operator::kOr)) {
    return;
  }
  std::vector<const CheckedNode*> operands;
  Flatten(root, operation->op, operands);
  for (const CheckedNode* operand : operands) {
    const std::string text(TextOf(*operand, rule.require->source));
    mutation.Add(absl::StrCat("'", text, "' in require"), [&](Rule& mutant) {
      mutant.require = std::make_shared<const CheckedExpression>(
          CheckedExpression{rule.require->source, Chained(root, operands, operand)});
    });
  }
}

}  // namespace

std::vector<RuleMutant> MutantsOf(const Rule& rule) {
  Mutation mutation(rule);
  WithoutOperands(rule, mutation);
  if (rule.while_holds != nullptr) {
    mutation.Add("while", [](Rule& mutant) { mutant.while_holds = nullptr; });
  }
  if (rule.unless != nullptr) {
    mutation.Add("unless", [](Rule& mutant) { mutant.unless = nullptr; });
  }
  if (!rule.related.empty()) {
    mutation.Add("related", [](Rule& mutant) { mutant.related.clear(); });
  }
  for (size_t i = 0; i < rule.same.size(); ++i) {
    mutation.Add("same: " + NameOf(rule.same[i]), [i](Rule& mutant) {
      mutant.same.erase(mutant.same.begin() + static_cast<ptrdiff_t>(i));
    });
  }
  if (rule.voice != VoiceMode::kDispute) {
    mutation.Add("voice", [](Rule& mutant) { mutant.voice = VoiceMode::kDispute; });
  }
  for (size_t i = 0; i < rule.bindings.size(); ++i) {
    if (rule.bindings[i].stances.empty() || rule.bindings[i].previous_of >= 0) continue;
    mutation.Add(absl::StrCat("stance of ", rule.bindings[i].name),
                 [i](Rule& mutant) { mutant.bindings[i].stances.clear(); });
  }
  return std::move(mutation.mutants);
}

std::vector<std::string> SurvivorsOf(const std::vector<RuleMutant>& mutants,
                                     const std::vector<RuleTestResult>& results,
                                     const Workspace& workspace) {
  std::vector<std::string> survivors;
  for (const RuleMutant& mutant : mutants) {
    Diagnostics reported;  // with the rule's own results
    const std::vector<RuleTestResult> changed =
        RunRuleTests(mutant.rule, workspace, &reported);
    bool noticed = false;
    for (size_t i = 0; i < results.size() && i < changed.size(); ++i) {
      noticed = noticed || (results[i].passed && !changed[i].passed);
    }
    if (!noticed) survivors.push_back(mutant.without);
  }
  return survivors;
}

}  // namespace gainsay
