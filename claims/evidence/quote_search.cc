#include "claims/evidence/quote_search.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
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

// Dashes of ranges; a hyphen behind a number is also one of a name: "Boeing 737-800".
constexpr absl::string_view kRangeDashes[] = {"\xE2\x80\x93", "\xE2\x80\x92"};
constexpr absl::string_view kHyphens[] = {"-", "\xE2\x80\x90", "\xE2\x80\x91"};

// What the text has between two digits where the fold has a dash, else nothing.
absl::string_view DashBetweenDigits(const FoldedText& folded, absl::string_view text,
                                    size_t dash) {
  const absl::string_view all = folded.text;
  if (dash == 0 || dash + 1 >= all.size() || all[dash] != '-') return "";
  if (!absl::ascii_isdigit(static_cast<unsigned char>(all[dash - 1])) ||
      !absl::ascii_isdigit(static_cast<unsigned char>(all[dash + 1]))) {
    return "";
  }
  const size_t begin = folded.ends[dash - 1];
  return text.substr(begin, folded.begins[dash + 1] - begin);
}

// Whether the place begins or ends within a range such as "10–15". A dash with spaces
// around it, or a long one, parts two statements.
bool CutsRange(const FoldedText& folded, absl::string_view text, const Place& place) {
  const absl::string_view before =
      place.begin > 0 ? DashBetweenDigits(folded, text, place.begin - 1) : "";
  return absl::c_linear_search(kRangeDashes, before) ||
         absl::c_linear_search(kHyphens, before) ||
         absl::c_linear_search(kRangeDashes, DashBetweenDigits(folded, text, place.end));
}

// "He" of "[h]e": what an editor put in the other case.
std::string WithoutLettersInBrackets(absl::string_view folded) {
  std::string letters;
  for (size_t i = 0; i < folded.size(); ++i) {
    const bool in_brackets =
        folded[i] == '[' && i + 2 < folded.size() && folded[i + 2] == ']' &&
        absl::ascii_isalpha(static_cast<unsigned char>(folded[i + 1]));
    const bool within_word =
        i > 0 && absl::ascii_isalnum(static_cast<unsigned char>(folded[i - 1]));
    if (!in_brackets || within_word) {
      letters += folded[i];
      continue;
    }
    const char letter = folded[i + 1];
    letters += absl::ascii_isupper(static_cast<unsigned char>(letter))
                   ? absl::ascii_tolower(static_cast<unsigned char>(letter))
                   : absl::ascii_toupper(static_cast<unsigned char>(letter));
    i += 2;
  }
  return letters;
}

// The words that a quote gives as standing before and behind it, folded.
class Context {
 public:
  explicit Context(const Quote& quote)
      : prefix_(Fold(quote.prefix).text), suffix_(Fold(quote.suffix).text) {
    before_ = Trimmed(prefix_);
    if (absl::ConsumePrefix(&before_, kEllipsis)) before_ = Trimmed(before_);
    before_.remove_prefix(before_.size() - std::min(before_.size(), kMostContext));
    behind_ = Trimmed(suffix_);
    if (absl::ConsumeSuffix(&behind_, kEllipsis)) behind_ = Trimmed(behind_);
    behind_ = behind_.substr(0, kMostContext);
  }

  // Whether they stand beside the place as they are.
  bool Stands(absl::string_view text, const Place& place) const {
    return absl::EndsWith(Trimmed(text.substr(0, place.begin)), before_) &&
           absl::StartsWith(Trimmed(text.substr(place.end)), behind_);
  }

  bool empty() const { return before_.empty() && behind_.empty(); }

  // The same but for the marks next to the place: quotation marks around a quote may be
  // part of it, of its context, or left out.
  bool StandsButForMarks(absl::string_view text, const Place& place) const {
    return absl::EndsWith(WithoutLast(text.substr(0, place.begin)),
                          WithoutLast(before_)) &&
           absl::StartsWith(WithoutFirst(text.substr(place.end)), WithoutFirst(behind_));
  }

 private:
  static constexpr absl::string_view kEllipsis = "...";  // of every form, folded
  static constexpr absl::string_view kMarks = " ',.;:!?()[]";

  // So many marks are passed over: of a text of nothing else not all, for each place.
  static constexpr size_t kMostMarks = 16;

  static bool IsMark(char c) { return absl::StrContains(kMarks, c); }

  static absl::string_view WithoutLast(absl::string_view words) {
    for (size_t i = 0; i < kMostMarks && !words.empty() && IsMark(words.back()); ++i) {
      words.remove_suffix(1);
    }
    return words;
  }
  static absl::string_view WithoutFirst(absl::string_view words) {
    for (size_t i = 0; i < kMostMarks && !words.empty() && IsMark(words.front()); ++i) {
      words.remove_prefix(1);
    }
    return words;
  }

  const std::string prefix_;
  const std::string suffix_;
  absl::string_view before_;
  absl::string_view behind_;
};

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
  const std::string letters = WithoutLettersInBrackets(words);
  if (places.empty() && letters != words) {
    places = PlacesOf(folded.text, PartsOf(WithoutMarks(letters)));
  }
  std::erase_if(places,
                [&](const Place& place) { return CutsRange(folded, text, place); });
  const Context context(quote);
  const bool stands = !places.empty();
  if (!context.empty()) {
    std::erase_if(places, [&](const Place& place) {
      return !context.StandsButForMarks(folded.text, place);
    });
  }
  if (places.empty()) {
    evidence.state = EvidenceState::kMissing;
    evidence.elsewhere = stands;
    return evidence;
  }
  const auto written = [&](const Place& place) {
    const size_t begin = folded.begins[place.begin];
    return text.substr(begin, folded.ends[place.end - 1] - begin) == quote.exact;
  };
  Prefer(places, [&](const Place& place) { return context.Stands(folded.text, place); });
  Prefer(places, written);
  evidence.begin = folded.begins[places[0].begin];
  evidence.end = folded.ends[places[0].end - 1];
  evidence.state = places.size() > 1    ? EvidenceState::kAmbiguous
                   : written(places[0]) ? EvidenceState::kExact
                                        : EvidenceState::kFolded;
  return evidence;
}

}  // namespace gainsay
