#include "claims/vocabulary/romanisation.h"

#include <array>
#include <optional>
#include <string_view>

#include "absl/algorithm/container.h"
#include "absl/types/span.h"
#include "input/utf8.h"
#include "unicode/uchar.h"

namespace gainsay {
namespace {

// A letter, and what is written for it at the beginning of a word and elsewhere.
struct Letter {
  char32_t letter;
  absl::string_view first;
  absl::string_view later;
};

// The letters of which all systems write the same.
constexpr std::array<Letter, 23> kCommon = {{
    {U'а', "a", "a"},   {U'б', "b", "b"},       {U'в', "v", "v"},   {U'д', "d", "d"},
    {U'ж', "zh", "zh"}, {U'з', "z", "z"},       {U'к', "k", "k"},   {U'л', "l", "l"},
    {U'м', "m", "m"},   {U'н', "n", "n"},       {U'о', "o", "o"},   {U'п', "p", "p"},
    {U'р', "r", "r"},   {U'с', "s", "s"},       {U'т', "t", "t"},   {U'у', "u", "u"},
    {U'ф', "f", "f"},   {U'х', "kh", "kh"},     {U'ц', "ts", "ts"}, {U'ч', "ch", "ch"},
    {U'ш', "sh", "sh"}, {U'щ', "shch", "shch"}, {U'ь', "", ""},
}};

constexpr std::array<Letter, 10> kNational = {{{U'г', "h", "h"},
                                               {U'ґ', "g", "g"},
                                               {U'е', "e", "e"},
                                               {U'є', "ye", "ie"},
                                               {U'и', "y", "y"},
                                               {U'і', "i", "i"},
                                               {U'ї', "yi", "i"},
                                               {U'й', "y", "i"},
                                               {U'ю', "yu", "iu"},
                                               {U'я', "ya", "ia"}}};

constexpr std::array<Letter, 10> kUkrainian = {{{U'г', "h", "h"},
                                                {U'ґ', "g", "g"},
                                                {U'е', "e", "e"},
                                                {U'є', "ye", "ye"},
                                                {U'и', "y", "y"},
                                                {U'і', "i", "i"},
                                                {U'ї', "yi", "yi"},
                                                {U'й', "y", "y"},
                                                {U'ю', "yu", "yu"},
                                                {U'я', "ya", "ya"}}};

constexpr std::array<Letter, 10> kRussian = {{{U'г', "g", "g"},
                                              {U'е', "ye", "e"},
                                              {U'ё', "yo", "e"},
                                              {U'и', "i", "i"},
                                              {U'й', "y", "y"},
                                              {U'ъ', "", ""},
                                              {U'ы', "y", "y"},
                                              {U'э', "e", "e"},
                                              {U'ю', "yu", "yu"},
                                              {U'я', "ya", "ya"}}};

constexpr std::u32string_view kUkrainianLetters = U"ґєії";
constexpr std::u32string_view kRussianLetters = U"ёъыэ";
constexpr std::array<std::u32string_view, 3> kUkrainianEndings = {U"ськ", U"цьк", U"зьк"};

const Letter* Find(absl::Span<const Letter> letters, char32_t c) {
  const auto found =
      absl::c_find_if(letters, [&](const Letter& letter) { return letter.letter == c; });
  return found == letters.end() ? nullptr : &*found;
}

bool IsCyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }

bool IsApostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u02BC' || c == U'`';
}

// The name in lower case, its Cyrillic letters in Latin ones; nothing where the table
// lacks one of them.
std::optional<std::string> Written(const std::u32string& name,
                                   absl::Span<const Letter> letters) {
  std::string written;
  bool first = true;
  for (const char32_t c : name) {
    if (IsApostrophe(c)) continue;
    if (IsCyrillic(c)) {
      const Letter* letter = Find(letters, c);
      if (letter == nullptr) letter = Find(kCommon, c);
      if (letter == nullptr) return std::nullopt;
      const absl::string_view latin = first ? letter->first : letter->later;
      written.append(latin.data(), latin.size());
    } else {
      AppendUtf8(c, written);
    }
    first = !u_isalpha(static_cast<UChar32>(c));
  }
  return written;
}

bool HasAnyOf(const std::u32string& name, std::u32string_view letters) {
  return name.find_first_of(letters) != name.npos;
}

}  // namespace

std::vector<std::string> RomanisationsOf(absl::string_view name) {
  if (IsAscii(name)) return {};
  std::u32string lower = DecodeUtf8(name);
  if (absl::c_none_of(lower, IsCyrillic)) return {};
  for (char32_t& c : lower) c = u_tolower(static_cast<UChar32>(c));
  const bool ukrainian =
      HasAnyOf(lower, kUkrainianLetters) ||
      absl::c_any_of(kUkrainianEndings, [&](std::u32string_view ending) {
        return lower.find(ending) != lower.npos;
      });
  const bool russian = HasAnyOf(lower, kRussianLetters);
  std::vector<std::string> romanisations;
  const auto add = [&](absl::Span<const Letter> letters) {
    std::optional<std::string> written = Written(lower, letters);
    if (written.has_value() && !absl::c_linear_search(romanisations, *written)) {
      romanisations.push_back(*std::move(written));
    }
  };
  if (!russian) add(kNational);
  if (!russian) add(kUkrainian);
  if (!ukrainian) add(kRussian);
  return romanisations;
}

}  // namespace gainsay
