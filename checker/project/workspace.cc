#include "checker/project/workspace.h"

#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "checker/embedded_files.h"
#include "checker/project/claims_files.h"
#include "checker/project/confusable_texts.h"
#include "checker/project/old_files.h"
#include "checker/project/overrides.h"
#include "checker/project/parsed_files.h"
#include "checker/project/project_options.h"
#include "checker/project/rates_reader.h"
#include "checker/project/rule_names.h"
#include "checker/project/texts_reader.h"
#include "checker/version.h"
#include "claims/archive/archive.h"
#include "claims/embedded_files.h"
#include "claims/vocabulary/vocabulary_reader.h"
#include "input/digest.h"
#include "input/fields.h"
#include "input/json_writer.h"
#include "input/nearest.h"
#include "input/parallel.h"
#include "rules/publication_rule.h"
#include "rules/rule_reader.h"

namespace gainsay {
namespace {

// What claims are read and compared under: files that declare it, parsed, as long as they
// are needed, and what they hold besides what the workspace keeps.
struct Declarations {
  std::vector<ParsedFile> vocabulary;
  std::vector<ParsedFile> packs;
  std::vector<Claim> known_facts;
  ConfusableTexts looks;
};

// Those of a pack's document.
void AddIdentifiers(const Node& pack, const std::string& file, Diagnostics* diagnostics,
                    std::vector<LazyPattern>& identifiers) {
  const Node* list = pack.Find("identifiers");
  if (list == nullptr) return;
  absl::c_move(IsBuiltin(file)
                   ? GoodIdentifierPatterns(*list)
                   : ReadIdentifierPatterns(*list, Reporter(file, diagnostics)),
               std::back_inserter(identifiers));
}

// Of parsed files, under the workspace's lexicon.
void ReadVocabulary(Diagnostics* diagnostics, Declarations& declared,
                    Workspace& workspace) {
  VocabularyReader reader(workspace.lexicon, diagnostics);
  for (const ParsedFile& file : declared.vocabulary) {
    for (const Node& node : file.nodes) {
      CheckVersion(node, file.name, diagnostics);
      reader.AddDocument(node, file.name);
    }
  }
  for (const ParsedFile& file : declared.packs) {
    for (const Node& node : file.nodes) {
      CheckVersion(node, file.name, diagnostics);
      reader.AddPack(node, file.name);
      AddIdentifiers(node, file.name, diagnostics, workspace.settings.identifiers);
    }
  }
  VocabularyReader::Result result = reader.Finish();
  workspace.vocabulary = std::move(result.vocabulary);
  workspace.unknown_names = std::move(result.unknown_names);
  DeclareArticleDates(workspace.vocabulary, diagnostics);
  declared.known_facts = std::move(result.reference);
}

void ReadRules(const std::vector<ParsedFile>& packs, Diagnostics* diagnostics,
               Workspace& workspace) {
  UsedNames used(&workspace.vocabulary);
  const Scope around = {
      {}, &workspace.vocabulary, &workspace.lexicon, workspace.settings.rates, &used};
  RuleReader reader(around, diagnostics,
                    [](const std::string& file) { return TextOf(file).value_or(""); });
  for (const ParsedFile& file : packs) {
    for (const Node& node : file.nodes) reader.AddDocument(node, file.name);
  }
  workspace.rules = DeclaredRules(workspace.vocabulary, workspace.lexicon);
  std::vector<Rule> written = reader.Finish();
  absl::c_move(used.unknown(), std::back_inserter(workspace.unknown_names));
  WarnOfTakenNames(workspace.rules, workspace.vocabulary, written, diagnostics);
  for (Rule& rule : written) workspace.rules.push_back(std::move(rule));
}

void AddArticleClaims(Diagnostics* diagnostics, Workspace& workspace) {
  DateContext context;
  context.words = &workspace.lexicon.dates;
  for (size_t i = 0; i < workspace.claims.articles.size(); ++i) {
    for (Claim& claim :
         ArticleClaims(workspace.claims.articles[i], static_cast<int32_t>(i),
                       workspace.settings.identifiers, context, diagnostics)) {
      ReportTakenId(workspace.claims, claim, diagnostics);
      workspace.claims.claims.push_back(std::move(claim));
    }
    const std::optional<ArticleText>& text = workspace.claims.texts[i];
    if (!text.has_value()) continue;
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
    digest.Add(name == kBuiltinLexicon ? name : TextOf(name).value_or(""));
  }
  for (const EmbeddedFile& file : ClaimsFiles()) digest.Add(file.contents);
  digest.Add(absl::StrCat(static_cast<int>(project.day_order)));
  for (const WrittenRate& rate : project.rates) {
    digest.Add(rate.currency);
    digest.Add(CanonicalJson(rate.worth));
  }
  const auto publication = project.overrides.find(kPublicationRule);
  const bool off = publication != project.overrides.end() && publication->second.off;
  digest.Add(off ? "off" : "on");
  return digest.Text();
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

// A check of nothing would pass, whatever the claims say that it was to look at.
void ReportNoClaims(const WorkspaceOptions& options, const Project& project,
                    const ProjectFiles& files, Diagnostics* diagnostics) {
  const bool wanted = !options.rules_alone && options.claims.empty();
  if (!wanted || !files.claims.empty() || diagnostics->has_errors()) return;
  if (!project.file.empty() && files.whole) {
    Reporter(project.file, diagnostics)
        .Error({}, "no claims here: the project names no file of claims",
               "name some: claims: [claims/*.yaml]");
    return;
  }
  Reporter(options.paths.empty() ? "." : options.paths[0], diagnostics)
      .Error({}, "no claims here: no file holds any",
             "name a folder with claims files, or write one: gainsay schema claims");
}

// The files that are PATHs themselves, and not below one: an option that stands in place
// of the project's files leaves them what the user named beside it.
std::vector<std::string> PathsAmong(const std::vector<std::string>& files,
                                    const WorkspaceOptions& options) {
  std::vector<std::string> named;
  absl::c_copy_if(files, std::back_inserter(named), [&](const std::string& file) {
    return absl::c_linear_search(options.paths, file);
  });
  return named;
}

// Which files the project and the options name.
ProjectFiles FilesFor(const WorkspaceOptions& options, Diagnostics* diagnostics,
                      Workspace& workspace) {
  ProjectFiles files;
  // Packs that are tested by name need nothing of what lies about.
  const bool packs_alone =
      options.rules_alone && options.paths.empty() && !options.rules.empty();
  if (packs_alone && workspace.project.file.empty()) {
    files.rules = TextsOf(workspace.project.rules);
    files.lexicon = TextsOf(workspace.project.lexicon);
  } else {
    const bool whole = options.rules_alone && !workspace.project.file.empty();
    files = FilesOf(WithoutReplaced(options, workspace.project),
                    whole ? std::vector<std::string>() : options.paths, diagnostics);
    if (options.claims_alone) {
      files.vocabulary.clear();
      files.rules = TextsOf(workspace.project.rules);
      files.lexicon = TextsOf(workspace.project.lexicon);
    }
  }
  ReplaceProjectClaims(options, workspace.project, diagnostics, files);
  ReportNoClaims(options, workspace.project, files, diagnostics);
  if (!options.against.empty() && Archive::IsMeant(options.against)) {
    AddProjectOf(options.against, diagnostics, files, workspace.project);
  } else if (!options.against.empty()) {
    workspace.old_files =
        AddOldFiles(options.against, diagnostics, files, workspace.project);
  }
  if (!options.rules.empty()) {
    std::vector<std::string> rules = options.rules;
    // Files that are named to be tested are told apart like others.
    if (options.rules_alone) DropFiles(files.vocabulary, rules);
    files.rules = JoinedFiles(
        rules, options.rules_alone ? files.rules : PathsAmong(files.rules, options));
  }
  if (!options.lexicon.empty()) {
    files.lexicon = JoinedFiles(options.lexicon, PathsAmong(files.lexicon, options));
  }
  if (!options.vocabulary.empty()) {
    files.vocabulary =
        JoinedFiles(options.vocabulary, PathsAmong(files.vocabulary, options));
  }
  if (options.rules_alone) files.claims.clear();
  workspace.accepted_files = options.accepted.empty()
                                 ? files.accepted
                                 : std::vector<std::string>{options.accepted};
  workspace.baseline_files = options.baseline.empty()
                                 ? files.baseline
                                 : std::vector<std::string>{options.baseline};
  workspace.whole = files.whole && options.against.empty() && options.rules.empty() &&
                    options.lexicon.empty() && options.vocabulary.empty() &&
                    options.claims.empty() && !ChangesReading(options);
  return files;
}

std::vector<std::string> AllFiles(const ProjectFiles& files,
                                  const WorkspaceOptions& options,
                                  const Workspace& workspace) {
  std::vector<std::string> all = {workspace.project.file, options.against};
  for (const auto* some :
       {&files.claims, &files.vocabulary, &files.rules, &files.lexicon, &files.beside,
        &workspace.accepted_files, &workspace.baseline_files}) {
    all.insert(all.end(), some->begin(), some->end());
  }
  return all;
}

// What is wrong with what a project declares comes before what is wrong with its claims,
// which may follow from it. Texts of articles, and options, have no rank of their own;
// what is summed up of no file comes last.
void RankFiles(const ProjectFiles& files, const Workspace& workspace,
               Diagnostics* diagnostics) {
  if (!workspace.project.file.empty()) diagnostics->Rank({workspace.project.file}, -4);
  diagnostics->Rank(files.lexicon, -3);
  diagnostics->Rank(files.vocabulary, -2);
  diagnostics->Rank(files.rules, -1);
  diagnostics->Rank(files.claims, 1);
  diagnostics->Rank(workspace.accepted_files, 2);
  diagnostics->Rank(workspace.baseline_files, 3);
  diagnostics->Rank({""}, 4);
}

// Reads the lexicon and the vocabulary; rules are only parsed.
Declarations ReadDeclarations(const ProjectFiles& files, const WorkspaceOptions& options,
                              const ProgressStage& progress, Diagnostics* diagnostics,
                              Workspace& workspace) {
  Declarations declared;
  workspace.lexicon = LoadLexiconFiles(files.lexicon, diagnostics);
  declared.vocabulary = ParseAll(files.vocabulary, options.jobs, progress, diagnostics);
  declared.packs = ParseAll(files.rules, options.jobs, progress, diagnostics);
  for (const auto* each : {&declared.vocabulary, &declared.packs}) {
    for (const ParsedFile& file : *each) {
      CheckLooks(file, declared.looks);
      if (file.nodes.empty()) workspace.unread.push_back(file.name);
    }
  }
  ReadVocabulary(diagnostics, declared, workspace);
  const bool archive = !options.against.empty() && Archive::IsMeant(options.against);
  if (options.with_digest || archive) {
    workspace.read_under =
        DigestOf(files, declared.vocabulary, declared.packs, workspace.project);
  }
  // The trees are many times as large as the files: claims take their room.
  declared.vocabulary.clear();
  return declared;
}

// Reads what is declared and, meanwhile, the claims, for which none of it is needed.
Declarations ReadFiles(const ProjectFiles& files, const WorkspaceOptions& options,
                       Diagnostics* diagnostics, Workspace& workspace) {
  Declarations declared;
  Diagnostics of_declarations;
  Diagnostics of_claims;
  ConfusableTexts looks_of_claims;
  const ProgressStage progress(
      options.progress, "reading files",
      files.vocabulary.size() + files.rules.size() + files.claims.size());
  ParallelFor(2, options.jobs, [&](size_t i) {
    if (i == 0) {
      declared = ReadDeclarations(files, options, progress, &of_declarations, workspace);
    } else {
      const size_t old = files.claims.size() - workspace.old_files.size();
      workspace.claims = ReadClaimsFiles(files.claims, old, options.jobs, progress,
                                         &of_claims, looks_of_claims);
    }
  });
  diagnostics->Append(std::move(of_declarations));
  diagnostics->Append(std::move(of_claims));
  declared.looks.Append(std::move(looks_of_claims));
  workspace.claims_files = files.claims;
  workspace.claims.texts.resize(workspace.claims.articles.size());
  for (Claim& claim : declared.known_facts) {
    workspace.claims.claims.push_back(std::move(claim));
  }
  return declared;
}

}  // namespace

std::vector<LazyPattern> BuiltinIdentifiers() {
  std::vector<LazyPattern> identifiers;
  Diagnostics none;  // what is built in is sound
  for (const std::string& pack : BuiltinPackNames()) {
    for (const Node& node : Parse(pack).nodes) {
      AddIdentifiers(node, pack, &none, identifiers);
    }
  }
  return identifiers;
}

Lexicon LoadLexiconFiles(const std::vector<std::string>& names,
                         Diagnostics* diagnostics) {
  if (names.size() == 1 && names[0] == kBuiltinLexicon) {
    if (auto lexicon = BuiltinLexicon(LexiconTables())) return *std::move(lexicon);
  }
  std::vector<LexiconDocument> documents;
  for (const std::string& name : names) {
    if (name == kBuiltinLexicon) {
      for (LexiconDocument& document : BuiltinLexiconDocuments(diagnostics)) {
        documents.push_back(std::move(document));
      }
      continue;
    }
    if (IsBuiltin(name)) {
      Reporter(name, diagnostics)
          .Error({}, "no such built-in lexicon",
                 DidYouMeanOneOf(name, BuiltinLexiconNames()));
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

Workspace LoadWorkspace(const WorkspaceOptions& options, Diagnostics* diagnostics) {
  Workspace workspace;
  workspace.project = ProjectOf(options, diagnostics);
  const ProjectFiles files = FilesFor(options, diagnostics, workspace);
  workspace.files = AllFiles(files, options, workspace);
  RankFiles(files, workspace, diagnostics);
  if (!workspace.project.parsed) workspace.unread.push_back(workspace.project.file);
  ApplyOptions(options, diagnostics, workspace.project);
  // Rules refer to the nodes that they were read from only while they are read.
  const Declarations declared = ReadFiles(files, options, diagnostics, workspace);
  declared.looks.Report(workspace.vocabulary, diagnostics);
  workspace.settings.day_order = workspace.project.day_order;
  workspace.settings.rates =
      ReadRates(workspace.project.rates, workspace.lexicon, diagnostics);
  if (options.with_texts) ReadTexts(options, diagnostics, workspace);
  ReadRules(declared.packs, diagnostics, workspace);
  ApplyOverrides(diagnostics, workspace);
  AddArticleClaims(diagnostics, workspace);
  return workspace;
}

}  // namespace gainsay
