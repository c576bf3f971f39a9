#ifndef GAINSAY_INPUT_TEXT_POSITION_H_
#define GAINSAY_INPUT_TEXT_POSITION_H_

#include <compare>
#include <cstdint>
#include <string>

namespace gainsay {

// A place in one text. Line and column count from 1; columns are code points, not bytes.
// Line 0 means that the place is the file as a whole.
struct TextPosition {
  uint32_t line = 0;
  uint32_t column = 0;

  friend auto operator<=>(const TextPosition&, const TextPosition&) = default;
};

// A place in a named file. The name is shown as the user gave it.
struct FilePosition {
  std::string file;
  TextPosition at;

  friend bool operator==(const FilePosition&, const FilePosition&) = default;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_TEXT_POSITION_H_
