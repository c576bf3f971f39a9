#include "claims/record_reader.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "claims/claim_fields.h"
#include "input/limits.h"
#include "input/text_hash.h"

namespace gainsay {

namespace {

using Key = ClaimKey;

constexpr uint32_t Bit(Key key) { return 1U << static_cast<uint32_t>(key); }

constexpr uint32_t kRequired = [] {
  uint32_t required = 0;
  for (const ClaimKeyRow& row : kClaimKeys) {
    if (row.required) required |= Bit(row.key);
  }
  return required;
}();

bool IsAlnum(char c) { return absl::ascii_isalnum(static_cast<unsigned char>(c)); }

// What a bound ends in: "fewer than 41" is looked at more closely than "41".
constexpr absl::string_view kBound = "than ";

// Whether the value stands in the quote as it is written, between spaces or the ends, so
// that folding either can't part them, and is not just the number of a bound.
bool StandsIn(absl::string_view quote, absl::string_view value) {
  if (value.empty() || !IsAlnum(value.front())) return false;
  if (!IsAlnum(value.back()) && value.back() != '%') return false;
  for (size_t at = quote.find(value); at != absl::string_view::npos;
       at = quote.find(value, at + 1)) {
    const size_t end = at + value.size();
    const bool begins =
        at == 0 || (quote[at - 1] == ' ' && !absl::EndsWith(quote.substr(0, at), kBound));
    if (begins && (end == quote.size() || quote[end] == ' ')) return true;
  }
  return false;
}

TextId FormOf(const Node& node, TextTable& texts) {
  return node.IsScalar() ? texts.Add(node.text) : kOtherForm;
}

TextId TimesOf(const Claim& claim, TextTable& texts) {
  std::array<TextId, 4> times = {};
  size_t i = 0;
  for (const auto* time : {&claim.as_of, &claim.said_on, &claim.since, &claim.until}) {
    if (time->has_value()) times[i] = FormOf(**time, texts);
    if (times[i++] == kOtherForm) return kOtherForm;
  }
  return times == std::array<TextId, 4>{} ? kNoText : texts.AddList(times);
}

TextId QualifiersOf(const Claim& claim, TextTable& texts) {
  if (claim.qualifiers.empty()) return kNoText;
  std::vector<TextId> list;
  for (const auto& [name, value] : claim.qualifiers) {
    if (!value.IsScalar()) return kOtherForm;
    list.push_back(texts.Add(name.text));
    list.push_back(texts.Add(value.text));
  }
  return texts.AddList(list);
}

}  // namespace

std::optional<ClaimRecord> RecordReader::Read(absl::string_view line, size_t readable) {
  const absl::Span<const FlatMember> members = json_.Read(line, readable);
  ClaimRecord record;
  value_ = quote_ = absl::string_view();
  times_ = {};
  uint32_t seen = 0;
  for (size_t i = 0; i < members.size(); ++i) {
    const FlatMember& member = members[i];
    const std::optional<Key> key = FindClaimKey(member.key);
    if (!key.has_value() || (seen & Bit(*key)) != 0) return std::nullopt;
    seen |= Bit(*key);
    if (*key == Key::kQualifiers) {
      if (member.kind != FlatMember::Kind::kObject) return std::nullopt;
      if (!ReadQualifiers(members.subspan(i + 1, member.members), record)) {
        return std::nullopt;
      }
      i += member.members;
    } else if (!ReadMember(*key, member, record)) {
      return std::nullopt;
    }
  }
  if ((seen & kRequired) != kRequired) return std::nullopt;
  record.hash = LineHash(line);
  record.words = WordsHash(value_, quote_);
  if (times_ != std::array<TextId, 4>{}) record.times = texts_.AddList(times_);
  record.quoted = (seen & Bit(Key::kQuote)) != 0;
  record.quote_is_empty = quote_.empty();
  record.value_in_quote = record.quoted && StandsIn(quote_, value_);
  return record;
}

bool RecordReader::ReadMember(ClaimKey key, const FlatMember& member,
                              ClaimRecord& record) {
  if (key == Key::kRetracted) {
    record.retracted = member.text == "true";
    return member.kind == FlatMember::Kind::kPlain &&
           (member.text == "true" || member.text == "false");
  }
  const auto time = [&](TimeField field) {
    times_[static_cast<size_t>(field)] = texts_.Add(member.text);
  };
  const ClaimKeyRow& row = RowOf(key);
  if (member.text.size() > (row.is_name ? kMaxName : kMaxText)) return false;
  const bool plain = member.kind == FlatMember::Kind::kPlain && row.may_be_plain;
  if (member.kind != FlatMember::Kind::kText && !plain) return false;
  // Mistakes are not for records to report.
  if (row.must_name && IsBlank(member.text)) return false;
  switch (key) {
    case Key::kId:
      ReadId(member, record);
      break;
    case Key::kSubject:
      record.subject = texts_.Add(member.text);
      break;
    case Key::kProperty:
      record.property = texts_.Add(member.text);
      break;
    case Key::kValue:
      value_ = member.text;
      record.value = texts_.Add(member.text);
      break;
    case Key::kBy:
      record.by = texts_.Add(member.text);
      break;
    case Key::kVia:
      record.has_via = true;
      break;
    case Key::kStance:
      return ReadStance(member.text, record.stance);
    case Key::kSaidOn:
      time(TimeField::kSaidOn);
      break;
    case Key::kAsOf:
      time(TimeField::kAsOf);
      break;
    case Key::kSince:
      time(TimeField::kSince);
      break;
    case Key::kUntil:
      time(TimeField::kUntil);
      break;
    case Key::kQuote:
      quote_ = member.text;
      break;
    case Key::kCorrects:
      record.corrects = true;
      break;
    case Key::kArticle:
      record.article = static_cast<int32_t>(texts_.Add(member.text));
      break;
    case Key::kNote:
    case Key::kQualifiers:
    case Key::kRetracted:
      break;
  }
  return true;
}

void RecordReader::ReadId(const FlatMember& member, ClaimRecord& record) {
  static_assert(kMaxName <= std::numeric_limits<uint16_t>::max());
  record.id_begin = static_cast<uint32_t>(ids_.size());
  record.id_size = static_cast<uint16_t>(member.text.size());
  ids_.append(member.text.data(), member.text.size());
}

bool RecordReader::ReadQualifiers(absl::Span<const FlatMember> members,
                                  ClaimRecord& record) {
  list_.clear();
  for (const FlatMember& member : members) {
    if (member.kind != FlatMember::Kind::kText) return false;
    if (std::max(member.key.size(), member.text.size()) > kMaxName) return false;
    if (IsBlank(member.text)) return false;
    const TextId name = texts_.Add(member.key);
    for (size_t i = 0; i < list_.size(); i += 2) {
      if (list_[i] == name) return false;
    }
    list_.push_back(name);
    list_.push_back(texts_.Add(member.text));
  }
  if (!list_.empty()) record.qualifiers = texts_.AddList(list_);
  return true;
}

uint32_t LineHash(absl::string_view line) {
  return static_cast<uint32_t>(TextHash(line));
}

ClaimRecord RecordOf(const Claim& claim, TextTable& texts) {
  ClaimRecord record;
  record.article = claim.article;
  if (claim.property.present()) record.property = texts.Add(claim.property.text);
  record.subject = FormOf(claim.subject, texts);
  record.value = FormOf(claim.value, texts);
  if (claim.by.present()) record.by = texts.Add(claim.by.text);
  record.qualifiers = QualifiersOf(claim, texts);
  record.times = TimesOf(claim, texts);
  record.origin = claim.origin;
  record.stance = claim.stance;
  record.quoted = claim.quote.has_value();
  record.quote_is_empty = !record.quoted || claim.quote->exact.empty();
  record.value_in_quote = record.quoted && claim.value.IsScalar() &&
                          StandsIn(claim.quote->exact, claim.value.text);
  record.retracted = claim.retracted;
  record.corrects = claim.corrects.present();
  record.has_via = claim.via.present();
  record.read_as = !claim.read_as.empty();
  record.unreadable = claim.unreadable;
  record.stored = true;
  return record;
}

}  // namespace gainsay
