#include "claims/lexicon/text_pieces.h"

#include "absl/strings/ascii.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Range {
  char32_t first;
  char32_t last;
};

// Blocks that hold signs rather than letters; everything else beyond ASCII is a letter.
constexpr Range kSymbolBlocks[] = {
    {0x00A1, 0x00A9},  // Latin-1 signs, less the feminine ordinal
    {0x00AB, 0x00B4},
    {0x00B6, 0x00BF},  // less the micro sign
    {0x00D7, 0x00D7},  // ×
    {0x00F7, 0x00F7},  // ÷
    {0x2010, 0x2027},  // dashes, quotation marks, …
    {0x2030, 0x205E},  // ‰ and other general punctuation
    {0x2070, 0x20CF},  // super- and subscripts, currency signs
    {0x2103, 0x2103},  // ℃
    {0x2109, 0x2109},  // ℉
    {0x2150, 0x218B},  // vulgar fractions, Roman numerals
    {0x2190, 0x2BFF},  // arrows, mathematical and other signs
    {kReplacement, kReplacement},
};

bool IsSymbol(char32_t code_point) {
  for (const Range& block : kSymbolBlocks) {
    if (code_point <= block.last) return code_point >= block.first;
  }
  return false;
}

bool IsLetter(char32_t code_point) {
  if (code_point < 0x80)
    return absl::ascii_isalpha(static_cast<unsigned char>(code_point));
  return !IsSymbol(code_point) && !IsSpace(code_point);
}

bool IsDigit(char32_t code_point) { return code_point >= '0' && code_point <= '9'; }

TextPiece::Kind KindOf(char32_t code_point) {
  if (IsDigit(code_point)) return TextPiece::Kind::kDigits;
  return IsLetter(code_point) ? TextPiece::Kind::kLetters : TextPiece::Kind::kSymbol;
}

// Nearly all words are of ASCII letters: behind `end`, the end of those that follow.
size_t SkipAsciiLetters(absl::string_view text, size_t end) {
  while (end < text.size() && absl::ascii_isalpha(static_cast<unsigned char>(text[end])))
    ++end;
  return end;
}

}  // namespace

bool IsSpace(char32_t code_point) {
  if (code_point < 0x80)
    return absl::ascii_isspace(static_cast<unsigned char>(code_point));
  return code_point == 0x00A0 || (code_point >= 0x2000 && code_point <= 0x200B) ||
         code_point == 0x202F || code_point == 0x205F || code_point == 0x3000 ||
         code_point == 0xFEFF;
}

TextPiece NextPiece(absl::string_view text, size_t offset) {
  TextPiece piece;
  while (offset < text.size()) {
    const CodePoint space = CodePointAt(text, offset);
    if (!IsSpace(space.value)) break;
    piece.spaced = true;
    offset += space.length;
  }
  piece.begin = piece.end = static_cast<uint32_t>(offset);
  if (offset == text.size()) return piece;
  piece.kind = KindOf(CodePointAt(text, offset).value);
  if (piece.kind == TextPiece::Kind::kLetters) {
    piece.end = static_cast<uint32_t>(SkipAsciiLetters(text, offset));
  }
  while (piece.end < text.size()) {
    const CodePoint next = CodePointAt(text, piece.end);
    if (KindOf(next.value) != piece.kind || IsSpace(next.value)) break;
    piece.end += next.length;
    if (piece.kind == TextPiece::Kind::kSymbol) break;
  }
  return piece;
}

}  // namespace gainsay
