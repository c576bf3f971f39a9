// A sound archive with bytes of its file changed, or with an article that nobody would
// write: what is read of it, and a check against it, end with an error or an answer.

#include "claims/archive/archive.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "checker/archive/index_rows.h"
#include "checker/archive/old_claims.h"
#include "checker/engine/check.h"
#include "checker/engine/facts/fact_base.h"
#include "claims/archive/archive_schema.h"
#include "claims/claims_reader.h"
#include "claims/vocabulary/vocabulary_reader.h"
#include "input/yaml_reader.h"
#include "rules/rule_reader.h"
#include "tests/fuzz/byte_source.h"
#include "tests/fuzz/fixtures.h"
#include "tests/fuzz/targets.h"
#include "tests/json_lines.h"

namespace gainsay {
namespace {

constexpr char kNew[] =
    R"({"article": {"id": "n", "published": "2026-01-09"}, "id": "c", "subject": "east", "property": "area", "value": "50 km2"}
{"article": "n", "id": "d", "subject": "east", "property": "toll", "value": "3", "corrects": "o1#c"}
{"article": "n", "id": "e", "subject": "west", "property": "head", "value": "ann"}
)";

Workspace WorkspaceOf(const std::string& lines) {
  Diagnostics diagnostics;
  Workspace workspace;
  const std::optional<Node> lexicon =
      ReadYaml(kFuzzLexicon, Reporter("lexicon", &diagnostics));
  workspace.lexicon = LoadLexicon(
      std::vector<LexiconDocument>{{*lexicon, Reporter("lexicon", &diagnostics)}});
  const std::optional<Node> vocabulary =
      ReadYaml(kFuzzVocabulary, Reporter("vocabulary", &diagnostics));
  VocabularyReader reader(workspace.lexicon, &diagnostics);
  reader.AddDocument(*vocabulary, "vocabulary");
  workspace.vocabulary = reader.Finish().vocabulary;
  workspace.rules = DeclaredRules(workspace.vocabulary, workspace.lexicon);
  ClaimsReader claims;
  const Reporter reporter("lines", &diagnostics);
  ForEachJsonLine(lines, reporter,
                  [&](const Node& line) { claims.AddLine(line, reporter); });
  workspace.claims = claims.Finish(&diagnostics);
  workspace.claims.texts.resize(workspace.claims.articles.size());
  for (const Diagnostic& each : diagnostics.all()) Require(false, ToString(each));
  return workspace;
}

std::string OldLines() {
  std::string lines;
  for (int i = 0; i < 4; ++i) {
    absl::StrAppend(
        &lines, R"({"article": {"id": "o)", i, R"(", "published": "2026-01-0)", i + 1,
        R"("}, "id": "c", "subject": {"any_of": ["east", "west"]}, "property": "area", "value": ")",
        10 + i, R"( km2"}
{"article": "o)",
        i, R"(", "id": "d", "subject": "east", "property": "toll", "value": "about )",
        20 - i, R"(", "by": "bob", "corrects": "o1#c"}
{"article": "o)",
        i, R"(", "id": "e", "subject": "west", "property": "head", "value": "bob"}
)");
  }
  return lines;
}

std::string Path() { return FuzzFolder() + "/archive.db"; }

// The file of an archive of a few articles.
const std::string& SoundArchive() {
  static const std::string& sound = *[] {
    std::filesystem::remove(Path());
    Workspace workspace = WorkspaceOf(OldLines());
    Diagnostics diagnostics;
    FactBase facts = BuildFacts(workspace, &diagnostics);
    auto archive = Archive::Open(Path(), true);
    Require(archive.ok(), "an archive is made");
    Transaction transaction((*archive)->database());
    for (const ArchivedArticle& article : ArchivedArticles(facts, workspace)) {
      (*archive)->Add(article);
    }
    Require(transaction.Commit().ok(), "and written");
    archive->reset();
    std::ifstream file(Path(), std::ios::binary);
    return new std::string((std::istreambuf_iterator<char>(file)), {});
  }();
  return sound;
}

// Some bytes changed, most of them in the pages' heads, and the file perhaps cut off.
std::string Damaged(ByteSource& source) {
  std::string file = SoundArchive();
  if (source.Chance(1, 8)) file.resize(1 + source.Large(file.size()));
  while (!source.empty()) {
    size_t place = source.Large(file.size());
    if (source.Chance(1, 2)) place = place / 4096 * 4096 + place % 128;
    if (place < file.size()) file[place] = static_cast<char>(source.Below(256));
  }
  return file;
}

IndexedFact FactFrom(ByteSource& source) {
  IndexedFact fact;
  fact.property = source.Chance(1, 4) ? std::string(source.Take(5)) : "area";
  fact.subject = source.Chance(1, 4) ? std::string(source.Take(5)) : "east";
  fact.qualifiers = std::string(source.TakeTo('|'));
  if (source.Chance(1, 2)) fact.lo = fact.hi = static_cast<double>(source.Large(1000));
  fact.place = std::string(source.TakeTo('|'));
  fact.distinct = source.Chance(1, 4);
  const auto day = static_cast<int64_t>(source.Large(40'000));
  if (source.Chance(1, 2))
    fact.time = {day, day + static_cast<int64_t>(source.Below(99))};
  fact.voice = std::string(source.TakeTo('|'));
  fact.told_by = std::string(source.TakeTo('|'));
  return fact;
}

// An article as whoever makes an archive of their own may put it there.
ArchivedArticle ArticleFrom(ByteSource& source) {
  ArchivedArticle article;
  article.id = std::string(source.TakeTo('|'));
  article.whole = source.Chance(1, 2);
  article.places = std::string(source.TakeTo('|'));
  article.raw = source.Chance(1, 4)
                    ? std::string(source.TakeTo('|'))
                    : absl::StrCat(R"({"article":{"id":")", article.id, "\"}}");
  article.position = {"old.jsonl", {1, 1}};
  while (!source.empty()) {
    ArchivedClaim claim;
    claim.id = std::string(source.TakeTo('|'));
    claim.corrects = source.Chance(1, 4) ? "n#c" : std::string(source.TakeTo('|'));
    claim.raw = std::string(source.TakeTo('|'));
    claim.position = article.position;
    claim.facts.push_back(FactFrom(source));
    article.claims.push_back(std::move(claim));
  }
  return article;
}

void ReadAll(Diagnostics& diagnostics) {
  Workspace workspace = WorkspaceOf(kNew);
  WorkspaceOptions options;
  options.against = Path();
  AddArchivedClaims(options, &diagnostics, workspace);
  FactBase facts = BuildFacts(workspace, &diagnostics);
  Check(workspace, facts, 20);
  auto archive = Archive::Open(Path(), false);
  if (!archive.ok()) return;
  for (const std::string& id : (*archive)->ArticleIds()) (*archive)->Find(id);
  (*archive)->ForEachArticle([](const ArchivedArticle&) {});
  (*archive)->CountArticles();
}

}  // namespace

void FuzzArchive(absl::string_view bytes) {
  ByteSource source(bytes);
  const bool written = source.Chance(1, 2);
  const std::string name = "archive.db";
  std::filesystem::remove(Path() + "-journal");
  if (written) {
    WriteFuzzFile(name, SoundArchive());
    auto archive = Archive::Open(Path(), true);
    Require(archive.ok(), "a sound archive is opened");
    Transaction transaction((*archive)->database());
    const ArchivedArticle article = ArticleFrom(source);
    if (!(*archive)->Find(article.id).has_value()) (*archive)->Add(article);
    transaction.Commit().IgnoreError();
  } else {
    WriteFuzzFile(name, Damaged(source));
  }
  Diagnostics diagnostics;
  ReadAll(diagnostics);
}

}  // namespace gainsay
