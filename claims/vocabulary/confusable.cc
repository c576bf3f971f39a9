#include "claims/vocabulary/confusable.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "fmt/format.h"
#include "input/utf8.h"
#include "unicode/uchar.h"
#include "unicode/unistr.h"
#include "unicode/uscript.h"
#include "unicode/uspoof.h"

namespace gainsay {
namespace {

constexpr char32_t kNonJoiner = 0x200C;
constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kBlackFlag = 0x1F3F4;  // with tags, the flag of a part of a country
constexpr char32_t kKeycap = 0x20E3;

bool Has(char32_t c, UProperty property) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), property);
}

UScriptCode ScriptOf(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

// Of no one alphabet: digits, punctuation, marks over any letter.
bool IsCommon(UScriptCode script) {
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

// In these writings a joiner, or the lack of one, is a matter of spelling.
bool WritesJoiners(char32_t c) {
  constexpr std::array<UScriptCode, 18> kScripts = {
      USCRIPT_ARABIC,    USCRIPT_SYRIAC,  USCRIPT_NKO,        USCRIPT_MANDAIC,
      USCRIPT_MONGOLIAN, USCRIPT_BENGALI, USCRIPT_DEVANAGARI, USCRIPT_GUJARATI,
      USCRIPT_GURMUKHI,  USCRIPT_KANNADA, USCRIPT_MALAYALAM,  USCRIPT_ORIYA,
      USCRIPT_SINHALA,   USCRIPT_TAMIL,   USCRIPT_TELUGU,     USCRIPT_KHMER,
      USCRIPT_MYANMAR,   USCRIPT_TIBETAN};
  return absl::c_linear_search(kScripts, ScriptOf(c));
}

bool IsEmojiPart(char32_t c) {
  return Has(c, UCHAR_EXTENDED_PICTOGRAPHIC) || Has(c, UCHAR_EMOJI_MODIFIER) ||
         Has(c, UCHAR_VARIATION_SELECTOR);
}

bool IsTag(char32_t c) { return c >= 0xE0020 && c <= 0xE007F; }

bool IsDirectionMark(char32_t c) { return c == 0x200E || c == 0x200F || c == 0x061C; }

bool RunsRightToLeft(const std::u32string& text) {
  return absl::c_any_of(text, [](char32_t c) {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
    if (IsDirectionMark(c)) return false;
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  });
}

bool JoinerIsAtHome(char32_t joiner, char32_t before, char32_t after) {
  if (WritesJoiners(before) && WritesJoiners(after)) return true;
  return joiner == kJoiner && IsEmojiPart(before) &&
         Has(after, UCHAR_EXTENDED_PICTOGRAPHIC);
}

// Which form of the character before it is meant.
bool SelectorIsAtHome(char32_t before, char32_t after) {
  const UScriptCode script = ScriptOf(before);
  if (script == USCRIPT_HAN || script == USCRIPT_MONGOLIAN) return true;
  if (before < 0x80) return after == kKeycap && Has(before, UCHAR_EMOJI);
  return Has(before, UCHAR_EMOJI) ||
         u_charType(static_cast<UChar32>(before)) == U_MATH_SYMBOL;
}

std::string Named(char32_t c) {
  std::array<char, 128> name;
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size =
      u_charName(static_cast<UChar32>(c), U_EXTENDED_CHAR_NAME, name.data(),
                 static_cast<int32_t>(name.size()), &status);
  const absl::string_view text(name.data(),
                               U_SUCCESS(status) ? static_cast<size_t>(size) : 0);
  return fmt::format("U+{:04X} ({})", static_cast<uint32_t>(c),
                     absl::AsciiStrToLower(text));
}

// Opened on the first text that is not ASCII; never closed, as little else in ICU is.
const USpoofChecker* Checker() {
  static const USpoofChecker* const kChecker = [] {
    UErrorCode status = U_ZERO_ERROR;
    USpoofChecker* checker = uspoof_open(&status);
    uspoof_setChecks(checker, USPOOF_RESTRICTION_LEVEL, &status);
    uspoof_setRestrictionLevel(checker, USPOOF_HIGHLY_RESTRICTIVE);
    return U_SUCCESS(status) ? checker : nullptr;
  }();
  return kChecker;
}

std::u32string SkeletonOf(const std::u32string& text) {
  if (Checker() == nullptr) return text;
  const icu::UnicodeString unicode = icu::UnicodeString::fromUTF32(
      reinterpret_cast<const UChar32*>(text.data()), static_cast<int32_t>(text.size()));
  icu::UnicodeString skeleton;
  UErrorCode status = U_ZERO_ERROR;
  uspoof_getSkeletonUnicodeString(Checker(), 0, unicode, skeleton, &status);
  std::string bytes;
  skeleton.toUTF8String(bytes);
  return U_SUCCESS(status) ? DecodeUtf8(bytes) : text;
}

// The alphabet of most of the word's letters; of several Latin, else the first one's.
UScriptCode MainScript(const std::u32string& word) {
  std::map<UScriptCode, int> letters;
  for (const char32_t c : word) {
    if (!IsCommon(ScriptOf(c))) ++letters[ScriptOf(c)];
  }
  UScriptCode main = USCRIPT_LATIN;
  for (const char32_t c : word) {
    const UScriptCode script = ScriptOf(c);
    if (!IsCommon(script) && letters[script] > letters[main]) main = script;
  }
  return main;
}

// Whether the alphabets of a word do not go together in one.
bool MixesScripts(const std::u32string& word) {
  const UScriptCode main = MainScript(word);
  const bool one_script = absl::c_all_of(
      word, [main](char32_t c) { return IsCommon(ScriptOf(c)) || ScriptOf(c) == main; });
  if (one_script || Checker() == nullptr) return false;
  const icu::UnicodeString unicode = icu::UnicodeString::fromUTF32(
      reinterpret_cast<const UChar32*>(word.data()), static_cast<int32_t>(word.size()));
  UErrorCode status = U_ZERO_ERROR;
  const int32_t failed = uspoof_checkUnicodeString(Checker(), unicode, nullptr, &status);
  return U_SUCCESS(status) && (failed & USPOOF_RESTRICTION_LEVEL) != 0;
}

struct Lookalike {
  char32_t letter;
  UScriptCode script;
  std::u32string looks;  // like this, in the word's own alphabet
};

// What the letters of an alphabet near to the Latin one look like.
const std::set<std::u32string>& LooksOfScript(UScriptCode script) {
  static const std::map<UScriptCode, std::set<std::u32string>> kLooks = [] {
    std::map<UScriptCode, std::set<std::u32string>> looks;
    for (char32_t c = 0x0370; c < 0x0590; ++c) {  // Greek, Cyrillic, Armenian
      if (u_isalpha(static_cast<UChar32>(c))) looks[ScriptOf(c)].insert(SkeletonOf({c}));
    }
    return looks;
  }();
  static const std::set<std::u32string> kNone;
  const auto found = kLooks.find(script);
  return found == kLooks.end() ? kNone : found->second;
}

// Greek letters that stand at either end of a word as signs: "IFNγ", "αTAT1".
bool IsSign(const std::u32string& word, size_t i) {
  constexpr std::u32string_view kSigns = U"αβγδεκλμπστφω";
  return (i == 0 || i + 1 == word.size()) &&
         kSigns.find(word[i]) != std::u32string_view::npos;
}

// A letter of a word that looks like one of the alphabet of the others.
std::optional<Lookalike> LookalikeIn(const std::u32string& word, bool with_signs) {
  if (!MixesScripts(word)) return std::nullopt;
  const UScriptCode main = MainScript(word);
  for (size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const UScriptCode script = ScriptOf(c);
    if (IsCommon(script) || script == main) continue;
    if (!with_signs && IsSign(word, i)) continue;
    std::u32string looks = SkeletonOf({c});
    // A skeleton is Latin where it can be.
    const bool like_main =
        main == USCRIPT_LATIN
            ? absl::c_all_of(
                  looks, [](char32_t each) { return ScriptOf(each) == USCRIPT_LATIN; })
            : LooksOfScript(main).count(looks) > 0;
    if (like_main) return Lookalike{c, script, std::move(looks)};
  }
  return std::nullopt;
}

bool IsOfAWord(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_isalnum(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

template <typename Visit>
void ForEachWord(const std::u32string& text, Visit visit) {
  size_t begin = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && IsOfAWord(text[i])) continue;
    if (i > begin) visit(text.substr(begin, i - begin));
    begin = i + 1;
  }
}

std::optional<Lookalike> LookalikeInText(const std::u32string& text, bool with_signs) {
  std::optional<Lookalike> found;
  ForEachWord(text, [&](const std::u32string& word) {
    if (!found.has_value()) found = LookalikeIn(word, with_signs);
  });
  return found;
}

std::optional<char32_t> HiddenIn(const std::u32string& text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (IsHidden(text, i)) return text[i];
  }
  return std::nullopt;
}

std::string Utf8(const std::u32string& text) {
  std::string bytes;
  icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                static_cast<int32_t>(text.size()))
      .toUTF8String(bytes);
  return bytes;
}

std::string Deceives(const Lookalike& letter) {
  return fmt::format("has U+{:04X}, a {} letter among others that looks like '{}'",
                     static_cast<uint32_t>(letter.letter), uscript_getName(letter.script),
                     Utf8(letter.looks));
}

}  // namespace

bool IsHidden(const std::u32string& text, size_t i) {
  const char32_t c = text[i];
  if (c == 0x2028 || c == 0x2029 || (c >= 0xFFF9 && c <= 0xFFFB)) return true;
  if (c < 0xAD || !Has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return false;
  const char32_t before = i > 0 ? text[i - 1] : 0;
  const char32_t after = i + 1 < text.size() ? text[i + 1] : 0;
  if (c == kJoiner || c == kNonJoiner) return !JoinerIsAtHome(c, before, after);
  if (Has(c, UCHAR_VARIATION_SELECTOR)) return !SelectorIsAtHome(before, after);
  if (IsDirectionMark(c)) return !RunsRightToLeft(text);
  if (IsTag(c)) return before != kBlackFlag && !IsTag(before);
  return ScriptOf(c) != USCRIPT_KHMER && ScriptOf(c) != USCRIPT_MONGOLIAN;
}

std::optional<std::string> DeceptionIn(absl::string_view text) {
  if (IsAscii(text)) return std::nullopt;
  const std::u32string points = DecodeUtf8(text);
  if (const auto hidden = HiddenIn(points)) {
    return fmt::format("has {}, which does not show", Named(*hidden));
  }
  const auto letter = LookalikeInText(points, false);
  return letter.has_value() ? std::optional(Deceives(*letter)) : std::nullopt;
}

bool IsOwnSpelling(absl::string_view text) {
  if (IsAscii(text)) return false;
  const std::u32string points = DecodeUtf8(text);
  return HiddenIn(points).has_value() || LookalikeInText(points, true).has_value();
}

std::string WithoutIgnorable(absl::string_view text) {
  std::u32string shown;
  for (const char32_t c : DecodeUtf8(text)) {
    if (!Has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) shown += c;
  }
  return Utf8(shown);
}

std::string LooksOf(absl::string_view text) {
  icu::UnicodeString looks =
      icu::UnicodeString::fromUTF8(Utf8(SkeletonOf(DecodeUtf8(WithoutIgnorable(text)))));
  looks.foldCase();
  std::string bytes;
  looks.toUTF8String(bytes);
  return bytes;
}

}  // namespace gainsay
