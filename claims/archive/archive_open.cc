#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/archive/archive.h"
#include "claims/archive/archive_schema.h"
#include "claims/archive/page_sums.h"
#include "input/file_kind.h"
#include "input/files.h"

namespace gainsay {
namespace {

constexpr absl::string_view kMagic("SQLite format 3\0", 16);

enum class Contents { kNothing, kDatabase, kOther };

// What a regular file begins like.
Contents ContentsOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string start(kMagic.size(), '\0');
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  if (file.gcount() == 0) return Contents::kNothing;
  return start == kMagic ? Contents::kDatabase : Contents::kOther;
}

// Whether there is an archive at the path to be opened; false: there is nothing.
absl::StatusOr<bool> LooksLikeOne(const std::string& path) {
  std::error_code error;
  const auto kind = std::filesystem::status(path, error).type();
  using std::filesystem::file_type;
  if (kind == file_type::not_found) return false;
  if (kind == file_type::directory) {
    return absl::InvalidArgumentError("is a directory, not an archive");
  }
  if (kind != file_type::regular) {
    return absl::InvalidArgumentError("is not a regular file");
  }
  if (!std::ifstream(path).good())
    return absl::PermissionDeniedError("permission denied");
  switch (ContentsOf(path)) {
    case Contents::kNothing:
      return false;
    case Contents::kOther:
      return absl::InvalidArgumentError("is no archive");
    case Contents::kDatabase:
      break;
  }
  return true;
}

}  // namespace

bool Archive::IsOne(const std::string& path) {
  return LooksLikeOne(path).value_or(false);
}

bool Archive::IsMeant(const std::string& path) {
  if (IsDirectory(path) || !PathExists(path)) return false;
  if (IsOne(path)) return true;
  return !KindOfFile(path).has_value();
}

absl::Status Archive::CheckIntegrity() {
  Statement integrity(database(), "PRAGMA integrity_check(5)");
  std::string found;
  while (integrity.Step()) {
    if (integrity.Text(0) != "ok") found = std::string(integrity.Text(0));
  }
  if (!status().ok()) return status();
  if (!found.empty()) {
    return absl::DataLossError(absl::StrCat("the archive is damaged: ", found));
  }
  Statement foreign(database(), "PRAGMA foreign_key_check");
  if (foreign.Step()) {
    return absl::DataLossError(absl::StrCat("the archive is damaged: a row of '",
                                            foreign.Text(0), "' belongs to nothing"));
  }
  return status();
}

absl::StatusOr<std::unique_ptr<Archive>> Archive::Open(const std::string& path,
                                                       bool create) {
  const absl::StatusOr<bool> there = LooksLikeOne(path);
  if (!there.ok()) return there.status();
  if (!*there && !create) {
    return absl::NotFoundError(PathExists(path) ? "is empty: no archive"
                                                : "no such archive");
  }
  absl::StatusOr<std::unique_ptr<Database>> database = Database::Open(path, !*there);
  if (!database.ok()) return database.status();
  std::unique_ptr<Archive> archive(new Archive(*std::move(database)));
  Database* opened = archive->database();
  // What was being made when a process was killed is undone now, and leaves nothing.
  const bool nothing = !*there || opened->Number("PRAGMA page_count") == 0;
  if (nothing && opened->ok() && !create) {
    return absl::NotFoundError("is empty: no archive");
  }
  if (nothing && opened->ok()) {
    ReservePageSums(opened->handle());
    Transaction transaction(opened);
    // Another process may have been first.
    if (opened->Number("SELECT count(*) FROM sqlite_schema") == 0) {
      MakeTables(opened);
      MakeFactIndices(opened);
    }
    const absl::Status made = transaction.Commit();
    if (!made.ok()) return made;
  }
  const absl::Status checked = CheckArchiveSchema(opened);
  if (!checked.ok()) return checked;
  return archive;
}

void Archive::RemoveIfEmpty(const std::string& path) {
  absl::StatusOr<std::unique_ptr<Database>> database = Database::Open(path, false);
  if (!database.ok()) return;
  // As long as this reads nobody commits; who does so later notices that it is gone.
  (*database)->Run("BEGIN");
  const bool tables =
      (*database)->Number("SELECT count(*) FROM sqlite_schema WHERE name = 'articles'") >
      0;
  const bool articles =
      tables && (*database)->Number("SELECT EXISTS(SELECT 1 FROM articles)") > 0;
  if ((*database)->ok() && !articles) unlink(path.c_str());
}

}  // namespace gainsay
