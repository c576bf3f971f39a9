#ifndef GAINSAY_CLAIMS_CLAIM_KEYS_H_
#define GAINSAY_CLAIMS_CLAIM_KEYS_H_

#include <array>
#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// The keys of a claim, for all that read one: DecodeClaim its tree, RecordReader a line
// of which no tree is made, FillFromLine such a line again.
enum class ClaimKey {
  kId,
  kSubject,
  kProperty,
  kValue,
  kQualifiers,
  kBy,
  kVia,
  kStance,
  kSaidOn,
  kAsOf,
  kSince,
  kUntil,
  kQuote,
  kCorrects,
  kRetracted,
  kNote,
  kArticle,
};

// As what a key must be written for the claim's meaning to be known.
enum class ClaimForm {
  kAny,  // whatever it is, or looked at where it is read
  kText,
  kTexts,  // one or several
  kMapping,
};

struct ClaimKeyRow {
  ClaimKey key;
  absl::string_view name;
  bool required = false;
  bool is_name = false;    // a name or a date: no text of it is longer than kMaxName
  bool must_name = false;  // a blank text there is a mistake
  // A number, true or false is as usual there as a text.
  bool may_be_plain = false;
  bool line_only = false;  // only of a line of JSON Lines
  ClaimForm form = ClaimForm::kAny;
};

// In the order of ClaimKey.
inline constexpr std::array<ClaimKeyRow, 17> kClaimKeys = {{
    {.key = ClaimKey::kId,
     .name = "id",
     .required = true,
     .is_name = true,
     .must_name = true},
    {.key = ClaimKey::kSubject,
     .name = "subject",
     .required = true,
     .is_name = true,
     .must_name = true},
    {.key = ClaimKey::kProperty,
     .name = "property",
     .required = true,
     .is_name = true,
     .must_name = true},
    {.key = ClaimKey::kValue, .name = "value", .required = true, .may_be_plain = true},
    {.key = ClaimKey::kQualifiers,
     .name = "qualifiers",
     .is_name = true,
     .form = ClaimForm::kMapping},
    {.key = ClaimKey::kBy,
     .name = "by",
     .is_name = true,
     .must_name = true,
     .form = ClaimForm::kText},
    {.key = ClaimKey::kVia,
     .name = "via",
     .is_name = true,
     .must_name = true,
     .form = ClaimForm::kText},
    {.key = ClaimKey::kStance,
     .name = "stance",
     .is_name = true,
     .form = ClaimForm::kTexts},
    {.key = ClaimKey::kSaidOn, .name = "said_on", .is_name = true, .may_be_plain = true},
    {.key = ClaimKey::kAsOf, .name = "as_of", .is_name = true, .may_be_plain = true},
    {.key = ClaimKey::kSince, .name = "since", .is_name = true, .may_be_plain = true},
    {.key = ClaimKey::kUntil, .name = "until", .is_name = true, .may_be_plain = true},
    {.key = ClaimKey::kQuote, .name = "quote"},
    {.key = ClaimKey::kCorrects, .name = "corrects", .form = ClaimForm::kText},
    {.key = ClaimKey::kRetracted, .name = "retracted"},
    {.key = ClaimKey::kNote, .name = "note"},
    {.key = ClaimKey::kArticle, .name = "article", .required = true, .line_only = true},
}};

constexpr const ClaimKeyRow& RowOf(ClaimKey key) {
  return kClaimKeys[static_cast<size_t>(key)];
}

// The names of the keys that a claim may have, on a line of JSON Lines or in a file.
absl::Span<const absl::string_view> ClaimKeyNames(bool line);

// The key of that name, if any.
std::optional<ClaimKey> FindClaimKey(absl::string_view name);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_KEYS_H_
