#include "checker/commands/workspace_flags.h"

#include "CLI/CLI.hpp"
#include "checker/commands/console.h"

namespace gainsay {

void AddWorkspaceFlags(CLI::App& command, WorkspaceOptions& options) {
  command
      .add_option("PATH", options.paths, "claims files, folders, or - for standard input")
      ->type_name("");
  AddReadingFlags(command, options);
}

void AddOutsideFlag(CLI::App& command, bool& allow_outside) {
  command.add_flag("--allow-outside", allow_outside,
                   "let what a project names, and links in it, lead out of its folder");
}

void AddReadingFlags(CLI::App& command, WorkspaceOptions& options) {
  command
      .add_option("--rules", options.rules,
                  "rules files or packs, in place of the project's")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("FILE");
  command
      .add_option("--vocabulary", options.vocabulary,
                  "vocabulary files, in place of the project's")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("FILE");
  command
      .add_option("--lexicon", options.lexicon,
                  "lexicon files, in place of the project's")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("FILE");
  command
      .add_option("--articles", options.articles,
                  "the folder of the articles' texts, in place of the project's")
      ->type_name("FOLDER");
  AddOutsideFlag(command, options.allow_outside);
  command.add_option("--jobs", options.jobs, "threads that work at once (default: 1)")
      ->check(CLI::Range(1, 256))
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
      ->check(CLI::Range(kNarrowest, kWidest))
      ->type_name("N");
}

}  // namespace gainsay
