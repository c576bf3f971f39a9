#include "claims/evidence/quote_search.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "re2/re2.h"

namespace gainsay {
namespace {

// Bytes of a prefix and a suffix that are looked at.
constexpr size_t kMostContext = 500;

// Bytes of a folded text.
struct Place {
  size_t begin = 0;
  size_t end = 0;
};

UChar32 CharacterBefore(absl::string_view text, size_t offset) {
  auto i = static_cast<int32_t>(offset);
  UChar32 c = 0;
  if (i > 0) U8_PREV(text.data(), 0, i, c);
  return c;
}

UChar32 CharacterAt(absl::string_view text, size_t offset) {
  auto i = static_cast<int32_t>(offset);
  UChar32 c = 0;
  if (offset < text.size()) U8_NEXT(text.data(), i, static_cast<int32_t>(text.size()), c);
  return c;
}

// Of scripts that write words apart.
bool IsWordCharacter(UChar32 c) {
  if (u_isdigit(c)) return true;
  if (!u_isalpha(c)) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

bool IsPoint(UChar32 c) { return c == '.' || c == ','; }

// Whether a word or a number goes on across the offset.
bool Splits(absl::string_view text, size_t offset) {
  const UChar32 before = CharacterBefore(text, offset);
  const UChar32 after = CharacterAt(text, offset);
  if (IsWordCharacter(before) && IsWordCharacter(after)) return true;
  if (IsPoint(before) && u_isdigit(after)) {
    return u_isdigit(CharacterBefore(text, offset - 1));
  }
  return u_isdigit(before) && IsPoint(after) && u_isdigit(CharacterAt(text, offset + 1));
}

// For each prefix of the words, the length of the longest shorter one that ends it.
std::vector<size_t> Borders(absl::string_view words) {
  std::vector<size_t> borders(words.size() + 1, 0);
  size_t matched = 0;
  for (size_t i = 1; i < words.size(); ++i) {
    while (matched > 0 && words[i] != words[matched]) matched = borders[matched];
    if (words[i] == words[matched]) ++matched;
    borders[i + 1] = matched;
  }
  return borders;
}

// Where the words stand whole, ascending and apart (Knuth, Morris and Pratt: linear on
// any text).
std::vector<Place> Occurrences(absl::string_view text, absl::string_view words) {
  std::vector<Place> places;
  // Most are sought once, and not found or found early; this is the fast way there.
  const void* first = memmem(text.data(), text.size(), words.data(), words.size());
  if (first == nullptr || words.empty()) return places;
  const std::vector<size_t> borders = Borders(words);
  size_t matched = 0;
  for (size_t i = static_cast<size_t>(static_cast<const char*>(first) - text.data());
       i < text.size(); ++i) {
    while (matched > 0 && text[i] != words[matched]) matched = borders[matched];
    if (text[i] == words[matched]) ++matched;
    if (matched < words.size()) continue;
    const Place place{i + 1 - words.size(), i + 1};
    const bool whole = !Splits(text, place.begin) && !Splits(text, place.end);
    if (whole) places.push_back(place);
    matched = whole ? 0 : borders[matched];
  }
  return places;
}

absl::string_view Trimmed(absl::string_view folded) {
  return absl::StripAsciiWhitespace(folded);
}

// A folded quote without the quotation marks around it: in print a comma often stands
// between the last word and the mark.
absl::string_view WithoutMarks(absl::string_view folded) {
  folded = Trimmed(folded);
  if (folded.size() > 2 && folded.front() == '\'' && folded.back() == '\'') {
    folded = folded.substr(1, folded.size() - 2);
  }
  return Trimmed(folded);
}

// The parts of a folded quote between its ellipses.
std::vector<std::string> PartsOf(absl::string_view quote) {
  std::string folded(quote);
  static const RE2 kEllipsis(R"(\s*[\[(<]?\s*\.(?:\s?\.)+\s*[\])>]?\s*)");
  RE2::GlobalReplace(&folded, kEllipsis, "\n");
  std::vector<std::string> parts;
  for (const absl::string_view part : absl::StrSplit(folded, '\n')) {
    // A mark that opens or closes the quote beside an ellipsis says nothing.
    if (Trimmed(part).size() > (Trimmed(part) == "'" ? 1U : 0U)) {
      parts.emplace_back(Trimmed(part));
    }
  }
  return parts;
}

// The places of `part` that a place of `rest` follows near enough, each reaching to that
// one's end; of several that reach to one end the last. Both ascend.
std::vector<Place> Joined(const std::vector<Place>& part,
                          const std::vector<Place>& rest) {
  std::vector<Place> joined;
  size_t next = 0;
  for (const Place& place : part) {
    while (next < rest.size() && rest[next].begin < place.end) ++next;
    if (next == rest.size()) break;
    if (rest[next].begin - place.end > kLongestOmission) continue;
    if (!joined.empty() && joined.back().end == rest[next].end) joined.pop_back();
    joined.push_back({place.begin, rest[next].end});
  }
  return joined;
}

std::vector<Place> PlacesOf(absl::string_view text,
                            const std::vector<std::string>& parts) {
  std::vector<Place> places;
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    std::vector<Place> found = Occurrences(text, *part);
    places = part == parts.rbegin() ? std::move(found) : Joined(found, places);
    if (places.empty()) break;
  }
  return places;
}

// Keeps those of which `good` is true, unless it is true of none.
template <typename Predicate>
void Prefer(std::vector<Place>& places, Predicate good) {
  if (places.size() < 2) return;
  std::vector<Place> kept;
  std::copy_if(places.begin(), places.end(), std::back_inserter(kept), good);
  if (!kept.empty()) places = std::move(kept);
}

}  // namespace

bool HoldsWords(absl::string_view folded_text, absl::string_view folded_words) {
  return !Occurrences(folded_text, Trimmed(folded_words)).empty();
}

Evidence FindQuote(const Quote& quote, absl::string_view text, const FoldedText& folded) {
  Evidence evidence;
  const std::string words = Fold(quote.exact).text;
  // An ellipsis of the article's own is no omission.
  std::vector<Place> places = PlacesOf(folded.text, {std::string(Trimmed(words))});
  if (places.empty()) places = PlacesOf(folded.text, PartsOf(WithoutMarks(words)));
  if (places.empty()) {
    evidence.state = EvidenceState::kMissing;
    return evidence;
  }
  const auto written = [&](const Place& place) {
    const size_t begin = folded.begins[place.begin];
    return text.substr(begin, folded.ends[place.end - 1] - begin) == quote.exact;
  };
  const std::string prefix_words = Fold(quote.prefix).text;
  const std::string suffix_words = Fold(quote.suffix).text;
  absl::string_view prefix = Trimmed(prefix_words);
  prefix.remove_prefix(prefix.size() - std::min(prefix.size(), kMostContext));
  const absl::string_view suffix = Trimmed(suffix_words).substr(0, kMostContext);
  Prefer(places, written);
  Prefer(places, [&](const Place& place) {
    const absl::string_view all = folded.text;
    return absl::EndsWith(Trimmed(all.substr(0, place.begin)), prefix) &&
           absl::StartsWith(Trimmed(all.substr(place.end)), suffix);
  });
  evidence.begin = folded.begins[places[0].begin];
  evidence.end = folded.ends[places[0].end - 1];
  evidence.state = places.size() > 1    ? EvidenceState::kAmbiguous
                   : written(places[0]) ? EvidenceState::kExact
                                        : EvidenceState::kFolded;
  return evidence;
}

}  // namespace gainsay
