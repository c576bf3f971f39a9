#ifndef GAINSAY_CLAIMS_ARCHIVE_ARCHIVE_QUERY_H_
#define GAINSAY_CLAIMS_ARCHIVE_ARCHIVE_QUERY_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "claims/archive/archive.h"
#include "claims/values/interval_set.h"

namespace gainsay {

// A key of an archive's facts.
struct ArchivedKey {
  int64_t row = 0;
  std::string subject;
  std::string qualifiers;
};

// Looks claims up by their facts, and keeps the rows of all that were found. Each look
// reads a bounded number of rows of one index, whatever the archive holds.
class ArchiveQuery {
 public:
  // The archive must outlive it.
  explicit ArchiveQuery(Archive* archive);
  ~ArchiveQuery();

  const absl::flat_hash_set<int64_t>& found() const { return found_; }

  // Keys of a property and subject; at most `most`.
  const std::vector<ArchivedKey>& Keys(const std::string& property,
                                       const std::string& subject, int64_t most);
  // Those of whatever subject.
  std::vector<ArchivedKey> KeysOfProperty(const std::string& property, int64_t most);

  // The place of a fact by the archive's own numbers; nothing where it has none. A name
  // that the archive does not know lies below all that it knows.
  std::optional<Interval> PlaceOf(const IndexedFact& fact);
  // By whom, and whether as a plan, the fact is told; nothing where no fact of the
  // archive has that speaker.
  std::optional<int64_t> MannerOf(const IndexedFact& fact);

  // Of a key's facts that end in the window or later and begin in it or earlier: those
  // that lie below a place, the lowest first; above it, the highest first; that have no
  // place; of those that begin nearest, and of the first that ever begin. Of one manner
  // alone where that is given. Each returns how many it found, of AddNearest up to three
  // times `most`.
  int64_t AddBelow(int64_t key, double place, DayRange window,
                   std::optional<int64_t> manner, int64_t most);
  int64_t AddAbove(int64_t key, double place, DayRange window,
                   std::optional<int64_t> manner, int64_t most);
  int64_t AddUnplaced(int64_t key, DayRange window, int64_t most);
  int64_t AddNearest(int64_t key, DayRange window, Day begins, int64_t most);
  // Of facts of a distinct property those whose places meet these, of whatever subject,
  // and those that have none.
  int64_t AddMeeting(const std::string& property, double lo, double hi, int64_t most);
  int64_t AddDistinctUnplaced(const std::string& property, int64_t most);

  // The events that dates of a key are told by, and the subjects of a property whose
  // dates are told by an event.
  std::vector<std::string> EventsOf(int64_t key, int64_t most);
  std::vector<std::string> ToldBy(const std::string& property, const std::string& event,
                                  int64_t most);

  // Adds, of every other key that a claim that was found may be about, those of the key's
  // facts that lie below and above it there, or have no place, and so on from these,
  // until `most_claims` are found. Claims about more than kMostAlternatives are left.
  static constexpr size_t kMostAlternatives = 8;
  void AddAlternatives(int64_t most, size_t most_claims);

  // Adds claims that correct those that were found, and that these correct, until there
  // are no more; and claims that are named so.
  void AddCorrections();
  void AddNamed(const std::string& name);  // "article#claim"
  // Adds all claims of articles that are read as a whole.
  void CompleteArticles();

  // What was found, as articles with those of their claims, by id; none of `except`.
  std::vector<ArchivedArticle> Articles(const absl::flat_hash_set<std::string>& except);

 private:
  struct Statements;
  int64_t AddRows(Statement& statement);
  // The number of a name; nothing where no fact of the archive has it.
  std::optional<int64_t> NameId(const std::string& name);
  ArchivedArticle ReadArticle(int64_t row);
  void ReadClaim(int64_t row, std::map<int64_t, ArchivedArticle>& articles);

  Archive* archive_;
  std::unique_ptr<Statements> statements_;
  absl::flat_hash_set<int64_t> found_;
  std::vector<int64_t> in_order_;  // the same, as they were found
  absl::flat_hash_map<std::pair<std::string, std::string>, std::vector<ArchivedKey>>
      keys_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ARCHIVE_ARCHIVE_QUERY_H_
