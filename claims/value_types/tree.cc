#include "claims/value_types/tree.h"

#include <cmath>
#include <utility>

#include "fmt/format.h"

namespace gainsay {
namespace {

Node Plain(std::string text) {
  Node node;
  node.kind = Node::Kind::kScalar;
  node.plain = true;
  node.text = std::move(text);
  return node;
}

// Conversions between units leave noise in the last digits; twelve are more than any
// source states.
double WithoutNoise(double value) {
  if (value == 0 || !std::isfinite(value)) return value;
  return std::stod(fmt::format("{:.12g}", value));
}

}  // namespace

Node NullNode() { return Node(); }

Node TextNode(absl::string_view text) {
  Node node = Plain(std::string(text));
  node.plain = false;
  return node;
}

Node NumberNode(double value) {
  const double clean = WithoutNoise(value);
  if (clean == std::floor(clean) && std::fabs(clean) < 1e15) {
    return Plain(fmt::format("{}", static_cast<long long>(clean)));
  }
  return Plain(fmt::format("{}", clean));
}

Node BoolNode(bool value) { return Plain(value ? "true" : "false"); }

Node SequenceNode() {
  Node node;
  node.kind = Node::Kind::kSequence;
  return node;
}

Node MappingNode() {
  Node node;
  node.kind = Node::Kind::kMapping;
  return node;
}

void AddMember(Node& mapping, absl::string_view key, Node value) {
  mapping.members.push_back({std::string(key), TextPosition{}, std::move(value)});
}

}  // namespace gainsay
