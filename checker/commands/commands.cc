#include <array>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/commands/accept.h"
#include "checker/commands/agree.h"
#include "checker/commands/archive.h"
#include "checker/commands/baseline.h"
#include "checker/commands/check.h"
#include "checker/commands/command.h"
#include "checker/commands/console.h"
#include "checker/commands/explain.h"
#include "checker/commands/facts.h"
#include "checker/commands/help_format.h"
#include "checker/commands/init.h"
#include "checker/commands/read.h"
#include "checker/commands/schema.h"
#include "checker/commands/test.h"
#include "checker/commands/usage_errors.h"
#include "checker/exit_status.h"
#include "checker/version.h"
#include "input/nearest.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

constexpr std::array<CommandRow, 11> kCommands = {{
    {"check", "check claims against one another", kCheckHelp, AddCheckCommand},
    {"facts", "show what was read out of each claim", kFactsHelp, AddFactsCommand},
    {"read", "show how one written value is read", kReadHelp, AddReadCommand},
    {"test", "run the rules' own tests", kTestHelp, AddTestCommand},
    {"explain", "explain a finding, a rule, or two claims", kExplainHelp,
     AddExplainCommand},
    {"accept", "accept a finding, with a reason and an end date", kAcceptHelp,
     AddAcceptCommand},
    {"baseline", "keep the findings that a project begins with out of the way",
     kBaselineHelp, AddBaselineCommand},
    {"agree", "measure how far annotators of the same articles agree", kAgreeHelp,
     AddAgreeCommand},
    {"archive", "keep claims in an archive that new ones are checked against",
     kArchiveHelp, AddArchiveCommand},
    {"schema", "print the JSON Schema of a file format", kSchemaHelp, AddSchemaCommand},
    {"init", "write a small project that runs", kInitHelp, AddInitCommand},
}};

constexpr char kFooter[] =
    "Exit status: 0 nothing that fails; 1 findings that fail; 2 input, configuration or "
    "usage is\n"
    "wrong (what is readable is checked all the same; 2 beats 1); 101 an internal error.";

std::string Owned(absl::string_view text) { return {text.data(), text.size()}; }

// CLI11 says that a subcommand is required, but not what was written in its place, nor
// which there are. Of a command with parts that is the first word behind it.
std::string UnknownCommand(const CLI::App& app, int argc, const char* const* argv) {
  if (argc < 2 || argv[1][0] == '-') return "";
  std::vector<std::string> names;
  const CLI::App* chosen = nullptr;
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    names.push_back(command->get_name());
    if (names.back() == argv[1]) chosen = command;
  }
  if (chosen == nullptr) {
    const std::string near = DidYouMean(argv[1], names);
    return absl::StrCat("unknown command '", Printable(argv[1]), "'",
                        near.empty() ? "" : "; ", near,
                        "\nRun gainsay --help for what there is.");
  }
  std::vector<std::string> parts;
  for (const CLI::App* part : chosen->get_subcommands(nullptr)) {
    parts.push_back(part->get_name());
    if (argc > 2 && parts.back() == argv[2]) return "";
  }
  if (parts.empty() || (argc > 2 && argv[2][0] == '-')) return "";
  if (argc == 2) {
    return absl::StrCat("what of '", argv[1], "'? one of: ", absl::StrJoin(parts, ", "));
  }
  return absl::StrCat("unknown command '", argv[1], " ", Printable(argv[2]), "'; ",
                      DidYouMeanOneOf(argv[2], parts));
}

// What may be empty: a text to read, texts that a command judges itself, and a list of
// changed files, of which there may be none.
constexpr std::array<absl::string_view, 4> kMayBeEmpty = {"TEXT", "--reason", "--by",
                                                          "--only"};

// Makes an empty argument a mistake of usage: it is a variable of a script that was not
// set, and would mean all that there is, or nothing.
void RefuseEmpty(CLI::App& command) {
  for (CLI::Option* option : command.get_options({})) {
    const std::string name = option->get_name();
    if (option->get_items_expected_max() == 0 ||
        absl::c_linear_search(kMayBeEmpty, name)) {
      continue;
    }
    option->check(CLI::Validator(
        [](const std::string& value) {
          return value.empty() ? std::string("is empty") : std::string();
        },
        ""));
  }
  for (CLI::App* part : command.get_subcommands({})) RefuseEmpty(*part);
}

// "help check" is what "check --help" is.
std::vector<const char*> WithoutHelpCommand(int argc, const char* const* argv) {
  std::vector<const char*> words(argv, argv + argc);
  if (argc < 2 || absl::string_view(words[1]) != "help") return words;
  words.erase(words.begin() + 1);
  words.push_back("--help");
  return words;
}

int Run(CLI::App& app, int argc, const char* const* argv, const int& status) {
  const std::string unknown = UnknownCommand(app, argc, argv);
  if (!unknown.empty()) {
    WriteError(absl::StrCat("gainsay: ", unknown, "\n"));
    return kInputIsWrong;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // Help and version are asked for; everything else is a mistake of usage.
    std::ostringstream out;
    std::ostringstream problem;
    const bool asked_for = app.exit(error, out, problem) == 0;
    WriteError(problem.str());
    return WriteOut(out.str()) && asked_for ? kPassed : kInputIsWrong;
  }
  return status;
}

}  // namespace

absl::Span<const CommandRow> Commands() { return kCommands; }

void DeclareCommandLine(CLI::App& app, int& status,
                        absl::FunctionRef<bool(absl::string_view name)> wanted) {
  app.name("gainsay");
  app.formatter(std::make_shared<HelpFormatter>());
  app.description(
      "gainsay checks structured claims from many articles against one another and says "
      "where\n"
      "they cannot all be true.");
  app.set_help_flag("-h,--help", "print this help");
  app.set_version_flag("--version", absl::StrCat("gainsay ", kVersion),
                       "print the program's version");
  app.require_subcommand(1);
  app.footer(kFooter);
  app.failure_message(UsageError);
  for (const CommandRow& row : kCommands) {
    CLI::App* command = app.add_subcommand(Owned(row.name), Owned(row.summary));
    if (!wanted(row.name)) continue;
    command->footer(Owned(row.help));
    row.add(*command, status);
    RefuseEmpty(*command);
  }
}

int RunCommandLine(int argc, const char* const* argv) {
  CLI::App app;
  int status = kPassed;
  const std::vector<const char*> words = WithoutHelpCommand(argc, argv);
  DeclareCommandLine(app, status, [&](absl::string_view name) {
    return absl::c_linear_search(words, name);
  });
  return Run(app, static_cast<int>(words.size()), words.data(), status);
}

}  // namespace gainsay
