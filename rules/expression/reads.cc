#include "rules/expression/reads.h"

#include <variant>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

// Of which binding the node reads the value; -1 where it is something else.
int ValueOf(const CheckedNode& node) {
  const auto* read = std::get_if<Read>(&node.meaning);
  return read != nullptr && read->attribute == &ValueAttribute() ? read->binding : -1;
}

// Whether the node looks into the words of a quotation that the binding's claim states,
// which are not all in its value.
bool MatchesWordsOf(const CheckedNode& node, int binding) {
  const auto* call = std::get_if<Call>(&node.meaning);
  return call != nullptr && call->pattern != nullptr &&
         node.operands[0].type.kind == Kind::kQuotation &&
         ValueOf(node.operands[0]) == binding;
}

bool Divides(const CheckedNode& node) {
  const auto* operation = std::get_if<Operation>(&node.meaning);
  return (operation != nullptr && operation->op == Operator::kDivide) ||
         absl::c_any_of(node.operands,
                        [](const CheckedNode& operand) { return Divides(operand); });
}

}  // namespace

void Reads::Add(const CheckedExpression* condition) {
  if (condition != nullptr) Add(condition->root);
}

void Reads::Add(const CheckedNode& node) {
  for (const CheckedNode& operand : node.operands) Add(operand);
  written_ = written_ || MatchesWordsOf(node, binding_);
  const auto* read = std::get_if<Read>(&node.meaning);
  if (read == nullptr || read->binding != binding_) return;
  if (read->attribute == nullptr) {
    qualifiers_ = true;
  } else if (read->attribute == &ValueAttribute()) {
    value_ = true;
  } else if (!absl::c_linear_search(others_, read->attribute)) {
    others_.push_back(read->attribute);
  }
}

FactKey Reads::KeyOf(const Fact& fact, const ClaimSet& claims,
                     ValueNumbers& values) const {
  FactKey key = KeyBesidesValue(fact, claims);
  if (value_) ValueAttribute().add_key(fact, claims, values, key);
  if (written_) key.push_back(claims.claims[fact.claim].value);
  return key;
}

FactKey Reads::KeyBesidesValue(const Fact& fact, const ClaimSet& claims) const {
  FactKey key = {fact.property};  // by which its value is read
  ValueNumbers none;
  for (const Attribute* other : others_) other->add_key(fact, claims, none, key);
  if (qualifiers_) key.insert(key.end(), fact.qualifiers.begin(), fact.qualifiers.end());
  return key;
}

bool Divides(const CheckedExpression& condition) { return Divides(condition.root); }

bool WantsDifferentValues(const CheckedExpression& condition) {
  const auto* operation = std::get_if<Operation>(&condition.root.meaning);
  if (operation == nullptr || operation->op != Operator::kNotEqual) return false;
  const int left = ValueOf(condition.root.operands[0]);
  const int right = ValueOf(condition.root.operands[1]);
  return left >= 0 && right >= 0 && left != right;
}

}  // namespace gainsay
