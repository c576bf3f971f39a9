#ifndef GAINSAY_INPUT_PACKING_H_
#define GAINSAY_INPUT_PACKING_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/fixed_array.h"

namespace gainsay {

// Numbers, texts and arrays as bytes, for what the build makes of data files, so that a
// run need not.

// A number that is not negative by groups of seven bits, the lowest first; all but the
// last with the high bit.
void PackNumber(uint64_t number, std::string& out);
// Its length, then the text.
void PackText(absl::string_view text, std::string& out);

// Where arrays begin, from the first of the bytes on: these must stand at such a place.
inline constexpr size_t kPackedAlignment = 16;
// Up to the next such place.
void PackPadding(std::string& out);
// Values as they stand in memory, so that nothing is done to read them: only the machine
// that packed them can.
template <typename T>
void PackArray(absl::Span<const T> values, std::string& out) {
  // Bytes between members would be any.
  static_assert(std::has_unique_object_representations_v<T>);
  static_assert(alignof(T) <= kPackedAlignment);
  PackNumber(values.size(), out);
  PackPadding(out);
  out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

// Reads them again, in the order in which they were written. Each gives false where the
// bytes are no such thing, and then nothing else is to be read.
class Unpacker {
 public:
  explicit Unpacker(absl::string_view packed) : begin_(packed.data()), rest_(packed) {}

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
  // Likewise. What its values are is not looked at.
  template <typename T>
  bool Array(FixedArray<T>& values) {
    size_t count = 0;
    if (!Number(count) || !Padding() || count > rest_.size() / sizeof(T)) return false;
    values = FixedArray<T>::View({reinterpret_cast<const T*>(rest_.data()), count});
    rest_.remove_prefix(count * sizeof(T));
    return true;
  }

 private:
  bool Padding();
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

  const char* begin_;
  absl::string_view rest_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_PACKING_H_
