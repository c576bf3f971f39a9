#ifndef GAINSAY_CHECKER_COMMANDS_HELP_FORMAT_H_
#define GAINSAY_CHECKER_COMMANDS_HELP_FORMAT_H_

#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/string_view.h"

namespace gainsay {

// The paragraphs of a help text, a line each: a line that follows a full stop begins one.
std::vector<std::string> Paragraphs(absl::string_view text);

// CLI11's help in lines of at most 80 columns: it is shown before any --width is known.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_description(const CLI::App* app) const override;
  std::string make_footer(const CLI::App* app) const override;
  std::string make_subcommand(const CLI::App* part) const override;
  std::string make_option(const CLI::Option* option, bool is_positional) const override;
  std::string make_option_desc(const CLI::Option* option) const override;
  // Of an operand of several forms its text names them.
  std::string make_option_usage(const CLI::Option* option) const override;

 private:
  // Right of the names.
  std::string Beside(const std::string& text) const;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_HELP_FORMAT_H_
