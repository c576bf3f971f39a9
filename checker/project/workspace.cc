#include "checker/project/workspace.h"

#include <memory>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "checker/engine/publication.h"
#include "checker/project/confusable_texts.h"
#include "checker/project/old_files.h"
#include "checker/project/parallel.h"
#include "checker/project/rates_reader.h"
#include "checker/version.h"
#include "claims/archive/archive.h"
#include "claims/claim_lines.h"
#include "claims/claims_reader.h"
#include "claims/embedded_files.h"
#include "claims/evidence/text_files.h"
#include "claims/sheet.h"
#include "claims/vocabulary/vocabulary_reader.h"
#include "fmt/format.h"
#include "input/csv_reader.h"
#include "input/digest.h"
#include "input/fields.h"
#include "input/files.h"
#include "input/json_reader.h"
#include "input/json_writer.h"
#include "input/limits.h"
#include "input/nearest.h"
#include "input/packed_tree.h"
#include "input/yaml_reader.h"
#include "rules/embedded_files.h"
#include "rules/rule_reader.h"

namespace gainsay {
namespace {

constexpr absl::string_view kBuiltin = "builtin:";

// One file as parsed: a document, the rows of a table, or the text of JSON Lines.
struct ParsedFile {
  std::string name;
  std::vector<Node> nodes;
  std::vector<Node> rows;
  std::shared_ptr<const std::string> lines;
  Diagnostics diagnostics;
};

absl::StatusOr<std::string> TextOf(const std::string& name) {
  return name == "-" ? ReadStandardInput() : ReadFile(name);
}

// Null where there is no pack of that name.
const EmbeddedFile* FindBuiltinPack(absl::string_view name) {
  if (!absl::ConsumePrefix(&name, kBuiltin)) return nullptr;
  const std::string path = absl::StrCat("rules/packs/", name, ".yaml");
  for (const EmbeddedFile& file : RulesFiles()) {
    if (file.path == path) return &file;
  }
  return nullptr;
}

void ParseBuiltinPack(ParsedFile& file) {
  const EmbeddedFile* pack = FindBuiltinPack(file.name);
  if (pack == nullptr) {
    Reporter(file.name, &file.diagnostics)
        .Error({}, "no such built-in pack",
               DidYouMeanOneOf(file.name, BuiltinPackNames()));
  } else if (auto node = UnpackedTree(pack->tree)) {
    file.nodes.push_back(*std::move(node));
  }
}

ParsedFile Parse(const std::string& name) {
  ParsedFile file;
  file.name = name == "-" ? "<stdin>" : name;
  if (absl::StartsWith(name, kBuiltin)) {
    ParseBuiltinPack(file);
    return file;
  }
  const Reporter reporter(file.name, &file.diagnostics);
  auto text = TextOf(name);
  if (!text.ok()) {
    reporter.Error({}, std::string(text.status().message()));
    return file;
  }
  if (name == "-" || absl::EndsWith(name, ".jsonl")) {
    file.lines = std::make_shared<const std::string>(*std::move(text));
  } else if (absl::EndsWith(name, ".csv")) {
    if (auto table = ReadCsv(*text, reporter)) {
      file.rows = LinesOfSheet(*std::move(table), reporter);
    }
  } else if (auto node = ReadYaml(*text, reporter)) {
    file.nodes.push_back(std::move(*node));
  }
  return file;
}

std::vector<ParsedFile> ParseAll(absl::Span<const std::string> names, int jobs,
                                 const ProgressStage& progress,
                                 Diagnostics* diagnostics) {
  std::vector<ParsedFile> files(names.size());
  ParallelFor(names.size(), jobs, [&](size_t i) {
    files[i] = Parse(names[i]);
    progress.Advance();
  });
  for (ParsedFile& file : files) diagnostics->Append(std::move(file.diagnostics));
  return files;
}

// Every file states the version of its format, and there is one.
void CheckVersion(const Node& document, const std::string& file,
                  Diagnostics* diagnostics) {
  const Node* version = document.Find("gainsay");
  const Reporter reporter(file, diagnostics);
  if (version == nullptr) {
    if (document.IsMapping()) {
      reporter.Warning(document.at, "the file does not say its format's version",
                       "begin it with 'gainsay: 1'");
    }
  } else if (version->text != "1") {
    reporter.Error(version->at,
                   fmt::format("this program reads version 1, not '{}'", version->text));
  }
}

// Reads the lines of a file in parts, each on one of `jobs` threads.
void ReadLines(const ParsedFile& file, int jobs, Diagnostics* diagnostics,
               ClaimsReader& reader) {
  if (absl::c_count(*file.lines, '\n') > static_cast<ptrdiff_t>(kMaxLines)) {
    Reporter(file.name, diagnostics)
        .Error({static_cast<uint32_t>(kMaxLines) + 1, 1},
               fmt::format("more than {} lines", kMaxLines),
               "split the file, or add its parts to an archive one by one");
    return;
  }
  const std::vector<TextPart> parts = LineParts(*file.lines);
  std::vector<ClaimLines> read(parts.size());
  ParallelFor(parts.size(), jobs, [&](size_t i) {
    read[i] = ReadClaimLines(*file.lines, parts[i], file.name);
  });
  reader.AddLines({file.name, file.lines}, std::move(read), diagnostics);
}

void ReadClaims(const ParsedFile& file, int jobs, Diagnostics* diagnostics,
                ClaimsReader& reader) {
  if (file.lines != nullptr) ReadLines(file, jobs, diagnostics, reader);
  const Reporter reporter(file.name, diagnostics);
  for (const Node& row : file.rows) reader.AddLine(row, reporter);
  for (const Node& node : file.nodes) {
    CheckVersion(node, file.name, diagnostics);
    reader.AddDocument(node, reporter);
  }
}

// Whether what the file says is what it looks like.
void CheckLooks(const ParsedFile& file, ConfusableTexts& looks) {
  for (const Node& node : file.nodes) looks.CheckDocument(node, file.name);
  for (const Node& row : file.rows) looks.CheckDocument(row, file.name);
  if (file.lines != nullptr) looks.CheckLines(*file.lines, file.name);
}

// Few files stand in memory as trees at once: they are many times as large as their
// texts.
ClaimSet ReadAllClaims(absl::Span<const std::string> names,
                       const WorkspaceOptions& options, Diagnostics* diagnostics,
                       ConfusableTexts& looks) {
  constexpr size_t kAtOnce = 64;
  const ProgressStage progress(options.progress, "reading files", names.size());
  ClaimsReader reader;
  for (size_t begin = 0; begin < names.size(); begin += kAtOnce) {
    for (const ParsedFile& file :
         ParseAll(names.subspan(begin, kAtOnce), options.jobs, progress, diagnostics)) {
      ReadClaims(file, options.jobs, diagnostics, reader);
      CheckLooks(file, looks);
    }
  }
  return reader.Finish(diagnostics);
}

void ReadVocabulary(const std::vector<ParsedFile>& vocabulary,
                    const std::vector<ParsedFile>& packs, Diagnostics* diagnostics,
                    Workspace& workspace) {
  VocabularyReader reader(workspace.lexicon, diagnostics);
  for (const ParsedFile& file : vocabulary) {
    for (const Node& node : file.nodes) {
      CheckVersion(node, file.name, diagnostics);
      reader.AddDocument(node, file.name);
    }
  }
  for (const ParsedFile& file : packs) {
    for (const Node& node : file.nodes) {
      CheckVersion(node, file.name, diagnostics);
      reader.AddPack(node, file.name);
      if (const Node* identifiers = node.Find("identifiers")) {
        for (IdentifierPattern& pattern :
             ReadIdentifierPatterns(*identifiers, Reporter(file.name, diagnostics))) {
          workspace.identifiers.push_back(std::move(pattern));
        }
      }
    }
  }
  VocabularyReader::Result result = reader.Finish();
  workspace.vocabulary = std::move(result.vocabulary);
  for (Claim& claim : result.reference)
    workspace.claims.claims.push_back(std::move(claim));
}

void ReadRules(const std::vector<ParsedFile>& packs, Diagnostics* diagnostics,
               Workspace& workspace) {
  RuleReader reader(workspace.vocabulary, workspace.lexicon, diagnostics);
  for (const ParsedFile& file : packs) {
    for (const Node& node : file.nodes) reader.AddDocument(node, file.name);
  }
  workspace.rules = DeclaredRules(workspace.vocabulary, workspace.lexicon);
  for (Rule& rule : reader.Finish()) workspace.rules.push_back(std::move(rule));
}

void ApplyOverrides(Diagnostics* diagnostics, Workspace& workspace) {
  for (const auto& [id, change] : workspace.project.overrides) {
    const auto rule = absl::c_find_if(workspace.rules,
                                      [&id = id](const Rule& r) { return r.id == id; });
    if (rule == workspace.rules.end()) {
      std::vector<std::string> known;
      for (const Rule& r : workspace.rules) known.push_back(r.id);
      Reporter(change.position.file, diagnostics)
          .Error(change.position.at, fmt::format("no rule '{}' to override", id),
                 DidYouMean(id, known));
      continue;
    }
    if (change.off) {
      workspace.off_rules.push_back(id);
      workspace.rules.erase(rule);
    } else if (change.severity.has_value()) {
      rule->severity = std::string(Name(*change.severity));
    }
  }
}

void AddArticleClaims(Diagnostics* diagnostics, Workspace& workspace) {
  const bool declared =
      workspace.vocabulary.FindProperty(kPublishedProperty) != kNoProperty;
  if (!declared) return;
  size_t dates = 0;
  for (const Article& article : workspace.claims.articles) dates += article.dates.size();
  workspace.claims.claims.ReserveMore(dates);
  for (size_t i = 0; i < workspace.claims.articles.size(); ++i) {
    for (Claim& claim : ArticleClaims(workspace.claims.articles[i],
                                      static_cast<int32_t>(i), workspace.identifiers)) {
      workspace.claims.claims.push_back(std::move(claim));
    }
    const std::optional<ArticleText>& text = workspace.claims.texts[i];
    if (!text.has_value()) continue;
    DateContext context;
    context.words = &workspace.lexicon.dates;
    for (Claim& claim : PageClaims(*text, workspace.claims.articles[i],
                                   static_cast<int32_t>(i), context, diagnostics)) {
      workspace.claims.claims.push_back(std::move(claim));
    }
  }
}

// What decides how claims are read: the vocabulary, also of packs, the lexicon, and
// settings.
std::string DigestOf(const ProjectFiles& files, const std::vector<ParsedFile>& vocabulary,
                     const std::vector<ParsedFile>& packs, const Project& project) {
  Digest digest;
  digest.Add(kVersion);
  for (const ParsedFile& file : vocabulary) {
    for (const Node& node : file.nodes) digest.Add(CanonicalJson(node));
  }
  for (const ParsedFile& file : packs) {
    for (const Node& node : file.nodes) {
      for (const Member& member : node.members) {
        if (member.key == "rules") continue;
        digest.Add(member.key);
        digest.Add(CanonicalJson(member.value));
      }
    }
  }
  for (const std::string& name : files.lexicon) {
    digest.Add(name == "builtin:en" ? name : TextOf(name).value_or(""));
  }
  for (const EmbeddedFile& file : ClaimsFiles()) digest.Add(file.contents);
  digest.Add(absl::StrCat(static_cast<int>(project.day_order)));
  for (const auto& [unit, rate] : project.rates) {
    digest.Add(unit);
    digest.Add(CanonicalJson(rate));
  }
  const auto publication = project.overrides.find(kPublicationRule);
  const bool off = publication != project.overrides.end() && publication->second.off;
  digest.Add(off ? "off" : "on");
  return digest.Text();
}

TextFolders FoldersOf(const WorkspaceOptions& options, const Project& project) {
  TextFolders folders;
  folders.allow_outside = options.allow_outside;
  if (!project.file.empty()) folders.project = project.root;
  if (!options.articles.empty()) {
    folders.articles = options.articles;
  } else if (!project.articles.empty()) {
    folders.articles = JoinPath(project.root, project.articles);
  }
  return folders;
}

// Reads the articles' texts, each on one of `jobs` threads.
void ReadTexts(const WorkspaceOptions& options, Diagnostics* diagnostics,
               Workspace& workspace) {
  const TextFolders folders = FoldersOf(options, workspace.project);
  if (!options.articles.empty() && !IsDirectory(options.articles)) {
    Reporter("--articles", diagnostics)
        .Error({}, fmt::format("no folder '{}'", options.articles));
  }
  const std::vector<Article>& articles = workspace.claims.articles;
  std::vector<Diagnostics> problems(articles.size());
  const ProgressStage progress(options.progress, "reading texts", articles.size());
  ParallelFor(articles.size(), options.jobs, [&](size_t i) {
    workspace.claims.texts[i] = FindArticleText(articles[i], folders, &problems[i]);
    progress.Advance();
  });
  for (Diagnostics& each : problems) diagnostics->Append(std::move(each));
}

Project ProjectOf(const WorkspaceOptions& options, Diagnostics* diagnostics) {
  if (options.claims_alone) {
    Project none;
    none.allow_outside = options.allow_outside;
    return none;
  }
  std::string from;
  for (const std::string& path : options.paths) {
    if (path != "-" && from.empty()) from = path;
  }
  return ProjectAt(from, options.allow_outside, diagnostics);
}

}  // namespace

std::optional<absl::string_view> BuiltinPack(absl::string_view name) {
  const EmbeddedFile* pack = FindBuiltinPack(name);
  return pack == nullptr ? std::nullopt : std::optional(pack->contents);
}

std::vector<std::string> BuiltinPackNames() {
  std::vector<std::string> names;
  for (const EmbeddedFile& file : RulesFiles()) {
    absl::string_view name = file.path;
    if (absl::ConsumePrefix(&name, "rules/packs/") &&
        absl::ConsumeSuffix(&name, ".yaml")) {
      names.push_back(absl::StrCat(kBuiltin, name));
    }
  }
  return names;
}

Lexicon LoadLexiconFiles(const std::vector<std::string>& names,
                         Diagnostics* diagnostics) {
  std::vector<LexiconDocument> documents;
  for (const std::string& name : names) {
    if (name == "builtin:en") {
      for (LexiconDocument& document : BuiltinLexiconDocuments(diagnostics)) {
        documents.push_back(std::move(document));
      }
      continue;
    }
    ParsedFile file = Parse(name);
    diagnostics->Append(std::move(file.diagnostics));
    for (Node& node : file.nodes) {
      CheckVersion(node, name, diagnostics);
      documents.push_back({std::move(node), Reporter(name, diagnostics)});
    }
  }
  return LoadLexicon(documents);
}

void ReplaceClaims(ClaimSet claims, Workspace& workspace) {
  const ClaimList& own = workspace.claims.claims;
  for (size_t i = 0; i < own.size(); ++i) {
    if (own[i].origin == FactOrigin::kReference) claims.claims.push_back(own.whole(i));
  }
  claims.texts.resize(claims.articles.size());
  workspace.claims = std::move(claims);
  Diagnostics reported_when_they_were_read;
  AddArticleClaims(&reported_when_they_were_read, workspace);
}

void ReadArchivedTexts(const WorkspaceOptions& options, Workspace& workspace) {
  TextFolders folders = FoldersOf(options, workspace.project);
  if (!folders.articles.has_value()) return;
  folders.project = folders.articles;
  folders.allow_outside = false;
  const std::vector<Article>& articles = workspace.claims.articles;
  for (size_t i = 0; i < articles.size(); ++i) {
    if (!articles[i].archived) continue;
    Diagnostics not_missed;
    workspace.claims.texts[i] = FindArticleText(articles[i], folders, &not_missed);
  }
}

Workspace LoadWorkspace(const WorkspaceOptions& options, Diagnostics* diagnostics) {
  Workspace workspace;
  workspace.project = ProjectOf(options, diagnostics);
  ProjectFiles files;
  if (options.rules_alone && workspace.project.file.empty() && options.paths.empty()) {
    files.rules = workspace.project.rules;
    files.lexicon = workspace.project.lexicon;
  } else {
    const bool whole = options.rules_alone && !workspace.project.file.empty();
    files = FilesOf(workspace.project, whole ? std::vector<std::string>() : options.paths,
                    diagnostics);
    if (options.rules_alone) files.claims.clear();
    if (options.claims_alone) {
      files.vocabulary.clear();
      files.rules = workspace.project.rules;
      files.lexicon = workspace.project.lexicon;
    }
  }
  if (!options.against.empty() && Archive::IsMeant(options.against)) {
    AddProjectOf(options.against, diagnostics, files, workspace.project);
  } else if (!options.against.empty()) {
    workspace.old_files =
        AddOldFiles(options.against, diagnostics, files, workspace.project);
  }
  if (!options.rules.empty()) {
    files.rules =
        options.rules_alone ? JoinedFiles(options.rules, files.rules) : options.rules;
  }
  if (!options.lexicon.empty()) files.lexicon = options.lexicon;
  if (!options.vocabulary.empty()) files.vocabulary = options.vocabulary;
  workspace.accepted_files = options.accepted.empty()
                                 ? files.accepted
                                 : std::vector<std::string>{options.accepted};
  workspace.baseline_files = options.baseline.empty()
                                 ? files.baseline
                                 : std::vector<std::string>{options.baseline};
  workspace.whole = files.whole && options.against.empty() && options.rules.empty() &&
                    options.lexicon.empty() && options.vocabulary.empty();
  workspace.lexicon = LoadLexiconFiles(files.lexicon, diagnostics);
  workspace.settings.day_order = workspace.project.day_order;
  workspace.settings.rates = ReadRates(workspace.project.rates, workspace.lexicon,
                                       Reporter(workspace.project.file, diagnostics));
  // Rules refer to the nodes that they were read from only while they are read.
  const ProgressStage progress(options.progress, "reading files",
                               files.vocabulary.size() + files.rules.size());
  const std::vector<ParsedFile> vocabulary =
      ParseAll(files.vocabulary, options.jobs, progress, diagnostics);
  const std::vector<ParsedFile> packs =
      ParseAll(files.rules, options.jobs, progress, diagnostics);
  ConfusableTexts looks;
  for (const auto* parsed : {&vocabulary, &packs}) {
    for (const ParsedFile& file : *parsed) CheckLooks(file, looks);
  }
  workspace.claims = ReadAllClaims(files.claims, options, diagnostics, looks);
  workspace.claims_files = std::move(files.claims);
  workspace.claims.texts.resize(workspace.claims.articles.size());
  if (options.with_texts) ReadTexts(options, diagnostics, workspace);
  const bool archive = !options.against.empty() && Archive::IsMeant(options.against);
  if (options.with_digest || archive) {
    workspace.read_under = DigestOf(files, vocabulary, packs, workspace.project);
  }
  ReadVocabulary(vocabulary, packs, diagnostics, workspace);
  looks.Report(workspace.vocabulary, diagnostics);
  ReadRules(packs, diagnostics, workspace);
  ApplyOverrides(diagnostics, workspace);
  AddArticleClaims(diagnostics, workspace);
  return workspace;
}

}  // namespace gainsay
