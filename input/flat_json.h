#ifndef GAINSAY_INPUT_FLAT_JSON_H_
#define GAINSAY_INPUT_FLAT_JSON_H_

#include <cstddef>
#include <memory>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// A member of a JSON object of which no tree is made.
struct FlatMember {
  enum class Kind {
    kText,    // escapes decoded
    kPlain,   // a number, true or false, as written
    kObject,  // whose members, `members` of them, come next; none of them is an object
  };
  Kind kind = Kind::kText;
  absl::string_view key;
  absl::string_view text;
  size_t members = 0;
};

// Reads lines of JSON that are objects of texts, numbers, true, false, and objects of
// these: the bulk of any archive, at the speed of the memory. All else is for ReadJson,
// and so is saying what is wrong with a line. Not safe to share between threads.
class FlatJsonReader {
 public:
  FlatJsonReader();
  ~FlatJsonReader();

  // The members of a line, in the order written, repeated keys too; nothing where it is
  // not of that form, or broken. `readable` is how many bytes can be read from the line's
  // start on. The members' texts are views of the line, or of the reader's own, and last
  // until it is called again.
  absl::Span<const FlatMember> Read(absl::string_view line, size_t readable);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_FLAT_JSON_H_
