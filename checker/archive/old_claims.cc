#include "checker/archive/old_claims.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "checker/archive/selection.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/project/texts_reader.h"
#include "claims/archive/raw_claims.h"
#include "claims/claims_reader.h"
#include "input/json_reader.h"
#include "input/node_place.h"

namespace gainsay {
namespace {

// Parses what is kept of one claim or article.
std::optional<Node> Parsed(const std::string& raw, const FilePosition& position,
                           const Reporter& reporter) {
  std::optional<Node> node = ReadJson(raw, reporter);
  if (node.has_value()) MoveTo(position.at, *node);
  return node;
}

void AddArticle(const ArchivedArticle& article, Diagnostics* problems,
                ClaimsReader& reader) {
  const Reporter reporter(article.position.file, problems);
  std::optional<Node> document = Parsed(article.raw, article.position, reporter);
  if (!document.has_value()) return;
  reader.AddDocument(*document, reporter);
  // Claims of one article may come from several files.
  for (size_t begin = 0; begin < article.claims.size();) {
    const std::string& file = article.claims[begin].position.file;
    Node claims;
    claims.kind = Node::Kind::kSequence;
    for (; begin < article.claims.size() && article.claims[begin].position.file == file;
         ++begin) {
      const ArchivedClaim& claim = article.claims[begin];
      if (claim.raw.empty()) continue;
      std::optional<Node> node = Parsed(claim.raw, claim.position, reporter);
      if (node.has_value()) claims.items.push_back(*std::move(node));
    }
    Node part;
    part.kind = Node::Kind::kMapping;
    part.members.push_back(document->members[0]);
    part.members.push_back({"claims", article.position.at, std::move(claims)});
    reader.AddDocument(part, Reporter(file, problems));
  }
}

void PlaceDates(const std::string& places, Article& article) {
  size_t i = 0;
  for (const absl::string_view place : absl::StrSplit(places, ' ', absl::SkipEmpty())) {
    const std::pair<absl::string_view, absl::string_view> parts =
        absl::StrSplit(place, absl::MaxSplits(':', 1));
    if (i == article.dates.size()) return;
    TextPosition at = article.position.at;
    if (absl::SimpleAtoi(parts.first, &at.line) &&
        absl::SimpleAtoi(parts.second, &at.column)) {
      MoveTo(at, article.dates[i].second);
    }
    ++i;
  }
}

void ReportAbout(const std::string& path, const absl::Status& status,
                 Diagnostics* diagnostics) {
  Reporter(path, diagnostics).Error({}, std::string(status.message()));
}

}  // namespace

absl::StatusOr<ClaimSet> ReadArchived(const std::vector<ArchivedArticle>& articles) {
  ClaimsReader reader;
  Diagnostics problems;
  absl::flat_hash_map<std::string, const std::string*> places;
  for (const ArchivedArticle& article : articles) {
    AddArticle(article, &problems, reader);
    places.emplace(article.id, &article.places);
  }
  ClaimSet set = reader.Finish(&problems);
  if (problems.has_errors() || set.articles.size() != articles.size()) {
    return absl::DataLossError("the archive is damaged: its claims cannot be read");
  }
  for (Article& article : set.articles) {
    article.archived = true;
    const auto found = places.find(article.id);
    if (found != places.end()) PlaceDates(*found->second, article);
  }
  return set;
}

absl::Status AddFound(ArchiveQuery& query, Diagnostics* diagnostics,
                      Workspace& workspace) {
  absl::flat_hash_set<std::string> own;
  for (const Article& article : workspace.claims.articles) own.insert(article.id);
  const std::vector<ArchivedArticle> articles = query.Articles(own);
  if (articles.empty()) return absl::OkStatus();
  absl::StatusOr<ClaimSet> old = ReadArchived(articles);
  if (!old.ok()) return old.status();
  ClaimSet fresh;
  fresh.articles = workspace.claims.articles;
  fresh.names = workspace.claims.names;
  fresh.texts = workspace.claims.texts;
  fresh.refused = workspace.claims.refused;
  const ClaimList& claims = workspace.claims.claims;
  LineReaders readers;
  for (size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].origin != FactOrigin::kClaim) continue;
    fresh.claims.push_back(claims.whole(i, readers));
  }
  claims.ReportChanges(diagnostics);
  ReplaceClaims(JoinedClaims(std::move(fresh), *std::move(old)), workspace);
  return absl::OkStatus();
}

bool IsReadAlike(const std::string& path, Archive& archive, const Workspace& workspace,
                 Diagnostics* diagnostics) {
  const std::string kept = archive.ReadUnder();
  if (kept == workspace.read_under || archive.IsEmpty()) return true;
  Reporter(path, diagnostics)
      .Error({}, "the archive was read under another vocabulary, lexicon or settings",
             absl::StrCat("read it anew under these: gainsay archive check --reread ",
                          path));
  return false;
}

void AddArchivedClaims(const WorkspaceOptions& options, Diagnostics* diagnostics,
                       Workspace& workspace) {
  const std::string& path = options.against;
  const absl::StatusOr<std::unique_ptr<Archive>> opened = Archive::Open(path, false);
  if (!opened.ok()) return ReportAbout(path, opened.status(), diagnostics);
  Archive& archive = **opened;
  archive.ReadOneMoment();
  if (!IsReadAlike(path, archive, workspace, diagnostics)) return;
  ArchiveQuery query(&archive);
  {
    Vocabulary before = workspace.vocabulary;
    Diagnostics reported_later;
    const FactBase fresh = ReadFacts(workspace, {}, &reported_later);
    SelectArchived(workspace, fresh.table, query, Reporter(path, diagnostics));
    workspace.vocabulary = std::move(before);
  }
  const absl::Status added = AddFound(query, diagnostics, workspace);
  if (!archive.status().ok()) return ReportAbout(path, archive.status(), diagnostics);
  if (!added.ok()) return ReportAbout(path, added, diagnostics);
  ReadArchivedTexts(options, workspace);
}

}  // namespace gainsay
