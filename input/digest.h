#ifndef GAINSAY_INPUT_DIGEST_H_
#define GAINSAY_INPUT_DIGEST_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// A digest by which a change is noticed, not an attack: a chain of XXH3 (128 bits), the
// same on every machine.
class Digest {
 public:
  // Texts are told apart from one another: each is hashed by itself.
  void Add(absl::string_view text);
  std::string Text() const;  // 32 digits
  int64_t Number() const { return static_cast<int64_t>(a_ ^ b_); }

 private:
  uint64_t a_ = 0;
  uint64_t b_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_DIGEST_H_
