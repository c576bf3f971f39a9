#include "input/yaml_anchors.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

constexpr size_t kMaxCopiedNodes = 10000;
constexpr size_t kMaxCopiedBytes = 1 << 20;
// How much is kept to be copied, of anchors within anchors again and again.
constexpr size_t kMaxKeptNodes = 16 * kMaxCopiedNodes;
constexpr size_t kMaxKeptBytes = 16 * kMaxCopiedBytes;

}  // namespace

YamlAnchors::Size YamlAnchors::Measure(const Node& node) {
  Size size = {1, node.text.size(), 0};
  const auto add = [&size](const Node& child) {
    const Size inner = Measure(child);
    size.nodes += inner.nodes;
    size.bytes += inner.bytes;
    size.height = std::max(size.height, inner.height);
  };
  for (const Node& item : node.items) add(item);
  for (const Member& member : node.members) {
    size.bytes += member.key.size();
    add(member.value);
  }
  if (node.IsSequence() || node.IsMapping()) ++size.height;
  return size;
}

void YamlAnchors::Store(size_t anchor, const Node& node) {
  Entry& entry = entries_[anchor];
  entry.size = Measure(node);
  if (entry.size.nodes > kMaxCopiedNodes || entry.size.bytes > kMaxCopiedBytes) return;
  if (kept_nodes_ + entry.size.nodes > kMaxKeptNodes ||
      kept_bytes_ + entry.size.bytes > kMaxKeptBytes) {
    return;
  }
  kept_nodes_ += entry.size.nodes;
  kept_bytes_ += entry.size.bytes;
  entry.node = node;
}

absl::StatusOr<Node> YamlAnchors::Copy(size_t anchor, int depth) {
  const auto found = entries_.find(anchor);
  if (found == entries_.end()) {
    return absl::InvalidArgumentError("an alias inside of what it names");
  }
  const Size& size = found->second.size;
  copied_nodes_ += size.nodes;
  copied_bytes_ += size.bytes;
  if (copied_nodes_ > kMaxCopiedNodes || copied_bytes_ > kMaxCopiedBytes) {
    return absl::ResourceExhaustedError(absl::StrCat("aliases make more than ",
                                                     kMaxCopiedNodes, " values or ",
                                                     kMaxCopiedBytes >> 20, " MiB"));
  }
  if (!found->second.node.has_value()) {
    return absl::ResourceExhaustedError(
        absl::StrCat("anchors keep more than ", kMaxKeptNodes, " values or ",
                     kMaxKeptBytes >> 20, " MiB for aliases"));
  }
  if (depth + size.height > kMaxNodeDepth) {
    return absl::ResourceExhaustedError(
        absl::StrCat("nested more than ", kMaxNodeDepth, " deep by this alias"));
  }
  return *found->second.node;
}

}  // namespace gainsay
