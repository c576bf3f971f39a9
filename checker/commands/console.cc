#include "checker/commands/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "reports/formats/layout.h"

namespace gainsay {

bool WriteOut(absl::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
         std::fflush(stdout) == 0;
}

void WriteDiagnostics(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    const std::string line = absl::StrCat(Printable(ToString(diagnostic)), "\n");
    std::fwrite(line.data(), 1, line.size(), stderr);
  }
}

int ReportWidth(int asked) {
  if (asked > 0) return asked;
  winsize size{};
  if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 ||
      size.ws_col == 0) {
    return 100;
  }
  return std::clamp<int>(size.ws_col, 60, 120);
}

bool UseColor(const std::string& when) {
  if (when != "auto") return when == "always";
  const char* no = std::getenv("NO_COLOR");
  if (no != nullptr && *no != '\0') return false;
  const char* force = std::getenv("FORCE_COLOR");
  if (force != nullptr && *force != '\0') return true;
  return isatty(STDOUT_FILENO) != 0;
}

}  // namespace gainsay
