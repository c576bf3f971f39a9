#ifndef GAINSAY_INPUT_YAML_READER_H_
#define GAINSAY_INPUT_YAML_READER_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The first document of a YAML text; nothing where its syntax is broken, it is not UTF-8,
// it is nested deeper than kMaxNodeDepth, or an alias can't be followed. An empty text
// gives a kNull node.
//
// Other problems are reported and left out, and the rest is returned: a second member of
// one key, a key that is no text, a merge key, a tag other than !!str, a second document.
// Aliases become copies, which say the place of the alias and, within, of what was
// copied; many copies are refused, so that a small file cannot become a large tree.
//
// Scalars are not converted: `010`, `no` and `2026-01` are texts, marked as plain. A
// plain scalar that is empty, `~` or `null` is a kNull node. What !!str is written before
// counts as quoted.
//
// Where versions of YAML differ, 1.2 holds: U+0085, U+2028 and U+2029 end no line, `?a`
// is a text, and `&a:b` one anchor; and of two escapes for the halves of a surrogate
// pair, as JSON writes them, comes the character that they mean. A sound text is read by
// libyaml (sound_yaml.h), any other and those that the libraries read differently by
// yaml-cpp (any_yaml.h), so that one library alone says what is wrong. Which of them
// reads depends on the text and nothing else, and takes linear time.
std::optional<Node> ReadYaml(absl::string_view text, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_YAML_READER_H_
