#ifndef GAINSAY_INPUT_YAML_ANCHORS_H_
#define GAINSAY_INPUT_YAML_ANCHORS_H_

#include <cstddef>
#include <optional>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "input/node.h"

namespace gainsay {

// The nodes of one document that have anchors, for aliases to copy. All copies together
// are limited, in nodes and in bytes, and so is what is kept for them.
class YamlAnchors {
 public:
  // Nodes are stored when complete, so that no alias can stand within what it names.
  void Store(size_t anchor, const Node& node);

  // A copy of what was stored, for a place `depth` collections deep. The message of an
  // error says why there is none.
  absl::StatusOr<Node> Copy(size_t anchor, int depth);

 private:
  struct Size {
    size_t nodes = 0;
    size_t bytes = 0;
    int height = 0;  // collections within one another
  };
  struct Entry {
    std::optional<Node> node;  // none where it is too much to copy, or to keep
    Size size;
  };

  static Size Measure(const Node& node);

  absl::flat_hash_map<size_t, Entry> entries_;
  size_t copied_nodes_ = 0;
  size_t copied_bytes_ = 0;
  size_t kept_nodes_ = 0;
  size_t kept_bytes_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_YAML_ANCHORS_H_
