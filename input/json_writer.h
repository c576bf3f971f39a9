#ifndef GAINSAY_INPUT_JSON_WRITER_H_
#define GAINSAY_INPUT_JSON_WRITER_H_

#include <string>

#include "absl/strings/string_view.h"
#include "input/node.h"

namespace gainsay {

// The node as JSON in one line, without white space, members in their order: what
// ReadJson reads back is the same node, but for places and for `plain`, which only truth
// values keep: all other scalars are written as strings. So one content is one text.
std::string CanonicalJson(const Node& node);

// Appends the text as a JSON string, in quotes; UTF-8 stays as it is.
void AppendJsonString(absl::string_view text, std::string& out);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_JSON_WRITER_H_
