#include "input/packed_tree.h"

#include <cstdint>
#include <utility>

#include "absl/algorithm/container.h"
#include "input/packing.h"

namespace gainsay {
namespace {

constexpr uint32_t kPlain = 4;  // added to a node's kind

void PackPlace(TextPosition at, std::string& out) {
  PackNumber(at.line, out);
  PackNumber(at.column, out);
}

// Of a member's value stands how many bytes it takes, so that it can be passed over.
void Pack(const Node& node, std::string& out) {
  PackNumber(static_cast<uint32_t>(node.kind) + (node.plain ? kPlain : 0), out);
  PackPlace(node.at, out);
  PackText(node.text, out);
  PackNumber(node.items.size(), out);
  for (const Node& item : node.items) Pack(item, out);
  PackNumber(node.members.size(), out);
  for (const Member& member : node.members) {
    PackText(member.key, out);
    PackPlace(member.key_at, out);
    std::string value;
    Pack(member.value, value);
    PackText(value, out);
  }
}

bool ReadPlace(Unpacker& bytes, TextPosition& at) {
  return bytes.Number(at.line) && bytes.Number(at.column);
}

// False where the bytes are no packed tree. Members of these keys are left out.
bool Read(Unpacker& bytes, Node& node, int depth,
          absl::Span<const absl::string_view> without) {
  uint32_t kind = 0;
  size_t count = 0;
  if (depth > kMaxNodeDepth || !bytes.Number(kind) || kind >= 2 * kPlain) return false;
  node.kind = static_cast<Node::Kind>(kind % kPlain);
  node.plain = kind >= kPlain;
  if (!ReadPlace(bytes, node.at) || !bytes.Text(node.text) || !bytes.Count(count))
    return false;
  node.items.resize(count);
  for (Node& item : node.items) {
    if (!Read(bytes, item, depth + 1, {})) return false;
  }
  if (!bytes.Count(count)) return false;
  node.members.reserve(count);
  for (; count > 0; --count) {
    absl::string_view key;
    absl::string_view value;
    TextPosition at;
    if (!bytes.Text(key) || !ReadPlace(bytes, at) || !bytes.Text(value)) return false;
    if (absl::c_linear_search(without, key)) continue;
    Member& member = node.members.emplace_back();
    member.key = std::string(key);
    member.key_at = at;
    Unpacker of_value(value);
    if (!Read(of_value, member.value, depth + 1, {}) || !of_value.done()) return false;
  }
  return true;
}

}  // namespace

std::string PackedTree(const Node& node) {
  std::string packed;
  Pack(node, packed);
  return packed;
}

std::optional<Node> UnpackedTree(absl::string_view packed,
                                 absl::Span<const absl::string_view> without) {
  Unpacker bytes(packed);
  Node node;
  if (!Read(bytes, node, 0, without) || !bytes.done()) return std::nullopt;
  return node;
}

}  // namespace gainsay
