#ifndef GAINSAY_REPORTS_FORMATS_JSON_STREAM_H_
#define GAINSAY_REPORTS_FORMATS_JSON_STREAM_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "input/node.h"
#include "input/text_sink.h"
#include "rapidjson/prettywriter.h"

namespace gainsay {

// A text as RapidJSON's output stream.
struct TextBuffer {
  using Ch = char;
  void Put(char c) { text.push_back(c); }
  void Flush() {}
  std::string text;
};

}  // namespace gainsay

namespace rapidjson {
template <>
inline void PutN(gainsay::TextBuffer& buffer, char c, size_t n) {
  buffer.text.append(n, c);
}
}  // namespace rapidjson

namespace gainsay {

// Writes JSON as it comes, indented by two spaces, so that the largest report needs no
// tree of its own. What begins must be ended; JsonObject does so.
class JsonStream {
 public:
  explicit JsonStream(TextSink sink);

  void BeginObject() { writer_.StartObject(); }
  void EndObject() { writer_.EndObject(); }
  void Write(std::nullptr_t) { writer_.Null(); }
  void Write(int64_t number) { writer_.Int64(number); }
  void Write(uint32_t number) { writer_.Uint(number); }
  // Bytes that are not UTF-8 cannot stand in JSON, and become U+FFFD; the readers refuse
  // them, and names of files are the only other way in.
  void Write(absl::string_view text);
  void Write(const std::string& text) { Write(absl::string_view(text)); }
  void Write(const char* text) { Write(absl::string_view(text)); }
  // Plain scalars are numbers and truth values that this program made, and stand as they
  // are.
  void Write(const Node& node);
  void Write(const std::shared_ptr<const Node>& node) {
    node == nullptr ? Write(nullptr) : Write(*node);
  }
  template <typename T>
  void Write(const std::optional<T>& value) {
    if (value.has_value()) {
      Write(*value);
    } else {
      Write(nullptr);
    }
  }
  template <typename T>
  void Write(const std::vector<T>& items) {
    WriteList(items, [this](const T& item) { Write(item); });
  }
  template <typename T, typename F>
  void WriteList(const std::vector<T>& items, F write) {
    writer_.StartArray();
    for (const T& item : items) write(item);
    writer_.EndArray();
  }

  // Gives the sink what was written, once that is worth while.
  void HandOver();
  // Gives it the rest, with the end of the line; nothing can be written after it.
  void End();

 private:
  TextSink sink_;
  TextBuffer text_;
  rapidjson::PrettyWriter<TextBuffer> writer_;
};

// A node as JSON in one line: plain scalars as they are (numbers, true, false), others as
// strings.
std::string NodeToJson(const Node& node);

// An object from its making to the end of its scope.
class JsonObject {
 public:
  explicit JsonObject(JsonStream& out) : out_(out) { out_.BeginObject(); }
  ~JsonObject() { out_.EndObject(); }
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;

  template <typename T>
  JsonObject& Add(absl::string_view key, const T& value) {
    out_.Write(key);
    out_.Write(value);
    return *this;
  }
  // A text, or null where it is empty.
  JsonObject& AddOrNull(absl::string_view key, absl::string_view text);
  // What the function writes, a value.
  template <typename F>
  JsonObject& Make(absl::string_view key, F write) {
    out_.Write(key);
    write();
    return *this;
  }
  // A list whose items the function writes, each.
  template <typename T, typename F>
  JsonObject& List(absl::string_view key, const std::vector<T>& items, F write) {
    out_.Write(key);
    out_.WriteList(items, write);
    return *this;
  }

 private:
  JsonStream& out_;
};

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_JSON_STREAM_H_
