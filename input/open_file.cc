#include "input/open_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

absl::Status TooLarge(size_t max_bytes) {
  if (max_bytes >= (1 << 20)) {
    return absl::OutOfRangeError(absl::StrCat("larger than ", max_bytes >> 20, " MiB"));
  }
  return absl::OutOfRangeError(absl::StrCat("larger than ", max_bytes, " bytes"));
}

absl::Status CheckRegular(const struct stat& status) {
  if (S_ISREG(status.st_mode)) return absl::OkStatus();
  return S_ISDIR(status.st_mode) ? ErrnoStatus(EISDIR)
                                 : absl::FailedPreconditionError("is not a regular file");
}

}  // namespace

FileDescriptor::~FileDescriptor() {
  if (fd_ >= 0) close(fd_);
}

int FileDescriptor::Release() { return std::exchange(fd_, -1); }

absl::Status ErrnoStatus(int error) {
  if (error == ENOENT) return absl::NotFoundError("no such file");
  if (error == EISDIR) return absl::FailedPreconditionError("is a directory");
  return absl::Status(absl::ErrnoToStatusCode(error),
                      absl::AsciiStrToLower(std::strerror(error)));
}

absl::StatusOr<OpenFile> OpenRegularFile(const std::string& path, size_t max_bytes) {
  struct stat status;
  // Asked before it is opened: opening some devices does something.
  if (stat(path.c_str(), &status) != 0) return ErrnoStatus(errno);
  if (absl::Status regular = CheckRegular(status); !regular.ok()) return regular;
  FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0 || fstat(file.get(), &status) != 0) return ErrnoStatus(errno);
  if (absl::Status regular = CheckRegular(status); !regular.ok()) return regular;
  const auto size = static_cast<size_t>(status.st_size);
  if (size > max_bytes) return TooLarge(max_bytes);
  return OpenFile{std::move(file), size, status.st_mtim};
}

// Room is made for a piece at a time: what is filled in just before it is read is still
// in the processor's cache.
absl::StatusOr<std::string> ReadAll(int fd, size_t expected, size_t max_bytes) {
  constexpr size_t kPiece = 256 << 10;
  std::string contents;
  size_t size = 0;
  contents.reserve(std::min(expected, max_bytes) + 1);
  while (true) {
    if (size == contents.capacity()) contents.reserve(std::max(2 * size, kPiece));
    contents.resize(std::min(contents.capacity(), size + kPiece));
    const ssize_t count = read(fd, contents.data() + size, contents.size() - size);
    if (count < 0 && errno != EINTR) return ErrnoStatus(errno);
    if (count == 0) break;
    size += static_cast<size_t>(std::max<ssize_t>(count, 0));
    if (size > max_bytes) return TooLarge(max_bytes);
  }
  contents.resize(size);
  return contents;
}

}  // namespace gainsay
