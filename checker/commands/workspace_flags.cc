#include "checker/commands/workspace_flags.h"

#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "checker/commands/console.h"
#include "checker/commands/option_checks.h"
#include "input/parallel.h"

namespace gainsay {
namespace {

void AddList(CLI::App& command, const char* name, std::vector<std::string>& values,
             const char* type, const char* help) {
  AddPaths(command, name, help, [&values](std::vector<std::string> given) {
    values = std::move(given);
  })->type_name(type);
}

// Adds to a mapping of the project's, or replaces in it, a pair each time.
void AddPairs(CLI::App& command, const char* name, std::vector<std::string>& pairs,
              const char* help) {
  command.add_option(name, pairs, help)->allow_extra_args(false)->type_name("NAME=VALUE");
}

void AddClaimsFlag(CLI::App& command, WorkspaceOptions& options) {
  AddList(command, "--claims", options.claims, "PATTERN",
          "claims files, in place of the project's");
}

}  // namespace

void AddWorkspaceFlags(CLI::App& command, WorkspaceOptions& options) {
  command
      .add_option("PATH", options.paths, "claims files, folders, or - for standard input")
      ->type_name("");
  AddClaimsFlag(command, options);
  AddReadingFlags(command, options);
}

void AddAgainstFlag(CLI::App& command, WorkspaceOptions& options) {
  command
      .add_option(
          "--against", options.against,
          "compare with the claims of this project, folder or archive as well, and "
          "report only conflicts that involve a claim of PATH")
      ->type_name("DIR|ARCHIVE");
}

void AddClaimsFlags(CLI::App& command, WorkspaceOptions& options) {
  AddClaimsFlag(command, options);
  AddAgainstFlag(command, options);
}

void AddOutsideFlag(CLI::App& command, bool& allow_outside) {
  command.add_flag("--allow-outside", allow_outside,
                   "let what a project names, and links in it, lead out of its folder");
}

void AddReadingFlags(CLI::App& command, WorkspaceOptions& options) {
  AddList(command, "--rules", options.rules, "FILE",
          "rules files or packs, in place of the project's");
  AddList(command, "--vocabulary", options.vocabulary, "FILE",
          "vocabulary files, in place of the project's");
  AddList(command, "--lexicon", options.lexicon, "FILE",
          "lexicon files, in place of the project's");
  command
      .add_option("--articles", options.articles,
                  "the folder of the articles' texts, in place of the project's")
      ->type_name("FOLDER");
  command
      .add_option("--locale", options.locale,
                  "settles 02/03/2026, in place of the project's: en-GB, en-US")
      ->type_name("LOCALE");
  AddPairs(command, "--rates", options.rates,
           "what one unit of a currency is worth: EUR='1.08 USD'");
  AddPairs(command, "--override", options.overrides,
           "switch a rule off, or change its severity: some/rule=off");
  AddOutsideFlag(command, options.allow_outside);
  options.jobs = DefaultJobs();
  command
      .add_option("--jobs", options.jobs,
                  "threads that work at once "
                  "(default: one for each processor, up to 4)")
      ->check(NumberBetween(1, 256))
      ->type_name("N");
}

void AddProjectFlag(CLI::App& command, WorkspaceOptions& options) {
  command
      .add_option(
          "--project", options.paths,
          "what was checked: a project's folder, or files (default: the project at "
          "or above the working directory)")
      ->allow_extra_args(false)
      ->type_name("PATH");
}

void AddSettlementFlags(CLI::App& command, WorkspaceOptions& options) {
  AddPairs(command, "--severity", options.severity,
           "the severity of a verdict's findings: tension=error");
  command
      .add_option("--accepted", options.accepted,
                  "file of accepted findings, in place of the project's")
      ->type_name("FILE");
  command
      .add_option("--baseline", options.baseline, "baseline, in place of the project's")
      ->type_name("FILE");
}

void AddWidthFlag(CLI::App& command, int& width) {
  command
      .add_option("--width", width,
                  "columns of text (default: the terminal's, 60 to 120; else 100)")
      ->check(NumberBetween(kNarrowest, kWidest))
      ->type_name("N");
}

}  // namespace gainsay
