#ifndef GAINSAY_INPUT_JSON_READER_H_
#define GAINSAY_INPUT_JSON_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// A JSON text (RFC 8259) as a whole; nothing where it is broken, which is reported, or
// nested deeper than kMaxNodeDepth. A second member of one key is reported and left out.
//
// Numbers, true and false are plain scalars that keep the text as written ("1.50",
// "1e3"); null is a kNull node; other scalars have their escapes decoded.
std::optional<Node> ReadJson(absl::string_view text, const Reporter& reporter);

// Reads lines of JSON Lines as ReadJson does a text, reusing its buffers. Not safe to
// share between threads.
class JsonLineReader {
 public:
  JsonLineReader();
  ~JsonLineReader();

  // The value of a line, which is not blank, without what ends it. `readable` is how many
  // bytes can be read from the line's start on.
  std::optional<Node> Read(absl::string_view line, size_t readable, uint32_t number,
                           const Reporter& reporter);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_JSON_READER_H_
