#ifndef GAINSAY_INPUT_MAPPING_BUILDER_H_
#define GAINSAY_INPUT_MAPPING_BUILDER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// A mapping being read. Of two members with one key the first is kept; the second is an
// error.
class MappingBuilder {
 public:
  explicit MappingBuilder(TextPosition at);

  void Add(Member member, const Reporter& reporter);
  Node Take() { return std::move(mapping_); }

 private:
  std::optional<size_t> IndexOf(const std::string& key);

  Node mapping_;
  absl::flat_hash_map<std::string, size_t>
      indices_;  // filled once there are many members
};

// Whether two members have one key.
bool HasRepeatedKey(absl::Span<const Member> members);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_MAPPING_BUILDER_H_
