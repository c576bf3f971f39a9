#include "claims/value_types/tree.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

#include "absl/strings/str_cat.h"
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

bool IsWholeBelow(double value, double limit) {
  return value == std::floor(value) && std::fabs(value) < limit;
}

// Conversions between units leave noise in the last digits; twelve are more than any
// source states.
double WithoutNoise(double value) {
  constexpr int kDigits = 12;
  if (!std::isfinite(value) || IsWholeBelow(value, 1e12)) return value;
  std::array<char, 32> text;
  const auto end =
      std::to_chars(text.begin(), text.end(), value, std::chars_format::general, kDigits)
          .ptr;
  double clean = value;
  std::from_chars(text.begin(), end, clean);
  return clean;
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
  if (IsWholeBelow(clean, 1e15)) return Plain(absl::StrCat(static_cast<int64_t>(clean)));
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
