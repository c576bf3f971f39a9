#include "input/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor() {
    if (fd_ >= 0) close(fd_);
  }

  int get() const { return fd_; }
  int Release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

absl::Status ErrnoStatus(int error) {
  if (error == ENOENT) return absl::NotFoundError("no such file");
  if (error == EISDIR) return absl::FailedPreconditionError("is a directory");
  return absl::Status(absl::ErrnoToStatusCode(error),
                      absl::AsciiStrToLower(std::strerror(error)));
}

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

absl::StatusOr<std::string> ReadAll(int fd, size_t expected, size_t max_bytes) {
  constexpr size_t kChunk = 1 << 16;
  std::string contents;
  size_t size = 0;
  contents.resize(std::min(expected, max_bytes) + 1);
  while (true) {
    if (size == contents.size()) contents.resize(std::max(2 * size, kChunk));
    const ssize_t count = read(fd, contents.data() + size, contents.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return ErrnoStatus(errno);
    if (count == 0) break;
    size += count;
    if (size > max_bytes) return TooLarge(max_bytes);
  }
  contents.resize(size);
  return contents;
}

absl::Status WriteAll(int fd, absl::string_view contents) {
  while (!contents.empty()) {
    const ssize_t count = write(fd, contents.data(), contents.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return ErrnoStatus(errno);
    contents.remove_prefix(count);
  }
  return absl::OkStatus();
}

// close() may be the first to tell that a disk is full.
absl::Status WriteAndClose(FileDescriptor& file, absl::string_view contents) {
  if (absl::Status status = WriteAll(file.get(), contents); !status.ok()) return status;
  return close(file.Release()) == 0 ? absl::OkStatus() : ErrnoStatus(errno);
}

// The path that a link stands for; the path itself where it is none or leads nowhere.
std::string ResolveLink(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> resolved(
      realpath(path.c_str(), nullptr), &std::free);
  return resolved ? resolved.get() : path;
}

// A new file in the target's folder, or -1. (mkstemp would not heed the umask.)
int CreateBeside(const std::string& target, std::string* path) {
  int fd = -1;
  for (int attempt = 0; attempt < 100; ++attempt) {
    *path = absl::StrCat(target, ".", getpid(), ".", attempt, ".tmp");
    fd = open(path->c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd >= 0 || errno != EEXIST) break;
  }
  return fd;
}

absl::Status WriteInPlace(const std::string& path, absl::string_view contents) {
  FileDescriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.get() < 0) return ErrnoStatus(errno);
  return WriteAndClose(file, contents);
}

}  // namespace

absl::StatusOr<std::string> ReadFile(const std::string& path, size_t max_bytes) {
  struct stat status;
  // Asked before it is opened: opening some devices does something.
  if (stat(path.c_str(), &status) != 0) return ErrnoStatus(errno);
  if (absl::Status regular = CheckRegular(status); !regular.ok()) return regular;
  const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0 || fstat(file.get(), &status) != 0) return ErrnoStatus(errno);
  if (absl::Status regular = CheckRegular(status); !regular.ok()) return regular;
  const size_t size = static_cast<size_t>(status.st_size);
  if (size > max_bytes) return TooLarge(max_bytes);
  return ReadAll(file.get(), size, max_bytes);
}

absl::StatusOr<std::string> ReadStandardInput(size_t max_bytes) {
  return ReadAll(STDIN_FILENO, 0, max_bytes);
}

absl::Status WriteFileWhole(const std::string& path, absl::string_view contents) {
  const std::string target = ResolveLink(path);
  struct stat status;
  const bool exists = stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return ErrnoStatus(EISDIR);
  if (exists && !S_ISREG(status.st_mode)) return WriteInPlace(target, contents);

  std::string temporary;
  FileDescriptor file(CreateBeside(target, &temporary));
  if (file.get() < 0) return ErrnoStatus(errno);
  if (exists) static_cast<void>(fchmod(file.get(), status.st_mode & 07777));
  absl::Status written = WriteAndClose(file, contents);
  if (written.ok() && rename(temporary.c_str(), target.c_str()) != 0) {
    written = ErrnoStatus(errno);
  }
  if (!written.ok()) unlink(temporary.c_str());
  return written;
}

bool IsDirectory(const std::string& path) {
  struct stat status;
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool PathExists(const std::string& path) {
  struct stat status;
  return stat(path.c_str(), &status) == 0;
}

std::string JoinPath(absl::string_view directory, absl::string_view path) {
  if (directory.empty() || directory == "." || absl::StartsWith(path, "/")) {
    return std::string(path);
  }
  return absl::StrCat(directory, absl::EndsWith(directory, "/") ? "" : "/", path);
}

}  // namespace gainsay
