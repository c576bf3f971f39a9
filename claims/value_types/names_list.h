#ifndef GAINSAY_CLAIMS_VALUE_TYPES_NAMES_LIST_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_NAMES_LIST_H_

#include <optional>

#include "claims/value_types/value_type.h"
#include "claims/values/value.h"
#include "input/node.h"

namespace gainsay {

// A list of names as written, and how much of the whole it says to be.
struct NamesList {
  enum class Extent { kUnsaid, kSome, kAll, kNobody };
  Node names;  // a list
  Extent extent = Extent::kUnsaid;
  std::optional<QuantityValue> others;  // how many there are besides the names
};

// Takes a name or a list of names, and what it says besides names: "Witkoff, among
// others" and [Witkoff, others] are some of the members, "Witkoff and no others" all,
// "nobody" none. A name that the
// vocabulary knows is that name; "Witkoff and Kushner" are two where it knows both.
NamesList ReadNamesList(const Node& written, const ReadingContext& context);

// A number of members: read as the count that it is, whatever the property's own unit.
ReadValueResult ReadMemberCount(const Node& written, const ReadingContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_NAMES_LIST_H_
