#ifndef GAINSAY_INPUT_FILE_SEARCH_H_
#define GAINSAY_INPUT_FILE_SEARCH_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/boundary.h"

namespace gainsay {

// What a search for files came upon.
struct FoundFiles {
  std::vector<std::string> paths;     // in the order of their bytes
  std::vector<std::string> outside;   // that lead out of the boundary; none was entered
  std::vector<std::string> unlisted;  // folders that may not be looked into
  bool too_many = false;              // more than kMaxFiles: some are left out
};

// The paths of the files below a directory whose names end, in any case, in one of these
// (".yaml").
// Hidden files and folders are passed over; linked folders are entered, no folder twice.
FoundFiles ListFiles(const std::string& directory,
                     absl::Span<const absl::string_view> extensions,
                     const Boundary& boundary = {});

// The paths that match a pattern relative to a directory, each with the directory before
// it. `*` and `?` match within a name, not a dot at its start; a component `**` matches
// any folders, also none, but no linked and no hidden ones. A pattern that ends in a
// wildcard matches files alone; one that ends in a name also a folder of that name. A
// pattern without these matches the path itself, if it exists, outside of the boundary
// too where it says so (LeadsOutOpenly): only wildcards and links may not lead there.
FoundFiles ExpandGlob(const std::string& directory, absl::string_view pattern,
                      const Boundary& boundary = {});

// Whether a pattern ends in a wildcard, so that it matches no folder.
bool MatchesFilesAlone(absl::string_view pattern);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_FILE_SEARCH_H_
