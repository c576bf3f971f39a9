#include "rules/expression/literal.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "claims/reading/dates/edtf.h"
#include "claims/reading/quantities/unit.h"
#include "claims/value_types/identifier.h"
#include "claims/value_types/wording.h"
#include "claims/values/rational_text.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

QuantityValue Exactly(double number, const Unit& unit) {
  const IntervalSet point = IntervalSet::Point(number);
  return QuantityValue{point, point, unit.dimension, unit.whole};
}

using Meaning = std::variant<Value, std::string, Stance>;
using MaybeMeaning = std::optional<Meaning>;

// Each reads the text, or reports and returns nothing.

MaybeMeaning ReadDateText(const std::string& text, TextPosition at,
                          const CheckContext& context) {
  const auto read = ReadEdtf(text, context.scope.lexicon->dates.policies);
  if (!read.ok()) {
    context.Fail(
        at, fmt::format("can't read {} as a date: {}", Quoted(text), read.error->message),
        "expected " + read.error->expected);
    return std::nullopt;
  }
  const DateReading& date = read.readings.front();
  return Value(DateValue{date.nominal, date.wide, {}});
}

MaybeMeaning ReadEntityText(const std::string& text, TextPosition at,
                            UsedNames::Unknown unknown, const CheckContext& context) {
  EntityValue value;
  value.any_of.push_back(
      context.scope.used->Find(text, {context.reporter.file(), at}, unknown));
  return Value(std::move(value));
}

MaybeMeaning ReadRung(const std::string& text, TextPosition at, const Type& wanted,
                      const CheckContext& context) {
  if (wanted.property == kNoProperty) {
    context.Fail(at, fmt::format("the text {} has no ladder", Quoted(text)),
                 fmt::format("compare a status with it, as in 'a.value >= \"{}\"', or "
                             "write the number of its rung",
                             text));
    return std::nullopt;
  }
  const Property& property = context.scope.vocabulary->property(wanted.property);
  for (size_t i = 0; i < property.ladder.size(); ++i) {
    if (FoldName(property.ladder[i]) != FoldName(text)) continue;
    return Value(StatusValue{IntervalSet::Point(static_cast<double>(i))});
  }
  const std::string near = DidYouMean(text, property.ladder);
  context.Fail(at, fmt::format("{} is no rung of '{}'", Quoted(text), property.id),
               near.empty() ? "one of: " + absl::StrJoin(property.ladder, ", ") : near);
  return std::nullopt;
}

MaybeMeaning ReadStanceText(const std::string& text, TextPosition at,
                            const CheckContext& context) {
  Stance stance;
  for (const absl::string_view word :
       absl::StrSplit(text, absl::ByAnyChar(" ,"), absl::SkipEmpty())) {
    if (ReadStance(word, stance)) continue;
    context.Fail(at, fmt::format("{} is no stance", Quoted(text)),
                 "one of: " + absl::StrJoin(StanceWords(), ", "));
    return std::nullopt;
  }
  return stance;
}

std::string WithoutQuotes(Kind wanted) {
  if (wanted == Kind::kQuantity) return "write a number without quotes";
  const bool truth = wanted == Kind::kTruth || wanted == Kind::kCondition;
  return truth ? "write true or false without quotes" : "";
}

MaybeMeaning ReadAs(const Type& wanted, const std::string& text, TextPosition at,
                    UsedNames::Unknown unknown, const CheckContext& context) {
  switch (wanted.kind) {
    case Kind::kDate:
      return ReadDateText(text, at, context);
    case Kind::kEntity:
      return ReadEntityText(text, at, unknown, context);
    case Kind::kStatus:
      return ReadRung(text, at, wanted, context);
    case Kind::kStance:
      return ReadStanceText(text, at, context);
    case Kind::kQuotation:
      return Value(ReadWording(text, *context.scope.lexicon, *context.scope.vocabulary));
    case Kind::kIdentifier: {
      IdentifierValue identifier;
      identifier.id = PlainIdentifier(text);
      return Value(std::move(identifier));
    }
    default:
      context.Fail(at,
                   fmt::format("the text {} stands where {} is wanted", Quoted(text),
                               Describe(wanted)),
                   WithoutQuotes(wanted.kind));
      return std::nullopt;
  }
}

// Codes that stand in brackets are known without them, too: degF.
std::optional<Unit> UnitCalled(const std::string& name, const Lexicon& lexicon) {
  if (name.empty()) return PlainUnit();
  const std::optional<Unit> unit = ParseUnit(name, lexicon);
  return unit.has_value() ? unit : ParseUnit(absl::StrCat("[", name, "]"), lexicon);
}

}  // namespace

CheckedNode CheckNumber(const Expression& expression, const CheckContext& context) {
  const auto& number = std::get<NumberOperand>(expression.syntax);
  CheckedNode node;
  node.at = expression.at;
  node.begin = expression.begin;
  node.end = expression.end;
  const std::optional<Unit> unit = UnitCalled(number.unit, *context.scope.lexicon);
  if (!unit.has_value()) {
    node.type = context.Fail(node.at, fmt::format("unknown unit {}", Quoted(number.unit)),
                             "a unit such as %, days, km2 or USD");
    return node;
  }
  const std::optional<Rational> amount = ParseRational(number.digits);
  const Rational base = amount.has_value() ? unit->ToBase(*amount) : Rational::Invalid();
  if (!base.valid()) {
    node.type =
        context.Fail(node.at, fmt::format("{} has too many digits", number.digits));
    return node;
  }
  SetLiteralNumber(node, base.ToDouble(), QuantityOf(*unit));
  return node;
}

bool IsOpenText(const CheckedNode& node) {
  const auto* constant = std::get_if<Constant>(&node.meaning);
  return constant != nullptr && node.type.kind == Kind::kText;
}

void SettleText(CheckedNode& node, const Type& wanted, const CheckContext& context,
                UsedNames::Unknown unknown) {
  if (wanted.kind == Kind::kText || wanted.kind == Kind::kFact || !wanted.valid()) return;
  const std::string text = std::get<std::string>(std::get<Constant>(node.meaning).value);
  MaybeMeaning meaning = ReadAs(wanted, text, node.at, unknown, context);
  node.type = meaning.has_value() ? wanted : Type();
  node.type.list = kNoList;
  if (meaning.has_value()) node.meaning = Constant{std::move(*meaning)};
}

std::optional<Interval> LiteralRange(const CheckedNode& node) {
  const auto* constant = std::get_if<Constant>(&node.meaning);
  if (constant == nullptr || node.type.kind != Kind::kQuantity) return std::nullopt;
  return std::get<QuantityValue>(std::get<Value>(constant->value)).nominal.first();
}

std::optional<double> LiteralNumber(const CheckedNode& node) {
  const std::optional<Interval> range = LiteralRange(node);
  if (!range.has_value() || range->min != range->max) return std::nullopt;
  return range->min;
}

void SetLiteralNumber(CheckedNode& literal, double number, Type type) {
  literal.meaning = Constant{Value(Exactly(number, type.unit))};
  literal.type = std::move(type);
}

}  // namespace gainsay
