#include "claims/archive/page_sums.h"

#include <sqlite3.h>

#include <cstdint>
#include <cstring>

#include "claims/archive/archive_schema.h"
#include "input/text_hash.h"

namespace gainsay {
namespace {

constexpr char kLayer[] = "gainsay-page-sums";
constexpr int kSumSize = 8;
constexpr int kSmallestPage = 512;
// In the file's header (https://www.sqlite.org/fileformat2.html#the_database_header):
constexpr int kHeaderSize = 100;
constexpr int kReserveAt = 20;  // how many bytes pages leave free
constexpr int kVersionAt = 60;  // SQLite's user_version, the most significant byte first

// An open database file: this, and after it the file of the layer below.
struct SummedFile {
  sqlite3_file base;
  // Whether its header says that pages leave room, and that it is of the format whose
  // sums these are: of another it must be possible to say which it is.
  bool summed;
};

constexpr int kHead = (sizeof(SummedFile) + 15) / 16 * 16;

SummedFile* Head(sqlite3_file* file) { return reinterpret_cast<SummedFile*>(file); }
sqlite3_file* Below(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + kHead);
}
const sqlite3_io_methods& MethodsBelow(sqlite3_file* file) {
  return *Below(file)->pMethods;
}

// SQLite reads and writes pages as a whole, and of the header some bytes besides.
bool IsPage(int size, sqlite3_int64 offset) {
  return size >= kSmallestPage && (size & (size - 1)) == 0 && offset % size == 0;
}

// By its place as well, so that no page passes for another.
uint64_t SumOf(const char* page, int size, sqlite3_int64 offset) {
  return TextHash({page, static_cast<size_t>(size - kSumSize)},
                  static_cast<uint64_t>(offset));
}

int64_t VersionIn(const char* header) {
  int64_t version = 0;
  for (int i = 0; i < 4; ++i) {
    version = version << 8 | static_cast<unsigned char>(header[kVersionAt + i]);
  }
  return version;
}

void NoteHeader(sqlite3_file* file, const char* bytes, int size, sqlite3_int64 offset) {
  if (offset != 0 || size < kHeaderSize) return;
  Head(file)->summed =
      bytes[kReserveAt] == kSumSize && VersionIn(bytes) == kArchiveFormat;
}

int Read(sqlite3_file* file, void* buffer, int size, sqlite3_int64 offset) {
  const int code = MethodsBelow(file).xRead(Below(file), buffer, size, offset);
  if (code != SQLITE_OK) return code;
  const char* bytes = static_cast<const char*>(buffer);
  NoteHeader(file, bytes, size, offset);
  if (!Head(file)->summed || !IsPage(size, offset)) return code;
  uint64_t sum = 0;
  std::memcpy(&sum, bytes + size - kSumSize, kSumSize);
  return sum == SumOf(bytes, size, offset) ? code : SQLITE_IOERR_DATA;
}

int Write(sqlite3_file* file, const void* buffer, int size, sqlite3_int64 offset) {
  const char* bytes = static_cast<const char*>(buffer);
  NoteHeader(file, bytes, size, offset);
  if (Head(file)->summed && IsPage(size, offset)) {
    // The page in SQLite's memory, whose last bytes are left to this layer.
    const uint64_t sum = SumOf(bytes, size, offset);
    std::memcpy(const_cast<char*>(bytes) + size - kSumSize, &sum, kSumSize);
  }
  return MethodsBelow(file).xWrite(Below(file), buffer, size, offset);
}

int Close(sqlite3_file* file) { return MethodsBelow(file).xClose(Below(file)); }
int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  return MethodsBelow(file).xTruncate(Below(file), size);
}
int Sync(sqlite3_file* file, int flags) {
  return MethodsBelow(file).xSync(Below(file), flags);
}
int FileSize(sqlite3_file* file, sqlite3_int64* size) {
  return MethodsBelow(file).xFileSize(Below(file), size);
}
int Lock(sqlite3_file* file, int kind) {
  return MethodsBelow(file).xLock(Below(file), kind);
}
int Unlock(sqlite3_file* file, int kind) {
  return MethodsBelow(file).xUnlock(Below(file), kind);
}
int CheckReservedLock(sqlite3_file* file, int* held) {
  return MethodsBelow(file).xCheckReservedLock(Below(file), held);
}
int FileControl(sqlite3_file* file, int what, void* value) {
  return MethodsBelow(file).xFileControl(Below(file), what, value);
}
int SectorSize(sqlite3_file* file) { return MethodsBelow(file).xSectorSize(Below(file)); }
int DeviceCharacteristics(sqlite3_file* file) {
  return MethodsBelow(file).xDeviceCharacteristics(Below(file));
}

// The first version: without shared memory, so that an archive keeps no second file
// beside it for longer than a change takes.
constexpr sqlite3_io_methods kMethods = [] {
  sqlite3_io_methods methods = {};
  methods.iVersion = 1;
  methods.xClose = Close;
  methods.xRead = Read;
  methods.xWrite = Write;
  methods.xTruncate = Truncate;
  methods.xSync = Sync;
  methods.xFileSize = FileSize;
  methods.xLock = Lock;
  methods.xUnlock = Unlock;
  methods.xCheckReservedLock = CheckReservedLock;
  methods.xFileControl = FileControl;
  methods.xSectorSize = SectorSize;
  methods.xDeviceCharacteristics = DeviceCharacteristics;
  return methods;
}();

// Files other than the database, as journals, are left to the layer below.
int Open(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* opened) {
  sqlite3_vfs* const below = sqlite3_vfs_find(nullptr);
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) {
    return below->xOpen(below, path, file, flags, opened);
  }
  *Head(file) = {};
  const int code = below->xOpen(below, path, Below(file), flags, opened);
  // SQLite closes what has methods, and so what this layer has opened alone.
  if (code == SQLITE_OK) file->pMethods = &kMethods;
  return code;
}

}  // namespace

const char* PageSumsLayer() {
  static const bool kRegistered = [] {
    const sqlite3_vfs* const below = sqlite3_vfs_find(nullptr);
    if (below == nullptr) return false;
    static sqlite3_vfs layer = *below;
    layer.zName = kLayer;
    layer.szOsFile = kHead + below->szOsFile;
    layer.pNext = nullptr;
    layer.xOpen = Open;
    return sqlite3_vfs_register(&layer, 0) == SQLITE_OK;
  }();
  return kRegistered ? kLayer : nullptr;
}

void ReservePageSums(sqlite3* handle) {
  int size = kSumSize;
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &size);
}

bool HasPageSums(sqlite3* handle) {
  sqlite3_file* file = nullptr;
  const int code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return code == SQLITE_OK && file != nullptr && file->pMethods == &kMethods &&
         Head(file)->summed;
}

}  // namespace gainsay
