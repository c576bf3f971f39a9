#ifndef GAINSAY_INPUT_BOUNDARY_H_
#define GAINSAY_INPUT_BOUNDARY_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// A folder that paths may not lead out of: not by "..", not from the root on, and not
// through links. One that is made of no folder holds everything.
class Boundary {
 public:
  Boundary() = default;
  // "" is the working directory.
  explicit Boundary(const std::string& folder);

  // Whether the path, or what it links to, is the folder or lies below it. It need not
  // exist.
  bool Holds(const std::string& path) const;

 private:
  std::optional<std::string> folder_;  // without links, from the root on
};

// Whether the path names an entry of the folder, as the two are written, that is no link:
// it lies in the folder wherever this leads, so that nothing need be resolved.
bool IsEntryOf(const std::string& folder, const std::string& path);

// Whether a path relative to a folder says itself that it leads out of it, by ".." or
// from the root on, whatever is linked.
bool LeadsOutOpenly(const std::string& folder, absl::string_view path);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_BOUNDARY_H_
