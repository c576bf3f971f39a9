#include "claims/reading/quantities/clock_reader.h"

#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/strip.h"
#include "claims/reading/number_literal.h"

namespace gainsay {
namespace {

constexpr int kSixty = 60;

// Whether ":05" is at the cursor: two digits up to 59, all glued.
bool AtSixtieths(const TokenCursor& cursor) {
  const Token* number = cursor.Peek(1);
  if (!cursor.AtSymbol(":") || number == nullptr || number->kind != TokenKind::kNumber)
    return false;
  const bool glued = !cursor.Peek()->spaced && !number->spaced;
  return glued && number->end - number->begin == 2 && number->value < kSixty;
}

// One component of an ISO duration: its letter and the unit's code, before and after the
// T.
struct Designator {
  char letter;
  bool time;
  absl::string_view code;
};

constexpr Designator kDesignators[] = {
    {'Y', false, "a"}, {'M', false, "mo"}, {'W', false, "wk"}, {'D', false, "d"},
    {'H', true, "h"},  {'M', true, "min"}, {'S', true, "s"},
};

const Designator* FindDesignator(char letter, bool time) {
  for (const Designator& designator : kDesignators) {
    if (designator.letter == letter && designator.time == time) return &designator;
  }
  return nullptr;
}

// Adds an amount in a further unit.
void Append(const NumberLiteral& number, const Unit& unit, WrittenAmount* amount) {
  if (amount->units.empty()) {
    amount->number.value = number.value;
    amount->number.form = number.decimal ? NumberForm::kDecimal : NumberForm::kInteger;
  } else {
    const Rational ratio = amount->units[0].unit.factor / unit.factor;
    amount->number.value = amount->number.value * ratio + number.value;
    amount->number.form = NumberForm::kDecimal;
    amount->several = true;
  }
  amount->number.grain = number.grain;
  amount->units = {NamedUnit{unit, 1}};
}

// The components after the P, all of them.
bool ReadComponents(absl::string_view text, const Lexicon& lexicon,
                    WrittenAmount* amount) {
  bool time = false;
  while (!text.empty()) {
    if (!time && absl::ConsumePrefix(&text, "T")) time = true;
    if (text.empty() || !absl::ascii_isdigit(text[0])) return false;
    const NumberLiteral number = ReadNumberLiteral(text, 0);
    text.remove_prefix(number.length);
    if (!number.error.empty() || text.empty()) return false;
    const Designator* designator = FindDesignator(text[0], time);
    if (designator == nullptr) return false;
    const std::optional<Unit> unit = lexicon.units.FindCode(designator->code);
    if (!unit.has_value()) return false;
    Append(number, *unit, amount);
    text.remove_prefix(1);
  }
  return !amount->units.empty();
}

}  // namespace

bool ReadClock(TokenCursor* cursor, const Unit* wanted, WrittenAmount* amount) {
  const Token* hours = cursor->Peek();
  if (wanted == nullptr || !MeasuresTime(*wanted)) return false;
  if (hours == nullptr || hours->kind != TokenKind::kNumber) return false;
  TokenCursor ahead = *cursor;
  ahead.Skip(1);
  Rational value = hours->value;
  int parts = 0;
  for (; parts < 2 && AtSixtieths(ahead); ++parts) {
    value = value * kSixty + ahead.Peek(1)->value;
    ahead.Skip(2);
  }
  if (parts == 0 || hours->decimal) return false;
  const std::optional<Unit> unit =
      cursor->lexicon().units.FindCode(parts == 1 ? "min" : "s");
  if (!unit.has_value()) return false;
  amount->number = {value, 1, NumberForm::kDecimal, 1};
  amount->units = {NamedUnit{*unit, 1}};
  amount->several = true;
  *cursor = ahead;
  return true;
}

bool ReadIsoDuration(TokenCursor* cursor, WrittenAmount* amount) {
  // The whole of it is one run of glued tokens.
  TokenCursor ahead = *cursor;
  if (ahead.AtEnd()) return false;
  ahead.Skip(1);
  while (!ahead.AtEnd() && !ahead.Peek()->spaced) ahead.Skip(1);
  absl::string_view text = cursor->Text(cursor->position(), ahead.position());
  if (!absl::ConsumePrefix(&text, "P")) return false;
  if (!ReadComponents(text, cursor->lexicon(), amount)) {
    *amount = WrittenAmount();
    return false;
  }
  *cursor = ahead;
  return true;
}

}  // namespace gainsay
