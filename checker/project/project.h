#ifndef GAINSAY_CHECKER_PROJECT_PROJECT_H_
#define GAINSAY_CHECKER_PROJECT_PROJECT_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "checker/project/rates_reader.h"
#include "claims/facts/interpreter.h"
#include "claims/lexicon/lexicon.h"
#include "input/diagnostic.h"
#include "input/fields.h"
#include "reports/verdict.h"

namespace gainsay {

// What a project's file is called, in its root.
inline constexpr char kProjectFile[] = "gainsay.yaml";

// What a project changes in one rule.
struct Override {
  bool off = false;
  std::optional<Severity> severity;
  FilePosition position;
};

// What makes a check fail.
struct FailOn {
  std::vector<Severity> severities = {Severity::kError};
  std::vector<Verdict> verdicts;
};

// The contents of a gainsay.yaml, paths not yet expanded; where there is none, what
// stands here.
struct Project {
  std::string file;    // empty: there is none
  bool parsed = true;  // the file, if there is one
  std::string root;    // its folder; "" is the working directory
  // Whether what it names, and links in it, may lead out of its folder.
  bool allow_outside = false;
  std::vector<TextItem> claims;
  std::vector<TextItem> vocabulary;
  std::vector<TextItem> rules = {{"builtin:core", {}}, {"builtin:news", {}}};
  std::vector<TextItem> lexicon = {{"builtin:en", {}}};
  TextItem articles;  // the folder of texts; "" is none
  std::string accepted = "accepted.yaml";
  std::string baseline = "baseline.yaml";
  FailOn fail_on;
  std::map<Verdict, Severity> severity;
  std::map<std::string, Override> overrides;
  DayOrder day_order = DayOrder::kUnknown;
  std::vector<WrittenRate> rates;  // read when the lexicon is there
};

// The folder at or above `path` that holds a gainsay.yaml, as a path that starts like
// `path`.
std::optional<std::string> FindProjectRoot(const std::string& path);

// Read the mappings of a project under these keys, adding to what it has, name by name.
void ReadSeverities(const Node& written, const Reporter& reporter, Project& project);
void ReadOverrides(const Node& written, const Reporter& reporter, Project& project);
void ReadWrittenRates(const Node& written, const Reporter& reporter, Project& project);

// Reads root/gainsay.yaml. Problems are reported; the rest keeps its default. A path that
// links lead out of the root, which is an error unless it is allowed, is empty then.
Project ReadProject(const std::string& root, bool allow_outside,
                    Diagnostics* diagnostics);

// The project at or above `path`; without a file where there is none.
Project ProjectAt(const std::string& path, bool allow_outside, Diagnostics* diagnostics);

// Says that a path of a project, or under a folder, leads out of it.
void ReportOutside(const Reporter& reporter, TextPosition at, const std::string& path,
                   const std::string& folder);

// The texts of a project's paths.
std::vector<std::string> TextsOf(const std::vector<TextItem>& paths);

// Adds severities or verdicts by name to what fails. Returns the first word that is
// neither, or "".
std::string AddFailOn(const std::vector<std::string>& words, FailOn& fail_on);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_PROJECT_H_
