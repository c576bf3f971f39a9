#include "claims/reading/quantities/quantity_errors.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

// "a count", "an amount of area (km2)", "a share (%)".
std::string Kind(const Unit& unit, const Lexicon& lexicon) {
  if (unit.whole) return "a count";
  if (unit.code == "1") return "a plain number";
  const std::string dimension = lexicon.units.NameOf(unit.dimension);
  const bool share = unit.dimension.dimensionless();
  return absl::StrCat(share ? "a " : "an amount of ", dimension, " (", unit.code, ")");
}

constexpr PhraseKind kNumberKinds[] = {
    PhraseKind::kCardinal,    PhraseKind::kMultiplier,   PhraseKind::kMultiple,
    PhraseKind::kDenominator, PhraseKind::kDenominators, PhraseKind::kDecade,
    PhraseKind::kVague};

// Whether any word of the text is about a number.
bool HasNumber(TokenCursor cursor) {
  for (; !cursor.AtEnd(); cursor.Skip(1)) {
    const Token& token = *cursor.Peek();
    if (token.kind == TokenKind::kNumber || token.kind == TokenKind::kFraction)
      return true;
    const bool letters = token.end - token.begin <= 2;
    const bool number =
        std::any_of(std::begin(kNumberKinds), std::end(kNumberKinds),
                    [&cursor](PhraseKind kind) { return cursor.At(kind); });
    if (number && !letters) return true;
  }
  return false;
}

// What tells whoever wrote "fell 12%" how that is written, where the text says so.
std::string SignHint(TokenCursor cursor) {
  for (; !cursor.AtEnd(); cursor.Skip(1)) {
    if (cursor.At(PhraseKind::kFalling) || cursor.At(PhraseKind::kRising)) {
      return "; a fall is written with its sign (-12%), a rise without a word (12%)";
    }
  }
  return "";
}

}  // namespace

std::string ExpectedQuantity(const QuantityContext& context) {
  if (context.count || (context.unit != nullptr && context.unit->whole)) {
    return "a whole number or a range of them";
  }
  constexpr absl::string_view kForms = "a number, a fraction or a range";
  if (context.unit == nullptr || context.unit->code == "1") return std::string(kForms);
  if (MeasuresShare(*context.unit)) return "a percentage, a fraction or a range of them";
  return absl::StrCat(kForms, ", with a unit of ",
                      context.lexicon->units.NameOf(context.unit->dimension));
}

ReadError TooLong(absl::string_view text) {
  return {absl::StrCat(Quoted(text), " is too long for a quantity"),
          absl::StrCat("at most ", kLongestQuantity, " bytes"), kLongestQuantity};
}

ReadError NotUnderstood(TokenCursor cursor, size_t furthest,
                        const QuantityContext& context) {
  size_t tokens = 0;
  for (TokenCursor end = cursor; !end.AtEnd(); end.Skip(1)) ++tokens;
  const absl::string_view text = cursor.Text(0, tokens);
  const std::string expected = ExpectedQuantity(context);
  if (tokens == 0) return {"nothing is written", expected, 0};
  if (!HasNumber(cursor))
    return {absl::StrCat("no number in ", Quoted(text)), expected, 0};
  if (furthest == 0 || furthest >= tokens) {
    return {absl::StrCat(Quoted(text), " is not understood as a quantity"),
            absl::StrCat(expected, SignHint(cursor)), 0};
  }
  const absl::string_view rest = cursor.Text(furthest, tokens);
  return {absl::StrCat(Quoted(rest), " is left over in ", Quoted(text)), expected,
          static_cast<size_t>(rest.data() - text.data()) + cursor.Peek()->begin};
}

ReadError Misfit(absl::string_view text, const Unit& unit,
                 const QuantityContext& context) {
  const Lexicon& lexicon = *context.lexicon;
  const bool count = context.count || context.unit == nullptr;
  const Unit& wanted = count ? CountUnit() : *context.unit;
  const bool points = MeasuresPoints(unit) && MeasuresShare(wanted);
  return {absl::StrCat(Quoted(text), " is ", Kind(unit, lexicon), ", not ",
                       Kind(wanted, lexicon)),
          absl::StrCat(ExpectedQuantity(context),
                       points ? "; percentage points have the unit pp" : ""),
          0};
}

ReadError Meaningless(absl::string_view text, absl::string_view reason,
                      const QuantityContext& context) {
  return {absl::StrCat(Quoted(text), " ", reason), ExpectedQuantity(context), 0};
}

}  // namespace gainsay
