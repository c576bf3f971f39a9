#ifndef GAINSAY_INPUT_TEXT_WITHIN_H_
#define GAINSAY_INPUT_TEXT_WITHIN_H_

#include <functional>

#include "absl/strings/string_view.h"

namespace gainsay {

// Whether a text is a view of part of another, not of a copy of it.
inline bool StandsWithin(absl::string_view text, absl::string_view whole) {
  // Of pointers to different texts only std::less tells an order.
  return !std::less<>()(text.data(), whole.data()) &&
         !std::less<>()(whole.data() + whole.size(), text.data() + text.size());
}

}  // namespace gainsay

#endif  // GAINSAY_INPUT_TEXT_WITHIN_H_
