#include "claims/reading/quantities/unit_reader.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/reading/quantities/cardinal_reader.h"
#include "claims/reading/quantities/noun_reader.h"

namespace gainsay {
namespace {

NamedUnit Power(const NamedUnit& named, int exponent) {
  if (exponent == 1) return named;
  NamedUnit power;
  for (int i = 0; i < std::abs(exponent); ++i) {
    power.unit.dimension = power.unit.dimension * named.unit.dimension;
    power.unit.factor = power.unit.factor * named.unit.factor;
    power.scale = power.scale * named.scale;
  }
  if (exponent < 0) {
    power.unit.dimension = Dimension() / power.unit.dimension;
    power.unit.factor = Rational(1) / power.unit.factor;
    power.scale = Rational(1) / power.scale;
  }
  power.unit.code = named.unit.code;
  absl::StrAppend(&power.unit.code, exponent);
  return power;
}

NamedUnit Quotient(const NamedUnit& above, const NamedUnit& below) {
  const bool compound =
      absl::StrContains(below.unit.code, '/') || absl::StrContains(below.unit.code, '.');
  NamedUnit quotient;
  const bool counted = above.unit.code == "1" || above.unit.whole;
  quotient.unit.code = absl::StrCat(counted ? "" : above.unit.code, compound ? "/(" : "/",
                                    below.unit.code, compound ? ")" : "");
  quotient.unit.dimension = above.unit.dimension / below.unit.dimension;
  quotient.unit.factor = above.unit.factor / below.unit.factor;
  quotient.scale = above.scale / below.scale;
  return quotient;
}

// The uses of a place as units. In-context names count only where they fit what is
// wanted.
void AddUnits(const TokenCursor::Match& match, PhraseKind kind, const Unit* wanted,
              const UnitTable& table, UnitChoices* choices) {
  for (const PhraseUse& use : match.uses) {
    if (use.kind != kind) continue;
    NamedUnit named = table[static_cast<size_t>(use.value)];
    if (wanted == nullptr || named.unit.dimension == wanted->dimension) {
      choices->push_back(std::move(named));
    }
  }
}

// Keeps what measures the same as what is wanted, and of that the wanted unit itself
// where it is there; money of any currency where no currency fits.
void Settle(const Unit* wanted, UnitChoices* choices) {
  if (wanted == nullptr || choices->size() < 2) return;
  const auto keep = [choices](const auto& fits) {
    UnitChoices kept;
    std::copy_if(choices->begin(), choices->end(), std::back_inserter(kept), fits);
    if (!kept.empty()) *choices = std::move(kept);
  };
  keep([wanted](const NamedUnit& named) { return Comparable(named.unit, *wanted); });
  keep([wanted](const NamedUnit& named) {
    return named.unit.dimension == wanted->dimension;
  });
  keep([wanted](const NamedUnit& named) { return named.unit.code == wanted->code; });
}

// One name or symbol: the longest there is; of equally long ones the symbol in its own
// case.
UnitChoices ReadName(TokenCursor* cursor, PhraseKind kind, PhraseKind in_context,
                     const Unit* wanted) {
  const TokenCursor::Match found[] = {
      cursor->FindSymbol(kind), cursor->Find(kind),
      wanted == nullptr ? TokenCursor::Match() : cursor->FindSymbol(in_context),
      wanted == nullptr ? TokenCursor::Match() : cursor->Find(in_context)};
  size_t tokens = 0;
  for (const TokenCursor::Match& match : found) tokens = std::max(tokens, match.tokens);
  UnitChoices choices;
  if (tokens == 0) return choices;
  const UnitTable& table = cursor->lexicon().units;
  for (int i = 0; i < 2; ++i) {
    if (found[i].tokens == tokens && choices.empty()) {
      AddUnits(found[i], kind, nullptr, table, &choices);
    }
  }
  for (int i = 2; i < 4; ++i) {
    if (found[i].tokens == tokens)
      AddUnits(found[i], in_context, wanted, table, &choices);
  }
  if (!choices.empty()) cursor->Skip(tokens);
  return choices;
}

// The exponent after a unit: "²", "squared", a glued 2 or 3, a glued "−1" after a symbol.
// 1 where none is written.
int ReadExponent(TokenCursor* cursor, bool after_symbol) {
  if (cursor->Accept(PhraseKind::kSquared).has_value()) return 2;
  if (cursor->Accept(PhraseKind::kCubed).has_value()) return 3;
  TokenCursor ahead = *cursor;
  const Token* token = ahead.Peek();
  if (token == nullptr || token->spaced) return 1;
  if (ahead.AtSymbol("^")) ahead.Skip(1);
  const bool negative = ahead.Accept(PhraseKind::kNegative).has_value();
  token = ahead.Peek();
  if (token == nullptr || token->kind != TokenKind::kNumber || token->spaced) return 1;
  // The 2 of "6-foot-2" is of inches.
  if (negative && !after_symbol) return 1;
  // The 2 of 6'2" is an inch.
  const size_t end = cursor->position();
  const char last = cursor->Text(end - 1, end).back();
  if (last == '\'' || last == '"') return 1;
  const std::optional<int64_t> exponent = token->value.ToInt64();
  constexpr int64_t kLargest = 3;
  if (!exponent.has_value() || *exponent < (negative ? 1 : 2) || *exponent > kLargest)
    return 1;
  ahead.Skip(1);
  *cursor = ahead;
  return static_cast<int>(negative ? -*exponent : *exponent);
}

// "square kilometres", "km2".
UnitChoices ReadFactor(TokenCursor* cursor, const Unit* wanted) {
  TokenCursor ahead = *cursor;
  const bool symbol = ahead.FindSymbol(PhraseKind::kUnit).tokens > 0;
  UnitChoices choices =
      ReadName(&ahead, PhraseKind::kUnit, PhraseKind::kUnitInContext, wanted);
  int exponent = 1;
  if (!choices.empty()) {
    exponent = ReadExponent(&ahead, symbol);
  } else {
    exponent = ahead.Accept(PhraseKind::kSquare).has_value()  ? 2
               : ahead.Accept(PhraseKind::kCubic).has_value() ? 3
                                                              : 1;
    if (exponent == 1) return choices;
    if (ahead.AtGluedHyphen()) ahead.Skip(1);
    choices = ReadName(&ahead, PhraseKind::kUnit, PhraseKind::kUnitInContext, nullptr);
    if (choices.empty()) return choices;
  }
  for (NamedUnit& choice : choices) choice = Power(choice, exponent);
  *cursor = ahead;
  return choices;
}

bool AtFactor(TokenCursor cursor) { return !ReadFactor(&cursor, nullptr).empty(); }

bool IsPowerOfTen(Rational number) {
  while (number.whole() && Rational(1) < number) number = number / 10;
  return number == 1;
}

// "per 100,000 people", "per thousand": a share. A number of another unit is none: "per
// 100 km".
std::optional<NamedUnit> ReadPerNumber(TokenCursor* cursor) {
  TokenCursor ahead = *cursor;
  if (ahead.At(PhraseKind::kArticle) || !ahead.Accept(PhraseKind::kPer).has_value())
    return std::nullopt;
  constexpr int kLeast = 100;
  const std::optional<WrittenNumber> number = ReadCardinal(&ahead, {});
  if (!number.has_value() || number->value < kLeast || !IsPowerOfTen(number->value) ||
      AtFactor(ahead)) {
    return std::nullopt;
  }
  ReadNoun(&ahead);
  *cursor = ahead;
  NamedUnit share;
  share.unit.factor = Rational(1) / number->value;
  share.unit.code = absl::StrCat("/", *number->value.ToInt64());
  return share;
}

}  // namespace

bool Comparable(const Unit& a, const Unit& b) {
  if (a.whole != b.whole) return false;
  return a.dimension == b.dimension || (MeasuresMoney(a) && MeasuresMoney(b));
}

UnitChoices ReadPer(TokenCursor* cursor, const UnitChoices& units, const Unit* wanted) {
  TokenCursor ahead = *cursor;
  // "$15-an-hour"
  if (ahead.AtGluedHyphen()) ahead.Skip(1);
  if (!ahead.Accept(PhraseKind::kPer).has_value()) return units;
  if (ahead.AtGluedHyphen()) ahead.Skip(1);
  const UnitChoices below = ReadFactor(&ahead, nullptr);
  if (below.empty()) {
    const bool counted = units.size() == 1 && units[0].unit == PlainUnit();
    const auto share = counted ? ReadPerNumber(cursor) : std::nullopt;
    return share.has_value() ? UnitChoices{*share} : units;
  }
  *cursor = ahead;
  UnitChoices quotients;
  for (const NamedUnit& above : units) quotients.push_back(Quotient(above, below[0]));
  Settle(wanted, &quotients);
  return quotients;
}

UnitChoices ReadUnit(TokenCursor* cursor, const Unit* wanted) {
  UnitChoices choices = ReadFactor(cursor, wanted);
  if (choices.empty()) {
    if (const auto share = ReadPerNumber(cursor)) choices.push_back(*share);
    return choices;
  }
  const size_t start = cursor->position();
  UnitChoices quotients = ReadPer(cursor, choices, wanted);
  if (cursor->position() != start) return quotients;
  Settle(wanted, &choices);
  return choices;
}

UnitChoices ReadUnitBefore(TokenCursor* cursor, const Unit* wanted) {
  // "A $5 million deal" is no matter of Australian dollars.
  const Token* next = cursor->Peek(1);
  if (next != nullptr && next->spaced && cursor->At(PhraseKind::kArticle)) return {};
  UnitChoices choices =
      ReadName(cursor, PhraseKind::kUnitBefore, PhraseKind::kUnitBeforeInContext, wanted);
  Settle(wanted, &choices);
  return choices;
}

}  // namespace gainsay
