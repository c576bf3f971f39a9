#include "checker/commands/help_format.h"

#include <sstream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

constexpr int kWidth = 80;

std::string Lines(const std::string& text) {
  std::string lines;
  for (const std::string& paragraph : Paragraphs(text)) {
    lines += Wrapped(paragraph, 0, kWidth);
  }
  return lines;
}

}  // namespace

std::vector<std::string> Paragraphs(absl::string_view text) {
  std::vector<std::string> paragraphs;
  for (absl::string_view line : absl::StrSplit(text, '\n', absl::SkipEmpty())) {
    if (paragraphs.empty() || absl::EndsWith(paragraphs.back(), ".")) {
      paragraphs.emplace_back(line);
    } else {
      absl::StrAppend(&paragraphs.back(), " ", line);
    }
  }
  return paragraphs;
}

std::string HelpFormatter::make_description(const CLI::App* app) const {
  return Lines(app->get_description());
}

std::string HelpFormatter::make_footer(const CLI::App* app) const {
  return Lines(app->get_footer());
}

std::string HelpFormatter::make_subcommand(const CLI::App* part) const {
  std::stringstream out;
  CLI::detail::format_help(out, part->get_name(), Beside(part->get_description()),
                           get_column_width());
  return out.str();
}

std::string HelpFormatter::make_option(const CLI::Option* option,
                                       bool is_positional) const {
  constexpr int kHang = 4;
  const std::string& forms = option->get_option_text();
  const std::string name =
      forms.empty() ? make_option_name(option, is_positional) + make_option_opts(option)
                    : forms;
  std::string lines = Wrapped(name, kHang, kWidth).substr(kHang);
  lines.pop_back();
  std::stringstream out;
  CLI::detail::format_help(out, lines, make_option_desc(option), get_column_width());
  return out.str();
}

std::string HelpFormatter::make_option_desc(const CLI::Option* option) const {
  return Beside(option->get_description());
}

std::string HelpFormatter::make_option_usage(const CLI::Option* option) const {
  const std::string& forms = option->get_option_text();
  return forms.empty() ? Formatter::make_option_usage(option) : forms;
}

std::string HelpFormatter::Beside(const std::string& text) const {
  std::string lines = Wrapped(text, 0, kWidth - static_cast<int>(get_column_width()));
  lines.pop_back();
  return lines;
}

}  // namespace gainsay
