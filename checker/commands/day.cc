#include "checker/commands/day.h"

#include <ctime>

#include "CLI/CLI.hpp"
#include "fmt/format.h"
#include "reports/acceptance.h"

namespace gainsay {

std::string SystemDay() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1,
                     local.tm_mday);
}

void AddTodayFlag(CLI::App& command, std::string& today) {
  today = SystemDay();
  command
      .add_option("--today", today,
                  "the day by which acceptances expire (default: the system's)")
      ->check([](const std::string& given) {
        return IsDay(given) ? ""
                            : fmt::format("'{}' is no day, such as 2026-12-31", given);
      })
      ->type_name("DATE");
}

}  // namespace gainsay
