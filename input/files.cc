#include "input/files.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "input/held_signals.h"
#include "input/open_file.h"

namespace gainsay {
namespace {

// Waits where the other end of a pipe that does not block is slow.
bool CanWait(int fd) {
  if (errno == EINTR) return true;
  if (errno != EAGAIN) return false;
  pollfd output = {fd, POLLOUT, 0};
  return poll(&output, 1, -1) >= 0 || errno == EINTR;
}

using WriteContents = absl::FunctionRef<void(TextSink)>;

// Up to the first piece that cannot be written.
absl::Status WritePieces(const FileDescriptor& file, WriteContents write) {
  absl::Status status;
  write([&](absl::string_view piece) {
    if (status.ok()) status = WriteAll(file.get(), piece);
  });
  return status;
}

// This may be the first to tell that a disk is full.
absl::Status Close(FileDescriptor& file) {
  return close(file.Release()) == 0 ? absl::OkStatus() : ErrnoStatus(errno);
}

// The path that a link stands for, through any number of links; one that leads nowhere
// stands for the file that is to be.
absl::StatusOr<std::string> ResolveLink(std::string path) {
  constexpr int kMostLinks = 40;
  for (int links = 0; links < kMostLinks; ++links) {
    std::error_code error;
    const std::filesystem::path target = std::filesystem::read_symlink(path, error);
    if (error) return path;
    path = (std::filesystem::path(path).parent_path() / target).string();
  }
  return ErrnoStatus(ELOOP);
}

// A new file in the target's folder, or -1. Its name is hidden, so that no pattern of a
// project finds it, and short, where the target's may be as long as names can be.
// (mkstemp would not heed the umask.)
int CreateBeside(const std::string& target, std::string* path) {
  const std::string folder = std::filesystem::path(target).parent_path().string();
  int fd = -1;
  for (int attempt = 0; attempt < 100; ++attempt) {
    *path = JoinPath(folder, absl::StrCat(".gainsay-", getpid(), "-", attempt, ".tmp"));
    fd = open(path->c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd >= 0 || errno != EEXIST) break;
  }
  return fd;
}

absl::Status CannotCreate(int error) {
  if (error == ENOENT || error == ENOTDIR) return absl::NotFoundError("no such folder");
  const absl::Status why = ErrnoStatus(error);
  return absl::Status(why.code(),
                      absl::StrCat("no file can be made in its folder: ", why.message()));
}

absl::Status WriteInPlace(const std::string& path, WriteContents write) {
  FileDescriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (file.get() < 0) return ErrnoStatus(errno);
  const absl::Status written = WritePieces(file, write);
  return written.ok() ? Close(file) : written;
}

// Writes a file beside the target and renames it; `old` is what is there, if anything.
absl::Status Replace(const std::string& target, const struct stat* old,
                     WriteContents write) {
  const HeldSignals no_half_file;
  std::string temporary;
  FileDescriptor file(CreateBeside(target, &temporary));
  if (file.get() < 0) return CannotCreate(errno);
  if (old != nullptr) {
    // The owner can be kept by who may give files away, the mode by everybody.
    if (fchown(file.get(), old->st_uid, old->st_gid) != 0) errno = 0;
    static_cast<void>(fchmod(file.get(), old->st_mode & 07777));
  }
  absl::Status written = WritePieces(file, write);
  if (written.ok() && fsync(file.get()) != 0) written = ErrnoStatus(errno);
  if (written.ok()) written = Close(file);
  if (written.ok() && rename(temporary.c_str(), target.c_str()) != 0) {
    written = ErrnoStatus(errno);
  }
  if (!written.ok()) unlink(temporary.c_str());
  return written;
}

}  // namespace

absl::StatusOr<std::string> ReadFile(const std::string& path, size_t max_bytes) {
  const absl::StatusOr<OpenFile> file = OpenRegularFile(path, max_bytes);
  if (!file.ok()) return file.status();
  return ReadAll(file->descriptor.get(), file->size, max_bytes);
}

absl::StatusOr<std::string> ReadStandardInput(size_t max_bytes) {
  return ReadAll(STDIN_FILENO, 0, max_bytes);
}

absl::Status WriteAll(int fd, absl::string_view contents) {
  while (!contents.empty()) {
    const ssize_t count = write(fd, contents.data(), contents.size());
    if (count < 0 && CanWait(fd)) continue;
    if (count < 0) return ErrnoStatus(errno);
    contents.remove_prefix(count);
  }
  return absl::OkStatus();
}

absl::Status WriteFileWhole(const std::string& path, absl::string_view contents) {
  return WriteFileWhole(path, [&](TextSink sink) { sink(contents); });
}

absl::Status WriteFileWhole(const std::string& path, WriteContents write) {
  struct stat status;
  const bool exists = stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return ErrnoStatus(EISDIR);
  if (exists && !S_ISREG(status.st_mode)) return WriteInPlace(path, write);
  if (exists && faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) {
    return ErrnoStatus(errno);
  }
  const absl::StatusOr<std::string> target = ResolveLink(path);
  if (!target.ok()) return target.status();
  return Replace(*target, exists ? &status : nullptr, write);
}

bool IsDirectory(const std::string& path) {
  struct stat status;
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool PathExists(const std::string& path) {
  struct stat status;
  return stat(path.c_str(), &status) == 0;
}

bool MayEnter(const std::string& folder) { return access(folder.c_str(), X_OK) == 0; }

std::optional<FileNumber> NumberOfFile(const std::string& path) {
  struct stat status;
  if (stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileNumber(status.st_dev, status.st_ino);
}

std::string JoinPath(absl::string_view directory, absl::string_view path) {
  if (directory.empty() || directory == "." || absl::StartsWith(path, "/")) {
    return std::string(path);
  }
  return absl::StrCat(directory, absl::EndsWith(directory, "/") ? "" : "/", path);
}

}  // namespace gainsay
