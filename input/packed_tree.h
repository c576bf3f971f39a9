#ifndef GAINSAY_INPUT_PACKED_TREE_H_
#define GAINSAY_INPUT_PACKED_TREE_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/node.h"

namespace gainsay {

// A document's tree in bytes, which the build makes of the data files that it compiles
// in: to unpack them takes a hundredth of the time that reading YAML does.
std::string PackedTree(const Node& node);

// The tree again, with all its places, but for members of the root of the keys `without`;
// nothing where the bytes are no packed tree.
std::optional<Node> UnpackedTree(absl::string_view packed,
                                 absl::Span<const absl::string_view> without = {});

}  // namespace gainsay

#endif  // GAINSAY_INPUT_PACKED_TREE_H_
