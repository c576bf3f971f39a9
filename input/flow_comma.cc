#include "input/flow_comma.h"

#include "absl/strings/str_cat.h"
#include "input/utf8.h"

namespace gainsay {

std::string CutByComma(const Node& mapping, size_t member) {
  if (member == 0) return "";
  const Member& second = mapping.members[member];
  const Node& first = mapping.members[member - 1].value;
  const bool beside = second.key_at.line == first.at.line;
  if (!second.value.IsNull() || !first.IsScalar() || !first.plain || !beside) return "";
  const size_t end = first.at.column + CountCodePoints(first.text);
  const bool close = second.key_at.column == end + 1;
  return absl::StrCat(first.text, close ? "," : ", ", second.key);
}

}  // namespace gainsay
