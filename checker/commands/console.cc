#include "checker/commands/console.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "checker/exit_status.h"
#include "input/files.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// Another path is not to look like this one, as it would with a space.
std::string PathText(const std::string& path) {
  return absl::StrReplaceAll(path,
                             {{"\n", "U+000A"}, {"\r", "U+000D"}, {"\t", "U+0009"}});
}

}  // namespace

void PrepareOutputs() {
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(fd, F_GETFD) != -1) continue;
    // The lowest that is free is this one.
    static_cast<void>(open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

bool WriteOut(absl::string_view text) {
  const absl::Status written = WriteAll(STDOUT_FILENO, text);
  if (written.ok()) return true;
  WriteError(absl::StrCat(
      "gainsay: standard output cannot be written: ", written.message(), "\n"));
  return false;
}

void WriteError(absl::string_view text) { WriteAll(STDERR_FILENO, text).IgnoreError(); }

int InputIsWrong(const std::string& message) {
  WriteError(absl::StrCat("gainsay: ", Printable(message), "\n"));
  return kInputIsWrong;
}

void WriteDiagnostics(const Diagnostics& diagnostics) {
  std::string text;
  for (Diagnostic diagnostic : diagnostics.all()) {
    diagnostic.position.file = PathText(diagnostic.position.file);
    text += PrintableLine(ToString(diagnostic));
  }
  WriteError(text);
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
  const char* terminal = std::getenv("TERM");
  if (terminal != nullptr && absl::string_view(terminal) == "dumb") return false;
  return isatty(STDOUT_FILENO) != 0;
}

}  // namespace gainsay
