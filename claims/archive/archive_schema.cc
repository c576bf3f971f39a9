#include "claims/archive/archive_schema.h"

#include <array>
#include <map>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/archive/page_sums.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr int64_t kApplication = 0x6761696E;  // "gain"

struct Part {
  absl::string_view name;
  const char* sql;
};

constexpr std::array<Part, 9> kTables = {{
    {"settings", "CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL)"},
    {"articles",
     "CREATE TABLE articles(article INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, "
     "publisher TEXT NOT NULL, published TEXT NOT NULL, raw TEXT NOT NULL, file TEXT NOT "
     "NULL, line INTEGER NOT NULL, col INTEGER NOT NULL, places TEXT NOT NULL, whole "
     "INTEGER NOT NULL, sum INTEGER NOT NULL)"},
    {"claims",
     "CREATE TABLE claims(claim INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES "
     "articles, id TEXT NOT NULL, raw TEXT, corrects TEXT, file TEXT, line INTEGER NOT "
     "NULL, col INTEGER NOT NULL, sum INTEGER NOT NULL)"},
    {"names", "CREATE TABLE names(name INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)"},
    {"keys",
     "CREATE TABLE keys(key INTEGER PRIMARY KEY, property TEXT NOT NULL, subject TEXT "
     "NOT NULL, qualifiers TEXT NOT NULL, UNIQUE(property, subject, qualifiers))"},
    {"facts",
     "CREATE TABLE facts(claim INTEGER NOT NULL REFERENCES claims, n INTEGER NOT NULL, "
     "key INTEGER NOT NULL REFERENCES keys, lo REAL, hi REAL, begins INTEGER NOT NULL, "
     "ends INTEGER NOT NULL, manner INTEGER NOT NULL, alone TEXT, told_by INTEGER "
     "REFERENCES names, PRIMARY KEY(claim, n)) WITHOUT ROWID"},
    {"whole_articles", "CREATE INDEX whole_articles ON articles(whole) WHERE whole <> 0"},
    {"claims_of_article", "CREATE INDEX claims_of_article ON claims(article, id)"},
    {"corrections",
     "CREATE INDEX corrections ON claims(corrects) WHERE corrects IS NOT NULL"},
}};

constexpr std::array<Part, 7> kFactIndices = {{
    {"facts_by_lo",
     "CREATE INDEX facts_by_lo ON facts(key, lo, hi, begins, ends, manner)"},
    {"facts_by_hi", "CREATE INDEX facts_by_hi ON facts(key, hi, begins, ends, manner)"},
    {"facts_by_time", "CREATE INDEX facts_by_time ON facts(key, begins, ends)"},
    {"distinct_facts",
     "CREATE INDEX distinct_facts ON facts(alone, lo, hi) WHERE alone IS NOT NULL"},
    {"facts_telling",
     "CREATE INDEX facts_telling ON facts(key, told_by) WHERE told_by IS NOT NULL"},
    {"facts_told",
     "CREATE INDEX facts_told ON facts(told_by, key) WHERE told_by IS NOT NULL"},
    // Of claims about several keys, which are few.
    {"more_facts", "CREATE INDEX more_facts ON facts(claim) WHERE n > 0"},
}};

absl::Status NoArchive() {
  return absl::InvalidArgumentError(
      "is a database, but no archive: its tables are others");
}

}  // namespace

void MakeTables(Database* database) {
  for (const Part& table : kTables) database->Run(table.sql);
  database->Run(absl::StrCat("PRAGMA application_id = ", kApplication).c_str());
  database->Run(absl::StrCat("PRAGMA user_version = ", kArchiveFormat).c_str());
}

void MakeFactIndices(Database* database) {
  for (const Part& index : kFactIndices) database->Run(index.sql);
}

void DropFactIndices(Database* database) {
  for (const Part& index : kFactIndices) {
    database->Run(absl::StrCat("DROP INDEX IF EXISTS ", index.name).c_str());
  }
}

absl::Status CheckArchiveSchema(Database* database) {
  const int64_t application = database->Number("PRAGMA application_id");
  const int64_t version = database->Number("PRAGMA user_version");
  if (!database->ok()) return database->status();
  if (application != kApplication) return NoArchive();
  if (version != kArchiveFormat) {
    return absl::FailedPreconditionError(
        fmt::format("is an archive of format {}; this program reads format {}", version,
                    kArchiveFormat));
  }
  if (!HasPageSums(database->handle())) return ArchiveIsDamaged();
  std::map<std::string, std::string> wanted;
  for (const Part& part : kTables) wanted.emplace(part.name, part.sql);
  for (const Part& part : kFactIndices) wanted.emplace(part.name, part.sql);
  size_t found = 0;
  Statement schema(database, "SELECT name, sql FROM sqlite_schema");
  while (schema.Step()) {
    const absl::string_view name = schema.Text(0);
    if (schema.IsNull(1) && absl::StartsWith(name, "sqlite_autoindex_")) continue;
    const auto part = wanted.find(std::string(name));
    if (part == wanted.end() || part->second != schema.Text(1)) return NoArchive();
    ++found;
  }
  if (!database->ok()) return database->status();
  return found == wanted.size() ? absl::OkStatus() : NoArchive();
}

}  // namespace gainsay
