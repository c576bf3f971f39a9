#include "reports/formats/json_stream.h"

#include <cstring>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
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

// Whether a text is printable ASCII without quotes, backslashes, and what may begin a
// command, as nearly all are: told of eight bytes at once, where a byte below zero is one
// that is less than sought.
bool IsPlain(absl::string_view text) {
  constexpr size_t kWord = sizeof(uint64_t);
  constexpr uint64_t kEach = 0x0101010101010101;
  uint64_t signs = 0;
  const auto look_at = [&](uint64_t word) {
    signs |= word | (word - kEach * ' ');
    signs |= ((word ^ (kEach * '"')) - kEach) | ((word ^ (kEach * '\\')) - kEach);
    signs |= (word ^ (kEach * '#')) - kEach;
  };
  uint64_t word = kEach * ' ';
  size_t i = 0;
  for (; i + kWord <= text.size(); i += kWord) {
    std::memcpy(&word, text.data() + i, kWord);
    look_at(word);
  }
  word = kEach * ' ';
  std::memcpy(&word, text.data() + i, text.size() - i);
  look_at(word);
  return (signs & (kEach * 0x80)) == 0;
}

// What begins a command to services that show a log ("##[error]", "##vso[").
constexpr absl::string_view kCommandMarks = "##";

// The text as a JSON string without these marks, the second of which is escaped.
std::string WithoutCommands(absl::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<SizeType>(text.size()));
  return absl::StrReplaceAll({buffer.GetString(), buffer.GetSize()},
                             {{kCommandMarks, "#\\u0023"}});
}

template <typename Writer>
void WriteText(absl::string_view text, Writer& writer) {
  if (FirstInvalidUtf8(text).has_value()) return WriteText(Repaired(text), writer);
  if (absl::StrContains(text, kCommandMarks)) {
    const std::string escaped = WithoutCommands(text);
    writer.RawValue(escaped.data(), escaped.size(), rapidjson::kStringType);
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

void JsonWriter::Text(absl::string_view text) {
  if (!IsPlain(text)) return WriteText(text, *this);
  PrettyPrefix(rapidjson::kStringType);
  char* out = os_->Push(text.size() + 2);
  *out++ = '"';
  text.copy(out, text.size());
  out[text.size()] = '"';
}

void JsonWriter::Again(absl::string_view value) {
  PrettyPrefix(rapidjson::kObjectType);
  value.copy(os_->Push(value.size()), value.size());
}

JsonStream::JsonStream(TextSink sink, int depth) : sink_(sink), writer_(text_) {
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

void JsonStream::Write(absl::string_view text) { writer_.Text(text); }

void JsonStream::Write(const Node& node) { WriteNode(node, writer_); }

void JsonStream::Write(const std::shared_ptr<const Node>& node) {
  if (node == nullptr) return Write(nullptr);
  if (!node->IsMapping()) return Write(*node);
  if (node == shared_.node && writer_.depth() == shared_.depth) {
    return writer_.Again(shared_.text);
  }
  const size_t before = text_.GetSize();
  Write(*node);
  const absl::string_view written(text_.GetString() + before, text_.GetSize() - before);
  // Before it stands what comes before any value.
  shared_ = {node, writer_.depth(), std::string(written.substr(written.find('{')))};
}

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
