#ifndef GAINSAY_CLAIMS_VALUE_TYPES_NAMED_GROUP_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_NAMED_GROUP_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "claims/value_types/other_members.h"
#include "claims/value_types/value_type.h"

namespace gainsay {

// A text that says whom a list of names is of: "three people, including Witkoff", "the
// delegation led by Umerov", "two people: Witkoff and Kushner".
struct NamedGroup {
  absl::string_view group;
  absl::string_view names;
  bool some = false;   // of the group are named, else all
  bool small = false;  // its words are in small letters, as no name is
};

// Nothing where the text has no such words. Whether they are names is not asked.
std::optional<NamedGroup> FindNamedGroup(absl::string_view text, const NameWords& words);

// How many members "at least three people" are; nothing where it is no number of any.
std::optional<MemberCount> CountOfGroup(absl::string_view group,
                                        const ReadingContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_NAMED_GROUP_H_
