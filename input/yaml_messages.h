#ifndef GAINSAY_INPUT_YAML_MESSAGES_H_
#define GAINSAY_INPUT_YAML_MESSAGES_H_

#include <cstddef>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

struct YamlProblem {
  size_t offset = 0;  // in bytes
  std::string message;
  std::string hint;
};

// What yaml-cpp complains of at an offset of the text, in words for the person who wrote
// it; where the cause is a tab before it, the tab's offset.
YamlProblem ExplainYamlComplaint(absl::string_view complaint, absl::string_view text,
                                 size_t offset);

// What is wrong with content after the document's end.
YamlProblem ExplainSecondDocument(absl::string_view text, size_t offset);

// The offset of the opening quote of a quoted scalar that is never closed, where there is
// one: yaml-cpp lets it pass if the text ends in a line end, and takes all that follows
// as part of it. The scalar, with its tag and anchor, begins at an offset.
std::optional<size_t> UnclosedYamlQuote(absl::string_view text, size_t offset);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_YAML_MESSAGES_H_
