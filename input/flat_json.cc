#include "input/flat_json.h"

#include <simdjson.h>

#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "input/json_syntax.h"
#include "input/text_within.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

namespace ondemand = simdjson::ondemand;

bool HasEscapes(absl::string_view text) {
  return std::memchr(text.data(), '\\', text.size()) != nullptr;
}

// A view of `copy` as the same of `line`; another as it is.
absl::string_view InPlaceOf(absl::string_view text, absl::string_view copy,
                            absl::string_view line) {
  return StandsWithin(text, copy)
             ? line.substr(static_cast<size_t>(text.data() - copy.data()), text.size())
             : text;
}

}  // namespace

class FlatJsonReader::Impl {
 public:
  bool Read(absl::string_view line, size_t readable);

  std::vector<FlatMember> members;

 private:
  bool Parse(absl::string_view line);  // which is followed by as much as simdjson needs
  bool ReadMembers(ondemand::object object, bool inner);
  bool ReadKey(ondemand::field& field, FlatMember& member);
  bool ReadValue(ondemand::value value, bool inner, size_t index);
  bool ReadText(ondemand::value& value, absl::string_view token, FlatMember& member);

  ondemand::parser parser_;
  std::string padded_;
};

bool FlatJsonReader::Impl::Read(absl::string_view line, size_t readable) {
  members.clear();
  const size_t needed = line.size() + simdjson::SIMDJSON_PADDING;
  if (readable >= needed) return Parse(line);
  padded_.assign(line.data(), line.size());
  padded_.resize(needed);
  const absl::string_view copy = absl::string_view(padded_).substr(0, line.size());
  if (!Parse(copy)) return false;
  for (FlatMember& member : members) {
    member.key = InPlaceOf(member.key, copy, line);
    member.text = InPlaceOf(member.text, copy, line);
  }
  return true;
}

bool FlatJsonReader::Impl::Parse(absl::string_view line) {
  ondemand::document document;
  const size_t needed = line.size() + simdjson::SIMDJSON_PADDING;
  if (parser_.iterate(line.data(), line.size(), needed).get(document)) return false;
  ondemand::object object;
  if (document.get_object().get(object) || !ReadMembers(object, false)) return false;
  const char* place = nullptr;
  return document.current_location().get(place) == simdjson::OUT_OF_BOUNDS;
}

bool FlatJsonReader::Impl::ReadMembers(ondemand::object object, bool inner) {
  for (simdjson::simdjson_result<ondemand::field> next : object) {
    ondemand::field field;
    if (std::move(next).get(field)) return false;
    const size_t index = members.size();
    members.emplace_back();
    if (!ReadKey(field, members.back())) return false;
    if (!ReadValue(field.value(), inner, index)) return false;
  }
  return true;
}

bool FlatJsonReader::Impl::ReadKey(ondemand::field& field, FlatMember& member) {
  const char* begin = field.key().raw();
  const char* end = begin;
  while (*end != '"' && *end != '\\') ++end;  // simdjson has found the closing quote
  if (*end == '\\') return false;
  member.key = {begin, static_cast<size_t>(end - begin)};
  return true;
}

bool FlatJsonReader::Impl::ReadValue(ondemand::value value, bool inner, size_t index) {
  const std::string_view raw = value.raw_json_token();
  if (raw.empty()) return false;
  const absl::string_view token = WithoutTrailingBlanks({raw.data(), raw.size()});
  if (token.front() == '"') return ReadText(value, token, members[index]);
  if (token.front() == '{') {
    ondemand::object object;
    if (inner || value.get_object().get(object)) return false;
    members[index].kind = FlatMember::Kind::kObject;
    if (!ReadMembers(object, true)) return false;
    members[index].members = members.size() - index - 1;
    return true;
  }
  if (token != "true" && token != "false" && !IsJsonNumber(token)) return false;
  members[index].kind = FlatMember::Kind::kPlain;
  members[index].text = token;
  return true;
}

bool FlatJsonReader::Impl::ReadText(ondemand::value& value, absl::string_view token,
                                    FlatMember& member) {
  if (!HasEscapes(token)) {
    if (token.size() < 2 || token.back() != '"') return false;
    member.text = token.substr(1, token.size() - 2);
    // A text that nobody reads simdjson takes for a key, where a colon follows.
    return !value.get_raw_json_string().error();
  }
  std::string_view decoded;
  if (value.get_string().get(decoded)) return false;
  member.text = {decoded.data(), decoded.size()};
  // simdjson lets some halves of surrogate pairs pass.
  return !FirstInvalidUtf8(member.text).has_value();
}

FlatJsonReader::FlatJsonReader() : impl_(std::make_unique<Impl>()) {}
FlatJsonReader::~FlatJsonReader() = default;

absl::Span<const FlatMember> FlatJsonReader::Read(absl::string_view line,
                                                  size_t readable) {
  if (!impl_->Read(line, readable)) return {};
  return impl_->members;
}

}  // namespace gainsay
