#include "claims/claim_decoder.h"

#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "claims/claim_fields.h"
#include "fmt/format.h"
#include "input/flow_comma.h"

namespace gainsay {
namespace {

// The last only on a line of JSON Lines.
constexpr std::array<absl::string_view, 17> kClaimKeys = {
    "id",    "subject",  "property",  "value", "qualifiers", "by",
    "via",   "stance",   "said_on",   "as_of", "since",      "until",
    "quote", "corrects", "retracted", "note",  "article"};

// Keys whose values are names and dates.
constexpr std::array<absl::string_view, 11> kNames = {
    "id",     "subject", "property", "qualifiers", "by",   "via",
    "stance", "said_on", "as_of",    "since",      "until"};

void ReadStances(const Fields& fields, const Reporter& reporter, Claim& claim) {
  for (const TextItem& word : fields.Texts("stance")) {
    if (!ReadStance(word.text, claim.stance)) {
      reporter.Error(word.at, fmt::format("unknown stance '{}'", word.text),
                     "one of: asserts, denies, plans, possible");
      claim.unreadable = true;
    }
    claim.stance_names.push_back(word.text);
  }
}

// Whether what is written there can be a text, or one of several.
bool IsReadable(const Node* written, bool list) {
  if (written == nullptr || written->IsNull() || written->IsScalar()) return true;
  return list && written->IsSequence() &&
         absl::c_all_of(written->items, [](const Node& item) { return item.IsScalar(); });
}

// Whether some text that says what the claim means goes on after a comma, in what was
// read as a key.
bool IsCut(const Node& claim) {
  for (size_t i = 0; i < claim.members.size(); ++i) {
    const bool known = absl::c_linear_search(kClaimKeys, claim.members[i].key);
    const bool note = i > 0 && claim.members[i - 1].key == "note";
    if (!known && !note && !CutByComma(claim, i).empty()) return true;
  }
  return false;
}

// Whether each key that says what the claim means, dates apart, has a value of a form
// that it may have. One that has not is reported where it is read.
bool AllReadable(const Fields& fields) {
  for (const absl::string_view key : {"by", "via", "corrects", "stance"}) {
    if (!IsReadable(fields.Get(key), key == "stance")) return false;
  }
  const Node* qualifiers = fields.Get("qualifiers");
  return qualifiers == nullptr || qualifiers->IsNull() || qualifiers->IsMapping();
}

void ReadQuote(const Fields& fields, const Reporter& reporter, Claim& claim) {
  const Node* node = fields.Get("quote");
  if (node == nullptr || node->IsNull()) return;
  Quote quote;
  quote.at = node->at;
  if (node->IsMapping()) {
    constexpr std::array<absl::string_view, 3> kKeys = {"exact", "prefix", "suffix"};
    const Fields parts(*node, "a quote", kKeys, reporter);
    if (!parts.Require("exact")) return;
    quote.exact = parts.TextOr("exact", "");
    quote.prefix = parts.TextOr("prefix", "");
    quote.suffix = parts.TextOr("suffix", "");
  } else {
    quote.exact = fields.TextOr("quote", "");
  }
  claim.quote = std::move(quote);
}

void ReadQualifiers(const Fields& fields, const Reporter& reporter, Claim& claim) {
  const Node* qualifiers = fields.Mapping("qualifiers");
  if (qualifiers == nullptr) return;
  for (const Member& member : qualifiers->members) {
    if (!member.value.IsScalar() && !member.value.IsMapping()) {
      reporter.Error(member.value.at,
                     fmt::format("the qualifier '{}' must be a name", member.key));
      claim.unreadable = true;
      continue;
    }
    claim.qualifiers.push_back({WrittenText{member.key, member.key_at}, member.value});
  }
}

bool HasRequired(const Fields& fields) {
  bool complete = true;
  for (const absl::string_view key : {"id", "subject", "property", "value"}) {
    if (!fields.Require(key)) complete = false;
  }
  return complete;
}

// Whether what names something does. An empty speaker would be one, of all who have none.
bool NamesAll(const Fields& fields, const Reporter& reporter) {
  constexpr char kLeaveOut[] = "leave out what the article does not say";
  bool good = true;
  for (const absl::string_view key : {"id", "subject", "property", "by", "via"}) {
    const Node* name = fields.Get(key);
    const bool optional = key == "by" || key == "via";
    good = (name == nullptr ||
            NamesSomething(*name, fmt::format("a claim's '{}'", std::string(key)),
                           optional ? kLeaveOut : "", reporter)) &&
           good;
  }
  const Node* qualifiers = fields.Get("qualifiers");
  if (qualifiers == nullptr) return good;
  for (const Member& member : qualifiers->members) {
    good = NamesSomething(member.value, fmt::format("the qualifier '{}'", member.key),
                          kLeaveOut, reporter) &&
           good;
  }
  return good;
}

}  // namespace

absl::Span<const absl::string_view> ClaimKeys(bool line) {
  return absl::MakeConstSpan(kClaimKeys).first(kClaimKeys.size() - (line ? 0 : 1));
}

std::optional<Claim> DecodeClaim(const Node& node, bool line, const Reporter& reporter) {
  const Fields fields(node, "a claim", ClaimKeys(line), reporter, "qualifiers");
  if (!node.IsMapping() || !HasRequired(fields)) return std::nullopt;
  if (!HasShortNames(fields, kNames, reporter) || !NamesAll(fields, reporter)) {
    return std::nullopt;
  }
  Claim claim;
  claim.position = {reporter.file(), node.at};
  claim.id = fields.TextOr("id", "");
  claim.subject = *fields.Get("subject");
  claim.property = Written(fields, "property");
  claim.value = *fields.Get("value");
  claim.by = Written(fields, "by");
  claim.via = Written(fields, "via");
  claim.said_on = Copied(fields, "said_on");
  claim.as_of = Copied(fields, "as_of");
  claim.since = Copied(fields, "since");
  claim.until = Copied(fields, "until");
  claim.corrects = Written(fields, "corrects");
  const std::optional<bool> retracted = fields.Bool("retracted");
  claim.retracted = retracted.value_or(false);
  claim.note = fields.TextOr("note", "");
  claim.unreadable = !AllReadable(fields) || IsCut(node) ||
                     (fields.Has("retracted") && !retracted.has_value());
  ReadStances(fields, reporter, claim);
  ReadQualifiers(fields, reporter, claim);
  ReadQuote(fields, reporter, claim);
  return claim;
}

}  // namespace gainsay
