#include "checker/agreement/annotators.h"

#include <filesystem>
#include <iterator>
#include <map>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "checker/project/parsed_files.h"
#include "fmt/format.h"
#include "input/files.h"
#include "input/same_content.h"

namespace gainsay {
namespace {

// What one path is read with.
struct Configuration {
  size_t path = 0;  // of which it is
  Project project;
  ProjectFiles files;

  bool present() const { return !project.file.empty() || !files.vocabulary.empty(); }
};

Configuration ConfigurationOf(const std::string& path, bool allow_outside) {
  Configuration found;
  Diagnostics reported_when_claims_are_read;
  found.project = ProjectAt(path, allow_outside, &reported_when_claims_are_read);
  found.files = FilesOf(found.project, {path}, &reported_when_claims_are_read);
  return found;
}

std::vector<std::string> NamesOf(const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  for (const std::string& path : paths) {
    const std::filesystem::path normal(NormalPath(path));
    names.push_back((IsDirectory(path) ? normal.filename() : normal.stem()).string());
  }
  std::vector<std::string> sorted = names;
  absl::c_sort(sorted);
  return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end() ? names : paths;
}

// The texts of files, in an order that their names do not matter for.
std::vector<std::string> TextsOf(const std::vector<std::string>& files) {
  std::vector<std::string> texts;
  for (const std::string& file : files) {
    texts.push_back(IsBuiltin(file) ? file : ReadFile(file).value_or(""));
  }
  absl::c_sort(texts);
  return texts;
}

bool SameRates(const Project& a, const Project& b) {
  return absl::c_equal(a.rates, b.rates, [](const auto& x, const auto& y) {
    return x.currency == y.currency && SameContent(x.worth, y.worth);
  });
}

// In which keys two configurations differ that decide how claims are read.
std::vector<std::string> Differences(const Configuration& a, const Configuration& b,
                                     const WorkspaceOptions& options) {
  std::vector<std::string> keys;
  if (options.vocabulary.empty() &&
      TextsOf(a.files.vocabulary) != TextsOf(b.files.vocabulary)) {
    keys.push_back("vocabulary");
  }
  if (options.lexicon.empty() && TextsOf(a.files.lexicon) != TextsOf(b.files.lexicon)) {
    keys.push_back("lexicon");
  }
  if (a.project.day_order != b.project.day_order) keys.push_back("locale");
  if (!SameRates(a.project, b.project)) keys.push_back("rates");
  return keys;
}

// The configuration that counts for all; the others are held against it. All that was
// looked into is added to `read`.
Configuration CommonConfiguration(const WorkspaceOptions& options,
                                  Diagnostics* diagnostics,
                                  std::vector<std::string>& read) {
  std::vector<Configuration> all;
  for (const std::string& path : options.paths) {
    all.push_back(ConfigurationOf(path, options.allow_outside));
    all.back().path = all.size() - 1;
    absl::c_copy(all.back().files.vocabulary, std::back_inserter(read));
    absl::c_copy(all.back().files.lexicon, std::back_inserter(read));
  }
  const auto first = absl::c_find_if(all, [](const auto& one) { return one.present(); });
  const size_t chosen = first == all.end() ? 0 : first - all.begin();
  for (size_t i = 0; i < all.size(); ++i) {
    if (!all[i].present() || all[i].project.file == all[chosen].project.file) continue;
    const std::vector<std::string> keys = Differences(all[chosen], all[i], options);
    if (keys.empty()) continue;
    Reporter(options.paths[i], diagnostics)
        .Error({},
               fmt::format("the configuration differs from that of '{}' in: {}",
                           options.paths[chosen], absl::StrJoin(keys, ", ")),
               "annotators can be compared under one configuration alone; --vocabulary "
               "and --lexicon name files for all");
  }
  return std::move(all[chosen]);
}

// The options with which one annotator's claims are read under that configuration.
WorkspaceOptions Under(const Configuration& common, const WorkspaceOptions& options,
                       const std::string& path) {
  WorkspaceOptions own = options;
  own.paths = {path};
  if (own.vocabulary.empty()) own.vocabulary = common.files.vocabulary;
  if (own.rules.empty()) own.rules = common.files.rules;
  if (own.lexicon.empty()) own.lexicon = common.files.lexicon;
  return own;
}

// Adds the claims of `from` to `to`, but for reference facts, which are nobody's.
void AddClaims(ClaimSet from, const std::string& annotator, Diagnostics* diagnostics,
               ClaimSet& to) {
  const auto offset = static_cast<int32_t>(to.articles.size());
  for (Article& article : from.articles) {
    article.annotator = annotator;
    to.articles.push_back(std::move(article));
  }
  absl::c_move(from.names, std::back_inserter(to.names));
  absl::c_move(from.texts, std::back_inserter(to.texts));
  LineReaders readers;
  for (size_t i = 0; i < from.claims.size(); ++i) {
    if (from.claims[i].origin == FactOrigin::kReference) continue;
    Claim claim = from.claims.whole(i, readers);
    claim.article += offset;
    to.claims.push_back(std::move(claim));
  }
  from.claims.ReportChanges(diagnostics);
  to.refused += from.refused;
}

void ReportSharedFiles(const Annotators& annotators, Diagnostics* diagnostics) {
  std::map<std::string, int32_t> owners;
  std::map<std::string, bool> reported;
  const ClaimList& claims = annotators.workspace.claims.claims;
  for (size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].article < 0) continue;
    const int32_t annotator = annotators.of_article[claims[i].article];
    const std::string& file = claims.file(i);
    const auto owner = owners.try_emplace(file, annotator).first->second;
    if (owner == annotator || reported[file]) continue;
    reported[file] = true;
    Reporter(file, diagnostics)
        .Error({},
               fmt::format("this file is of two annotators: {} and {}",
                           annotators.names[owner], annotators.names[annotator]),
               "give each annotator a folder or file of his own");
  }
}

bool SameDates(const Article& a, const Article& b) {
  return absl::c_equal(a.dates, b.dates, [](const auto& x, const auto& y) {
    return x.first == y.first && SameContent(x.second, y.second);
  });
}

void ReportOtherDates(const ClaimSet& claims, Diagnostics* diagnostics) {
  std::map<std::string, const Article*> first;
  for (const Article& article : claims.articles) {
    const Article& other = *first.try_emplace(article.id, &article).first->second;
    if (SameDates(article, other)) continue;
    Reporter(article.position.file, diagnostics)
        .Warning(article.position.at,
                 fmt::format("the dates of the article '{}' are not those that {} gives",
                             article.id, other.annotator),
                 fmt::format("see {}:{}", other.position.file, other.position.at.line));
  }
}

}  // namespace

Annotators LoadAnnotators(const WorkspaceOptions& options, Diagnostics* diagnostics) {
  Annotators annotators;
  annotators.names = NamesOf(options.paths);
  std::vector<std::string> read;
  const Configuration common = CommonConfiguration(options, diagnostics, read);
  ClaimSet claims;
  for (size_t i = 0; i < options.paths.size(); ++i) {
    Workspace own = LoadWorkspace(Under(common, options, options.paths[i]), diagnostics);
    AddClaims(std::move(own.claims), annotators.names[i], diagnostics, claims);
    annotators.of_article.resize(claims.articles.size(), static_cast<int32_t>(i));
    absl::c_copy(own.files, std::back_inserter(read));
    own.claims = {};
    if (i == common.path) annotators.workspace = std::move(own);
  }
  annotators.workspace.files = std::move(read);
  annotators.workspace.claims = std::move(claims);
  ReportSharedFiles(annotators, diagnostics);
  ReportOtherDates(annotators.workspace.claims, diagnostics);
  return annotators;
}

}  // namespace gainsay
