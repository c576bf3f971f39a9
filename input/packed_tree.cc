#include "input/packed_tree.h"

#include <cstdint>
#include <utility>

namespace gainsay {
namespace {

constexpr uint32_t kPlain = 4;  // added to a node's kind

// Numbers by groups of seven bits, the lowest first; all but the last with the high bit.
void PackNumber(uint32_t number, std::string& out) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

void PackText(absl::string_view text, std::string& out) {
  PackNumber(static_cast<uint32_t>(text.size()), out);
  out.append(text.data(), text.size());
}

void PackPlace(TextPosition at, std::string& out) {
  PackNumber(at.line, out);
  PackNumber(at.column, out);
}

void Pack(const Node& node, std::string& out) {
  PackNumber(static_cast<uint32_t>(node.kind) + (node.plain ? kPlain : 0), out);
  PackPlace(node.at, out);
  PackText(node.text, out);
  PackNumber(static_cast<uint32_t>(node.items.size()), out);
  for (const Node& item : node.items) Pack(item, out);
  PackNumber(static_cast<uint32_t>(node.members.size()), out);
  for (const Member& member : node.members) {
    PackText(member.key, out);
    PackPlace(member.key_at, out);
    Pack(member.value, out);
  }
}

// Each gives false where the bytes end too early.
class Unpacker {
 public:
  explicit Unpacker(absl::string_view packed) : rest_(packed) {}

  bool done() const { return rest_.empty(); }

  bool Read(Node& node, int depth) {
    uint32_t kind = 0;
    uint32_t count = 0;
    if (depth > kMaxNodeDepth || !Number(kind) || kind >= 2 * kPlain) return false;
    node.kind = static_cast<Node::Kind>(kind % kPlain);
    node.plain = kind >= kPlain;
    if (!Place(node.at) || !Text(node.text) || !Count(count)) return false;
    node.items.resize(count);
    for (Node& item : node.items) {
      if (!Read(item, depth + 1)) return false;
    }
    if (!Count(count)) return false;
    node.members.resize(count);
    for (Member& member : node.members) {
      if (!Text(member.key) || !Place(member.key_at)) return false;
      if (!Read(member.value, depth + 1)) return false;
    }
    return true;
  }

 private:
  bool Number(uint32_t& number) {
    number = 0;
    for (int shift = 0; shift < 32 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      number |= static_cast<uint32_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return true;
    }
    return false;
  }

  // Of things that take a byte or more each.
  bool Count(uint32_t& count) { return Number(count) && count <= rest_.size(); }

  bool Text(std::string& text) {
    uint32_t size = 0;
    if (!Count(size)) return false;
    text.assign(rest_.data(), size);
    rest_.remove_prefix(size);
    return true;
  }

  bool Place(TextPosition& at) { return Number(at.line) && Number(at.column); }

  absl::string_view rest_;
};

}  // namespace

std::string PackedTree(const Node& node) {
  std::string packed;
  Pack(node, packed);
  return packed;
}

std::optional<Node> UnpackedTree(absl::string_view packed) {
  Unpacker unpacker(packed);
  Node node;
  if (!unpacker.Read(node, 0) || !unpacker.done()) return std::nullopt;
  return node;
}

}  // namespace gainsay
