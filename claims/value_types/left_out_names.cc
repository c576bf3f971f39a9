#include "claims/value_types/left_out_names.h"

#include "claims/value_types/list_words.h"

namespace gainsay {

std::optional<LeftOutNames> FindLeftOutNames(absl::string_view text,
                                             const NamesInText& names,
                                             const NameWords& words) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && text[i - 1] != ' ' && text[i - 1] != ',') continue;
    absl::string_view rest = text.substr(i);
    const auto& phrases = i == 0 ? words.left_out_heads : words.left_out_joints;
    if (!TakeFirstWords(phrases, rest) || rest.empty()) continue;
    LeftOutNames found{TrimmedName(text.substr(0, i)), BeginsSmall(text.substr(i)),
                       names.SplitChoices(rest)};
    for (absl::string_view& name : found.left_out) {
      TakeFirstWords(words.left_out_heads, name);
    }
    return found;
  }
  return std::nullopt;
}

}  // namespace gainsay
