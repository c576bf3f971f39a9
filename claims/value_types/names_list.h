#ifndef GAINSAY_CLAIMS_VALUE_TYPES_NAMES_LIST_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_NAMES_LIST_H_

#include <optional>

#include "claims/value_types/other_members.h"
#include "claims/value_types/value_type.h"
#include "input/node.h"

namespace gainsay {

// A list of names as written, and how much of the whole it says to be.
struct NamesList {
  enum class Extent { kUnsaid, kSome, kAll, kNobody };
  Node names;     // a list
  Node left_out;  // a list of those who are not meant
  Extent extent = Extent::kUnsaid;
  std::optional<MemberCount> others;  // how many there are besides the names
  std::optional<MemberCount> all;     // how many there are in all
  std::optional<ValueError>
      problem;  // why it cannot be read; the rest means nothing then
};

// Takes a name or a list of names, and what it says besides names: "Witkoff, among
// others" and [Witkoff, others] are some of the members, "Witkoff and no others" all,
// "nobody" none, "Witkoff but not Kushner" leaves one out, "two people: Witkoff and
// Kushner" says how many there are. Who is "possibly" there is left aside. A name that
// the vocabulary knows is that name; "Witkoff and Smith" are two where it knows one of
// them, "A, B and C" three whoever they are. Words beside known names that are no names
// cannot be read: "Witkoff and two aides".
NamesList ReadNamesList(const Node& written, const ReadingContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_NAMES_LIST_H_
