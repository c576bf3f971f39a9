#include "checker/commands/new_files.h"

#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "input/files.h"
#include "input/held_signals.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

std::string Problem(const std::string& path, absl::string_view message) {
  return absl::StrCat(Printable(path), ": ", message);
}

// What was made, to be taken away again unless it is kept.
class Made {
 public:
  ~Made() {
    std::error_code ignored;
    for (auto path = paths_.rbegin(); path != paths_.rend(); ++path) {
      fs::remove(*path, ignored);
    }
  }
  void Keep() { paths_.clear(); }

  // With those above it. What is wrong, and with which; empty: nothing.
  std::string MakeFolder(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return "";
    std::string above = MakeFolder(folder.parent_path());
    if (!above.empty()) return above;
    if (fs::create_directory(folder, error)) paths_.push_back(folder);
    return error ? Problem(folder.string(), error.message()) : "";
  }

  absl::Status Write(const NewFile& file) {
    const absl::Status written = WriteFileWhole(file.path, file.contents);
    if (written.ok()) paths_.push_back(file.path);
    return written;
  }

 private:
  std::vector<fs::path> paths_;
};

}  // namespace

std::string WriteNewFiles(const std::vector<NewFile>& files) {
  const HeldSignals all_or_nothing;
  Made made;
  for (const NewFile& file : files) {
    const fs::path folder = fs::path(file.path).parent_path();
    std::string problem = made.MakeFolder(folder);
    if (!problem.empty()) return problem;
    const absl::Status written = made.Write(file);
    if (!written.ok()) return Problem(file.path, written.message());
  }
  made.Keep();
  return "";
}

}  // namespace gainsay
