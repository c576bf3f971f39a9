#include "claims/archive/archive_query.h"

#include <map>
#include <utility>

#include "absl/algorithm/container.h"
#include "claims/archive/rows.h"

namespace gainsay {
namespace {

// Whether there is a row.
bool Finds(Statement& statement) {
  const bool found = statement.Step();
  statement.Reset();
  return found;
}

}  // namespace

// Each names the index that it walks: which one is no matter of statistics.
struct ArchiveQuery::Statements {
  explicit Statements(Database* d) : database(d) {}

  Database* database;
  Statement keys{database,
                 "SELECT key, subject, qualifiers FROM keys WHERE property = ?1 AND "
                 "subject = ?2 ORDER BY qualifiers LIMIT ?3"};
  Statement keys_of_property{database,
                             "SELECT key, subject, qualifiers FROM keys WHERE property "
                             "= ?1 ORDER BY subject, qualifiers LIMIT ?2"};
  Statement name{database, "SELECT name FROM names WHERE text = ?1"};
  Statement below{database,
                  "SELECT claim FROM facts INDEXED BY facts_by_hi WHERE key = ?1 AND hi "
                  "< ?2 AND begins <= ?4 AND ends >= ?3 AND (?5 IS NULL OR manner = ?5) "
                  "ORDER BY hi LIMIT ?6"};
  Statement above{database,
                  "SELECT claim FROM facts INDEXED BY facts_by_lo WHERE key = ?1 AND lo "
                  "> ?2 AND begins <= ?4 AND ends >= ?3 AND (?5 IS NULL OR manner = ?5) "
                  "ORDER BY lo DESC LIMIT ?6"};
  Statement unplaced{database,
                     "SELECT claim FROM facts INDEXED BY facts_by_lo WHERE key = ?1 AND "
                     "lo IS NULL AND begins <= ?3 AND ends >= ?2 ORDER BY begins, claim "
                     "LIMIT ?4"};
  // Of the nearest those in the window; what holds since long ago comes first of all.
  Statement before{database,
                   "SELECT claim FROM (SELECT claim, begins, ends FROM facts INDEXED BY "
                   "facts_by_time WHERE key = ?1 AND begins <= ?4 ORDER BY begins DESC "
                   "LIMIT ?5) WHERE begins <= ?3 AND ends >= ?2"};
  Statement after{database,
                  "SELECT claim FROM (SELECT claim, begins, ends FROM facts INDEXED BY "
                  "facts_by_time WHERE key = ?1 AND begins > ?4 ORDER BY begins LIMIT "
                  "?5) WHERE begins <= ?3 AND ends >= ?2"};
  Statement first{
      database,
      "SELECT claim FROM (SELECT claim, begins, ends FROM facts INDEXED BY "
      "facts_by_time WHERE key = ?1 ORDER BY begins LIMIT ?4) WHERE begins <= "
      "?3 AND ends >= ?2"};
  Statement meeting{database,
                    "SELECT claim FROM facts INDEXED BY distinct_facts WHERE alone = ?1 "
                    "AND lo <= ?3 AND hi >= ?2 ORDER BY lo DESC LIMIT ?4"};
  Statement distinct_unplaced{database,
                              "SELECT claim FROM facts INDEXED BY distinct_facts WHERE "
                              "alone = ?1 AND lo IS NULL LIMIT ?2"};
  Statement events{database,
                   "SELECT DISTINCT names.text FROM facts INDEXED BY facts_telling JOIN "
                   "names ON names.name = told_by WHERE key = ?1 AND told_by IS NOT NULL "
                   "ORDER BY names.text LIMIT ?2"};
  Statement told{
      database,
      "SELECT DISTINCT keys.subject FROM facts INDEXED BY facts_told JOIN keys "
      "USING(key) WHERE told_by = ?1 AND keys.property = ?2 ORDER BY "
      "keys.subject LIMIT ?3"};
  Statement more_facts{database,
                       "SELECT 1 FROM facts INDEXED BY more_facts WHERE claim = ?1 AND n "
                       "> 0 LIMIT 1"};
  Statement keys_of_claim{
      database,
      "SELECT key, min(lo), max(hi) FROM facts WHERE claim = ?1 GROUP "
      "BY key LIMIT ?2"};
  Statement any_correction{database,
                           "SELECT 1 FROM claims INDEXED BY corrections WHERE corrects "
                           "IS NOT NULL LIMIT 1"};
  Statement correcting{
      database,
      "SELECT c.claim FROM claims AS t JOIN articles AS a USING(article) "
      "JOIN claims AS c INDEXED BY corrections ON c.corrects = a.id || "
      "'#' || t.id WHERE t.claim = ?1 AND c.corrects IS NOT NULL"};
  Statement corrects{database,
                     "SELECT corrects FROM claims WHERE claim = ?1 AND corrects IS NOT "
                     "NULL"};
  Statement named{database,
                  "SELECT claim FROM articles CROSS JOIN claims INDEXED BY "
                  "claims_of_article USING(article) WHERE articles.id = ?1 AND "
                  "claims.id = ?2 AND claims.raw IS NOT NULL"};
  Statement any_whole{database,
                      "SELECT 1 FROM articles INDEXED BY whole_articles WHERE whole <> 0 "
                      "LIMIT 1"};
  Statement article_of{database,
                       "SELECT articles.article, whole FROM claims JOIN articles "
                       "USING(article) WHERE claim = ?1"};
  Statement claims_of{database, "SELECT claim FROM claims WHERE article = ?1"};
  Statement article{database, kArticleByRow};
  Statement claim{database, kClaimByRow};
};

ArchiveQuery::ArchiveQuery(Archive* archive)
    : archive_(archive), statements_(std::make_unique<Statements>(archive->database())) {}

ArchiveQuery::~ArchiveQuery() = default;

int64_t ArchiveQuery::AddRows(Statement& statement) {
  int64_t count = 0;
  while (statement.Step()) {
    if (found_.insert(statement.Int(0)).second) in_order_.push_back(statement.Int(0));
    ++count;
  }
  statement.Reset();
  return count;
}

const std::vector<ArchivedKey>& ArchiveQuery::Keys(const std::string& property,
                                                   const std::string& subject,
                                                   int64_t most) {
  const auto [place, fresh] = keys_.try_emplace({property, subject});
  if (!fresh) return place->second;
  Statement& keys = statements_->keys.With(absl::string_view(property),
                                           absl::string_view(subject), most);
  while (keys.Step()) {
    place->second.push_back(
        {keys.Int(0), std::string(keys.Text(1)), std::string(keys.Text(2))});
  }
  keys.Reset();
  return place->second;
}

std::vector<ArchivedKey> ArchiveQuery::KeysOfProperty(const std::string& property,
                                                      int64_t most) {
  std::vector<ArchivedKey> found;
  Statement& keys = statements_->keys_of_property.With(absl::string_view(property), most);
  while (keys.Step()) {
    found.push_back({keys.Int(0), std::string(keys.Text(1)), std::string(keys.Text(2))});
  }
  keys.Reset();
  return found;
}

std::optional<int64_t> ArchiveQuery::NameId(const std::string& name) {
  Statement& find = statements_->name.With(absl::string_view(name));
  std::optional<int64_t> id;
  if (find.Step()) id = find.Int(0);
  find.Reset();
  return id;
}

std::optional<Interval> ArchiveQuery::PlaceOf(const IndexedFact& fact) {
  if (!fact.place.empty()) {
    constexpr int64_t kBelowAll = -1;
    const double place = PlaceOfName(NameId(fact.place).value_or(kBelowAll));
    return Interval{place, place};
  }
  if (!fact.lo.has_value()) return std::nullopt;
  return Interval{*fact.lo, *fact.hi};
}

std::optional<int64_t> ArchiveQuery::MannerOf(const IndexedFact& fact) {
  std::optional<int64_t> speaker = 0;
  if (!fact.voice.empty()) speaker = NameId(fact.voice);
  if (!speaker.has_value()) return std::nullopt;
  return MannerInRow(*speaker, fact.plans);
}

int64_t ArchiveQuery::AddBelow(int64_t key, double place, DayRange window,
                               std::optional<int64_t> manner, int64_t most) {
  return AddRows(
      statements_->below.With(key, place, window.min, window.max, manner, most));
}

int64_t ArchiveQuery::AddAbove(int64_t key, double place, DayRange window,
                               std::optional<int64_t> manner, int64_t most) {
  return AddRows(
      statements_->above.With(key, place, window.min, window.max, manner, most));
}

int64_t ArchiveQuery::AddUnplaced(int64_t key, DayRange window, int64_t most) {
  return AddRows(statements_->unplaced.With(key, window.min, window.max, most));
}

int64_t ArchiveQuery::AddNearest(int64_t key, DayRange window, Day begins, int64_t most) {
  int64_t found = 0;
  found += AddRows(statements_->before.With(key, window.min, window.max, begins, most));
  found += AddRows(statements_->after.With(key, window.min, window.max, begins, most));
  found += AddRows(statements_->first.With(key, window.min, window.max, most));
  return found;
}

int64_t ArchiveQuery::AddMeeting(const std::string& property, double lo, double hi,
                                 int64_t most) {
  return AddRows(statements_->meeting.With(absl::string_view(property), lo, hi, most));
}

int64_t ArchiveQuery::AddDistinctUnplaced(const std::string& property, int64_t most) {
  return AddRows(statements_->distinct_unplaced.With(absl::string_view(property), most));
}

std::vector<std::string> ArchiveQuery::EventsOf(int64_t key, int64_t most) {
  std::vector<std::string> events;
  Statement& find = statements_->events.With(key, most);
  while (find.Step()) events.emplace_back(find.Text(0));
  find.Reset();
  return events;
}

std::vector<std::string> ArchiveQuery::ToldBy(const std::string& property,
                                              const std::string& event, int64_t most) {
  std::vector<std::string> subjects;
  const std::optional<int64_t> id = NameId(event);
  if (!id.has_value()) return subjects;
  Statement& find = statements_->told.With(*id, absl::string_view(property), most);
  while (find.Step()) subjects.emplace_back(find.Text(0));
  find.Reset();
  return subjects;
}

void ArchiveQuery::AddNamed(const std::string& name) {
  for (size_t hash = name.find('#'); hash != std::string::npos;
       hash = name.find('#', hash + 1)) {
    const absl::string_view whole = name;
    AddRows(statements_->named.With(whole.substr(0, hash), whole.substr(hash + 1)));
  }
}

void ArchiveQuery::AddAlternatives(int64_t most, size_t most_claims) {
  struct About {
    int64_t key;
    std::optional<Interval> place;
  };
  for (size_t next = 0; next < in_order_.size() && found_.size() < most_claims;) {
    for (const size_t end = in_order_.size(); next < end; ++next) {
      const int64_t claim = in_order_[next];
      if (!Finds(statements_->more_facts.With(claim))) continue;
      std::vector<About> about;
      // One more than are taken, to tell that there are more.
      Statement& find = statements_->keys_of_claim.With(
          claim, static_cast<int64_t>(kMostAlternatives + 1));
      while (find.Step()) {
        about.push_back({find.Int(0), std::nullopt});
        if (!find.IsNull(1)) about.back().place = Interval{find.Real(1), find.Real(2)};
      }
      find.Reset();
      if (about.size() < 2 || about.size() > kMostAlternatives) continue;
      for (const About& one : about) {
        const double lo = one.place.has_value() ? one.place->min : kInfinity;
        const double hi = one.place.has_value() ? one.place->max : -kInfinity;
        AddBelow(one.key, lo, DayRange(), std::nullopt, most);
        AddAbove(one.key, hi, DayRange(), std::nullopt, most);
        AddUnplaced(one.key, DayRange(), most);
      }
    }
  }
}

void ArchiveQuery::AddCorrections() {
  if (!Finds(statements_->any_correction)) return;
  for (size_t next = 0; next < in_order_.size(); ++next) {
    const int64_t claim = in_order_[next];
    AddRows(statements_->correcting.With(claim));
    Statement& corrects = statements_->corrects.With(claim);
    std::string target;
    if (corrects.Step()) target = std::string(corrects.Text(0));
    corrects.Reset();
    if (!target.empty()) AddNamed(target);
  }
}

void ArchiveQuery::CompleteArticles() {
  if (!Finds(statements_->any_whole)) return;
  absl::flat_hash_set<int64_t> whole;
  for (const int64_t claim : in_order_) {
    Statement& find = statements_->article_of.With(claim);
    if (find.Step() && find.Int(1) != 0) whole.insert(find.Int(0));
    find.Reset();
  }
  for (const int64_t article : whole) AddRows(statements_->claims_of.With(article));
}

ArchivedArticle ArchiveQuery::ReadArticle(int64_t row) {
  ArchivedArticle article;
  Statement& find = statements_->article.With(row);
  if (find.Step()) {
    article = ArticleIn(find, archive_->database());
  } else {
    archive_->database()->Fail(ArchiveIsDamaged());
  }
  find.Reset();
  return article;
}

void ArchiveQuery::ReadClaim(int64_t row, std::map<int64_t, ArchivedArticle>& articles) {
  Statement& find = statements_->claim.With(row);
  if (find.Step()) {
    const auto [place, fresh] = articles.try_emplace(RowOfItsArticleIn(find));
    ArchivedArticle& article = place->second;
    if (fresh) article = ReadArticle(place->first);
    article.claims.push_back(ClaimIn(find, article.position.file, archive_->database()));
  } else {
    archive_->database()->Fail(ArchiveIsDamaged());
  }
  find.Reset();
}

std::vector<ArchivedArticle> ArchiveQuery::Articles(
    const absl::flat_hash_set<std::string>& except) {
  std::vector<int64_t> claims = in_order_;
  absl::c_sort(claims);
  std::map<int64_t, ArchivedArticle> articles;
  for (const int64_t row : claims) ReadClaim(row, articles);
  std::vector<ArchivedArticle> result;
  for (auto& [row, article] : articles) {
    if (!except.contains(article.id)) result.push_back(std::move(article));
  }
  absl::c_sort(result, [](const ArchivedArticle& a, const ArchivedArticle& b) {
    return a.id < b.id;
  });
  return result;
}

}  // namespace gainsay
