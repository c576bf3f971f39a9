#ifndef GAINSAY_INPUT_PACKING_H_
#define GAINSAY_INPUT_PACKING_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>

#include "absl/strings/string_view.h"

namespace gainsay {

// Numbers and texts as bytes, for what the build makes of data files, so that a run need
// not.

// A number that is not negative by groups of seven bits, the lowest first; all but the
// last with the high bit.
void PackNumber(uint64_t number, std::string& out);
// Its length, then the text.
void PackText(absl::string_view text, std::string& out);

// Reads them again, in the order in which they were written. Each gives false where the
// bytes are no such thing, and then nothing else is to be read.
class Unpacker {
 public:
  explicit Unpacker(absl::string_view packed) : rest_(packed) {}

  bool done() const { return rest_.empty(); }

  template <typename T>
  bool Number(T& number) {
    static_assert(std::is_integral_v<T>);
    uint64_t read = 0;
    if (!ReadNumber(read) || read > static_cast<uint64_t>(std::numeric_limits<T>::max()))
      return false;
    number = static_cast<T>(read);
    return true;
  }
  // Of things that take a byte or more each.
  bool Count(size_t& count) { return Number(count) && count <= rest_.size(); }
  // It lasts as long as the bytes do.
  bool Text(absl::string_view& text);
  bool Text(std::string& text);

 private:
  bool ReadNumber(uint64_t& number) {
    number = 0;
    for (int shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      number |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return true;
    }
    return false;
  }

  absl::string_view rest_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_PACKING_H_
