#ifndef GAINSAY_INPUT_YAML_TREE_H_
#define GAINSAY_INPUT_YAML_TREE_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/mapping_builder.h"
#include "input/node.h"
#include "input/utf8.h"
#include "input/yaml_anchors.h"
#include "input/yaml_messages.h"

namespace gainsay {

// Builds the tree of one YAML document from a parser's events, in the order of the text.
// Places are byte offsets, of what the parser took for the event's start; an anchor of 0
// is none; tags are
// "?" for a plain scalar or a collection without one, "!" for a quoted scalar.
//
// What can be left out is reported and left out. An event gives false where it can't be
// gone on, after it was reported.
class YamlTree {
 public:
  // The text and the reporter must outlive it.
  YamlTree(absl::string_view text, const Reporter& reporter)
      : text_(text), reporter_(reporter), positions_(text) {}

  bool Null(size_t offset, size_t anchor);
  bool Alias(size_t offset, size_t anchor);
  bool Scalar(size_t offset, const std::string& tag, size_t anchor,
              const std::string& value);
  bool OpenSequence(size_t offset, const std::string& tag, size_t anchor, bool flow);
  bool OpenMapping(size_t offset, const std::string& tag, size_t anchor, bool flow);
  void Close();

  void Report(const YamlProblem& problem);
  std::optional<Node> TakeRoot() { return std::move(root_); }

 private:
  // A collection that is being read: a mapping where it has a builder, else a sequence.
  struct Collection {
    Node sequence;
    std::unique_ptr<MappingBuilder> mapping;
    bool flow = false;
    size_t anchor = 0;
    bool expects_key = true;
    size_t key_offset = 0;
    std::optional<Member> member;  // the key that was read; none where it was refused
  };

  bool Fail(size_t offset, std::string message);  // gives false
  // Counts one more value; false where that is one too many.
  bool Count(size_t offset);
  bool Open(Collection collection, size_t offset, const std::string& tag);
  void Deliver(Node node, size_t anchor);
  std::optional<Member> KeyOf(Node node);
  bool InSequence() const { return !open_.empty() && !open_.back().mapping; }
  bool LacksColon(size_t offset) const;
  TextPosition PlaceOfNull(size_t offset, size_t anchor);

  const absl::string_view text_;
  const Reporter& reporter_;
  PositionFinder positions_;
  YamlAnchors anchors_;
  std::vector<Collection> open_;
  size_t values_ = 0;
  std::optional<Node> root_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_YAML_TREE_H_
