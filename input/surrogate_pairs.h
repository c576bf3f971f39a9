#ifndef GAINSAY_INPUT_SURROGATE_PAIRS_H_
#define GAINSAY_INPUT_SURROGATE_PAIRS_H_

#include <cstddef>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "input/node.h"

namespace gainsay {

// JSON, which is YAML, writes characters beyond U+FFFF as two escapes: "\ud83d\ude00".
// YAML's libraries refuse them; so they are given escapes of as many bytes instead, for
// characters of private use, and each pair of these in what was read is put right.

// Whether the escapes of the two halves of one character stand at the offset.
bool HasSurrogatePair(absl::string_view text, size_t offset);
inline constexpr size_t kSurrogatePairBytes = 12;

// The text with such escapes; nothing where it has no pair, or where it might have
// characters of private use of its own.
std::optional<std::string> WithStandIns(absl::string_view text);

// The text that was meant where it was read with stand-ins; nothing where some stand as
// they are, as outside double quotes.
std::optional<std::string> WithoutStandIns(absl::string_view text);

// The same of all texts and keys of a node; false where one is none.
bool TakeOutStandIns(Node& node);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_SURROGATE_PAIRS_H_
