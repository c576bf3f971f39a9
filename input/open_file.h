#ifndef GAINSAY_INPUT_OPEN_FILE_H_
#define GAINSAY_INPUT_OPEN_FILE_H_

#include <time.h>

#include <cstddef>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace gainsay {

// An open file, closed at the end; -1 is none.
class FileDescriptor {
 public:
  explicit FileDescriptor(int fd = -1) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(other.Release()) {}
  FileDescriptor& operator=(FileDescriptor&&) = delete;
  ~FileDescriptor();

  int get() const { return fd_; }
  int Release();

 private:
  int fd_;
};

// What an error of the system is called, as files.h says.
absl::Status ErrnoStatus(int error);

// A file to be read, its size, and when it was last written. Devices and pipes are
// refused, so that reading always ends, and so is what is larger than `max_bytes`.
struct OpenFile {
  FileDescriptor descriptor;
  size_t size = 0;
  struct timespec written = {};
};
absl::StatusOr<OpenFile> OpenRegularFile(const std::string& path, size_t max_bytes);

// All that can be read from a file, which may have become larger than expected.
absl::StatusOr<std::string> ReadAll(int fd, size_t expected, size_t max_bytes);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_OPEN_FILE_H_
