#ifndef GAINSAY_CLAIMS_VALUE_TYPES_OTHER_MEMBERS_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_OTHER_MEMBERS_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"
#include "claims/value_types/names_in_text.h"
#include "claims/value_types/value_type.h"

namespace gainsay {

// A number of members, with the reading of what was written where that was one number.
struct MemberCount {
  QuantityValue number;
  Readings<QuantityReading> parts;
};

// A number of members: read as the count that it is, whatever the property's own unit.
ReadValueResult ReadMemberCount(const Node& written, const ReadingContext& context);

// Takes what tells how many others there are, in lower case, off the end of a list, with
// what joins it: "Witkoff and at least two others", "Witkoff and another".
std::optional<MemberCount> TakeCountOfOthers(absl::string_view& list,
                                             const NamesInText& names,
                                             const ReadingContext& context);

// What "and others" says: at least one.
MemberCount SomeOthers();

// How many there are of both.
MemberCount Together(MemberCount a, const MemberCount& b);

// Takes so many off the number, as far as there are as many.
void TakeOff(size_t members, QuantityValue& number);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_OTHER_MEMBERS_H_
