#include "claims/evidence/quote_arithmetic.h"

#include <algorithm>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "claims/reading/quantities/unit.h"

namespace gainsay {
namespace {

// So many words away a word still speaks of a number, or of a date.
constexpr size_t kNearNumber = 3;
constexpr size_t kNearDate = 6;

// Between a moving word and by how much.
constexpr absl::string_view kBy = "by";

// Where a phrase is of several of these, the longest says which it is.
constexpr PhraseKind kMoving[] = {PhraseKind::kFalling, PhraseKind::kRising,
                                  PhraseKind::kParting};
constexpr PhraseKind kReckoning[] = {PhraseKind::kArithmetic, PhraseKind::kDistributing,
                                     PhraseKind::kNotArithmetic};

// "2025" of "the third quarter of 2025".
bool LooksLikeYear(absl::string_view word) {
  return word.size() == 4 &&
         (absl::StartsWith(word, "19") || absl::StartsWith(word, "20"));
}

}  // namespace

bool QuoteArithmetic::Falls(size_t first, size_t last) const {
  // The "more" of "5% more".
  while (last > first && LongestAt(last, kMoving).length > 0) --last;
  size_t falling = kNearNumber + 1;  // how far away the nearest words are
  size_t rising = falling;
  const auto falls = [this](size_t i) {
    const Phrase phrase = LongestAt(i, kMoving);
    return phrase.length == 1 && phrase.kind == PhraseKind::kFalling;
  };
  if (first > 0 && PhraseAt(first - 1, PhraseKind::kTo) > 0) {
    // "Losses widened to $5m", but not "profits fell 3% to $5m".
    return first > 2 && falls(first - 3) && !falls(first - 2) && !IsNumber(first - 2) &&
           !EndsClause(first - 3) && !EndsClause(first - 2);
  }
  const auto looks_on = [&](size_t i, size_t distance) {
    const Phrase phrase = LongestAt(i, kMoving);
    if (phrase.length == 0) return true;
    // "$3m and $5m" are of one statement.
    if (phrase.kind == PhraseKind::kParting)
      return i + 1 < words_.size() && IsNumber(i + 1);
    // What rises in "losses rose" are falls.
    const bool of_fall =
        phrase.kind == PhraseKind::kRising && i > 0 && !EndsClause(i - 1) && falls(i - 1);
    size_t& nearest = phrase.kind == PhraseKind::kFalling || of_fall ? falling : rising;
    nearest = std::min(nearest, distance);
    return false;
  };
  // "Year-over-year" is as far as one word.
  size_t distance = 0;
  for (size_t i = first; i-- > 0 && !EndsClause(i);) {
    if (!words_[i].hyphen_after && ++distance > kNearNumber) break;
    if (!looks_on(i, distance)) break;
  }
  distance = 0;
  for (size_t i = last; !EndsClause(i) && ++i < words_.size();) {
    if (!words_[i].hyphen_before && ++distance > kNearNumber) break;
    if (!looks_on(i, distance)) break;
  }
  return falling <= kNearNumber && falling <= rising;
}

bool QuoteArithmetic::Calculates() const {
  for (size_t i = 0; i < words_.size(); ++i) {
    const Phrase phrase = LongestAt(i, kReckoning);
    if (phrase.length > 0 && Reckons(i, phrase)) return true;
  }
  for (size_t i = 0; i < words_.size(); ++i) {
    if (IsShare(i) && IsOfNumber(i)) return true;
    const size_t ratio = RatioEnd(i);
    if (ratio > 0 && IsOfNumber(ratio)) return true;
  }
  return false;
}

size_t QuoteArithmetic::RatioEnd(size_t i) const {
  if (i + 1 >= words_.size() || !IsNumber(i)) return 0;
  const size_t ratio = PhraseAt(i + 1, PhraseKind::kRatio);
  // "One of five" may be no share but one of them.
  if (ratio == 0 || PhraseAt(i + 1, PhraseKind::kOf) == ratio) return 0;
  const size_t whole = i + 1 + ratio;
  return whole < words_.size() && IsNumber(whole) ? whole : 0;
}

bool QuoteArithmetic::IsOfNumber(size_t i) const {
  size_t next = i + 1;
  for (; next < words_.size() && next <= i + kNearNumber; ++next) {
    const bool leads = PhraseAt(next, PhraseKind::kOf) > 0 ||
                       PhraseAt(next, PhraseKind::kDeterminer) > 0 ||
                       (next > i + 1 && WithoutPossessive(Word(next)) != Word(next));
    if (!leads) break;
    if (EndsClause(next)) return false;
  }
  return next > i + 1 && next < words_.size() && !LooksLikeYear(Word(next)) &&
         (IsNumber(next) || IsDenominator(next));
}

bool QuoteArithmetic::LeavesRest(size_t first, size_t last) const {
  for (size_t i = first - std::min(first, kNearNumber); i <= last; ++i) {
    const size_t length = PhraseAt(i, PhraseKind::kExcepting);
    if (length > 0 && i + length >= first) return true;
  }
  return false;
}

bool QuoteArithmetic::SpeaksOfRest() const {
  for (size_t i = 0; i < words_.size(); ++i) {
    if (PhraseAt(i, PhraseKind::kRest) > 0) return true;
  }
  return false;
}

bool QuoteArithmetic::GoesTo(size_t last, size_t first) const {
  return first == last + 2 && PhraseAt(last + 1, PhraseKind::kTo) == 1;
}

QuoteArithmetic::Change QuoteArithmetic::ChangeAt(size_t first) const {
  if (first == 0 || EndsClause(first - 1)) return Change::kNone;
  if (Word(first - 1) != kBy) {
    return IsMovingWord(first - 1) ? Change::kBare : Change::kNone;
  }
  const size_t by = first - 1;
  for (size_t i = by; i-- > 0 && by - i <= kNearNumber && !EndsClause(i);) {
    if (IsMovingWord(i)) return Change::kBy;
  }
  return Change::kNone;
}

bool QuoteArithmetic::IsGainOf(const WordRange& total, const WordRange& gain) const {
  if (gain.first <= total.last) return false;
  for (size_t i = total.last; i < gain.first; ++i) {
    if (EndsSentence(i)) return false;
  }
  // "Five more" may be read as one, or not.
  if (IsRisingWord(gain.last)) return true;
  if (!EndsClause(gain.last) && IsRisingWord(gain.last + 1)) return true;
  size_t before = gain.first - 1;
  const bool linked = Word(before) == kBy || PhraseAt(before, PhraseKind::kOf) > 0;
  if (linked && before > 0) --before;
  return before > total.last && IsRisingWord(before);
}

bool QuoteArithmetic::HasBounds() const {
  for (size_t i = 0; i < words_.size(); ++i) {
    if (PhraseAt(i, PhraseKind::kHedgeBefore) > 1) return true;
  }
  return false;
}

bool QuoteArithmetic::MayBePreposition(size_t i) const {
  return PhraseAt(i, PhraseKind::kHedgeBefore) == 1;
}

std::vector<size_t> QuoteArithmetic::JoinedOnes() const {
  std::vector<size_t> ones;
  for (size_t i = 0; i < words_.size(); ++i) {
    if (IsOne(i) && (JoinsNext(i) || JoinsPrevious(i))) ones.push_back(i);
  }
  return ones;
}

bool QuoteArithmetic::IsOne(size_t i) const {
  if (i + 1 >= words_.size() || EndsClause(i) || IsNumber(i + 1)) return false;
  if (PhraseAt(i, PhraseKind::kArticle) > 0) return true;
  return PhraseAt(i, PhraseKind::kDeterminer) > 0 && !absl::EndsWith(Word(i + 1), "s");
}

bool QuoteArithmetic::JoinsNext(size_t i) const {
  for (size_t noun = i + 1; noun <= i + kNearNumber && noun + 1 < words_.size(); ++noun) {
    if (EndsSentence(noun)) return false;
    size_t next = noun + 1;
    const bool listed = EndsClause(noun);
    const bool joined = PhraseAt(next, PhraseKind::kAnd) > 0;
    if (!listed && !joined) continue;
    if (joined) ++next;
    if (next >= words_.size()) return false;
    // Of a list each is "a flight attendant"; "the fire, the smoke" is none.
    if (PhraseAt(next, PhraseKind::kArticle) > 0 && IsOne(next)) return JoinsNext(next);
    if (listed && !joined) return false;
    if (PhraseAt(next, PhraseKind::kDeterminer) > 0) ++next;
    return next < words_.size() && IsNumber(next);
  }
  return false;
}

bool QuoteArithmetic::JoinsPrevious(size_t i) const {
  // "14 people and a child", not "14 people died and the search goes on".
  if (i < 2 || lexicon_.names.articles.contains(absl::AsciiStrToLower(Word(i))) ||
      PhraseAt(i - 1, PhraseKind::kAnd) == 0)
    return false;
  if (EndsSentence(i - 2)) return false;
  return IsNumber(i - 2) || (i > 2 && !EndsClause(i - 3) && IsNumber(i - 3));
}

bool QuoteArithmetic::IsShareInWords(size_t first, size_t last) const {
  for (size_t i = first; i <= last; ++i) {
    if (IsFraction(i)) return true;
    const size_t ratio = RatioEnd(i);
    if (ratio > 0 && ratio <= last) return true;
  }
  return false;
}

bool QuoteArithmetic::IsFraction(size_t i) const {
  if (!IsDenominator(i) || words_[i].hyphen_after) return false;
  const bool numbered =
      i > 0 && (IsNumber(i - 1) || PhraseAt(i - 1, PhraseKind::kArticle) > 0);
  const bool half = IsHalf(i);
  if (!half && !numbered) return false;
  // "The first half", "the last half", "first-half".
  if (half && i > 0 && !numbered) {
    const bool ordered =
        PhraseAt(i - 1, PhraseKind::kOrdinal) > 0 || IsTime(i - 1, DateRole::kDirection);
    if (ordered || words_[i].hyphen_before) return false;
  }
  return EndsClause(i) || StandsAlone(i + 1, half);
}

bool QuoteArithmetic::StandsAlone(size_t next, bool half) const {
  if (PhraseAt(next, PhraseKind::kOf) > 0) {
    // "A quarter of the year" is time.
    size_t what = next + 1;
    while (what < words_.size() && (PhraseAt(what, PhraseKind::kDeterminer) > 0 ||
                                    IsTime(what, DateRole::kDirection))) {
      ++what;
    }
    return what >= words_.size() || !IsTime(what, DateRole::kUnit);
  }
  // "Half the voters", but "half a million", and "a third the size" compares.
  if (PhraseAt(next, PhraseKind::kArticle) > 0) return false;
  if (PhraseAt(next, PhraseKind::kDeterminer) > 0) return half;
  const absl::string_view word = Word(next);
  constexpr size_t kShortestVerb = 4;
  return (word.size() >= kShortestVerb && absl::EndsWith(word, "ed")) ||
         lexicon_.names.links.contains(absl::AsciiStrToLower(word));
}

bool QuoteArithmetic::Reckons(size_t i, const Phrase& phrase) const {
  const bool sentence = phrase.kind == PhraseKind::kArithmetic;
  const auto ends = [&](size_t word) {
    return sentence ? EndsSentence(word) : EndsClause(word);
  };
  // Of "houses doubled as shelters", "each of the 20", only what stands behind.
  const bool idle = phrase.kind == PhraseKind::kNotArithmetic;
  const size_t last = i + phrase.length - 1;
  for (size_t j = i; !idle && j-- > 0 && !ends(j);) {
    if (IsNumber(j)) return true;
  }
  for (size_t j = last; !ends(j) && ++j < words_.size();) {
    if (IsNumber(j) && !(idle && j == last + 1)) return true;
  }
  return false;
}

bool QuoteArithmetic::CountsDays(absl::Span<const WordRange> dates) const {
  for (size_t i = 0; i < words_.size(); ++i) {
    const size_t length = PhraseAt(i, PhraseKind::kDayArithmetic);
    if (length == 0) continue;
    const WordRange phrase{i, i + length - 1};
    const bool given = absl::c_any_of(
        dates, [&](const WordRange& date) { return IsApposed(phrase, date); });
    if (!given) return true;
  }
  return false;
}

bool QuoteArithmetic::IsApposed(const WordRange& phrase, const WordRange& date) const {
  const auto comma = [this](size_t i) { return absl::StrContains(MarksAfter(i), ","); };
  if (phrase.last + 1 == date.first) return comma(phrase.last);
  // The "two" and the "a" of "two weeks later", "a week later".
  size_t first = phrase.first;
  while (first > 0 && !EndsClause(first - 1) &&
         (IsNumber(first - 1) || PhraseAt(first - 1, PhraseKind::kArticle) > 0)) {
    --first;
  }
  return date.last + 1 == first && comma(date.last);
}

bool QuoteArithmetic::IsOfAnother(size_t first) const {
  for (size_t i = first; i-- > 0 && first - i <= kNearDate && !EndsClause(i);) {
    const size_t length = PhraseAt(i, PhraseKind::kRelating);
    if (length > 0 && i + length < first) return !IsTimeOfDay(i + length);
  }
  return false;
}

absl::string_view QuoteArithmetic::Word(size_t i) const {
  return quote_.substr(words_[i].begin, words_[i].end - words_[i].begin);
}

bool QuoteArithmetic::IsMovingWord(size_t i) const {
  const Phrase phrase = LongestAt(i, kMoving);
  return phrase.length == 1 && phrase.kind != PhraseKind::kParting;
}

bool QuoteArithmetic::IsRisingWord(size_t i) const {
  const Phrase phrase = LongestAt(i, kMoving);
  return phrase.length == 1 && phrase.kind == PhraseKind::kRising;
}

QuoteArithmetic::Phrase QuoteArithmetic::LongestAt(
    size_t i, absl::Span<const PhraseKind> kinds) const {
  const PhraseTable& phrases = lexicon_.phrases;
  const WordId first = phrases.Find(Word(i));
  const bool begun =
      absl::c_any_of(kinds, [&](PhraseKind kind) { return phrases.Begins(first, kind); });
  if (!begun) return {};
  Phrase longest;
  PhraseTable::Place place = PhraseTable::kRoot;
  for (size_t end = i; end < words_.size();) {
    place = phrases.Next(place, phrases.Find(Word(end)));
    if (place == PhraseTable::kRoot) break;
    ++end;
    for (const PhraseUse& use : phrases.Uses(place)) {
      if (absl::c_linear_search(kinds, use.kind)) longest = {end - i, use.kind};
    }
  }
  return longest;
}

absl::string_view QuoteArithmetic::MarksAfter(size_t i) const {
  const size_t end = words_[i].end;
  const bool last = i + 1 >= words_.size();
  return quote_.substr(end, (last ? quote_.size() : words_[i + 1].begin) - end);
}

bool QuoteArithmetic::EndsClause(size_t i) const {
  if (i + 1 >= words_.size()) return true;
  return MarksAfter(i).find_first_of(".,;:!?()") != absl::string_view::npos;
}

bool QuoteArithmetic::EndsSentence(size_t i) const {
  if (i + 1 >= words_.size()) return true;
  return MarksAfter(i).find_first_of(".;!?") != absl::string_view::npos;
}

bool QuoteArithmetic::IsNumber(size_t i) const {
  return HasDigit(Word(i)) || PhraseAt(i, PhraseKind::kCardinal) > 0;
}

// "Half", "quarters", "10%", "percent".
bool QuoteArithmetic::IsShare(size_t i) const {
  if (absl::EndsWith(Word(i), "%")) return true;
  if (IsDenominator(i)) return true;
  const std::optional<Unit> unit = ParseUnit(Word(i), lexicon_);
  return unit.has_value() && MeasuresShare(*unit);
}

bool QuoteArithmetic::IsDenominator(size_t i) const {
  return PhraseAt(i, PhraseKind::kDenominator) > 0 ||
         PhraseAt(i, PhraseKind::kDenominators) > 0;
}

bool QuoteArithmetic::IsHalf(size_t i) const {
  const PhraseTable& phrases = lexicon_.phrases;
  const PhraseTable::Place place =
      phrases.Next(PhraseTable::kRoot, phrases.Find(Word(i)));
  return absl::c_linear_search(phrases.Uses(place),
                               PhraseUse{PhraseKind::kDenominator, 2});
}

bool QuoteArithmetic::IsTime(size_t i, DateRole role) const {
  const DatePhrase* phrase = lexicon_.dates.Find(absl::AsciiStrToLower(Word(i)));
  return phrase != nullptr && phrase->meaning.role == role;
}

bool QuoteArithmetic::IsTimeOfDay(size_t i) const {
  return HasDigit(Word(i)) || PhraseAt(i, PhraseKind::kTimeOfDay) > 0;
}

}  // namespace gainsay
