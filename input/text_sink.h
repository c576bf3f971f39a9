#ifndef GAINSAY_INPUT_TEXT_SINK_H_
#define GAINSAY_INPUT_TEXT_SINK_H_

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"

namespace gainsay {

// Takes a text piece by piece, as it is made.
using TextSink = absl::FunctionRef<void(absl::string_view piece)>;

}  // namespace gainsay

#endif  // GAINSAY_INPUT_TEXT_SINK_H_
