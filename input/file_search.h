#ifndef GAINSAY_INPUT_FILE_SEARCH_H_
#define GAINSAY_INPUT_FILE_SEARCH_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// The paths of the files below a directory whose names end in one of these (".yaml"), in
// the order of their bytes. Hidden files and folders are passed over; linked folders are
// entered, no folder twice. What can't be listed is added to `unreadable` where that is
// given.
std::vector<std::string> ListFiles(const std::string& directory,
                                   absl::Span<const absl::string_view> extensions,
                                   std::vector<std::string>* unreadable = nullptr);

// The paths, files or folders, that match a pattern relative to a directory, in the order
// of their bytes, each with the directory before it. `*` and `?` match within a name, not
// a dot at its start; a component `**` matches any folders, also none, but no linked and
// no hidden ones. A pattern without these matches the path itself, if it exists.
std::vector<std::string> ExpandGlob(const std::string& directory,
                                    absl::string_view pattern);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_FILE_SEARCH_H_
