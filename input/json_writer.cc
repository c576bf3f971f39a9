#include "input/json_writer.h"

namespace gainsay {
namespace {

constexpr unsigned char kFirstPrintable = 0x20;

void Append(const Node& node, std::string& out) {
  switch (node.kind) {
    case Node::Kind::kNull:
      out += "null";
      return;
    case Node::Kind::kScalar:
      if (node.plain && (node.text == "true" || node.text == "false")) {
        out += node.text;
      } else {
        AppendJsonString(node.text, out);
      }
      return;
    case Node::Kind::kSequence:
      out += '[';
      for (const Node& item : node.items) {
        if (&item != node.items.data()) out += ',';
        Append(item, out);
      }
      out += ']';
      return;
    case Node::Kind::kMapping:
      out += '{';
      for (const Member& member : node.members) {
        if (&member != node.members.data()) out += ',';
        AppendJsonString(member.key, out);
        out += ':';
        Append(member.value, out);
      }
      out += '}';
      return;
  }
}

}  // namespace

void AppendJsonString(absl::string_view text, std::string& out) {
  constexpr char kDigits[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < kFirstPrintable) {
      out += "\\u00";
      out += kDigits[byte >> 4];
      out += kDigits[byte & 0xF];
    } else {
      out += c;
    }
  }
  out += '"';
}

std::string CanonicalJson(const Node& node) {
  std::string out;
  Append(node, out);
  return out;
}

}  // namespace gainsay
