#ifndef GAINSAY_TESTS_FUZZ_BYTE_SOURCE_H_
#define GAINSAY_TESTS_FUZZ_BYTE_SOURCE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace gainsay {

// Choices made of an input's bytes: each takes some, and of none left the first is made.
class ByteSource {
 public:
  explicit ByteSource(absl::string_view bytes) : bytes_(bytes) {}

  bool empty() const { return bytes_.empty(); }
  size_t size() const { return bytes_.size(); }

  // A number below a bound of at most 256.
  size_t Below(size_t bound) {
    const uint8_t byte = bytes_.empty() ? 0 : static_cast<uint8_t>(bytes_.front());
    bytes_.remove_prefix(bytes_.empty() ? 0 : 1);
    return byte % bound;
  }
  bool Chance(size_t times, size_t of) { return Below(of) >= of - times; }
  size_t Large(size_t bound) {
    size_t number = 0;
    for (int i = 0; i < 4; ++i) number = number << 8 | Below(256);
    return number % bound;
  }
  template <typename List>
  auto OneOf(const List& list) {
    return list[Below(list.size())];
  }
  // Up to so many bytes as they are.
  absl::string_view Take(size_t most) {
    const absl::string_view taken = bytes_.substr(0, std::min(most, bytes_.size()));
    bytes_.remove_prefix(taken.size());
    return taken;
  }
  // Those up to a mark, which is taken too; all that are left where there is none.
  absl::string_view TakeTo(char mark) {
    const size_t end = std::min(bytes_.find(mark), bytes_.size());
    const absl::string_view taken = Take(end);
    Take(1);
    return taken;
  }

 private:
  absl::string_view bytes_;
};

}  // namespace gainsay

#endif  // GAINSAY_TESTS_FUZZ_BYTE_SOURCE_H_
