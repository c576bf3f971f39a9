#include "claims/claim_decoder.h"

#include <array>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim_fields.h"
#include "claims/claim_keys.h"
#include "claims/stance.h"
#include "fmt/format.h"
#include "input/flow_comma.h"

namespace gainsay {
namespace {

void ReadStances(const Fields& fields, const Reporter& reporter, Claim& claim) {
  for (const TextItem& word : fields.Texts("stance")) {
    if (!ReadStance(word.text, claim.stance)) {
      reporter.Error(word.at, fmt::format("unknown stance '{}'", word.text),
                     "one of: " + absl::StrJoin(StanceWords(), ", "));
      claim.unreadable = true;
    }
    claim.stance_names.push_back(word.text);
  }
}

// Whether what is written there can be of the form that is asked of it.
bool IsReadable(const Node* written, ClaimForm form) {
  if (written == nullptr || written->IsNull()) return true;
  switch (form) {
    case ClaimForm::kAny:
      return true;
    case ClaimForm::kMapping:
      return written->IsMapping();
    case ClaimForm::kText:
      return written->IsScalar();
    case ClaimForm::kTexts:
      return written->IsScalar() || (written->IsSequence() &&
                                     absl::c_all_of(written->items, [](const Node& item) {
                                       return item.IsScalar();
                                     }));
  }
  return false;
}

// Whether some text that says what the claim means goes on after a comma, in what was
// read as a key.
bool IsCut(const Node& claim) {
  for (size_t i = 0; i < claim.members.size(); ++i) {
    const bool known = FindClaimKey(claim.members[i].key).has_value();
    const bool note = i > 0 && claim.members[i - 1].key == "note";
    if (!known && !note && !CutByComma(claim, i).empty()) return true;
  }
  return false;
}

// Whether each key that says what the claim means, dates apart, has a value of a form
// that it may have. One that has not is reported where it is read.
bool AllReadable(const Fields& fields) {
  return absl::c_all_of(kClaimKeys, [&](const ClaimKeyRow& row) {
    return IsReadable(fields.Get(row.name), row.form);
  });
}

void ReadQuote(const Fields& fields, const Reporter& reporter, Claim& claim) {
  const Node* node = fields.Get("quote");
  if (node == nullptr || node->IsNull()) return;
  Quote quote;
  quote.at = node->at;
  if (node->IsMapping()) {
    constexpr std::array<absl::string_view, 3> kQuoteKeys = {"exact", "prefix", "suffix"};
    const Fields parts(*node, "a quote", kQuoteKeys, reporter);
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

// A line's article is looked at before its claim.
bool HasRequired(const Fields& fields) {
  bool complete = true;
  for (const ClaimKeyRow& row : kClaimKeys) {
    if (row.required && !row.line_only && !fields.Require(row.name)) complete = false;
  }
  return complete;
}

// Whether no name is too long for one.
bool HasShortNames(const Fields& fields, const Reporter& reporter) {
  bool good = true;
  for (const ClaimKeyRow& row : kClaimKeys) {
    const auto key = absl::MakeConstSpan(&row.name, 1);
    if (row.is_name) good = HasShortNames(fields, key, reporter) && good;
  }
  return good;
}

// Whether what names something does. An empty speaker would be one, of all who have none.
bool NamesAll(const Fields& fields, const Reporter& reporter) {
  constexpr char kLeaveOut[] = "leave out what the article does not say";
  bool good = true;
  for (const ClaimKeyRow& row : kClaimKeys) {
    const Node* name = row.must_name ? fields.Get(row.name) : nullptr;
    good = (name == nullptr ||
            NamesSomething(*name, fmt::format("a claim's '{}'", std::string(row.name)),
                           row.required ? "" : kLeaveOut, reporter)) &&
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

std::optional<Claim> DecodeClaim(const Node& node, bool line, const Reporter& reporter) {
  const Fields fields(node, "a claim", ClaimKeyNames(line), reporter, "qualifiers");
  if (!node.IsMapping() || !HasRequired(fields)) return std::nullopt;
  if (!HasShortNames(fields, reporter) || !NamesAll(fields, reporter)) {
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
