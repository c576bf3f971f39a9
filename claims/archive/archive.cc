#include "claims/archive/archive.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "claims/archive/archive_schema.h"
#include "claims/archive/rows.h"

namespace gainsay {
namespace {

constexpr int64_t kNone = 0;  // the number of no row
// Names and keys whose numbers are remembered while many articles are added.
constexpr size_t kMostRemembered = 500'000;

}  // namespace

struct Archive::Statements {
  explicit Statements(Database* d) : database(d) {}

  Database* database;
  Statement add_article{
      database,
      "INSERT INTO articles(id, publisher, published, raw, file, line, col, places, "
      "whole, sum) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"};
  Statement add_claim{database,
                      "INSERT INTO claims(article, id, raw, corrects, file, line, col, "
                      "sum) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
  Statement add_fact{database,
                     "INSERT INTO facts(claim, n, key, lo, hi, begins, ends, manner, "
                     "alone, told_by) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"};
  Statement find_name{database, "SELECT name FROM names WHERE text = ?1"};
  Statement add_name{database, "INSERT INTO names(text) VALUES(?1)"};
  Statement find_key{database,
                     "SELECT key FROM keys WHERE property = ?1 AND subject = ?2 AND "
                     "qualifiers = ?3"};
  Statement add_key{database,
                    "INSERT INTO keys(property, subject, qualifiers) VALUES(?1, ?2, ?3)"};
  Statement find_article{database, kArticleById};
  Statement find_claims{database, kClaimsByArticle};
  Statement find_facts{database,
                       "SELECT key, lo, hi, begins, ends, manner, alone, told_by FROM "
                       "facts WHERE claim = ?1 ORDER BY n"};
  absl::flat_hash_map<std::string, int64_t> names;
  absl::flat_hash_map<std::string, int64_t> keys;
};

Archive::Statements& Archive::Prepared() {
  if (statements_ == nullptr) statements_ = std::make_shared<Statements>(database());
  return *statements_;
}

std::string Archive::ReadUnder() {
  Statement find(database(), "SELECT value FROM settings WHERE name = 'read_under'");
  return find.Step() ? std::string(find.Text(0)) : std::string();
}

void Archive::SetReadUnder(const std::string& hash) {
  Statement set(database(),
                "INSERT OR REPLACE INTO settings(name, value) VALUES('read_under', ?1)");
  set.With(absl::string_view(hash)).Execute();
}

bool Archive::IsEmpty() {
  return database_->Number("SELECT EXISTS(SELECT 1 FROM articles)") == 0;
}

int64_t Archive::CountArticles() {
  return database_->Number("SELECT count(*) FROM articles");
}

std::vector<std::string> Archive::ArticleIds() {
  std::vector<std::string> ids;
  Statement all(database(), "SELECT id FROM articles ORDER BY id");
  while (all.Step()) ids.emplace_back(all.Text(0));
  return ids;
}

std::optional<ArchivedArticle> Archive::Find(const std::string& id) {
  Statement& find = Prepared().find_article.With(absl::string_view(id));
  if (!find.Step()) return std::nullopt;
  ArchivedArticle article = ArticleIn(find, database());
  if (article.id != id) database_->Fail(ArchiveIsDamaged());
  Statement& claims = Prepared().find_claims.With(RowOfArticleIn(find));
  find.Reset();
  while (claims.Step()) {
    article.claims.push_back(ClaimIn(claims, article.position.file, database()));
  }
  claims.Reset();
  absl::c_sort(article.claims, [](const ArchivedClaim& a, const ArchivedClaim& b) {
    return a.row < b.row;
  });
  return article;
}

std::string Archive::CorrectorOf(const std::string& article,
                                 const std::set<std::string>& besides) {
  const std::optional<ArchivedArticle> found = Find(article);
  if (!found.has_value()) return "";
  Statement correctors(database(),
                       "SELECT articles.id, claims.id FROM claims JOIN articles "
                       "USING(article) WHERE corrects = ?1");
  for (const ArchivedClaim& claim : found->claims) {
    const std::string name = absl::StrCat(article, "#", claim.id);
    correctors.With(absl::string_view(name));
    while (correctors.Step()) {
      if (besides.contains(std::string(correctors.Text(0)))) continue;
      return absl::StrCat(correctors.Text(0), "#", correctors.Text(1));
    }
  }
  return "";
}

void Archive::ForEachArticle(absl::FunctionRef<void(const ArchivedArticle&)> visit) {
  Statement all(database(),
                "SELECT id, publisher, published, (SELECT count(*) FROM claims WHERE "
                "claims.article = articles.article AND claims.raw IS NOT NULL) FROM "
                "articles ORDER BY id");
  while (all.Step()) {
    ArchivedArticle article;
    article.id = std::string(all.Text(0));
    article.publisher = std::string(all.Text(1));
    article.published = std::string(all.Text(2));
    article.claims.resize(static_cast<size_t>(std::max<int64_t>(0, all.Int(3))));
    visit(article);
  }
}

int64_t Archive::NameId(const std::string& name, bool add) {
  Statements& prepared = Prepared();
  const auto known = prepared.names.find(name);
  if (known != prepared.names.end()) return known->second;
  int64_t id = kNone;
  if (prepared.find_name.With(absl::string_view(name)).Step()) {
    id = prepared.find_name.Int(0);
  } else if (add) {
    prepared.add_name.With(absl::string_view(name)).Execute();
    id = database_->last_rowid();
  }
  prepared.find_name.Reset();
  if (id != kNone && prepared.names.size() < kMostRemembered)
    prepared.names.emplace(name, id);
  return id;
}

int64_t Archive::KeyId(const IndexedFact& fact, bool add) {
  Statements& prepared = Prepared();
  std::string joined =
      absl::StrCat(fact.property, "\x1F", fact.subject, "\x1F", fact.qualifiers);
  const auto known = prepared.keys.find(joined);
  if (known != prepared.keys.end()) return known->second;
  const absl::string_view property = fact.property;
  const absl::string_view subject = fact.subject;
  const absl::string_view qualifiers = fact.qualifiers;
  int64_t id = kNone;
  if (prepared.find_key.With(property, subject, qualifiers).Step()) {
    id = prepared.find_key.Int(0);
  } else if (add) {
    prepared.add_key.With(property, subject, qualifiers).Execute();
    id = database_->last_rowid();
  }
  prepared.find_key.Reset();
  if (id != kNone && prepared.keys.size() < kMostRemembered) {
    prepared.keys.emplace(std::move(joined), id);
  }
  return id;
}

// One row of `facts`, without its claim and number.
struct Archive::FactRow {
  int64_t key;
  std::optional<double> lo;
  std::optional<double> hi;
  int64_t manner;
  std::optional<int64_t> told_by;
};

Archive::FactRow Archive::RowOf(const IndexedFact& fact, bool add) {
  FactRow row{KeyId(fact, add), fact.lo, fact.hi, 0, std::nullopt};
  if (!fact.place.empty()) row.lo = row.hi = PlaceOfName(NameId(fact.place, add));
  const int64_t speaker = fact.voice.empty() ? 0 : NameId(fact.voice, add);
  row.manner = MannerInRow(speaker, fact.plans);
  if (!fact.told_by.empty()) row.told_by = NameId(fact.told_by, add);
  return row;
}

void Archive::AddFacts(int64_t claim, const std::vector<IndexedFact>& facts) {
  int64_t n = 0;
  for (const IndexedFact& fact : facts) {
    const FactRow row = RowOf(fact, true);
    std::optional<absl::string_view> alone;
    if (fact.distinct) alone = fact.property;
    Prepared()
        .add_fact
        .With(claim, n++, row.key, row.lo, row.hi, fact.time.min, fact.time.max,
              row.manner, alone, row.told_by)
        .Execute();
  }
}

bool Archive::HoldsFacts(int64_t claim, const std::vector<IndexedFact>& facts) {
  std::vector<FactRow> rows;
  for (const IndexedFact& fact : facts) rows.push_back(RowOf(fact, false));
  Statement& find = Prepared().find_facts.With(claim);
  const auto real = [&](int column) {
    return find.IsNull(column) ? std::nullopt : std::optional<double>(find.Real(column));
  };
  size_t count = 0;
  bool same = true;
  while (same && find.Step()) {
    if (count == rows.size()) {
      same = false;
      break;
    }
    const FactRow& row = rows[count];
    const IndexedFact& fact = facts[count];
    ++count;
    same = find.Int(0) == row.key && real(1) == row.lo && real(2) == row.hi &&
           find.Int(3) == fact.time.min && find.Int(4) == fact.time.max &&
           find.Int(5) == row.manner && find.Int(7) == row.told_by.value_or(0) &&
           find.Text(6) == (fact.distinct ? fact.property : std::string());
  }
  find.Reset();
  return same && count == rows.size();
}

bool Archive::Holds(const ArchivedArticle& article) {
  const std::optional<ArchivedArticle> kept = Find(article.id);
  if (!kept.has_value() || kept->raw != article.raw || kept->whole != article.whole ||
      kept->publisher != article.publisher || kept->published != article.published ||
      kept->claims.size() != article.claims.size()) {
    return false;
  }
  for (size_t i = 0; i < article.claims.size(); ++i) {
    const ArchivedClaim& one = kept->claims[i];
    const ArchivedClaim& other = article.claims[i];
    if (one.id != other.id || one.raw != other.raw || one.corrects != other.corrects ||
        !HoldsFacts(one.row, other.facts)) {
      return false;
    }
  }
  return true;
}

void Archive::Add(const ArchivedArticle& article) {
  Statements& prepared = Prepared();
  prepared.add_article
      .With(absl::string_view(article.id), absl::string_view(article.publisher),
            absl::string_view(article.published), absl::string_view(article.raw),
            absl::string_view(article.position.file),
            static_cast<int64_t>(article.position.at.line),
            static_cast<int64_t>(article.position.at.column),
            absl::string_view(article.places), int64_t{article.whole}, SumOf(article))
      .Execute();
  const int64_t row = database_->last_rowid();
  for (const ArchivedClaim& claim : article.claims) {
    std::optional<absl::string_view> raw;
    std::optional<absl::string_view> corrects;
    std::optional<absl::string_view> file;
    if (!claim.raw.empty()) raw = claim.raw;
    if (!claim.corrects.empty()) corrects = claim.corrects;
    if (claim.position.file != article.position.file) file = claim.position.file;
    prepared.add_claim
        .With(row, absl::string_view(claim.id), raw, corrects, file,
              static_cast<int64_t>(claim.position.at.line),
              static_cast<int64_t>(claim.position.at.column), SumOf(claim))
        .Execute();
    AddFacts(database_->last_rowid(), claim.facts);
  }
}

void Archive::Remove(const std::string& article) {
  Statement facts(database(),
                  "DELETE FROM facts WHERE claim IN (SELECT claim FROM claims WHERE "
                  "article = (SELECT article FROM articles WHERE id = ?1))");
  facts.With(absl::string_view(article)).Execute();
  Statement claims(database(),
                   "DELETE FROM claims WHERE article = (SELECT article FROM articles "
                   "WHERE id = ?1)");
  claims.With(absl::string_view(article)).Execute();
  Statement articles(database(), "DELETE FROM articles WHERE id = ?1");
  articles.With(absl::string_view(article)).Execute();
}

void Archive::DropIndices() { DropFactIndices(database()); }

void Archive::MakeIndices() { MakeFactIndices(database()); }

void Archive::ClearFacts() {
  for (const char* sql : {"DELETE FROM facts", "DELETE FROM keys", "DELETE FROM names"}) {
    database_->Run(sql);
  }
  statements_ = nullptr;
}

}  // namespace gainsay
