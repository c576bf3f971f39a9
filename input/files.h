#ifndef GAINSAY_INPUT_FILES_H_
#define GAINSAY_INPUT_FILES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "input/file_search.h"  // IWYU pragma: export
#include "input/limits.h"       // IWYU pragma: export
#include "input/text_sink.h"

namespace gainsay {

// Messages of errors say what is wrong ("no such file", "is a directory", "is not a
// regular file", "permission denied", "larger than 1024 MiB"), without the path, which
// the caller has.

// A file's bytes. Devices and pipes are refused, so that reading always ends.
absl::StatusOr<std::string> ReadFile(const std::string& path,
                                     size_t max_bytes = kMaxFileSize);

absl::StatusOr<std::string> ReadStandardInput(size_t max_bytes = kMaxFileSize);

// Writes all of it to an open file; waits for a slow reader, also where the file is set
// not to block.
absl::Status WriteAll(int fd, absl::string_view contents);

// Replaces a file by these contents, all or nothing: through a new file beside it, which
// is on the disk before it is renamed, and which a signal that ends the process does not
// leave behind. Mode and, if possible, owner stay; a file that may not be written is not
// replaced. Where the path is a link its target is replaced; to a device or a pipe is
// simply written.
absl::Status WriteFileWhole(const std::string& path, absl::string_view contents);

// The same of contents that come in pieces: `write` is called once, and gives them to its
// argument.
absl::Status WriteFileWhole(const std::string& path,
                            absl::FunctionRef<void(TextSink)> write);

bool IsDirectory(const std::string& path);
bool PathExists(const std::string& path);
// Whether files of the folder may be opened.
bool MayEnter(const std::string& folder);

// What all paths to one file have in common, whatever links they go through: its device,
// and its number there. nullopt where nothing is.
using FileNumber = std::pair<uint64_t, uint64_t>;
std::optional<FileNumber> NumberOfFile(const std::string& path);

// The two with a slash between; `path` where it is absolute or the directory is "" or
// ".".
std::string JoinPath(absl::string_view directory, absl::string_view path);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_FILES_H_
