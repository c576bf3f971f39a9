#ifndef GAINSAY_INPUT_EMBEDDED_FILE_H_
#define GAINSAY_INPUT_EMBEDDED_FILE_H_

#include "absl/strings/string_view.h"

namespace gainsay {

// A data file that the build compiled in; see cmake/GainsayEmbed.cmake.
struct EmbeddedFile {
  absl::string_view path;
  absl::string_view contents;
  absl::string_view tree;  // of a YAML file, as UnpackedTree reads it
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_EMBEDDED_FILE_H_
