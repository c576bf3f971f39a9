#include "input/text_index.h"

#include <utility>
#include <vector>

#include "absl/numeric/bits.h"
#include "input/text_hash.h"

namespace gainsay {

TextIndex::TextIndex(absl::Span<const absl::string_view> texts) {
  std::vector<char> bytes;
  std::vector<uint32_t> ends;
  ends.reserve(texts.size());
  for (const absl::string_view text : texts) {
    bytes.insert(bytes.end(), text.begin(), text.end());
    ends.push_back(static_cast<uint32_t>(bytes.size()));
  }
  // At most half of the slots are taken.
  std::vector<uint32_t> slots(absl::bit_ceil(2 * texts.size() + 1), kNone);
  for (size_t i = 0; i < texts.size(); ++i) {
    size_t slot = TextHash(texts[i]) % slots.size();
    while (slots[slot] != kNone) slot = (slot + 1) % slots.size();
    slots[slot] = static_cast<uint32_t>(i);
  }
  bytes_ = FixedArray<char>(std::move(bytes));
  ends_ = FixedArray<uint32_t>(std::move(ends));
  slots_ = FixedArray<uint32_t>(std::move(slots));
}

uint32_t TextIndex::Find(absl::string_view text) const {
  if (slots_.empty()) return kNone;
  const size_t mask = slots_.size() - 1;
  for (size_t slot = TextHash(text) & mask;; slot = (slot + 1) & mask) {
    const uint32_t number = slots_[slot];
    if (number == kNone || (*this)[number] == text) return number;
  }
}

void TextIndex::Pack(std::string& out) const {
  PackArray(bytes_.values(), out);
  PackArray(ends_.values(), out);
  PackArray(slots_.values(), out);
}

bool TextIndex::Unpack(Unpacker& bytes) {
  return bytes.Array(bytes_) && bytes.Array(ends_) && bytes.Array(slots_);
}

}  // namespace gainsay
