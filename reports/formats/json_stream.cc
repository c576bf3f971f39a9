#include "reports/formats/json_stream.h"

#include "absl/strings/ascii.h"
#include "input/utf8.h"
#include "rapidjson/writer.h"

namespace gainsay {
namespace {

using rapidjson::SizeType;

constexpr absl::string_view kReplacement = "\xEF\xBF\xBD";

std::string Repaired(absl::string_view text) {
  std::string repaired;
  while (const std::optional<size_t> bad = FirstInvalidUtf8(text)) {
    repaired.append(text.data(), *bad).append(kReplacement.data(), kReplacement.size());
    text.remove_prefix(*bad + 1);
  }
  return repaired.append(text.data(), text.size());
}

template <typename Writer>
void WriteText(absl::string_view text, Writer& writer) {
  if (FirstInvalidUtf8(text).has_value()) {
    const std::string repaired = Repaired(text);
    writer.String(repaired.data(), static_cast<SizeType>(repaired.size()));
  } else {
    writer.String(text.data(), static_cast<SizeType>(text.size()));
  }
}

template <typename Writer>
void WriteNode(const Node& node, Writer& writer) {
  switch (node.kind) {
    case Node::Kind::kNull:
      writer.Null();
      return;
    case Node::Kind::kScalar:
      if (!node.plain) return WriteText(node.text, writer);
      writer.RawValue(node.text.data(), node.text.size(), rapidjson::kNumberType);
      return;
    case Node::Kind::kSequence:
      writer.StartArray();
      for (const Node& item : node.items) WriteNode(item, writer);
      writer.EndArray();
      return;
    case Node::Kind::kMapping:
      writer.StartObject();
      for (const Member& member : node.members) {
        WriteText(member.key, writer);
        WriteNode(member.value, writer);
      }
      writer.EndObject();
      return;
  }
}

}  // namespace

JsonStream::JsonStream(TextSink sink, int depth) : sink_(sink), writer_(text_) {
  writer_.SetIndent(' ', 2);
  for (int i = 0; i < depth; ++i) writer_.StartArray();
  text_.Clear();
}

void JsonStream::AddItems(absl::string_view items) {
  // The writer puts before it what comes before a value.
  writer_.RawValue("", 0, rapidjson::kObjectType);
  HandOver();
  sink_(absl::StripLeadingAsciiWhitespace(items));
}

void JsonStream::HandOver() {
  sink_({text_.GetString(), text_.GetSize()});
  text_.Clear();
}

void JsonStream::End() {
  text_.Put('\n');
  HandOver();
}

void JsonStream::Write(absl::string_view text) { WriteText(text, writer_); }

void JsonStream::Write(const Node& node) { WriteNode(node, writer_); }

JsonObject& JsonObject::AddOrNull(absl::string_view key, absl::string_view text) {
  out_.Write(key);
  if (text.empty()) {
    out_.Write(nullptr);
  } else {
    out_.Write(text);
  }
  return *this;
}

std::string NodeToJson(const Node& node) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  WriteNode(node, writer);
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace gainsay
