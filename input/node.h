#ifndef GAINSAY_INPUT_NODE_H_
#define GAINSAY_INPUT_NODE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "input/text_position.h"

namespace gainsay {

struct Member;

// Collections within one another: the readers refuse more.
inline constexpr int kMaxNodeDepth = 64;

// A value of a document, whatever its syntax (YAML, JSON, a CSV row), with its place.
// Plain data; nesting is bounded by the readers, so that recursion over it is safe.
struct Node {
  enum class Kind { kNull, kScalar, kSequence, kMapping };

  Node();
  Node(const Node&);
  Node(Node&&) noexcept;
  Node& operator=(const Node&);
  Node& operator=(Node&&) noexcept;
  ~Node();

  bool IsNull() const { return kind == Kind::kNull; }
  bool IsScalar() const { return kind == Kind::kScalar; }
  bool IsSequence() const { return kind == Kind::kSequence; }
  bool IsMapping() const { return kind == Kind::kMapping; }

  // The member of a mapping, or null where this is no mapping or has none of that key.
  const Node* Find(absl::string_view key) const;

  Kind kind = Kind::kNull;
  // A scalar without quotes: in YAML a plain scalar, in JSON a number, true or false.
  // What it means is decided by who reads it; the readers convert nothing (`010` stays
  // "010").
  bool plain = false;
  TextPosition at;
  std::string text;             // of a scalar
  std::vector<Node> items;      // of a sequence
  std::vector<Member> members;  // of a mapping, in the order written, keys unique
};

struct Member {
  std::string key;
  TextPosition key_at;
  Node value;
};

// "a mapping", "a list", "a text", "nothing": how messages name a node's kind.
absl::string_view KindName(const Node& node);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_NODE_H_
