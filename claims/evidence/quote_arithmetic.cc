#include "claims/evidence/quote_arithmetic.h"

#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "claims/reading/unit.h"

namespace gainsay {
namespace {

// So many words away a word still speaks of a number, or of a date.
constexpr size_t kNearNumber = 3;
constexpr size_t kNearDate = 6;

// "2025" of "the third quarter of 2025".
bool LooksLikeYear(absl::string_view word) {
  return word.size() == 4 &&
         (absl::StartsWith(word, "19") || absl::StartsWith(word, "20"));
}

}  // namespace

bool QuoteArithmetic::Falls(size_t first, size_t last) const {
  if (first > 0 && PhraseAt(first - 1, PhraseKind::kTo) > 0) return false;
  for (size_t i = first; i-- > 0 && first - i <= kNearNumber && !EndsClause(i);) {
    if (PhraseAt(i, PhraseKind::kFalling) > 0) return true;
  }
  for (size_t i = last;
       !EndsClause(i) && ++i < words_.size() && i - last <= kNearNumber;) {
    if (PhraseAt(i, PhraseKind::kFalling) > 0) return true;
  }
  return false;
}

bool QuoteArithmetic::Calculates() const {
  if (Holds(PhraseKind::kArithmetic)) return true;
  for (size_t i = 1; i < words_.size(); ++i) {
    if (!IsNumber(i) || LooksLikeYear(Word(i))) continue;
    size_t before = i;
    while (before > 0 && !EndsClause(before - 1) && i - before < kNearNumber &&
           (PhraseAt(before - 1, PhraseKind::kOf) > 0 ||
            PhraseAt(before - 1, PhraseKind::kDeterminer) > 0)) {
      --before;
    }
    if (before < i && before > 0 && IsShare(before - 1)) return true;
  }
  return false;
}

bool QuoteArithmetic::CountsDays() const { return Holds(PhraseKind::kDayArithmetic); }

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

size_t QuoteArithmetic::PhraseAt(size_t i, PhraseKind kind) const {
  const PhraseTable& phrases = lexicon_.phrases;
  if (!phrases.Begins(phrases.Find(Word(i)), kind)) return 0;
  size_t longest = 0;
  PhraseTable::Place place = PhraseTable::kRoot;
  for (size_t end = i; end < words_.size();) {
    place = phrases.Next(place, phrases.Find(Word(end)));
    if (place == PhraseTable::kRoot) break;
    ++end;
    const bool whole = absl::c_any_of(
        phrases.Uses(place), [kind](const PhraseUse& use) { return use.kind == kind; });
    if (whole) longest = end - i;
  }
  return longest;
}

bool QuoteArithmetic::Holds(PhraseKind kind) const {
  for (size_t i = 0; i < words_.size(); ++i) {
    if (PhraseAt(i, kind) > 0) return true;
  }
  return false;
}

bool QuoteArithmetic::EndsClause(size_t i) const {
  if (i + 1 >= words_.size()) return true;
  const size_t end = words_[i].end;
  const absl::string_view between = quote_.substr(end, words_[i + 1].begin - end);
  return absl::c_any_of(between, [](char c) { return absl::StrContains(".,;:!?()", c); });
}

bool QuoteArithmetic::IsNumber(size_t i) const {
  return HasDigit(Word(i)) || PhraseAt(i, PhraseKind::kCardinal) > 0;
}

// "Half", "quarters", "10%", "percent".
bool QuoteArithmetic::IsShare(size_t i) const {
  if (absl::EndsWith(Word(i), "%")) return true;
  if (PhraseAt(i, PhraseKind::kDenominator) > 0) return true;
  if (PhraseAt(i, PhraseKind::kDenominators) > 0) return true;
  const std::optional<Unit> unit = ParseUnit(Word(i), lexicon_);
  return unit.has_value() && MeasuresShare(*unit);
}

bool QuoteArithmetic::IsTimeOfDay(size_t i) const {
  return HasDigit(Word(i)) || PhraseAt(i, PhraseKind::kTimeOfDay) > 0;
}

}  // namespace gainsay
