#ifndef GAINSAY_INPUT_LIMITS_H_
#define GAINSAY_INPUT_LIMITS_H_

#include <cstddef>
#include <cstdint>

// How much of one thing is read, so that no input takes all memory or time. More is an
// error with its place. These are far above what people write; what bounds one reader
// alone (digits of a number, words of a quote) stands with it. README lists all, and a
// test holds the two together.

namespace gainsay {

// Files.
inline constexpr size_t kMaxFileSize = size_t{1} << 30;  // JSON Lines, archives' input
inline constexpr size_t kMaxTreeSize = size_t{64}
                                       << 20;       // bytes of a YAML file or a table
inline constexpr size_t kMaxTreeNodes = 4'000'000;  // values of one
inline constexpr size_t kMaxLineSize = size_t{1} << 20;  // bytes of a line of JSON Lines
inline constexpr size_t kMaxLines = 10'000'000;          // of a file of JSON Lines
inline constexpr size_t kMaxFiles = 100'000;   // that one pattern or folder gives
inline constexpr size_t kMaxProblems = 1'000;  // told of one file
inline constexpr size_t kMaxMessage = 4'096;   // bytes of what is told of one

// Columns of a table.
inline constexpr size_t kMaxCsvColumns = 1'000;

// Names and texts, in bytes.
inline constexpr size_t kMaxName = 1'000;  // ids, subjects, properties, speakers, aliases
inline constexpr size_t kMaxText = 65'536;  // values and quotes

// A vocabulary.
inline constexpr size_t kMaxAliases = 1'000;  // of one entity
inline constexpr int kMaxPartOfDepth = 64;    // wholes above one entity
inline constexpr size_t kMaxWholes = 100;     // that one entity names as `part_of`

// Claims.
inline constexpr size_t kMaxSubjectNames = 1'000;  // that one subject stands for

// Rules, of all files together.
inline constexpr size_t kMaxRules = 10'000;

}  // namespace gainsay

#endif  // GAINSAY_INPUT_LIMITS_H_
