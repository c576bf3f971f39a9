#ifndef GAINSAY_CLAIMS_ARCHIVE_ARCHIVE_H_
#define GAINSAY_CLAIMS_ARCHIVE_ARCHIVE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "claims/archive/sqlite.h"
#include "claims/values/date_set.h"
#include "input/text_position.h"

namespace gainsay {

// What the index of an archive holds of one fact: by what the claims with which it may be
// at odds are found. Names are texts that mean the same in every run
// (checker/archive/index_rows.h).
struct IndexedFact {
  std::string property;
  std::string subject;
  std::string qualifiers;  // all of the key, a line each
  // A place on a line such that values whose places meet are sure to agree; both or none.
  // An open end is the next number inside.
  std::optional<double> lo;
  std::optional<double> hi;
  std::string place;      // in place of numbers, a name that is a place of its own
  bool distinct = false;  // no other subject may have its value
  DayRange time;          // of all days on which it may begin or end
  std::string voice;      // who speaks; empty: the outlet itself
  bool plans = false;
  std::string told_by;  // the event by which its date is told
  friend bool operator==(const IndexedFact&, const IndexedFact&) = default;
};

struct ArchivedClaim {
  int64_t row = 0;  // of one that was found
  std::string id;
  std::string raw;       // empty: it is an article's own statement of a date
  std::string corrects;  // "article#claim"
  FilePosition position;
  std::vector<IndexedFact> facts;
};

struct ArchivedArticle {
  std::string id;
  std::string publisher;
  std::string published;  // as read, for people
  std::string raw;
  FilePosition position;
  std::string places;  // of its dates, "8:13 9:15"
  // Whether its claims tell how others of them are to be read, so that all are read where
  // one is.
  bool whole = false;
  std::vector<ArchivedClaim> claims;
};

// An archive of claims in one SQLite file: the claims as they were written, and an index
// of their facts. After an error everything else finds nothing, and status() tells it.
class Archive {
 public:
  // Whether a path is meant as an archive, not as a folder or a file of claims.
  static bool IsMeant(const std::string& path);
  // Whether it is one, or at least some file of SQLite.
  static bool IsOne(const std::string& path);
  // Opens what is there. `create`: makes an empty one where there is nothing. An error,
  // without the path, for what is no archive, or is of another version, or is damaged.
  static absl::StatusOr<std::unique_ptr<Archive>> Open(const std::string& path,
                                                       bool create);

  // Takes an archive away that holds no article. Of other processes that add to it none
  // is told that it has done so in vain: its transaction is an error.
  static void RemoveIfEmpty(const std::string& path);

  absl::Status status() const { return database_->status(); }
  Database* database() { return database_.get(); }

  // What the claims were read under (Workspace::read_under); empty: nothing yet.
  std::string ReadUnder();
  void SetReadUnder(const std::string& hash);

  bool IsEmpty();
  int64_t CountArticles();
  std::vector<std::string> ArticleIds();
  // An article with its claims, without facts; nothing where there is none.
  std::optional<ArchivedArticle> Find(const std::string& article);
  // A claim, as "article#claim", that corrects one of the article and is of an article
  // not in `besides`; empty: there is none.
  std::string CorrectorOf(const std::string& article,
                          const std::set<std::string>& besides);
  // All articles by id: claims is filled with as many empty ones as it has.
  void ForEachArticle(absl::FunctionRef<void(const ArchivedArticle&)> visit);

  // From here on all that is read is of one moment, whoever writes.
  void ReadOneMoment() { database_->Run("BEGIN"); }
  // Looks through the whole file; an error says what is damaged in it.
  absl::Status CheckIntegrity();

  // Within a transaction. Add requires that there is no article of that id.
  void Add(const ArchivedArticle& article);
  void Remove(const std::string& article);
  // Takes the facts' indices away, and puts them back: many facts are written faster
  // without. ClearFacts takes out all facts.
  void DropIndices();
  void MakeIndices();
  void ClearFacts();

  // Whether what is kept of the article is just that, claims and facts.
  bool Holds(const ArchivedArticle& article);

 private:
  explicit Archive(std::unique_ptr<Database> database) : database_(std::move(database)) {}

  void AddFacts(int64_t claim, const std::vector<IndexedFact>& facts);
  bool HoldsFacts(int64_t claim, const std::vector<IndexedFact>& facts);
  // The numbers of a name and a key; `add`: which are added where there is none, else 0.
  int64_t NameId(const std::string& name, bool add);
  int64_t KeyId(const IndexedFact& fact, bool add);
  struct FactRow;
  FactRow RowOf(const IndexedFact& fact, bool add);

  struct Statements;
  Statements& Prepared();

  std::unique_ptr<Database> database_;
  std::shared_ptr<Statements> statements_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ARCHIVE_ARCHIVE_H_
