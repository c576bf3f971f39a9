// Writes the manual pages and the shells' completions into a folder.
//
// usage: gainsay_manual FOLDER DATE     DATE is that of the release, for the pages

#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

#include "absl/strings/str_cat.h"
#include "checker/manual/completion.h"
#include "checker/manual/man_page.h"
#include "input/files.h"

namespace {

void Write(const std::string& folder, const std::string& name, const std::string& text) {
  const absl::Status written = gainsay::WriteFileWhole(folder + "/" + name, text);
  if (!written.ok()) {
    throw std::runtime_error(absl::StrCat(folder, "/", name, ": ", written.message()));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: gainsay_manual FOLDER DATE\n");
    return 2;
  }
  try {
    const std::string folder = argv[1];
    const gainsay::CommandDoc program = gainsay::DescribeProgram();
    Write(folder, "gainsay.1", gainsay::ManPage(program, program, argv[2]));
    for (const gainsay::CommandDoc& command : program.parts) {
      Write(folder, gainsay::ManPageName(command) + ".1",
            gainsay::ManPage(program, command, argv[2]));
    }
    Write(folder, "gainsay.bash", gainsay::BashCompletion(program));
    Write(folder, "_gainsay", gainsay::ZshCompletion(program));
    Write(folder, "gainsay.fish", gainsay::FishCompletion(program));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "gainsay_manual: %s\n", error.what());
    return 1;
  }
  return 0;
}
