#ifndef GAINSAY_CLAIMS_ARCHIVE_ARCHIVE_SCHEMA_H_
#define GAINSAY_CLAIMS_ARCHIVE_ARCHIVE_SCHEMA_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/archive/sqlite.h"

namespace gainsay {

inline constexpr int kArchiveFormat = 5;  // SQLite's user_version

// Makes the tables of an empty database, without the indices of facts.
void MakeTables(Database* database);
void MakeFactIndices(Database* database);
void DropFactIndices(Database* database);

// Whether the database is an archive of this format, with these tables and nothing else.
absl::Status CheckArchiveSchema(Database* database);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ARCHIVE_ARCHIVE_SCHEMA_H_
