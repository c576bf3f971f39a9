#include "claims/evidence/folded_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace gainsay {
namespace {

// Characters that are put in form together: marks beyond are put in form apart, so that
// no run of marks, however long, has to be sorted.
constexpr int kLongestCluster = 32;

const icu::Normalizer2& Form() {
  static const icu::Normalizer2* const form = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCInstance(status);
  }();
  return *form;
}

bool IsQuotationMark(UChar32 c) {
  if (c == '"' || c == '\'' || c == '`') return true;
  // Primes and the letter apostrophe, which are written for quotation marks.
  if (c == 0x2BC || c == 0x2032 || c == 0x2033 || c == 0xB4) return true;
  return c > 0x7F && u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK);
}

bool IsDash(UChar32 c) {
  return c == '-' || c == 0x2212 || u_charType(c) == U_DASH_PUNCTUATION;
}

bool IsUnseen(UChar32 c) {
  return c > 0x7F && u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

// Writes folded characters, each with the bytes that it comes from.
class Folder {
 public:
  explicit Folder(size_t size) {
    folded_.text.reserve(size);
    folded_.begins.reserve(size);
    folded_.ends.reserve(size);
  }

  void Add(UChar32 c, uint32_t begin, uint32_t end) {
    if (IsUnseen(c)) return;
    if (u_isUWhiteSpace(c)) {
      if (!folded_.text.empty() && (Last() == ' ' || Last() == '-')) return;
      return Append(' ', begin, end);
    }
    if (IsDash(c)) {
      if (Last() == ' ' && folded_.text.size() > 1) DropLast();
      if (Last() == '-') return;
      return Append('-', begin, end);
    }
    Append(IsQuotationMark(c) ? '\'' : c, begin, end);
  }

  FoldedText Take() { return std::move(folded_); }

 private:
  char Last() const { return folded_.text.empty() ? '\0' : folded_.text.back(); }

  void DropLast() {
    folded_.text.pop_back();
    folded_.begins.pop_back();
    folded_.ends.pop_back();
  }

  void Append(UChar32 c, uint32_t begin, uint32_t end) {
    char bytes[U8_MAX_LENGTH];
    int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    folded_.text.append(bytes, static_cast<size_t>(length));
    folded_.begins.insert(folded_.begins.end(), static_cast<size_t>(length), begin);
    folded_.ends.insert(folded_.ends.end(), static_cast<size_t>(length), end);
  }

  FoldedText folded_;
};

// The end of the characters from `begin` on that are put in form as one.
int32_t ClusterEnd(absl::string_view text, int32_t begin) {
  const char* bytes = text.data();
  const auto size = static_cast<int32_t>(text.size());
  int32_t end = begin;
  UChar32 c = 0;
  U8_NEXT(bytes, end, size, c);
  if (end == size || absl::ascii_isascii(static_cast<unsigned char>(text[end]))) {
    return end;
  }
  for (int count = 1; end < size && count < kLongestCluster; ++count) {
    int32_t next = end;
    U8_NEXT(bytes, next, size, c);
    if (Form().hasBoundaryBefore(c)) break;
    end = next;
  }
  return end;
}

}  // namespace

FoldedText Fold(absl::string_view text) {
  Folder folder(text.size());
  for (int32_t begin = 0; begin < static_cast<int32_t>(text.size());) {
    const int32_t end = ClusterEnd(text, begin);
    const absl::string_view cluster =
        text.substr(static_cast<size_t>(begin), static_cast<size_t>(end - begin));
    const auto from = static_cast<uint32_t>(begin);
    const auto to = static_cast<uint32_t>(end);
    begin = end;
    if (cluster.size() == 1) {
      folder.Add(cluster[0], from, to);
      continue;
    }
    icu::UnicodeString characters = icu::UnicodeString::fromUTF8(
        {cluster.data(), static_cast<int32_t>(cluster.size())});
    // Told before it is put in form, which makes two of some (″) and a space of others
    // (´).
    const UChar32 first = characters.char32At(0);
    if (IsQuotationMark(first) && characters.countChar32() == 1) {
      folder.Add('\'', from, to);
      continue;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString formed = Form().normalize(characters, status);
    const icu::UnicodeString& shown = U_SUCCESS(status) ? formed : characters;
    for (int32_t i = 0; i < shown.length(); i = shown.moveIndex32(i, 1)) {
      folder.Add(shown.char32At(i), from, to);
    }
  }
  return folder.Take();
}

}  // namespace gainsay
