#ifndef GAINSAY_CHECKER_PROJECT_WORKSPACE_H_
#define GAINSAY_CHECKER_PROJECT_WORKSPACE_H_

#include <set>
#include <string>
#include <vector>

#include "checker/progress.h"
#include "checker/project/files_of.h"
#include "checker/project/project.h"
#include "claims/claim_set.h"
#include "claims/facts/article_facts.h"
#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/used_names.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "rules/rule.h"

namespace gainsay {

// Everything that a run reads, read: the input of a check. Constant afterwards, but for
// names that no vocabulary has, which join the vocabulary when claims are interpreted;
// those that the vocabulary and rules use have joined it.
struct Workspace {
  Project project;
  Lexicon lexicon;
  Vocabulary vocabulary;
  std::vector<Rule>
      rules;  // declared ones first, then files' in their order; none that is off
  std::vector<std::string> off_rules;  // those that the project's overrides switch off
  // That the vocabulary and the rules use and no vocabulary has.
  std::vector<UsedName> unknown_names;
  ReadingSettings settings;
  // Claims of the files; after them reference facts, then articles' own statements.
  ClaimSet claims;
  std::vector<std::string> claims_files;  // that these were read from
  // Files of claims that others are compared with, as claims' positions name them; of
  // acceptances, and of the baseline. None of the latter two is read here.
  std::set<std::string> old_files;
  std::vector<std::string> accepted_files;
  std::vector<std::string> baseline_files;
  // All files that are read for a check, but for the texts of articles; "-" is standard
  // input.
  std::vector<std::string> files;
  // Of the files that should declare what claims speak of those that could not be parsed.
  std::vector<std::string> unread;
  // Whether the claims are all of the project's and no others, under its own rules and
  // vocabulary.
  bool whole = true;
  // A digest of all that decides how claims are read; empty unless it was asked for.
  std::string read_under;
};

// What the command line adds to a project, or puts in its place.
struct WorkspaceOptions {
  std::vector<std::string> paths;
  std::vector<std::string> rules;
  std::vector<std::string> vocabulary;
  std::vector<std::string> lexicon;
  std::vector<std::string> claims;  // patterns, from the working directory
  // What stands for a project's keys: a locale, and NAME=VALUE of these mappings.
  std::string locale;
  std::vector<std::string> severity;
  std::vector<std::string> overrides;
  std::vector<std::string> rates;
  std::string accepted;  // a file in place of the project's
  std::string baseline;  // likewise
  // A project or a folder whose claims are read as old ones. Where the paths are in no
  // project, its vocabulary, rules, lexicon and settings are taken as well; of an
  // archive, whose claims are not read here, those of the project at or above it.
  std::string against;
  std::string articles;  // the folder of texts
  // Whether what projects name, and links in them, may lead out of their folders.
  bool allow_outside = false;
  int jobs = 1;
  ProgressState* progress = nullptr;  // of the reading of files, where somebody follows
  bool with_texts = true;             // look for articles' words, and what pages state
  bool with_digest = false;           // fill in Workspace::read_under
  // Claims are not read: rules are what is wanted. The project is then the one at or
  // above the first path, and `rules` come besides its own, which they may extend. Where
  // there are `rules` and no paths, what lies about outside of a project is not looked
  // at.
  bool rules_alone = false;
  // Only the claims under the paths are read, and built-in packs: no project is looked
  // for, and vocabularies and rules that lie there are passed over.
  bool claims_alone = false;
};

// Reads a project and its files. Files are parsed on `jobs` threads; what comes out does
// not depend on how many. A file that cannot be read is reported and stops nothing else.
Workspace LoadWorkspace(const WorkspaceOptions& options, Diagnostics* diagnostics);

// Takes other claims of files in place of the workspace's own; reference facts stay, and
// articles' statements are made anew.
void ReplaceClaims(ClaimSet claims, Workspace& workspace);

// The patterns of identifiers that the built-in packs have (ReadIdentifierPatterns).
std::vector<LazyPattern> BuiltinIdentifiers();

// The lexicon of the given names and files; "builtin:en" is the built-in one.
Lexicon LoadLexiconFiles(const std::vector<std::string>& names, Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_WORKSPACE_H_
