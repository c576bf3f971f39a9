#include <algorithm>
#include <string>
#include <utility>

#include "checker/archive/index_rows.h"
#include "checker/archive/old_claims.h"
#include "checker/commands/archive_run.h"
#include "checker/commands/console.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/exit_status.h"
#include "fmt/format.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

constexpr size_t kBatch = 500;    // articles that are in memory at once
constexpr size_t kSample = 1000;  // articles that are read again, unless all are

// The project's vocabulary, rules and lexicon, without its claims; those of the project
// at or above the archive where the working directory is in none.
Workspace LoadReading(const ArchiveOptions& options, Diagnostics* diagnostics) {
  WorkspaceOptions reading = options.workspace;
  reading.rules_alone = true;
  reading.with_digest = true;
  if (reading.paths.empty() && !FindProjectRoot("").has_value() &&
      FindProjectRoot(options.archive).has_value()) {
    reading.paths = {*FindProjectRoot(options.archive)};
  }
  return LoadWorkspace(reading, diagnostics);
}

// Whether a project, or the command line, says under what vocabulary claims are read.
bool KnowsVocabulary(const ArchiveOptions& options, const Workspace& workspace) {
  return !workspace.project.file.empty() || !options.workspace.paths.empty() ||
         !options.workspace.vocabulary.empty();
}

// Reads some of the articles again, as they would be archived now.
absl::StatusOr<std::vector<ArchivedArticle>> ReadAgain(
    const std::vector<std::string>& ids, Archive& archive, Workspace& workspace,
    Diagnostics* diagnostics) {
  std::vector<ArchivedArticle> kept;
  for (const std::string& id : ids) {
    std::optional<ArchivedArticle> article = archive.Find(id);
    if (article.has_value()) kept.push_back(*std::move(article));
  }
  if (!archive.status().ok()) return archive.status();
  absl::StatusOr<ClaimSet> claims = ReadArchived(kept);
  if (!claims.ok()) return claims.status();
  ReplaceClaims(*std::move(claims), workspace);
  workspace.claims.texts.resize(workspace.claims.articles.size());
  FactBase facts = ReadFacts(workspace, {}, diagnostics);
  return ArchivedArticles(facts, workspace);
}

std::vector<std::string> Sample(std::vector<std::string> ids, bool all) {
  if (all || ids.size() <= kSample) return ids;
  std::vector<std::string> sample;
  for (size_t i = 0; i < kSample; ++i) sample.push_back(ids[i * ids.size() / kSample]);
  return sample;
}

// Calls `work` with the ids, so many at a time, until it returns an error.
template <typename Work>
absl::Status InBatches(const std::vector<std::string>& ids, Work work) {
  for (size_t begin = 0; begin < ids.size(); begin += kBatch) {
    const size_t end = std::min(begin + kBatch, ids.size());
    const absl::Status done =
        work(std::vector<std::string>(ids.begin() + static_cast<int64_t>(begin),
                                      ids.begin() + static_cast<int64_t>(end)));
    if (!done.ok()) return done;
  }
  return absl::OkStatus();
}

absl::Status Compare(const std::vector<std::string>& ids, Archive& archive,
                     Workspace& workspace) {
  archive.ReadOneMoment();
  return InBatches(ids, [&](const std::vector<std::string>& some) {
    Diagnostics told_when_added;
    const auto again = ReadAgain(some, archive, workspace, &told_when_added);
    if (!again.ok()) return again.status();
    for (const ArchivedArticle& article : *again) {
      if (archive.Holds(article)) continue;
      if (!archive.status().ok()) return archive.status();
      return absl::DataLossError(
          fmt::format("the index does not hold what the claims of '{}' say", article.id));
    }
    return absl::OkStatus();
  });
}

// Where a claim cannot be read, which is reported, the archive stays as it was.
absl::Status RereadAll(Archive& archive, Workspace& workspace, Diagnostics* diagnostics) {
  Transaction transaction(archive.database());
  const std::vector<std::string> ids = archive.ArticleIds();
  archive.DropIndices();
  archive.ClearFacts();
  const absl::Status done =
      InBatches(ids, [&](const std::vector<std::string>& some) -> absl::Status {
        const auto again = ReadAgain(some, archive, workspace, diagnostics);
        if (!again.ok()) return again.status();
        for (const ArchivedArticle& article : *again) {
          archive.Remove(article.id);
          archive.Add(article);
        }
        return archive.status();
      });
  if (!done.ok() || diagnostics->has_errors()) return done;
  archive.MakeIndices();
  archive.SetReadUnder(workspace.read_under);
  return transaction.Commit();
}

int Reread(const ArchiveOptions& options, Archive& archive, Workspace& workspace) {
  Diagnostics diagnostics;
  const absl::Status done = RereadAll(archive, workspace, &diagnostics);
  diagnostics.SortAndDeduplicate();
  WriteDiagnostics(diagnostics);
  if (!done.ok()) return ArchiveIsWrong(options.archive, std::string(done.message()));
  if (diagnostics.has_errors()) return kInputIsWrong;
  const std::string text =
      fmt::format("{}: {} read anew", options.archive,
                  Counted(archive.CountArticles(), "article", "articles"));
  return WriteOut(PrintableLine(text)) ? kPassed : kInputIsWrong;
}

// Of an archive that was read under what is not at hand here.
int CheckUnread(const ArchiveOptions& options, Archive& archive) {
  if (options.reread) {
    return ArchiveIsWrong(
        options.archive,
        "there is no project here under whose vocabulary its claims could be read",
        "name it: --project PATH");
  }
  const std::string text = fmt::format(
      "{}: sound; {}, none of them read again: there is no project here (--project)",
      options.archive, Counted(archive.CountArticles(), "article", "articles"));
  return WriteOut(PrintableLine(text)) ? kPassed : kInputIsWrong;
}

}  // namespace

int RunArchiveCheck(const ArchiveOptions& options) {
  const auto opened = Archive::Open(options.archive, false);
  if (!opened.ok()) {
    return ArchiveIsWrong(options.archive, std::string(opened.status().message()));
  }
  Archive& archive = **opened;
  const absl::Status whole = archive.CheckIntegrity();
  if (!whole.ok()) return ArchiveIsWrong(options.archive, std::string(whole.message()));
  Diagnostics diagnostics;
  Workspace workspace = LoadReading(options, &diagnostics);
  Diagnostics unlike;
  const bool alike = IsReadAlike(options.archive, archive, workspace, &unlike);
  if (!diagnostics.has_errors() && !alike && !KnowsVocabulary(options, workspace)) {
    return CheckUnread(options, archive);
  }
  if (!diagnostics.has_errors() && options.reread) {
    return Reread(options, archive, workspace);
  }
  diagnostics.Append(std::move(unlike));
  diagnostics.SortAndDeduplicate();
  WriteDiagnostics(diagnostics);
  if (!alike || diagnostics.has_errors()) return kInputIsWrong;
  const std::vector<std::string> ids = archive.ArticleIds();
  const std::vector<std::string> sample = Sample(ids, options.all);
  const absl::Status sound = Compare(sample, archive, workspace);
  if (!sound.ok()) {
    return ArchiveIsWrong(
        options.archive, std::string(sound.message()),
        "read all claims anew: gainsay archive check --reread " + options.archive);
  }
  const std::string text =
      fmt::format("{}: sound; {}, {} of them read again", options.archive,
                  Counted(ids.size(), "article", "articles"), sample.size());
  return WriteOut(PrintableLine(text)) ? kPassed : kInputIsWrong;
}

}  // namespace gainsay
