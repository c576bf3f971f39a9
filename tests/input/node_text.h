#ifndef GAINSAY_TESTS_INPUT_NODE_TEXT_H_
#define GAINSAY_TESTS_INPUT_NODE_TEXT_H_

#include <string>

#include "absl/strings/str_cat.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

inline std::string PlaceText(TextPosition at) {
  return absl::StrCat(at.line, ":", at.column);
}

// A node on one line: plain scalars bare, others in quotes: {a: [1, "x"], b: ~}. With
// places each key and value is followed by where it stands: {a@1:1: 1@1:4}@1:1.
inline std::string NodeText(const Node& node, bool places = false) {
  std::string text;
  const auto separate = [&text] { absl::StrAppend(&text, text.size() > 1 ? ", " : ""); };
  switch (node.kind) {
    case Node::Kind::kNull:
      text = "~";
      break;
    case Node::Kind::kScalar:
      text = node.plain ? node.text : absl::StrCat("\"", node.text, "\"");
      break;
    case Node::Kind::kSequence:
      text = "[";
      for (const Node& item : node.items) {
        separate();
        absl::StrAppend(&text, NodeText(item, places));
      }
      text += "]";
      break;
    case Node::Kind::kMapping:
      text = "{";
      for (const Member& member : node.members) {
        separate();
        absl::StrAppend(&text, member.key, places ? "@" : "",
                        places ? PlaceText(member.key_at) : "", ": ",
                        NodeText(member.value, places));
      }
      text += "}";
      break;
  }
  if (places) absl::StrAppend(&text, "@", PlaceText(node.at));
  return text;
}

// Each diagnostic on a line, with its hint, for a file named "f".
inline std::string DiagnosticsText(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    absl::StrAppend(&text, text.empty() ? "" : "\n", ToString(diagnostic));
  }
  return text;
}

}  // namespace gainsay

#endif  // GAINSAY_TESTS_INPUT_NODE_TEXT_H_
