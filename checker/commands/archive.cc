#include "checker/commands/archive.h"

#include <memory>
#include <set>
#include <string>

#include "CLI/CLI.hpp"
#include "absl/strings/str_cat.h"
#include "checker/commands/archive_run.h"
#include "checker/commands/console.h"
#include "checker/commands/option_checks.h"
#include "checker/commands/workspace_flags.h"
#include "checker/exit_status.h"
#include "claims/value_types/tree.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "reports/formats/json_stream.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

std::string ListLine(const ArchivedArticle& article) {
  Node line = MappingNode();
  AddMember(line, "article", TextNode(article.id));
  AddMember(line, "publisher", TextNode(article.publisher));
  AddMember(line, "published", TextNode(article.published));
  AddMember(line, "claims", NumberNode(static_cast<double>(article.claims.size())));
  return NodeToJson(line) + "\n";
}

std::string TableLine(const ArchivedArticle& article) {
  std::string line = article.id;
  if (!article.publisher.empty()) absl::StrAppend(&line, ", ", article.publisher);
  if (!article.published.empty()) absl::StrAppend(&line, ", ", article.published);
  absl::StrAppend(&line, ": ", Counted(article.claims.size(), "claim", "claims"));
  return PrintableLine(line);
}

}  // namespace

int ArchiveIsWrong(const std::string& path, const std::string& message,
                   const std::string& hint) {
  Diagnostics diagnostics;
  Reporter(path, &diagnostics).Error({}, message, hint);
  WriteDiagnostics(diagnostics);
  return kInputIsWrong;
}

int RunArchiveRemove(const ArchiveOptions& options) {
  const auto opened = Archive::Open(options.archive, false);
  if (!opened.ok()) {
    return ArchiveIsWrong(options.archive, std::string(opened.status().message()));
  }
  Archive& archive = **opened;
  Transaction transaction(archive.database());
  const std::set<std::string> removed(options.articles.begin(), options.articles.end());
  for (const std::string& article : removed) {
    if (!archive.Find(article).has_value() && archive.status().ok()) {
      return ArchiveIsWrong(options.archive,
                            fmt::format("there is no article '{}'", article),
                            DidYouMean(article, archive.ArticleIds()));
    }
    // Claims that correct others are not left without these.
    const std::string corrector = archive.CorrectorOf(article, removed);
    if (!corrector.empty()) {
      return ArchiveIsWrong(
          options.archive,
          fmt::format("the claim '{}' corrects one of '{}'", corrector, article),
          "remove its article as well");
    }
    archive.Remove(article);
  }
  const absl::Status done = transaction.Commit();
  if (!done.ok()) return ArchiveIsWrong(options.archive, std::string(done.message()));
  const std::string text = fmt::format("{}: {} removed", options.archive,
                                       Counted(removed.size(), "article", "articles"));
  return WriteOut(PrintableLine(text)) ? kPassed : kInputIsWrong;
}

int RunArchiveList(const ArchiveOptions& options) {
  const auto opened = Archive::Open(options.archive, false);
  if (!opened.ok()) {
    return ArchiveIsWrong(options.archive, std::string(opened.status().message()));
  }
  constexpr size_t kAtOnce = 1 << 16;
  bool written = true;
  std::string text;
  (*opened)->ForEachArticle([&](const ArchivedArticle& article) {
    text += options.format == "jsonl" ? ListLine(article) : TableLine(article);
    if (text.size() < kAtOnce) return;
    written = written && WriteOut(text);
    text.clear();
  });
  const absl::Status read = (*opened)->status();
  if (!read.ok()) return ArchiveIsWrong(options.archive, std::string(read.message()));
  return written && WriteOut(text) ? kPassed : kInputIsWrong;
}

void AddArchiveCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<ArchiveOptions>();
  command.require_subcommand(1);
  const auto add = [&](const char* name, const char* summary,
                       int (*run)(const ArchiveOptions&)) {
    CLI::App* part = command.add_subcommand(name, summary);
    part->add_option("ARCHIVE", options->archive, "the archive's file")
        ->required()
        ->type_name("");
    part->callback([options, run, &status] { status = run(*options); });
    return part;
  };
  CLI::App* part =
      add("add", "add the articles of PATH with their claims", RunArchiveAdd);
  AddWorkspaceFlags(*part, options->workspace);
  part->add_flag("--replace", options->replace,
                 "put articles in place of others of their ids that differ");
  part = add("remove", "take articles out", RunArchiveRemove);
  part->add_option("ARTICLE", options->articles, "ids of articles")
      ->required()
      ->type_name("");
  part = add("list", "list the articles", RunArchiveList);
  part->add_option("--format", options->format, "table (the default) or jsonl")
      ->check(OneOf({"table", "jsonl"}))
      ->type_name("FORMAT");
  part = add("check", "look whether the archive is sound", RunArchiveCheck);
  part->add_flag("--all", options->all, "read all claims again, not some of them");
  part->add_flag(
      "--reread", options->reread,
      "read all claims anew, under the vocabulary and lexicon as they are now");
  AddProjectFlag(*part, options->workspace);
  AddReadingFlags(*part, options->workspace);
}

}  // namespace gainsay
