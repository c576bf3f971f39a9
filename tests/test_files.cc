#include "tests/test_files.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

namespace gainsay {

std::string Contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << "no file " << path;
  std::ostringstream contents;
  contents << file.rdbuf();
  return contents.str();
}

std::string TestFile(absl::string_view name) {
  return Contents(absl::StrCat(GAINSAY_SOURCE_DIR, "/tests/", name));
}

std::vector<std::vector<std::string>> ReadTable(absl::string_view name,
                                                const std::vector<size_t>& cells) {
  const std::string text = TestFile(name);
  std::vector<std::vector<std::string>> rows;
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    if (line.empty() || absl::StartsWith(line, "#")) continue;
    std::vector<std::string> row = absl::StrSplit(line, '\t');
    if (absl::c_linear_search(cells, row.size())) {
      rows.push_back(std::move(row));
    } else {
      ADD_FAILURE() << name << " has a row of " << row.size() << " cells: " << line;
    }
  }
  EXPECT_FALSE(rows.empty()) << name;
  return rows;
}

void ExpectGolden(const std::string& path, const std::string& actual) {
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << actual;
  }
  EXPECT_EQ(actual, Contents(path))
      << "differs from " << path << "; UPDATE_GOLDEN=1 rewrites it";
}

}  // namespace gainsay
