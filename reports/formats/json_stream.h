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

// Not with RAPIDJSON_SSE2: in version 1.1.0 that leaves the characters from U+001A to
// U+001F as they are.
#include "rapidjson/prettywriter.h"
#include "rapidjson/stringbuffer.h"

namespace gainsay {

// Copies what stands in JSON as it is, which its base looks at byte by byte.
class JsonWriter : public rapidjson::PrettyWriter<rapidjson::StringBuffer> {
 public:
  explicit JsonWriter(rapidjson::StringBuffer& out) : PrettyWriter(out) {
    SetIndent(' ', 2);
  }

  // A text of any bytes (JsonStream::Write).
  void Text(absl::string_view text);
  // A value as it was written at this depth before.
  void Again(absl::string_view value);
  // How many lists and objects are begun.
  size_t depth() const { return level_stack_.GetSize() / sizeof(Level); }
};

// Writes JSON as it comes, indented by two spaces, so that the largest report needs no
// tree of its own. What begins must be ended; JsonObject does so.
class JsonStream {
 public:
  // What is written stands within so many lists and objects: of a stream of its own, or
  // of another one, which takes items by AddItems.
  explicit JsonStream(TextSink sink, int depth = 0);

  void BeginObject() { writer_.StartObject(); }
  void EndObject() { writer_.EndObject(); }
  void Write(std::nullptr_t) { writer_.Null(); }
  void Write(int64_t number) { writer_.Int64(number); }
  void Write(uint32_t number) { writer_.Uint(number); }
  // Bytes that are not UTF-8 cannot stand in JSON, and become U+FFFD; the readers refuse
  // them, and names of files are the only other way in. What a service that shows the
  // output on its log would take for a command is escaped.
  void Write(absl::string_view text);
  void Write(const std::string& text) { Write(absl::string_view(text)); }
  void Write(const char* text) { Write(absl::string_view(text)); }
  // Plain scalars are numbers and truth values that this program made, and stand as they
  // are.
  void Write(const Node& node);
  // Many mappings follow one another that are the same, which is written out once.
  void Write(const std::shared_ptr<const Node>& node);
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
    WriteListOf([&] {
      for (const T& item : items) write(item);
    });
  }
  // A list of what the function writes.
  template <typename F>
  void WriteListOf(F write) {
    writer_.StartArray();
    write();
    writer_.EndArray();
  }

  // Adds items of another stream to the list that is being written.
  void AddItems(absl::string_view items);

  // Gives the sink what was written.
  void HandOver();
  // Gives it the rest, with the end of the line; nothing can be written after it.
  void End();

 private:
  // The last mapping that several may share, as it was written at some depth.
  struct Shared {
    std::shared_ptr<const Node> node;
    size_t depth = 0;
    std::string text;
  };

  TextSink sink_;
  rapidjson::StringBuffer text_;
  JsonWriter writer_;
  Shared shared_;
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
  // A list of all that the function writes.
  template <typename F>
  JsonObject& MakeList(absl::string_view key, F write) {
    return Make(key, [&] { out_.WriteListOf(write); });
  }

 private:
  JsonStream& out_;
};

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_JSON_STREAM_H_
