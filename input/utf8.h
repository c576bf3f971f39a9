#ifndef GAINSAY_INPUT_UTF8_H_
#define GAINSAY_INPUT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "input/text_position.h"

namespace gainsay {

inline constexpr absl::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Stands for what is left out of a text.
inline constexpr absl::string_view kEllipsis = "\xE2\x80\xA6";

// The text without a byte order mark at its start.
absl::string_view WithoutByteOrderMark(absl::string_view text);

bool IsAscii(absl::string_view text);

// The offset of the first byte that is not part of well-formed UTF-8 (Unicode, table 3-7:
// no overlong forms, no surrogates, nothing beyond U+10FFFF), or nothing where all of it
// is.
std::optional<size_t> FirstInvalidUtf8(absl::string_view text);

// The offset of the first byte from `begin` on that is not ASCII; the text's size where
// all are.
size_t SkipAscii(absl::string_view text, size_t begin);

// The character at an offset before the text's end, and its length in bytes. A byte that
// is not part of well-formed UTF-8 gives U+FFFD and length 1.
struct CodePoint {
  char32_t value = 0;
  uint32_t length = 1;
};
CodePoint CodePointAt(absl::string_view text, size_t offset);

// Requires well-formed UTF-8, as do the functions below; on other bytes the numbers are
// off, no more.
size_t CountCodePoints(absl::string_view text);
std::u32string DecodeUtf8(absl::string_view text);

// Whether the byte is of a character that another byte begins.
bool IsContinuation(char byte);

// The offset of the character that the byte at this offset is of; an offset that is not
// before the text's end is its own.
size_t StartOfCharacter(absl::string_view text, size_t offset);

// The text; of one that is longer than so many bytes the characters that lie within them,
// and kEllipsis behind these.
std::string CutToBytes(absl::string_view text, size_t bytes);

// Requires a code point, at most U+10FFFF.
void AppendUtf8(char32_t c, std::string& text);

// Line and column of byte offsets in one text, which must outlive it. The cost of a
// look-up is the distance from the one before, so that a walk through a text is linear,
// however long its lines.
class PositionFinder {
 public:
  explicit PositionFinder(absl::string_view text, uint32_t first_line = 1)
      : text_(text), line_(first_line) {}

  // An offset past the end is the end's place.
  TextPosition At(size_t offset);

 private:
  absl::string_view text_;
  size_t offset_ = 0;
  size_t line_start_ = 0;
  uint32_t line_;
  uint32_t column_ = 1;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_UTF8_H_
