#include "checker/commands/usage_errors.h"

#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "checker/commands/read.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "re2/re2.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// What CLI11 says, and what is said in its place.
struct Wording {
  const char* theirs;
  const char* ours;
};
constexpr Wording kWordings[] = {
    {"(?s)(.*): At Most (\\d+) required but received (\\d+)",
     "\\1: at most \\2 can be given, not \\3"},
    {"(?s)(.*): At least (\\d+) required but received (\\d+)",
     "\\1: at least \\2 must be given, not \\3"},
    {"(?s)(.*): \\d+ required .* missing", "\\1: a value is missing"},
    {"A subcommand is required", "a command is missing"},
};

// The command that was chosen, or the part of it.
const CLI::App& Chosen(const CLI::App& app) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  return chosen.empty() ? app : Chosen(*chosen[0]);
}

std::string PathOf(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  return parent == nullptr ? command.get_name()
                           : absl::StrCat(PathOf(*parent), " ", command.get_name());
}

std::vector<std::string> OptionsOf(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options({})) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// "-" is standard input, "-6" a number.
bool LooksLikeAnOption(absl::string_view word) {
  return word.size() > 1 && word[0] == '-' && !absl::ascii_isdigit(word[1]);
}

std::string UnknownOptions(const CLI::App& command,
                           const std::vector<std::string>& words) {
  std::vector<std::string> problems;
  for (const std::string& word : words) {
    if (!LooksLikeAnOption(word)) continue;
    const std::string name = word.substr(0, word.find('='));
    const std::vector<std::string> known = OptionsOf(command);
    if (absl::c_linear_search(known, name)) {
      // It stood before the command, which its parent does not know it by.
      problems.push_back(fmt::format("'{}' is an option of '{}', to be written after it",
                                     name, command.get_name()));
      continue;
    }
    const std::string near = DidYouMean(name, known);
    problems.push_back(
        absl::StrCat("unknown option '", name, "'", near.empty() ? "" : "; ", near));
  }
  return absl::StrJoin(problems, "; ");
}

// What is said of words after a text, which are most likely its own.
std::string QuoteHint(const CLI::App& command, const std::vector<std::string>& words) {
  const CLI::Option* text = command.get_option_no_throw(kWrittenText);
  if (text == nullptr || text->count() == 0) return "";
  return absl::StrCat("; a text of several words is quoted: ", PathOf(command), " \"",
                      text->results()[0], " ", absl::StrJoin(words, " "), "\"");
}

std::string NotExpected(const CLI::App& command, const std::vector<std::string>& words) {
  return absl::StrCat("not expected: ",
                      absl::StrJoin(words, ", ",
                                    [](std::string* out, const auto& word) {
                                      absl::StrAppend(out, "'", word, "'");
                                    }),
                      QuoteHint(command, words));
}

std::string Problem(const CLI::App& app, const CLI::App& command,
                    const CLI::Error& error) {
  // What nothing takes. Where something else is missing, a slip in an option tells more.
  const std::vector<std::string> words = app.remaining(true);
  const bool extra = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  const bool missing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
  const std::string unknown =
      extra || missing ? UnknownOptions(command, words) : std::string();
  if (!unknown.empty()) return unknown;
  if (extra && !words.empty()) return NotExpected(command, words);
  std::string problem = error.what();
  for (const Wording& wording : kWordings) {
    const RE2 theirs(wording.theirs);
    if (RE2::FullMatch(problem, theirs)) RE2::Replace(&problem, theirs, wording.ours);
  }
  return problem;
}

}  // namespace

std::string UsageError(const CLI::App* app, const CLI::Error& error) {
  const CLI::App& command = Chosen(*app);
  return fmt::format("gainsay: {}\nRun {} --help for what there is.\n",
                     Printable(Problem(*app, command, error)), PathOf(command));
}

}  // namespace gainsay
