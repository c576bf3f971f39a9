#include "input/text_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace gainsay {
namespace {

constexpr size_t kLarge = size_t{1} << 20;
// Of the thousand or so that a process may open.
constexpr int kMostOpen = 128;
std::atomic<int> open_files{0};

// Most lines are shorter, so that they are read at once.
constexpr size_t kUsualLine = 1024;

}  // namespace

absl::StatusOr<std::shared_ptr<const TextFile>> TextFile::Open(const std::string& path,
                                                               size_t max_bytes) {
  absl::StatusOr<OpenFile> file = OpenRegularFile(path, max_bytes);
  if (!file.ok()) return file.status();
  // More than `kMostOpen` by a few, where several threads ask, does no harm.
  if (file->size >= kLarge && open_files < kMostOpen) {
    return std::make_shared<const TextFile>(*std::move(file));
  }
  absl::StatusOr<std::string> text =
      ReadAll(file->descriptor.get(), file->size, max_bytes);
  if (!text.ok()) return text.status();
  return std::make_shared<const TextFile>(*std::move(text));
}

TextFile::TextFile(OpenFile file)
    : file_(std::move(file.descriptor)), size_(file.size), written_(file.written) {
  ++open_files;
}

TextFile::~TextFile() {
  if (OnDisk()) --open_files;
}

size_t TextFile::Read(size_t begin, size_t size, char* bytes) const {
  const size_t wanted = std::min(size, size_ - std::min(begin, size_));
  if (!OnDisk()) return text_.copy(bytes, wanted, std::min(begin, size_));
  size_t done = 0;
  while (done < wanted) {
    const ssize_t count =
        pread(file_.get(), bytes + done, wanted - done, static_cast<off_t>(begin + done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) error_ = errno;
    if (count == 0) NoteChange();
    if (count <= 0) break;
    done += static_cast<size_t>(count);
  }
  return done;
}

void TextFile::NoteWriting() const {
  struct stat now;
  if (!OnDisk() || fstat(file_.get(), &now) != 0) return;
  const bool same = static_cast<size_t>(now.st_size) == size_ &&
                    now.st_mtim.tv_sec == written_.tv_sec &&
                    now.st_mtim.tv_nsec == written_.tv_nsec;
  if (!same) NoteChange();
}

absl::Status TextFile::TellProblem() const {
  const int error = error_;
  if ((error == 0 && !changed_) || told_.exchange(true)) return absl::OkStatus();
  return error != 0 ? ErrnoStatus(error)
                    : absl::AbortedError("the file changed while it was read");
}

// Bytes are not set to anything, and only those that were read are kept: each page of
// memory that is touched first costs as much as reading it does.
void TextWindow::Reserve(size_t size) {
  if (size <= room_) return;
  // Parts of a file differ by a little.
  room_ = size + kUsualLine;
  std::unique_ptr<char[]> bytes(new char[room_]);
  if (size_ > 0) std::memcpy(bytes.get(), bytes_.get(), size_);
  bytes_ = std::move(bytes);
}

absl::string_view TextWindow::Bytes(const TextFile& file, size_t begin, size_t end) {
  if (const std::string* text = file.text()) {
    return absl::string_view(*text).substr(std::min(begin, text->size()));
  }
  if (file_ != &file || begin_ != begin) {
    file_ = &file;
    begin_ = begin;
    size_ = 0;
  }
  const size_t wanted = std::max(std::min(end, file.size()), begin) - begin;
  if (wanted > size_) {
    Reserve(wanted);
    size_ += file.Read(begin + size_, wanted - size_, bytes_.get() + size_);
  }
  return {bytes_.get(), size_};
}

absl::string_view TextWindow::Lines(const TextFile& file, size_t& begin, size_t end) {
  // Whether a line begins there tells the byte before.
  const size_t from = begin - std::min<size_t>(begin, 1);
  absl::string_view bytes = Bytes(file, from, end + kUsualLine);
  if (begin > 0) {
    const size_t before = bytes.substr(0, end - from).find('\n');
    begin = before == absl::string_view::npos ? end : from + before + 1;
  }
  if (begin >= std::min(end, from + bytes.size())) return {};
  size_t looked = end - 1 - from;  // of these bytes all but the last have been looked at
  size_t last = bytes.find('\n', looked);
  while (last == absl::string_view::npos) {
    looked = bytes.size();
    bytes = Bytes(file, from, from + 2 * looked);
    if (bytes.size() == looked) break;
    last = bytes.find('\n', looked);
  }
  const size_t size = last == absl::string_view::npos ? bytes.size() : last + 1;
  return bytes.substr(begin - from, size - (begin - from));
}

absl::string_view TextWindow::LineFrom(const TextFile& file, size_t begin) {
  if (file_ == &file && begin > begin_ && begin < begin_ + size_) {
    const absl::string_view rest =
        absl::string_view(bytes_.get(), size_).substr(begin - begin_);
    if (rest.find('\n') != absl::string_view::npos) return rest;
  }
  absl::string_view bytes = Bytes(file, begin, begin + kUsualLine);
  // Nobody asks for one that is longer than may be, but for blanks at its end.
  for (size_t looked = 0; bytes.size() <= kMaxLineSize &&
                          bytes.find('\n', looked) == absl::string_view::npos;) {
    looked = bytes.size();
    bytes = Bytes(file, begin, begin + 2 * looked);
    if (bytes.size() == looked) break;
  }
  return bytes;
}

}  // namespace gainsay
