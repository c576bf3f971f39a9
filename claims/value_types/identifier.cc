#include "claims/value_types/identifier.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_text.h"
#include "claims/reading/dates/edtf_format.h"
#include "claims/reading/dates/identifier_pattern.h"
#include "claims/value_types/tree.h"
#include "re2/re2.h"

namespace gainsay {
namespace {

// The date that the first pattern finds which finds any.
std::optional<DateSet> DateIn(const std::string& text,
                              absl::Span<const LazyPattern> patterns) {
  for (const LazyPattern& pattern : patterns) {
    const auto match = MatchIdentifier(pattern.get(), text);
    if (match.has_value() && match->date.has_value()) return match->date;
  }
  return std::nullopt;
}

}  // namespace

std::string PlainIdentifier(absl::string_view text) {
  static LazyRE2 kDash = {" *[-\u2010\u2011\u2012\u2013\u2014\u2212] *"};
  std::string plain(absl::StripAsciiWhitespace(text));
  RE2::GlobalReplace(&plain, *kDash, "-");
  return plain;
}

ReadValueResult ReadIdentifierValue(const Node& written, const ReadingContext& context) {
  const std::string text(absl::StripAsciiWhitespace(written.text));
  if (!written.IsScalar() || text.empty()) {
    return ValueError{"not an identifier", "one string", written.at};
  }
  IdentifierValue value;
  value.id = text;
  if (context.property != nullptr && context.property->pattern != nullptr) {
    const auto match = MatchIdentifier(*context.property->pattern, text);
    if (!match.has_value()) {
      return ValueError{"'" + text + "' does not match the property's pattern",
                        "a text that matches " + context.property->pattern->pattern(),
                        written.at};
    }
    if (!match->id.empty()) value.id = match->id;
    value.date = match->date;
  } else {
    value.date = DateIn(text, context.identifiers);
  }
  value.id = PlainIdentifier(value.id);
  Reading reading;
  reading.value = std::move(value);
  return reading;
}

Tri IdentifiersAgree(const Value& a, const Value& b, Width width, const AgreementRules&) {
  const auto& left = std::get<IdentifierValue>(a);
  const auto& right = std::get<IdentifierValue>(b);
  const bool same = width == Width::kNominal ? left.id == right.id
                                             : absl::EqualsIgnoreCase(left.id, right.id);
  if (left.denied && right.denied) return Tri::kMaybe;
  if (left.denied || right.denied) return same ? Tri::kFalse : Tri::kMaybe;
  return same ? Tri::kTrue : Tri::kFalse;
}

Value DeniedIdentifier(const Reading& reading) {
  IdentifierValue value = std::get<IdentifierValue>(reading.value);
  value.denied = !value.denied;
  return value;
}

std::string IdentifierText(const Reading& reading, const ReadingContext&) {
  const auto& value = std::get<IdentifierValue>(reading.value);
  const std::string said = value.denied ? "not " + value.id : value.id;
  if (!value.date.has_value()) return said;
  return absl::StrCat(said, ", which gives ", DateSetText(*value.date));
}

Node IdentifierTree(const Reading& reading, const ReadingContext&) {
  const auto& value = std::get<IdentifierValue>(reading.value);
  Node tree = MappingNode();
  AddMember(tree, "id", TextNode(value.id));
  if (value.date.has_value()) {
    AddMember(tree, "date", TextNode(FormatEdtf(*value.date)));
  }
  if (value.denied) AddMember(tree, "denied", BoolNode(true));
  return tree;
}

Slack IdentifierSlack(const Value& a, const Value& b, const Property&,
                      const Vocabulary&) {
  Slack slack;
  slack.members = {std::get<IdentifierValue>(a).id};
  const std::string& other = std::get<IdentifierValue>(b).id;
  if (other != slack.members[0]) slack.members.push_back(other);  // else it is denied
  return slack;
}

}  // namespace gainsay
