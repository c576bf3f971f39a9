#include <optional>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "checker/archive/index_rows.h"
#include "checker/archive/old_claims.h"
#include "checker/commands/archive_run.h"
#include "checker/commands/console.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/exit_status.h"
#include "claims/archive/archive_query.h"
#include "fmt/format.h"
#include "input/files.h"
#include "input/held_signals.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// So many facts are written faster without the indices of facts into an empty archive.
constexpr size_t kManyFacts = 50'000;

struct Counts {
  int64_t added = 0;
  int64_t replaced = 0;
  int64_t claims = 0;
  int64_t there = 0;  // already, and the same
};

// Adds what of the archive the new claims correct, and what of it corrects claims that
// they replace, so that corrections are read with what they are about.
absl::Status AddCorrected(Archive& archive, Diagnostics* diagnostics,
                          Workspace& workspace) {
  ArchiveQuery query(&archive);
  const ClaimList& claims = workspace.claims.claims;
  for (size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].corrects) query.AddNamed(claims.whole(i).corrects.text);
  }
  for (const Article& article : workspace.claims.articles) {
    const std::optional<ArchivedArticle> known = archive.Find(article.id);
    if (!known.has_value()) continue;
    for (const ArchivedClaim& claim : known->claims) {
      query.AddNamed(absl::StrCat(article.id, "#", claim.id));
    }
  }
  query.AddCorrections();
  const absl::Status added = AddFound(query, diagnostics, workspace);
  return archive.status().ok() ? added : archive.status();
}

bool SameClaims(const ArchivedArticle& a, const ArchivedArticle& b) {
  if (a.raw != b.raw || a.claims.size() != b.claims.size()) return false;
  for (size_t i = 0; i < a.claims.size(); ++i) {
    if (a.claims[i].id != b.claims[i].id || a.claims[i].raw != b.claims[i].raw) {
      return false;
    }
  }
  return true;
}

// Whether what is alike was read from the same places, which reports name.
bool SamePlaces(const ArchivedArticle& a, const ArchivedArticle& b) {
  const auto same = [](const FilePosition& x, const FilePosition& y) {
    return x.file == y.file && x.at.line == y.at.line && x.at.column == y.at.column;
  };
  return same(a.position, b.position) && a.places == b.places &&
         absl::c_equal(a.claims, b.claims,
                       [&](const ArchivedClaim& x, const ArchivedClaim& y) {
                         return same(x.position, y.position);
                       });
}

int64_t ClaimsOf(const ArchivedArticle& article) {
  int64_t count = 0;
  for (const ArchivedClaim& claim : article.claims) count += claim.raw.empty() ? 0 : 1;
  return count;
}

// Adds the articles within a transaction. Articles that are there and differ are
// reported.
Counts AddAll(const std::vector<ArchivedArticle>& articles, bool replace,
              Archive& archive, Diagnostics* diagnostics) {
  Counts counts;
  for (const ArchivedArticle& article : articles) {
    const std::optional<ArchivedArticle> known = archive.Find(article.id);
    if (known.has_value() && SameClaims(*known, article) &&
        (!replace || SamePlaces(*known, article))) {
      ++counts.there;
      continue;
    }
    if (known.has_value() && !replace) {
      Reporter(article.position.file, diagnostics)
          .Error(article.position.at,
                 fmt::format("the archive has another article '{}'", article.id),
                 "say --replace to put this one in its place");
      continue;
    }
    if (known.has_value()) archive.Remove(article.id);
    ++(known.has_value() ? counts.replaced : counts.added);
    counts.claims += ClaimsOf(article);
    archive.Add(article);
  }
  return counts;
}

std::string TextOf(const std::string& path, const Counts& counts) {
  std::string text =
      fmt::format("{}: {} with {} added", path,
                  Counted(counts.added + counts.replaced, "article", "articles"),
                  Counted(counts.claims, "claim", "claims"));
  if (counts.replaced > 0) text += fmt::format(", {} of them replaced", counts.replaced);
  if (counts.there > 0) text += fmt::format(", {} there already", counts.there);
  return text;
}

int Write(const ArchiveOptions& options, const Workspace& workspace,
          const std::vector<ArchivedArticle>& articles, Archive& archive) {
  Diagnostics diagnostics;
  Transaction transaction(archive.database());
  if (archive.status().ok() &&
      !IsReadAlike(options.archive, archive, workspace, &diagnostics)) {
    WriteDiagnostics(diagnostics);
    return kInputIsWrong;
  }
  size_t facts = 0;
  for (const ArchivedArticle& article : articles) {
    for (const ArchivedClaim& claim : article.claims) facts += claim.facts.size();
  }
  const bool bulk = facts > kManyFacts && archive.IsEmpty();
  if (bulk) archive.DropIndices();
  const Counts counts = AddAll(articles, options.replace, archive, &diagnostics);
  if (diagnostics.has_errors()) {
    WriteDiagnostics(diagnostics);
    return kInputIsWrong;
  }
  if (bulk) archive.MakeIndices();
  archive.SetReadUnder(workspace.read_under);
  const absl::Status done = transaction.Commit();
  if (!done.ok()) return ArchiveIsWrong(options.archive, std::string(done.message()));
  return WriteOut(PrintableLine(TextOf(options.archive, counts))) ? kPassed
                                                                  : kInputIsWrong;
}

// Leaves nothing where it fails, or is to end.
int WriteNew(const ArchiveOptions& options, const Workspace& workspace,
             const std::vector<ArchivedArticle>& articles) {
  const HeldSignals whole_or_gone;
  int status = kInputIsWrong;
  {
    const auto archive = Archive::Open(options.archive, true);
    status = archive.ok() ? Write(options, workspace, articles, **archive)
                          : ArchiveIsWrong(options.archive,
                                           std::string(archive.status().message()));
  }
  if (status != kPassed) Archive::RemoveIfEmpty(options.archive);
  return status;
}

}  // namespace

int RunArchiveAdd(const ArchiveOptions& options) {
  // What is no archive is told before much is read.
  std::optional<std::unique_ptr<Archive>> archive;
  if (PathExists(options.archive)) {
    auto opened = Archive::Open(options.archive, true);
    if (!opened.ok()) {
      return ArchiveIsWrong(options.archive, std::string(opened.status().message()));
    }
    archive = *std::move(opened);
  }
  WorkspaceOptions reading = options.workspace;
  reading.with_digest = true;
  reading.with_texts = false;  // an archive keeps none, nor what they state
  Diagnostics diagnostics;
  Workspace workspace = LoadWorkspace(reading, &diagnostics);
  if (archive.has_value()) {
    const absl::Status corrected = AddCorrected(**archive, &diagnostics, workspace);
    if (!corrected.ok()) {
      return ArchiveIsWrong(options.archive, std::string(corrected.message()));
    }
  }
  FactBase facts = BuildFacts(workspace, &diagnostics, nullptr, options.workspace.jobs);
  std::vector<ArchivedArticle> articles = ArchivedArticles(facts, workspace);
  workspace.claims.claims.ReportChanges(&diagnostics);
  diagnostics.SortAndDeduplicate();
  WriteDiagnostics(diagnostics);
  if (diagnostics.has_errors()) return kInputIsWrong;
  std::vector<ArchivedArticle> fresh;
  for (size_t i = 0; i < articles.size(); ++i) {
    if (!workspace.claims.articles[i].archived) fresh.push_back(std::move(articles[i]));
  }
  return archive.has_value() ? Write(options, workspace, fresh, **archive)
                             : WriteNew(options, workspace, fresh);
}

}  // namespace gainsay
