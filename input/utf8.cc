#include "input/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

unsigned char Byte(absl::string_view text, size_t i) {
  return static_cast<unsigned char>(text[i]);
}

// What may follow a lead byte: how many bytes, and the range of the first of them. Zero
// bytes for an ASCII character, -1 for what is no lead byte.
struct Lead {
  int following;
  unsigned char second_min = 0x80;
  unsigned char second_max = 0xBF;
};

Lead LeadOf(unsigned char byte) {
  if (byte < 0x80) return {0};
  if (byte < 0xC2) return {-1};
  if (byte < 0xE0) return {1};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte < 0xF0) return {2};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte < 0xF4) return {3};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {-1};
}

// The length of the well-formed sequence at i, or 0.
size_t SequenceLength(absl::string_view text, size_t i) {
  const Lead lead = LeadOf(Byte(text, i));
  if (lead.following < 0 || text.size() - i <= static_cast<size_t>(lead.following))
    return 0;
  for (int k = 1; k <= lead.following; ++k) {
    const unsigned char byte = Byte(text, i + k);
    const bool in_range = k == 1 ? byte >= lead.second_min && byte <= lead.second_max
                                 : IsContinuation(text[i + k]);
    if (!in_range) return 0;
  }
  return 1 + lead.following;
}

constexpr char32_t kReplacement = 0xFFFD;
constexpr size_t kWord = sizeof(uint64_t);
constexpr uint64_t kHighBits = 0x8080808080808080;

// Whether the next eight bytes are there and all ASCII, as nearly all are.
bool AsciiWord(absl::string_view text, size_t i) {
  if (text.size() - i < kWord) return false;
  uint64_t word = 0;
  std::memcpy(&word, text.data() + i, kWord);
  return (word & kHighBits) == 0;
}

constexpr size_t kBlock = 64;

// The same of so many, without a branch for each word.
bool AsciiBlock(absl::string_view text, size_t i) {
  if (text.size() - i < kBlock) return false;
  uint64_t all = 0;
  for (size_t k = i; k < i + kBlock; k += kWord) {
    uint64_t word = 0;
    std::memcpy(&word, text.data() + k, kWord);
    all |= word;
  }
  return (all & kHighBits) == 0;
}

}  // namespace

absl::string_view WithoutByteOrderMark(absl::string_view text) {
  if (absl::StartsWith(text, kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text;
}

size_t SkipAscii(absl::string_view text, size_t begin) {
  size_t i = begin;
  while (AsciiWord(text, i)) {
    i += kWord;
    // Where most of a text is not ASCII, no more than a word is looked at.
    while (AsciiBlock(text, i)) i += kBlock;
  }
  // What is left may be the end of a word that is looked at as a whole.
  const bool ends_here = text.size() - i < kWord && text.size() >= kWord;
  if (ends_here && AsciiWord(text, text.size() - kWord)) return text.size();
  while (i < text.size() && Byte(text, i) < 0x80) ++i;
  return i;
}

bool IsAscii(absl::string_view text) { return SkipAscii(text, 0) == text.size(); }

std::optional<size_t> FirstInvalidUtf8(absl::string_view text) {
  for (size_t i = SkipAscii(text, 0); i < text.size();) {
    if (Byte(text, i) < 0x80) {
      i = SkipAscii(text, i);
      continue;
    }
    const size_t length = SequenceLength(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

size_t CountCodePoints(absl::string_view text) {
  size_t count = 0;
  for (size_t i = 0; i < text.size();) {
    const size_t end = SkipAscii(text, i);
    count += end - i;
    for (i = end; i < text.size() && Byte(text, i) >= 0x80; ++i) {
      if (!IsContinuation(text[i])) ++count;
    }
  }
  return count;
}

CodePoint CodePointAt(absl::string_view text, size_t offset) {
  const unsigned char lead = Byte(text, offset);
  if (lead < 0x80) return {lead, 1};
  const auto length = static_cast<uint32_t>(SequenceLength(text, offset));
  if (length == 0) return {kReplacement, 1};
  char32_t value = lead & (0x7F >> length);
  for (uint32_t k = 1; k < length; ++k) {
    value = value << 6 | (Byte(text, offset + k) & 0x3F);
  }
  return {value, length};
}

std::u32string DecodeUtf8(absl::string_view text) {
  std::u32string decoded;
  for (size_t i = 0; i < text.size();) {
    const CodePoint next = CodePointAt(text, i);
    decoded.push_back(next.value);
    i += next.length;
  }
  return decoded;
}

bool IsContinuation(char byte) { return (byte & 0xC0) == 0x80; }

size_t StartOfCharacter(absl::string_view text, size_t offset) {
  while (offset > 0 && offset < text.size() && IsContinuation(text[offset])) --offset;
  return offset;
}

std::string CutToBytes(absl::string_view text, size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  return absl::StrCat(text.substr(0, StartOfCharacter(text, bytes)), kEllipsis);
}

void AppendUtf8(char32_t c, std::string& text) {
  const auto continuation = [c](int shift) {
    return static_cast<char>(0x80 | ((c >> shift) & 0x3F));
  };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | (c >> 6));
    text += continuation(0);
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0 | (c >> 12));
    text += {continuation(6), continuation(0)};
  } else {
    text += static_cast<char>(0xF0 | (c >> 18));
    text += {continuation(12), continuation(6), continuation(0)};
  }
}

TextPosition PositionFinder::At(size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset >= offset_) {
    const absl::string_view between = text_.substr(offset_, offset - offset_);
    const size_t newline = between.rfind('\n');
    if (newline == absl::string_view::npos) {
      column_ += CountCodePoints(between);
    } else {
      line_ += std::count(between.begin(), between.end(), '\n');
      line_start_ = offset_ + newline + 1;
      column_ = 1 + CountCodePoints(text_.substr(line_start_, offset - line_start_));
    }
  } else if (offset >= line_start_) {
    column_ -= CountCodePoints(text_.substr(offset, offset_ - offset));
  } else {
    const absl::string_view between = text_.substr(offset, offset_ - offset);
    line_ -= std::count(between.begin(), between.end(), '\n');
    const size_t newline =
        offset == 0 ? absl::string_view::npos : text_.rfind('\n', offset - 1);
    line_start_ = newline == absl::string_view::npos ? 0 : newline + 1;
    column_ = 1 + CountCodePoints(text_.substr(line_start_, offset - line_start_));
  }
  offset_ = offset;
  return {line_, column_};
}

}  // namespace gainsay
