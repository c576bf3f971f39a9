#include "checker/commands/option_checks.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "fmt/format.h"
#include "input/files.h"
#include "input/nearest.h"

namespace gainsay {

CLI::Validator OneOf(const std::vector<std::string>& words) {
  // The manual and the completions read the choices out of this.
  const std::string choices = absl::StrCat("{", absl::StrJoin(words, ","), "}");
  return CLI::Validator(
      [words](const std::string& given) {
        if (absl::c_linear_search(words, given)) return std::string();
        const std::string near = DidYouMean(given, words);
        return absl::StrCat("'", given, "' is none of ", absl::StrJoin(words, ", "),
                            near.empty() ? "" : "; ", near);
      },
      choices);
}

CLI::Validator NumberBetween(int64_t min, int64_t max) {
  return CLI::Validator(
      [min, max](std::string& given) {
        int64_t number = 0;
        const bool fits =
            CLI::detail::lexical_cast(given, number) && number >= min && number <= max;
        return fits ? ""
                    : fmt::format("'{}' is no number from {} to {}", given, min, max);
      },
      fmt::format("{}-{}", min, max));
}

CLI::Option* AddPaths(CLI::App& command, const std::string& name, const std::string& help,
                      std::function<void(std::vector<std::string>)> take) {
  const auto split = [take = std::move(take)](const std::vector<std::string>& given) {
    std::vector<std::string> paths;
    for (const std::string& each : given) {
      if (PathExists(each) || !absl::StrContains(each, ',')) {
        paths.push_back(each);
        continue;
      }
      for (const absl::string_view part : absl::StrSplit(each, ',', absl::SkipEmpty())) {
        paths.emplace_back(part);
      }
    }
    take(std::move(paths));
  };
  return command.add_option_function<std::vector<std::string>>(name, split, help)
      ->allow_extra_args(false);
}

}  // namespace gainsay
