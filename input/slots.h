#ifndef GAINSAY_INPUT_SLOTS_H_
#define GAINSAY_INPUT_SLOTS_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace gainsay {

// A place in a message that is filled in, `{name}`, with the text before it.
struct Slot {
  absl::string_view before;
  absl::string_view name;
};

// The next slot of the text, which is moved past it; nothing, and the text stays, where
// there is none. The views are into the text.
std::optional<Slot> TakeSlot(absl::string_view& text);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_SLOTS_H_
