#include "checker/manual/command_doc.h"

#include <algorithm>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "checker/commands/command.h"
#include "checker/commands/help_format.h"

namespace gainsay {
namespace {

constexpr absl::string_view kPaths[] = {"FILE", "FOLDER", "PATH",
                                        "DIR",  "CLAIMS", "ARCHIVE"};

// CLI11 writes a value as "NAME:{CHOICE,…}", or "NAME:" and what else is asked of it; of
// an operand there may be the choices alone.
void ReadType(absl::string_view type, OptionDoc& option) {
  const size_t end = std::min(type.find(':'), type.find('{'));
  option.value = std::string(type.substr(0, end));
  type.remove_prefix(std::min(end, type.size()));
  absl::ConsumePrefix(&type, ":");
  if (absl::ConsumePrefix(&type, "{") && absl::ConsumeSuffix(&type, "}")) {
    option.choices = absl::StrSplit(type, ',');
  }
}

OptionDoc Describe(const CLI::Option& declared) {
  OptionDoc option;
  option.help = declared.get_description();
  option.required = declared.get_required();
  option.repeated =
      declared.get_items_expected_max() >= CLI::detail::expected_max_vector_size;
  if (declared.get_items_expected_max() > 0) ReadType(declared.get_type_name(), option);
  if (declared.get_positional()) {
    option.names = {declared.get_name(true)};
    const std::string& forms = declared.get_option_text();
    option.value = forms.empty() ? option.names[0] : forms;
    return option;
  }
  for (const std::string& name : declared.get_snames())
    option.names.push_back("-" + name);
  for (const std::string& name : declared.get_lnames())
    option.names.push_back("--" + name);
  return option;
}

CommandDoc Describe(const CLI::App& declared, const std::string& path) {
  CommandDoc command;
  command.path = path;
  command.summary = absl::StrJoin(Paragraphs(declared.get_description()), " ");
  command.notes = Paragraphs(declared.get_footer());
  for (const CLI::Option* option : declared.get_options({})) {
    auto& list = option->get_positional() ? command.operands : command.options;
    list.push_back(Describe(*option));
  }
  for (const CLI::App* part :
       declared.get_subcommands([](const CLI::App*) { return true; })) {
    command.parts.push_back(
        Describe(*part, absl::StrCat(path, path.empty() ? "" : " ", part->get_name())));
  }
  return command;
}

void Append(const CommandDoc& command, std::vector<const CommandDoc*>& all) {
  all.push_back(&command);
  for (const CommandDoc& part : command.parts) Append(part, all);
}

}  // namespace

bool OptionDoc::takes_path() const {
  return absl::c_any_of(absl::StrSplit(value, '|'), [](absl::string_view part) {
    return absl::c_linear_search(kPaths, part);
  });
}

absl::string_view CommandDoc::name() const {
  const size_t space = path.rfind(' ');
  return absl::string_view(path).substr(space == std::string::npos ? 0 : space + 1);
}

CommandDoc DescribeProgram() {
  CLI::App app;
  int status = 0;
  DeclareCommandLine(app, status, [](absl::string_view) { return true; });
  return Describe(app, "");
}

std::vector<const CommandDoc*> AllCommands(const CommandDoc& program) {
  std::vector<const CommandDoc*> all;
  Append(program, all);
  return all;
}

}  // namespace gainsay
