#include "claims/vocabulary/latin_letters.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "input/utf8.h"
#include "unicode/normalizer2.h"
#include "unicode/translit.h"
#include "unicode/uchar.h"
#include "unicode/unistr.h"

namespace gainsay {
namespace {

struct LatinForm {
  char32_t character;
  absl::string_view form;
};

// What has no decomposition, and becomes these: in ascending order.
constexpr LatinForm kForms[] = {
    {U'¡', "!"},   {U'¢', "¢"},      {U'£', "£"},      {U'¥', "¥"},      {U'§', "§"},
    {U'©', "(c)"}, {U'«', "<<"},     {U'®', "(r)"},    {U'°', "°"},      {U'±', "+/-"},
    {U'·', "·"},   {U'»', ">>"},     {U'¼', "1/4"},    {U'½', "1/2"},    {U'¾', "3/4"},
    {U'¿', "?"},   {U'Æ', "ae"},     {U'Ð', "d"},      {U'×', "*"},      {U'Ø', "o"},
    {U'Þ', "th"},  {U'ß', "ss"},     {U'æ', "ae"},     {U'ð', "d"},      {U'÷', "/"},
    {U'ø', "o"},   {U'þ', "th"},     {U'Đ', "d"},      {U'đ', "d"},      {U'Ħ', "h"},
    {U'ħ', "h"},   {U'ı', "i"},      {U'Ł', "l"},      {U'ł', "l"},      {U'Ŋ', "n"},
    {U'ŋ', "n"},   {U'Œ', "oe"},     {U'œ', "oe"},     {U'Ŧ', "t"},      {U'ŧ', "t"},
    {U'ẞ', "ss"},  {U'\u2010', "-"}, {U'\u2011', "-"}, {U'\u2012', "-"}, {U'–', "-"},
    {U'—', "-"},   {U'\u2015', "-"}, {U'‘', "'"},      {U'’', "'"},      {U'‚', ","},
    {U'‛', "'"},   {U'“', "\""},     {U'”', "\""},     {U'„', ",,"},     {U'‟', "\""},
    {U'†', "†"},   {U'•', "•"},      {U'′', "'"},      {U'″', "''"},     {U'‹', "<"},
    {U'›', ">"},   {U'⁄', "/"},      {U'€', "€"},
};

// From U+0400 to U+045F. Empty: the hard and the soft sign as capitals, which become a
// sign and a mark below it.
constexpr char32_t kFirstCyrillic = 0x400;
constexpr absl::string_view kCyrillic[] = {
    "e", "e", "d", "g", "e", "z", "i", "i", "j", "l", "n",  "c", "k", "i", "u", "d",  // Ѐ
    "a", "b", "v", "g", "d", "e", "z", "z", "i", "j", "k",  "l", "m", "n", "o", "p",  // А
    "r", "s", "t", "u", "f", "h", "c", "c", "s", "s", "",   "y", "",  "e", "u", "a",  // Р
    "a", "b", "v", "g", "d", "e", "z", "z", "i", "j", "k",  "l", "m", "n", "o", "p",  // а
    "r", "s", "t", "u", "f", "h", "c", "c", "s", "s", "\"", "y", "'", "e", "u", "a",  // р
    "e", "e", "d", "g", "e", "z", "i", "i", "j", "l", "n",  "c", "k", "i", "u", "d",  // ѐ
};

absl::string_view CyrillicForm(char32_t c) {
  if (c == U'Ґ' || c == U'ґ') return "g";
  return c < kFirstCyrillic || c >= kFirstCyrillic + std::size(kCyrillic)
             ? absl::string_view()
             : kCyrillic[c - kFirstCyrillic];
}

// Blocks of letters with diacritics, of punctuation and of signs like letters.
bool IsUsual(char32_t c) {
  return c < 0x250 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2010 && c < 0x2060) ||
         (c >= 0x2100 && c < 0x2150);
}

// Adds what a character decomposes into, without marks on letters; whether that is ASCII.
bool AppendDecomposed(char32_t c, std::string& latin) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) ||
      !normalizer->getDecomposition(static_cast<UChar32>(c), parts)) {
    return false;
  }
  bool after_letter = false;
  for (int32_t i = 0; i < parts.length(); ++i) {
    const char16_t part = parts[i];
    if (part < 0x80) {
      latin += absl::ascii_tolower(static_cast<unsigned char>(part));
      after_letter = absl::ascii_isalpha(static_cast<unsigned char>(part));
    } else if (!after_letter || u_getCombiningClass(part) == 0) {
      return false;
    }
  }
  return true;
}

// `other` gives the forms of other characters than a Latin text has, or nothing.
template <typename F>
std::optional<std::string> Plain(absl::string_view text, F other) {
  std::string latin;
  latin.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = CodePointAt(text, i);
    i += c.length;
    if (c.value < 0x80) {
      latin += absl::ascii_tolower(static_cast<unsigned char>(c.value));
      continue;
    }
    const auto* const form = std::lower_bound(
        std::begin(kForms), std::end(kForms), c.value,
        [](const LatinForm& known, char32_t sought) { return known.character < sought; });
    const bool known = form != std::end(kForms) && form->character == c.value;
    const absl::string_view written = known ? form->form : other(c.value);
    if (!written.empty()) {
      latin.append(written.data(), written.size());
    } else if (!IsUsual(c.value) || !AppendDecomposed(c.value, latin)) {
      return std::nullopt;
    }
  }
  return latin;
}

}  // namespace

std::string Transliterated(absl::string_view text) {
  // Not safe to share between threads.
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "NFKC; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  icu::UnicodeString unicode =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  if (transliterator != nullptr) transliterator->transliterate(unicode);
  std::string latin;
  unicode.toUTF8String(latin);
  return latin;
}

std::optional<std::string> PlainLatin(absl::string_view text) {
  return Plain(text, [](char32_t) { return absl::string_view(); });
}

std::optional<std::string> PlainCyrillic(absl::string_view text) {
  return Plain(text, CyrillicForm);
}

}  // namespace gainsay
