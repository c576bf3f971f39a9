#include "claims/archive/sqlite.h"

#include <sqlite3.h>

#include "absl/strings/str_cat.h"
#include "claims/archive/page_sums.h"

namespace gainsay {
namespace {

constexpr char kDamaged[] = "the archive is damaged; take a copy of it that is not";
constexpr int kBusyMilliseconds = 60'000;
constexpr int kBusyStep = 50;               // milliseconds
constexpr int kStepsBetweenLooks = 10'000;  // of SQLite's machine; some milliseconds
constexpr int kLargestValue = 256 << 20;    // bytes of one text
constexpr int kLongestSql = 100'000;

std::string MessageOf(sqlite3* handle, int code) {
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      return kDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another process is writing to the archive; try again when it is done";
    case SQLITE_READONLY:
      if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY) {
        return "a change was broken off; undoing it needs leave to write the archive";
      }
      return "the archive may not be written";
    case SQLITE_PERM:
      return "the archive may not be written";
    case SQLITE_FULL:
      return "the disk is full";
    case SQLITE_IOERR:
      if (code == SQLITE_IOERR_DATA) return kDamaged;
      break;
    case SQLITE_INTERRUPT:
      return "interrupted; the archive is as it was";
    case SQLITE_CANTOPEN:
      return "the archive cannot be opened, or no file can be made in its folder";
    default:
      break;
  }
  return absl::StrCat("the archive cannot be used: ",
                      handle == nullptr ? "no memory" : sqlite3_errmsg(handle));
}

// Waits for another process, unless this one is to end.
int Wait(void*, int times) {
  if (times * kBusyStep >= kBusyMilliseconds || HeldSignals::OneWaits()) return 0;
  sqlite3_sleep(kBusyStep);
  return 1;
}

int IsToEnd(void*) { return HeldSignals::OneWaits() ? 1 : 0; }

// A hostile schema may name functions, views and triggers of its own.
void Harden(sqlite3* handle) {
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_handler(handle, Wait, nullptr);
  sqlite3_progress_handler(handle, kStepsBetweenLooks, IsToEnd, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLargestValue);
  sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, kLongestSql);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

}  // namespace

absl::Status ArchiveIsDamaged() { return absl::DataLossError(kDamaged); }

absl::StatusOr<std::unique_ptr<Database>> Database::Open(const std::string& path,
                                                         bool create) {
  sqlite3* handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0) |
                    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags, PageSumsLayer());
  if (code != SQLITE_OK) {
    const std::string message = MessageOf(handle, code);
    sqlite3_close_v2(handle);
    return absl::UnavailableError(message);
  }
  Harden(handle);
  std::unique_ptr<Database> database(new Database(handle));
  database->Run("PRAGMA synchronous = FULL");
  database->Run("PRAGMA cell_size_check = ON");
  database->Run("PRAGMA temp_store = MEMORY");
  database->Run("PRAGMA cache_size = -262144");  // KiB at most: facts go to many pages
  return database;
}

Database::~Database() { sqlite3_close_v2(handle_); }

void Database::Fail(absl::Status status) {
  if (status_.ok()) status_ = std::move(status);
}

void Database::Check(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  Fail(absl::DataLossError(MessageOf(handle_, code)));
}

void Database::Run(const char* sql) {
  if (ok()) Check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr));
}

int64_t Database::Number(const char* sql) {
  Statement statement(this, sql);
  return statement.Step() ? statement.Int(0) : 0;
}

int64_t Database::last_rowid() const { return sqlite3_last_insert_rowid(handle_); }

Statement::~Statement() { sqlite3_finalize(statement_); }

void Statement::Prepare() {
  if (statement_ != nullptr || !database_->ok()) return;
  database_->Check(sqlite3_prepare_v3(database_->handle(), sql_, -1,
                                      SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
}

bool Statement::Step() {
  Prepare();
  if (!database_->ok() || statement_ == nullptr) return false;
  const int code = sqlite3_step(statement_);
  database_->Check(code);
  return code == SQLITE_ROW;
}

void Statement::Execute() {
  while (Step()) {
  }
  Reset();
}

void Statement::Reset() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

int64_t Statement::Int(int column) const {
  return sqlite3_column_int64(statement_, column);
}

double Statement::Real(int column) const {
  return sqlite3_column_double(statement_, column);
}

absl::string_view Statement::Text(int column) const {
  const auto* text =
      reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (text == nullptr) return "";
  return {text, static_cast<size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Statement::IsNull(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void Statement::Bind(int place, int64_t value) {
  if (statement_ == nullptr) return;
  database_->Check(sqlite3_bind_int64(statement_, place, value));
}

void Statement::Bind(int place, double value) {
  if (statement_ == nullptr) return;
  database_->Check(sqlite3_bind_double(statement_, place, value));
}

void Statement::Bind(int place, absl::string_view value) {
  if (statement_ == nullptr) return;
  // A null pointer would be NULL, not the empty text.
  const char* text = value.data() == nullptr ? "" : value.data();
  database_->Check(sqlite3_bind_text64(statement_, place, text, value.size(),
                                       SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::Bind(int place, std::nullopt_t) {
  if (statement_ != nullptr) database_->Check(sqlite3_bind_null(statement_, place));
}

Transaction::Transaction(Database* database) : database_(database) {
  database->Run("BEGIN IMMEDIATE");
  open_ = database->ok();
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

absl::Status Transaction::Commit() {
  database_->Run("COMMIT");
  if (!database_->ok()) return database_->status();
  open_ = false;
  // Another process may have begun the archive, failed, and taken it away.
  int moved = 0;
  sqlite3_file_control(database_->handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (moved != 0) {
    database_->Fail(absl::UnavailableError("the archive was taken away; try again"));
  }
  return database_->status();
}

}  // namespace gainsay
