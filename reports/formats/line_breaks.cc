#include "reports/formats/line_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <cstdint>
#include <iterator>
#include <memory>

#include "absl/algorithm/container.h"
#include "input/utf8.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

using Breaks = std::unique_ptr<icu::BreakIterator>;

// An iterator is costly to make, and belongs to one thread.
icu::BreakIterator* LineBreaks() {
  thread_local UErrorCode status = U_ZERO_ERROR;
  thread_local const Breaks breaks(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  return U_SUCCESS(status) ? breaks.get() : nullptr;
}

icu::BreakIterator* CharacterBreaks() {
  thread_local UErrorCode status = U_ZERO_ERROR;
  thread_local const Breaks breaks(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  return U_SUCCESS(status) ? breaks.get() : nullptr;
}

// All places within the text at which the iterator breaks it.
std::vector<size_t> AllBreaks(icu::BreakIterator* breaks, absl::string_view text) {
  std::vector<size_t> places;
  if (breaks == nullptr) return places;
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
  breaks->setText(&utext, status);
  if (U_SUCCESS(status)) {
    const auto end = static_cast<int32_t>(text.size());
    for (int32_t at = breaks->next(); at != icu::BreakIterator::DONE && at < end;
         at = breaks->next()) {
      places.push_back(static_cast<size_t>(at));
    }
  }
  utext_close(&utext);
  return places;
}

bool NeedsNoSpaces(char32_t c) {
  if (c < 0x0E00) return false;
  const auto code = static_cast<UChar32>(c);
  switch (u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return true;
    default:
      return u_getIntPropertyValue(code, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
  }
}

std::vector<absl::string_view> CutAt(absl::string_view text,
                                     const std::vector<size_t>& places) {
  std::vector<absl::string_view> parts;
  size_t begin = 0;
  for (const size_t place : places) {
    parts.push_back(text.substr(begin, place - begin));
    begin = place;
  }
  if (begin < text.size()) parts.push_back(text.substr(begin));
  return parts;
}

// Appends pieces of so many columns; of what is no character of less, one each.
void AppendFitting(absl::string_view part, int room,
                   std::vector<absl::string_view>& parts) {
  std::vector<size_t> places;
  size_t begin = 0;
  size_t last = 0;
  int columns = 0;  // from `begin` to `last`
  std::vector<size_t> characters = AllBreaks(CharacterBreaks(), part);
  characters.push_back(part.size());
  for (const size_t end : characters) {
    const int more = Columns(part.substr(last, end - last));
    if (last > begin && columns + more > room) {
      places.push_back(last);
      begin = last;
      columns = 0;
    }
    columns += more;
    last = end;
  }
  absl::c_copy(CutAt(part, places), std::back_inserter(parts));
}

}  // namespace

std::vector<size_t> BreaksWithoutSpaces(absl::string_view text) {
  if (IsAscii(text) || absl::c_none_of(DecodeUtf8(text), NeedsNoSpaces)) return {};
  std::vector<size_t> places = AllBreaks(LineBreaks(), text);
  std::erase_if(places, [&](size_t at) {
    const size_t before = StartOfCharacter(text, at - 1);
    return !NeedsNoSpaces(CodePointAt(text, before).value) &&
           !NeedsNoSpaces(CodePointAt(text, at).value);
  });
  return places;
}

std::vector<absl::string_view> PartsOfWord(absl::string_view word, int room) {
  std::vector<absl::string_view> parts;
  for (const absl::string_view part : CutAt(word, BreaksWithoutSpaces(word))) {
    if (Columns(part) <= room) {
      parts.push_back(part);
      continue;
    }
    for (const absl::string_view piece : CutAt(part, AllBreaks(LineBreaks(), part))) {
      AppendFitting(piece, room, parts);
    }
  }
  return parts;
}

}  // namespace gainsay
