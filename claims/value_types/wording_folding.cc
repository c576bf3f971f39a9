#include "claims/value_types/wording_folding.h"

#include <array>
#include <cstdint>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "claims/vocabulary/name_folding.h"
#include "input/utf8.h"
#include "unicode/normalizer2.h"
#include "unicode/uchar.h"
#include "unicode/unistr.h"
#include "unicode/uscript.h"

namespace gainsay {
namespace {

// Typed for an apostrophe; normalised it would be a space with an accent.
constexpr absl::string_view kAcuteAccent = "\xC2\xB4";

icu::UnicodeString FromUtf8(absl::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

std::string ToUtf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

// ICU is loaded for what is not ASCII: most runs never pay for it. Texts stay as they are
// where it has no data.
icu::UnicodeString Normalized(const icu::Normalizer2* normalizer, UErrorCode status,
                              const icu::UnicodeString& text) {
  if (U_FAILURE(status)) return text;
  icu::UnicodeString normalized = normalizer->normalize(text, status);
  return U_FAILURE(status) ? text : normalized;
}

icu::UnicodeString CaseFolded(absl::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return Normalized(folding, status, FromUtf8(text));
}

constexpr std::array<UScriptCode, 7> kWithoutSpaces = {
    USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_THAI,
    USCRIPT_LAO, USCRIPT_KHMER,    USCRIPT_MYANMAR};

// Also what several of these scripts share, which is of none of them: "ー".
bool IsWrittenWithoutSpaces(UChar32 c) {
  if (c < 0x0E00) return false;
  return absl::c_any_of(kWithoutSpaces, [c](UScriptCode script) {
    return uscript_hasScript(c, script) != 0;
  });
}

bool IsApostrophe(UChar32 c) {
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BC ||
         c == 0x2032;
}

bool IsDigitAt(const icu::UnicodeString& text, int32_t i) {
  return i >= 0 && i < text.length() && text[i] < 0x80 && absl::ascii_isdigit(text[i]);
}

// "U.S.", but "6.5".
bool Vanishes(const icu::UnicodeString& text, int32_t i, UChar32 c) {
  return IsApostrophe(c) ||
         (c == '.' && !(IsDigitAt(text, i - 1) && IsDigitAt(text, i + 1)));
}

// Signs that no keyboard of a typewriter has say something: "€5", "20°".
bool IsOfAWord(UChar32 c) {
  return u_isalnum(c) || c == '.' || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 ||
         (c >= 0x80 && (U_GET_GC_MASK(c) & U_GC_S_MASK) != 0);
}

std::string WordsOf(const icu::UnicodeString& folded) {
  icu::UnicodeString words;
  const auto space = [&] {
    if (!words.isEmpty() && words[words.length() - 1] != ' ') words.append(u' ');
  };
  bool alone = false;  // whether the last letter is a word by itself
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (Vanishes(folded, i, c)) continue;
    const bool mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    if (!IsOfAWord(c)) {
      space();
    } else if (mark) {  // goes with the letter before it
      if (!words.isEmpty() && words[words.length() - 1] == ' ') {
        words.truncate(words.length() - 1);
      }
      words.append(c);
      if (alone) space();
    } else {
      alone = IsWrittenWithoutSpaces(c);
      if (alone) space();
      words.append(c);
      if (alone) space();
    }
  }
  std::string bytes = ToUtf8(words);
  absl::StripTrailingAsciiWhitespace(&bytes);
  return bytes;
}

// Of a word that is one character written without spaces around it.
bool StandsAlone(absl::string_view word) {
  return !word.empty() &&
         IsWrittenWithoutSpaces(static_cast<UChar32>(CodePointAt(word, 0).value));
}

}  // namespace

std::string FoldWording(absl::string_view text) {
  const std::string marked = absl::StrReplaceAll(text, {{"[...]", kEllipsis},
                                                        {"[. . .]", kEllipsis},
                                                        {"[\xE2\x80\xA6]", kEllipsis},
                                                        {"...", kEllipsis},
                                                        {". . .", kEllipsis},
                                                        {kAcuteAccent, "'"}});
  std::vector<std::string> pieces;
  for (absl::string_view piece : absl::StrSplit(marked, kEllipsis)) {
    pieces.push_back(IsAscii(piece) ? WordsOfLower(absl::AsciiStrToLower(piece))
                                    : WordsOf(CaseFolded(piece)));
  }
  std::string folded = absl::StrJoin(pieces, " \xE2\x80\xA6 ");
  absl::StripAsciiWhitespace(&folded);
  return folded;
}

std::string WithoutLetterMarks(absl::string_view words) {
  if (IsAscii(words)) return std::string(words);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString apart =
      Normalized(icu::Normalizer2::getNFDInstance(status), status, FromUtf8(words));
  icu::UnicodeString bare;
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) bare.append(c);
  }
  return ToUtf8(bare);
}

std::string ShownWording(absl::string_view words) {
  std::string shown;
  bool alone = false;
  for (absl::string_view word : absl::StrSplit(words, ' ', absl::SkipEmpty())) {
    const bool next_alone = StandsAlone(word);
    if (!shown.empty() && !(alone && next_alone)) shown += ' ';
    shown.append(word.data(), word.size());
    alone = next_alone;
  }
  return shown;
}

}  // namespace gainsay
