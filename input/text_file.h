#ifndef GAINSAY_INPUT_TEXT_FILE_H_
#define GAINSAY_INPUT_TEXT_FILE_H_

#include <time.h>

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "input/limits.h"
#include "input/open_file.h"

namespace gainsay {

// The bytes of a file that are looked at more than once: those of a small file stand in
// memory, those of a large one are read where they are asked for. Safe to share between
// threads.
class TextFile {
 public:
  // Messages of errors as in files.h. A large file stays open, so that one which takes
  // its name later is not mistaken for it; where very many are, it stands in memory.
  static absl::StatusOr<std::shared_ptr<const TextFile>> Open(
      const std::string& path, size_t max_bytes = kMaxFileSize);
  // In memory, such as the standard input.
  explicit TextFile(std::string text) : text_(std::move(text)), size_(text_.size()) {}
  // On the disk, whatever its size.
  explicit TextFile(OpenFile file);
  ~TextFile();
  TextFile(const TextFile&) = delete;
  TextFile& operator=(const TextFile&) = delete;

  size_t size() const { return size_; }
  // All of it, where it stands in memory.
  const std::string* text() const { return OnDisk() ? nullptr : &text_; }
  // Puts `size` bytes from `begin` on into `bytes`: how many, fewer at the file's end and
  // where the file has become shorter or can't be read any more, which is noted.
  size_t Read(size_t begin, size_t size, char* bytes) const;

  // Notes that it was found to hold something else than when it was first read, or does
  // so if somebody has written to it since it was opened.
  void NoteChange() const { changed_ = true; }
  void NoteWriting() const;
  // Where it changed, or could not be read: an error that says so, an ABORTED one of a
  // change. OK otherwise, and where that has been told before.
  absl::Status TellProblem() const;

 private:
  bool OnDisk() const { return file_.get() >= 0; }

  std::string text_;
  FileDescriptor file_;
  size_t size_ = 0;
  struct timespec written_ = {};  // when it was last, as it was opened
  mutable std::atomic<bool> changed_{false};
  mutable std::atomic<int> error_{0};  // the system's number of the last one
  mutable std::atomic<bool> told_{false};
};

// What was read last of some file. Its views last until it is asked again.
class TextWindow {
 public:
  // The lines that begin within [begin, end), each with what ends it. `begin` becomes
  // the first one's place.
  absl::string_view Lines(const TextFile& file, size_t& begin, size_t end);
  // What begins with the line that begins there, and holds all of it.
  absl::string_view LineFrom(const TextFile& file, size_t begin);

 private:
  // The bytes from `begin` to `end` at least, or to the end of the file.
  absl::string_view Bytes(const TextFile& file, size_t begin, size_t end);
  // Room for so many bytes.
  void Reserve(size_t size);

  const TextFile* file_ = nullptr;  // whose bytes from `begin_` on are in `bytes_`
  size_t begin_ = 0;
  size_t size_ = 0;
  size_t room_ = 0;
  std::unique_ptr<char[]> bytes_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_TEXT_FILE_H_
