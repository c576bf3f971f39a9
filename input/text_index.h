#ifndef GAINSAY_INPUT_TEXT_INDEX_H_
#define GAINSAY_INPUT_TEXT_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/fixed_array.h"
#include "input/packing.h"

namespace gainsay {

// Distinct texts by number, and their numbers by text: a hash table with linear probing,
// in arrays that the build can make. Immutable; copies share them.
class TextIndex {
 public:
  // What texts have that are not there.
  static constexpr uint32_t kNone = UINT32_MAX;

  TextIndex() = default;
  // The number of a text is its place.
  explicit TextIndex(absl::Span<const absl::string_view> texts);

  size_t size() const { return ends_.size(); }
  absl::string_view operator[](size_t number) const {
    const uint32_t begin = number == 0 ? 0 : ends_[number - 1];
    return {bytes_.begin() + begin, ends_[number] - begin};
  }
  uint32_t Find(absl::string_view text) const;

  // As bytes (input/packing.h), and from them, which it then looks into.
  void Pack(std::string& out) const;
  bool Unpack(Unpacker& bytes);

 private:
  FixedArray<char> bytes_;      // of all texts, one after another
  FixedArray<uint32_t> ends_;   // by number, in `bytes_`
  FixedArray<uint32_t> slots_;  // numbers, from the place on that the text's hash says
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_TEXT_INDEX_H_
