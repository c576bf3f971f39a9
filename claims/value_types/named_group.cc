#include "claims/value_types/named_group.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "claims/value_types/list_words.h"
#include "claims/value_types/tree.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {
namespace {

// The last word of "senior officials".
absl::string_view LastWord(absl::string_view text) {
  const size_t space = text.rfind(' ');
  return space == absl::string_view::npos ? text : text.substr(space + 1);
}

}  // namespace

std::optional<NamedGroup> FindNamedGroup(absl::string_view text, const NameWords& words) {
  for (size_t i = 1; i < text.size(); ++i) {
    absl::string_view rest = text.substr(i);
    const bool colon = text[i] == ':';
    const bool word = text[i - 1] == ' ' || text[i - 1] == ',';
    if (colon) {
      rest = TrimmedName(rest.substr(1));
    } else if (!word || !TakeFirstWords(words.list_heads, rest)) {
      continue;
    }
    const absl::string_view group = TrimmedName(text.substr(0, i));
    if (group.empty() || rest.empty()) continue;
    return NamedGroup{group, rest, !colon, colon || BeginsSmall(text.substr(i))};
  }
  return std::nullopt;
}

std::optional<MemberCount> CountOfGroup(absl::string_view group,
                                        const ReadingContext& context) {
  const NameWords& words = context.lexicon->names;
  if (!words.counted_members.contains(FoldName(LastWord(group)))) return std::nullopt;
  ReadValueResult read = ReadMemberCount(TextNode(group), context);
  auto* reading = std::get_if<Reading>(&read);
  if (reading == nullptr || reading->absent) return std::nullopt;
  MemberCount count;
  count.number = std::get<QuantityValue>(reading->value);
  if (count.number.wide.empty() || count.number.wide.Hull().min < 0) return std::nullopt;
  if (auto* parts = std::get_if<Readings<QuantityReading>>(&reading->parts)) {
    count.parts = std::move(*parts);
  }
  return count;
}

}  // namespace gainsay
