#include "input/packing.h"

namespace gainsay {

void PackNumber(uint64_t number, std::string& out) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

void PackText(absl::string_view text, std::string& out) {
  PackNumber(text.size(), out);
  out.append(text.data(), text.size());
}

void PackPadding(std::string& out) {
  while (out.size() % kPackedAlignment != 0) out += '\0';
}

bool Unpacker::Padding() {
  if (reinterpret_cast<uintptr_t>(begin_) % kPackedAlignment != 0) return false;
  while ((rest_.data() - begin_) % kPackedAlignment != 0) {
    if (rest_.empty() || rest_.front() != '\0') return false;
    rest_.remove_prefix(1);
  }
  return true;
}

bool Unpacker::Text(absl::string_view& text) {
  size_t size = 0;
  if (!Count(size)) return false;
  text = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return true;
}

bool Unpacker::Text(std::string& text) {
  absl::string_view view;
  if (!Text(view)) return false;
  text.assign(view.data(), view.size());
  return true;
}

}  // namespace gainsay
