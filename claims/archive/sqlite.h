#ifndef GAINSAY_CLAIMS_ARCHIVE_SQLITE_H_
#define GAINSAY_CLAIMS_ARCHIVE_SQLITE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "input/held_signals.h"

struct sqlite3;
struct sqlite3_stmt;

namespace gainsay {

absl::Status ArchiveIsDamaged();

// An SQLite database that may come from anywhere: what its schema could make SQLite do
// beyond reading and writing its tables is switched off.
//
// The first error stays: after it statements do nothing and find no rows, so that
// status() is asked once, when all is done. SQL is constant text; values are bound.
class Database {
 public:
  // Opens a regular file, to write where it may be written; `create` makes one where
  // there is none. Waits up to a minute for other processes.
  static absl::StatusOr<std::unique_ptr<Database>> Open(const std::string& path,
                                                        bool create);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const absl::Status& status() const { return status_; }
  bool ok() const { return status_.ok(); }
  void Fail(absl::Status status);
  // Keeps the error of a result code that is one.
  void Check(int code);
  // Runs statements without values or rows.
  void Run(const char* sql);
  // The first value of the first row.
  int64_t Number(const char* sql);
  int64_t last_rowid() const;

  sqlite3* handle() const { return handle_; }

 private:
  explicit Database(sqlite3* handle) : handle_(handle) {}

  sqlite3* handle_;
  absl::Status status_;
};

// A statement, prepared when it is first used. The database and its text must outlive it.
class Statement {
 public:
  Statement(Database* database, const char* sql) : database_(database), sql_(sql) {}
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Starts anew with these values, the first for ?1; texts must live until the last Step.
  template <typename... Values>
  Statement& With(const Values&... values) {
    Prepare();
    Reset();
    int place = 0;
    (Bind(++place, values), ...);
    return *this;
  }
  // Moves to the next row; false where there is none.
  bool Step();
  // Steps through all there is.
  void Execute();
  // Lets go of what it read: no lock outlives a reset statement.
  void Reset();

  // Columns of the row, from 0; texts live until the next Step.
  int64_t Int(int column) const;
  double Real(int column) const;
  absl::string_view Text(int column) const;
  bool IsNull(int column) const;

 private:
  void Bind(int place, int64_t value);
  void Bind(int place, double value);
  void Bind(int place, absl::string_view value);
  void Bind(int place, std::nullopt_t null);
  template <typename Value>
  void Bind(int place, const std::optional<Value>& value) {
    value.has_value() ? Bind(place, *value) : Bind(place, std::nullopt);
  }

  void Prepare();

  Database* database_;
  const char* sql_;
  sqlite3_stmt* statement_ = nullptr;
};

// A transaction that writes: begun at once, so that two writers wait for one another, and
// undone unless it is committed; a signal that ends the process has it undone first.
class Transaction {
 public:
  explicit Transaction(Database* database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  // Makes all that was written last, or nothing of it.
  absl::Status Commit();

 private:
  HeldSignals held_;
  Database* database_;
  bool open_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ARCHIVE_SQLITE_H_
