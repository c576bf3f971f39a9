#include "input/json_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "input/json_syntax.h"
#include "input/limits.h"
#include "input/mapping_builder.h"
#include "input/quoted.h"
#include "input/text_checks.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

namespace ondemand = simdjson::ondemand;

absl::string_view View(std::string_view text) { return {text.data(), text.size()}; }

std::string_view Token(ondemand::value& value) { return value.raw_json_token(); }
std::string_view Token(ondemand::document& document) {
  std::string_view token;
  return document.raw_json_token().get(token) ? std::string_view() : token;
}

// Builds the node of one JSON text, of which simdjson has found the tokens. simdjson
// checks values only as they are asked for, so that all of it is walked, and what is no
// string is checked here.
class JsonBuilder {
 public:
  // The parser's document is of this text.
  JsonBuilder(absl::string_view text, uint32_t line, const Reporter& reporter)
      : text_(text), positions_(text, line), reporter_(reporter) {}

  std::optional<Node> Build(simdjson::simdjson_result<ondemand::document> parsed);

 private:
  template <typename Source>
  bool Read(Source& source, Node& node);
  bool ReadObject(simdjson::simdjson_result<ondemand::object> parsed, Node& node);
  bool ReadArray(simdjson::simdjson_result<ondemand::array> parsed, Node& node);
  bool ReadMember(ondemand::field field, Member& member);
  bool ReadText(simdjson::simdjson_result<std::string_view> parsed, size_t offset,
                std::string& text);
  bool ReadPlain(absl::string_view token, size_t offset, Node& node);
  // That nothing follows the value, of which this was the first token with the blanks
  // after it.
  bool CheckEnd(const Node& value, absl::string_view first_token);
  bool Enter(size_t offset);

  size_t Offset(const char* place) const { return place - text_.data(); }
  // Where simdjson stands.
  size_t Here();

  // All give false.
  bool Fail(size_t offset, std::string message, std::string hint = "");
  bool FailToIndex(simdjson::error_code error);
  bool FailToStart(char closing);
  bool FailToIterate(absl::string_view expected);

  const absl::string_view text_;
  PositionFinder positions_;
  const Reporter& reporter_;
  ondemand::document document_;
  int depth_ = 0;
};

bool JsonBuilder::Fail(size_t offset, std::string message, std::string hint) {
  reporter_.Error(positions_.At(offset), std::move(message), std::move(hint));
  return false;
}

bool JsonBuilder::FailToIndex(simdjson::error_code error) {
  switch (error) {
    case simdjson::EMPTY:
      return Fail(0, "no JSON value");
    case simdjson::UNESCAPED_CHARS:
      return Fail(ControlCharacterInJsonString(text_).value_or(0),
                  "a control character in a text", "write \\n, \\t or \\u00XX");
    case simdjson::UNCLOSED_STRING:
      return Fail(UnclosedJsonString(text_).value_or(0),
                  "a text without its closing quote");
    default:
      return Fail(
          0, absl::StrCat("can't be read as JSON: ", simdjson::error_message(error)));
  }
}

bool JsonBuilder::FailToIterate(absl::string_view expected) {
  const size_t offset = Here();
  return Fail(offset, UnexpectedAt(text_, offset), absl::StrCat("expected ", expected));
}

// simdjson looks at a text's last character before it enters what the first one opens.
bool JsonBuilder::FailToStart(char closing) {
  const size_t size = WithoutTrailingBlanks(text_).size();
  return Fail(size - 1,
              absl::StrFormat("the text doesn't end with the closing '%c'", closing));
}

size_t JsonBuilder::Here() {
  const char* place = nullptr;
  if (document_.current_location().get(place)) return text_.size();
  return std::min(Offset(place), text_.size());
}

std::optional<Node> JsonBuilder::Build(
    simdjson::simdjson_result<ondemand::document> parsed) {
  const simdjson::error_code error = std::move(parsed).get(document_);
  if (error) {
    FailToIndex(error);
    return std::nullopt;
  }
  const absl::string_view first_token = View(Token(document_));
  Node node;
  if (!Read(document_, node) || !CheckEnd(node, first_token)) return std::nullopt;
  return node;
}

bool JsonBuilder::CheckEnd(const Node& value, absl::string_view first_token) {
  size_t offset = Offset(first_token.data()) + first_token.size();
  if (!value.plain) {
    const char* place = nullptr;
    const bool at_end =
        document_.current_location().get(place) == simdjson::OUT_OF_BOUNDS;
    offset = at_end ? text_.size() : Here();
  }
  if (offset >= text_.size()) return true;
  return Fail(offset, absl::StrCat(UnexpectedAt(text_, offset), " after the value"));
}

bool JsonBuilder::Enter(size_t offset) {
  if (depth_ == kMaxNodeDepth) {
    return Fail(offset, absl::StrCat("nested more than ", kMaxNodeDepth, " deep"));
  }
  ++depth_;
  return true;
}

template <typename Source>
bool JsonBuilder::Read(Source& source, Node& node) {
  const absl::string_view token = View(Token(source));
  if (token.empty()) return Fail(text_.size(), UnexpectedAt(text_, text_.size()));
  const size_t offset = Offset(token.data());
  node.at = positions_.At(offset);
  switch (token.front()) {
    case '{':
      return Enter(offset) && ReadObject(source.get_object(), node);
    case '[':
      return Enter(offset) && ReadArray(source.get_array(), node);
    case '"':
      node.kind = Node::Kind::kScalar;
      return ReadText(source.get_string(), offset, node.text);
    default:
      return ReadPlain(WithoutTrailingBlanks(token), offset, node);
  }
}

bool JsonBuilder::ReadObject(simdjson::simdjson_result<ondemand::object> parsed,
                             Node& node) {
  MappingBuilder mapping(node.at);
  ondemand::object object;
  if (std::move(parsed).get(object)) return FailToStart('}');
  for (simdjson::simdjson_result<ondemand::field> next : object) {
    ondemand::field field;
    if (std::move(next).get(field)) {
      return FailToIterate("',', '}', or a key in double quotes and ':'");
    }
    Member member;
    if (!ReadMember(std::move(field), member)) return false;
    mapping.Add(std::move(member), reporter_);
  }
  node = mapping.Take();
  --depth_;
  return true;
}

bool JsonBuilder::ReadMember(ondemand::field field, Member& member) {
  const size_t offset = Offset(field.key().raw()) - 1;
  member.key_at = positions_.At(offset);
  if (!ReadText(field.unescaped_key(), offset, member.key)) return false;
  if (member.key.size() > kMaxName) {
    ReportLongKey(member.key_at, reporter_);
    return false;
  }
  return Read(field.value(), member.value);
}

bool JsonBuilder::ReadArray(simdjson::simdjson_result<ondemand::array> parsed,
                            Node& node) {
  node.kind = Node::Kind::kSequence;
  ondemand::array array;
  if (std::move(parsed).get(array)) return FailToStart(']');
  for (simdjson::simdjson_result<ondemand::value> next : array) {
    ondemand::value value;
    if (std::move(next).get(value)) {
      return FailToIterate("',' or ']'");
    }
    if (!Read(value, node.items.emplace_back())) return false;
  }
  --depth_;
  return true;
}

bool JsonBuilder::ReadText(simdjson::simdjson_result<std::string_view> parsed,
                           size_t offset, std::string& text) {
  std::string_view decoded;
  // simdjson lets some halves of surrogate pairs pass.
  if (std::move(parsed).get(decoded) || FirstInvalidUtf8(View(decoded))) {
    return Fail(
        offset, "an invalid escape in this text",
        "known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX, of surrogates both halves");
  }
  if (decoded.size() > kMaxText) {
    ReportLongText(positions_.At(offset), reporter_);
    return false;
  }
  text.assign(decoded.data(), decoded.size());
  return true;
}

bool JsonBuilder::ReadPlain(absl::string_view token, size_t offset, Node& node) {
  node.plain = true;
  if (token == "null") return true;
  if (token != "true" && token != "false" && !IsJsonNumber(token)) {
    if (absl::StrContains(",:]}", token.front())) {
      return Fail(offset, UnexpectedAt(text_, offset));
    }
    return Fail(offset, absl::StrCat("unexpected ", Quoted(token)),
                "neither a number nor true, false or null; a text needs double quotes");
  }
  if (token.size() > kMaxText) {
    ReportLongText(node.at, reporter_);
    return false;
  }
  node.kind = Node::Kind::kScalar;
  node.text.assign(token.data(), token.size());
  return true;
}

// Reads one text after another, reusing its buffers.
class JsonParser {
 public:
  // `readable` is how many bytes can be read from the text's start on, which are not part
  // of it.
  std::optional<Node> Parse(absl::string_view text, size_t readable, uint32_t line,
                            const Reporter& reporter);

 private:
  ondemand::parser parser_;
  std::string padded_;
};

std::optional<Node> JsonParser::Parse(absl::string_view text, size_t readable,
                                      uint32_t line, const Reporter& reporter) {
  if (const std::optional<size_t> invalid = FirstInvalidUtf8(text)) {
    const unsigned char byte = static_cast<unsigned char>(text[*invalid]);
    reporter.Error(PositionFinder(text, line).At(*invalid),
                   absl::StrFormat("not UTF-8: byte 0x%02X", byte),
                   "save the file as UTF-8");
    return std::nullopt;
  }
  const size_t needed = text.size() + simdjson::SIMDJSON_PADDING;
  if (readable < needed) {
    padded_.assign(text.data(), text.size());
    padded_.resize(needed);
    text = absl::string_view(padded_).substr(0, text.size());
  }
  JsonBuilder builder(text, line, reporter);
  return builder.Build(parser_.iterate(text.data(), text.size(), needed));
}

}  // namespace

std::optional<Node> ReadJson(absl::string_view text, const Reporter& reporter) {
  text = WithoutByteOrderMark(text);
  JsonParser parser;
  return parser.Parse(text, text.size(), 1, reporter);
}

class JsonLineReader::Impl : public JsonParser {};

JsonLineReader::JsonLineReader() : impl_(std::make_unique<Impl>()) {}
JsonLineReader::~JsonLineReader() = default;

std::optional<Node> JsonLineReader::Read(absl::string_view line, size_t readable,
                                         uint32_t number, const Reporter& reporter) {
  return impl_->Parse(line, readable, number, reporter);
}

}  // namespace gainsay
