#ifndef GAINSAY_CLAIMS_VALUE_TYPES_LEFT_OUT_NAMES_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_LEFT_OUT_NAMES_H_

#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/name_words.h"
#include "claims/value_types/names_in_text.h"

namespace gainsay {

// A text that says who is not in a list: "Witkoff but not Kushner", "neither Witkoff nor
// Kushner", "all but Kushner", "not Kushner, not Rubio".
struct LeftOutNames {
  absl::string_view before;  // the list of those who are; may be empty
  bool small = false;        // its words are in small letters, as no name is
  std::vector<absl::string_view> left_out;
};

// Nothing where the text has no such words. Whether they are names is not asked.
std::optional<LeftOutNames> FindLeftOutNames(absl::string_view text,
                                             const NamesInText& names,
                                             const NameWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_LEFT_OUT_NAMES_H_
