#include "input/slots.h"

namespace gainsay {

std::optional<Slot> TakeSlot(absl::string_view& text) {
  const size_t open = text.find('{');
  const size_t close = text.find('}', open);
  if (open == absl::string_view::npos || close == absl::string_view::npos) {
    return std::nullopt;
  }
  const Slot slot{text.substr(0, open), text.substr(open + 1, close - open - 1)};
  text.remove_prefix(close + 1);
  return slot;
}

}  // namespace gainsay
