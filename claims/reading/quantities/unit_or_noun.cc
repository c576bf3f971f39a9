#include "claims/reading/quantities/unit_or_noun.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "claims/reading/quantities/noun_reader.h"
#include "claims/values/date_set.h"

namespace gainsay {
namespace {

// Skips the other half of a pair of brackets, or gives false.
bool SkipClosing(absl::string_view opening, TokenCursor* cursor) {
  const absl::string_view closing = opening == "(" ? ")" : opening == "[" ? "]" : "}";
  if (!cursor->AtSymbol(closing)) return false;
  cursor->Skip(1);
  return true;
}

// The s of "the over-65s", "16-24s", who are so old and no seconds.
bool SkipPluralOfAges(TokenCursor* cursor, const Unit* wanted,
                      const WrittenAmount& amount) {
  const Token* next = cursor->Peek();
  if (next == nullptr || next->spaced || !cursor->AtSymbol("s")) return false;
  if (!ExpectsAges(wanted) || amount.number.form != NumberForm::kInteger) return false;
  cursor->Skip(1);
  return true;
}

// "(kg)", "[kg]".
UnitChoices ReadBracketedUnit(TokenCursor* cursor, const Unit* wanted) {
  TokenCursor ahead = *cursor;
  for (const absl::string_view opening : {"(", "[", "{"}) {
    if (!ahead.AtSymbol(opening)) continue;
    ahead.Skip(1);
    UnitChoices units = ReadUnit(&ahead, wanted);
    if (units.empty() || !SkipClosing(opening, &ahead)) break;
    *cursor = ahead;
    return units;
  }
  return {};
}

// "a day", "/day", where a number of something by such a unit is expected.
UnitChoices ReadBareRate(TokenCursor* cursor, const Unit* wanted) {
  if (wanted == nullptr || !cursor->At(PhraseKind::kPer)) return {};
  TokenCursor ahead = *cursor;
  NamedUnit counted;
  UnitChoices rates = ReadPer(&ahead, {counted}, wanted);
  if (ahead.position() == cursor->position() || !Comparable(rates[0].unit, *wanted)) {
    return {};
  }
  *cursor = ahead;
  return rates;
}

// Whether what could be a unit begins the name of a thing: the F of "10 F-16 jets".
// Currencies do not, nor does what is the unit of a range: "5 KM-10 miles".
bool NamesThing(TokenCursor cursor, const NamedUnit& named) {
  const size_t at = cursor.position();
  const bool capital = absl::ascii_isupper(cursor.Text(at, at + 1).front());
  if (!capital || MeasuresMoney(named.unit) || !AtDesignation(cursor)) return false;
  constexpr size_t kWithNumber = 3;
  cursor.Skip(kWithNumber);
  const UnitChoices behind = ReadUnit(&cursor, &named.unit);
  return behind.empty() || behind[0].unit.dimension != named.unit.dimension;
}

// Whether a word in capitals, of which the lexicon has no symbol in this case, stands
// before a noun: the US of "17 US troops" is no microseconds.
bool IsAbbreviation(const TokenCursor& cursor, const TokenCursor& behind) {
  const absl::string_view word = cursor.Text(cursor.position(), behind.position());
  return word.size() > 1 && absl::c_all_of(word, absl::ascii_isupper) &&
         cursor.FindSymbol(PhraseKind::kUnit).tokens == 0 && AtNounWord(behind);
}

// Whether the words between the cursors, which could be a unit, are none.
bool IsNoUnit(const TokenCursor& cursor, const TokenCursor& behind,
              const NamedUnit& named, const Unit* wanted) {
  // "500 in total"
  const size_t tokens = behind.position() - cursor.position();
  if (cursor.Find(PhraseKind::kTrailing).tokens > tokens) return true;
  const bool expected = wanted != nullptr && Comparable(named.unit, *wanted);
  return !expected && (NamesThing(cursor, named) || IsAbbreviation(cursor, behind));
}

}  // namespace

bool ExpectsAges(const Unit* wanted) {
  constexpr int kLeastDays = 28;  // of a month
  return wanted != nullptr && MeasuresTime(*wanted) &&
         Rational(kLeastDays * kSecondsPerDay) < wanted->factor;
}

void ReadUnitOrNoun(TokenCursor* cursor, const Unit* wanted, WrittenAmount* amount) {
  if (SkipPluralOfAges(cursor, wanted, *amount)) return;
  amount->units = ReadBareRate(cursor, wanted);
  if (!amount->units.empty()) return;
  TokenCursor ahead = *cursor;
  ahead.Accept(PhraseKind::kOf);  // "dozens of miles"
  while (ahead.Accept(PhraseKind::kBeforeUnit).has_value()) {
  }
  const TokenCursor unit = ahead;
  amount->units = ReadUnit(&ahead, wanted);
  if (amount->units.empty()) amount->units = ReadBracketedUnit(&ahead, wanted);
  if (!amount->units.empty() && IsNoUnit(unit, ahead, amount->units[0], wanted))
    amount->units.clear();
  if (!amount->units.empty()) {
    *cursor = ahead;
    return;
  }
  ahead = *cursor;
  if (amount->number.form == NumberForm::kFraction) ahead.Accept(PhraseKind::kDeterminer);
  // "20 more people", but not "20 fewer", nor "20 more than last year".
  while (!ahead.At(PhraseKind::kFalling) && !ahead.At(PhraseKind::kHedgeBefore) &&
         ahead.Accept(PhraseKind::kBeforeUnit).has_value()) {
  }
  const Token* next = ahead.Peek();
  const bool apart = next != nullptr && next->spaced;
  if (apart && ahead.At(PhraseKind::kScale)) {
    ReadNoun(&ahead);
    *cursor = ahead;
    return;
  }
  amount->noun = apart ? ReadNoun(&ahead) : absl::string_view();
  if (amount->noun.empty()) {
    ahead = *cursor;
    amount->noun = ReadOfNoun(&ahead);
  }
  if (amount->noun.empty()) return;
  *cursor = ahead;
  const size_t start = cursor->position();
  NamedUnit counted;
  UnitChoices rates = ReadPer(cursor, {counted}, wanted);
  if (cursor->position() == start) return;
  amount->units = std::move(rates);
  amount->rate = true;
}

}  // namespace gainsay
