#ifndef GAINSAY_TESTS_TEST_FILES_H_
#define GAINSAY_TESTS_TEST_FILES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// The contents of a file; fails the test where there is none.
std::string Contents(const std::string& path);

// The same of a file below tests/.
std::string TestFile(absl::string_view name);

// The rows of a table below tests/, split at tabs, without comments ("# …") and empty
// lines. Fails the test where there is no row, and where one has other than one of these
// numbers of cells: it is left out, so that a test may rely on them.
std::vector<std::vector<std::string>> ReadTable(absl::string_view name,
                                                const std::vector<size_t>& cells);

// Fails the test where the file holds anything else. With UPDATE_GOLDEN=1 in the
// environment it is rewritten instead.
void ExpectGolden(const std::string& path, const std::string& actual);

}  // namespace gainsay

#endif  // GAINSAY_TESTS_TEST_FILES_H_
