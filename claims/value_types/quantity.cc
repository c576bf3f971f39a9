#include "claims/value_types/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/types/span.h"
#include "claims/reading/quantities/quantity_reader.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/reading/quantities/unit_symbol.h"
#include "claims/value_types/explicit_quantity.h"
#include "claims/value_types/quantity_sets.h"
#include "claims/value_types/tree.h"
#include "claims/values/unit_amounts.h"

namespace gainsay {
namespace {

// Whether the property says that there may be less than nothing, or more than all.
bool GoesBeyondScale(const Property* property) {
  if (property == nullptr || !property->range.has_value()) return false;
  return property->range->min < 0 || property->range->max > 1;
}

QuantityContext QuantityContextOf(const ReadingContext& context) {
  QuantityContext inner;
  inner.lexicon = context.lexicon;
  inner.unit = DeclaredUnit(context);
  inner.count = context.property != nullptr && context.property->whole;
  inner.beyond_scale = GoesBeyondScale(context.property);
  return inner;
}

// The union of what the readings allow. Readings of another dimension than the first (an
// ambiguous "pounds" that no property settles) cannot be joined with it and are left out.
QuantityValue Union(const Readings<QuantityReading>& readings) {
  QuantityValue value;
  value.nominal = readings[0].base_nominal;
  value.wide = readings[0].base_wide;
  value.dimension = readings[0].dimension;
  value.whole = readings[0].whole;
  for (const QuantityReading& reading : absl::MakeConstSpan(readings).subspan(1)) {
    if (reading.dimension != value.dimension) continue;
    value.nominal = Unite(value.nominal, reading.base_nominal);
    value.wide = Unite(value.wide, reading.base_wide);
  }
  return value;
}

Reading FromReadings(Readings<QuantityReading> readings, const ReadingContext& context) {
  for (QuantityReading& part : readings) part = Clipped(std::move(part), context);
  Reading reading;
  reading.value = Union(readings);
  reading.parts = std::move(readings);
  return reading;
}

// Each interval reaching further by the amount at both ends.
IntervalSet Widened(const IntervalSet& set, double amount) {
  IntervalSet::Storage wider;
  for (Interval interval : set.intervals()) {
    interval.min -= amount;
    interval.max += amount;
    wider.push_back(interval);
  }
  return IntervalSet::Of(std::move(wider));
}

// The greatest amount that an end of the set names, sign apart.
double Magnitude(const IntervalSet& set) {
  double greatest = 0;
  for (const Interval& interval : set.intervals()) {
    for (const double end : {interval.min, interval.max}) {
      if (!std::isinf(end)) greatest = std::max(greatest, std::abs(end));
    }
  }
  return greatest;
}

Node IntervalsTree(const IntervalSet& set) {
  Node list = SequenceNode();
  for (const Interval& interval : set.intervals()) {
    Node node = MappingNode();
    if (!std::isinf(interval.min)) AddMember(node, "min", NumberNode(interval.min));
    if (!std::isinf(interval.max)) AddMember(node, "max", NumberNode(interval.max));
    if (interval.min_open && !std::isinf(interval.min)) {
      AddMember(node, "min_open", BoolNode(true));
    }
    if (interval.max_open && !std::isinf(interval.max)) {
      AddMember(node, "max_open", BoolNode(true));
    }
    list.items.push_back(std::move(node));
  }
  return list;
}

Node StatedTree(const StatedNumber& stated) {
  Node node = MappingNode();
  if (stated.value.has_value()) AddMember(node, "value", NumberNode(*stated.value));
  if (stated.min.has_value()) AddMember(node, "min", NumberNode(*stated.min));
  if (stated.max.has_value()) AddMember(node, "max", NumberNode(*stated.max));
  if (stated.open) AddMember(node, "open", BoolNode(true));
  return node;
}

Node ReadingNode(const QuantityReading& reading) {
  Node node = MappingNode();
  AddMember(node, "unit", TextNode(reading.unit));
  if (!reading.noun.empty()) AddMember(node, "noun", TextNode(reading.noun));
  if (reading.stated.has_value()) AddMember(node, "stated", StatedTree(*reading.stated));
  if (!reading.hedge.empty()) AddMember(node, "hedge", TextNode(reading.hedge));
  AddMember(node, "nominal", IntervalsTree(reading.nominal));
  AddMember(node, "wide", IntervalsTree(reading.wide));
  return node;
}

const Readings<QuantityReading>& QuantityParts(const Reading& reading) {
  static const Readings<QuantityReading> kNone;
  const auto* parts = std::get_if<Readings<QuantityReading>>(&reading.parts);
  return parts == nullptr ? kNone : *parts;
}

// "%" stands close to its number, other units apart; counts show what was counted.
std::string WithUnit(const std::string& number, const QuantityReading& reading) {
  if (reading.unit == "%") return number + "%";
  const std::string unit =
      reading.unit == "count" ? reading.noun : UnitSymbol(reading.unit);
  if (unit.empty() || unit == "1") return number;
  return number + " " + unit;
}

}  // namespace

std::string StatedText(const QuantityReading& reading) {
  if (!reading.stated.has_value()) return reading.hedge;
  const StatedNumber& stated = *reading.stated;
  std::string number;
  if (stated.value.has_value()) {
    number = FormatNumber(*stated.value);
  } else if (stated.min.has_value() && stated.max.has_value()) {
    number = FormatNumber(*stated.min) + "\xE2\x80\x93" + FormatNumber(*stated.max);
  } else {
    number = FormatNumber(stated.min.has_value() ? *stated.min : stated.max.value_or(0));
  }
  return (reading.hedge.empty() ? "" : reading.hedge + " ") + WithUnit(number, reading);
}

namespace {

// "1 hour 50 minutes" is read in seconds: people are told of it in the property's unit.
QuantityReading InUsualUnit(QuantityReading reading, const Property* property) {
  if (reading.unit != "s" || property == nullptr || !property->unit.has_value() ||
      property->unit->dimension != reading.dimension || !reading.stated.has_value()) {
    return reading;
  }
  const Unit& unit = *property->unit;
  StatedNumber& stated = *reading.stated;
  if (stated.value.value_or(stated.max.value_or(0)) < PlainToBase(1, unit)) {
    return reading;
  }
  for (std::optional<double>* number : {&stated.value, &stated.min, &stated.max}) {
    if (number->has_value()) **number = PlainFromBase(**number, unit);
  }
  reading.unit = unit.code;
  reading.nominal = PlainFromBase(reading.nominal, unit);
  reading.wide = PlainFromBase(reading.wide, unit);
  return reading;
}

std::string OneText(const QuantityReading& reading) {
  const std::string nominal = FormatIntervals(reading.nominal);
  const std::string wide = FormatIntervals(reading.wide);
  const std::string stated = StatedText(reading);
  if (nominal == wide) {
    return nominal ==
                   FormatNumber(reading.stated ? reading.stated->value.value_or(-1) : -1)
               ? stated
               : absl::StrCat(stated, " (", nominal, ")");
  }
  const std::string open = OpenEnds(reading.wide, true);
  return absl::StrCat(stated, " (nominal ", nominal, ", wide ", wide,
                      open.empty() ? "" : ", ", open, ")");
}

Tri SetsAgree(const IntervalSet& x, const IntervalSet& y, Touch touch) {
  if (!Meets(x, y, touch) || x.empty() || y.empty()) return Tri::kFalse;
  const Interval hull = x.Hull();
  return x == y && hull.min == hull.max ? Tri::kTrue : Tri::kMaybe;
}

}  // namespace

ReadValueResult ReadQuantityValue(const Node& written, const ReadingContext& context) {
  if (written.IsMapping()) {
    ExplicitResult result = ReadExplicitQuantity(written, context);
    if (const auto* error = std::get_if<ValueError>(&result)) return *error;
    return FromReadings({std::get<QuantityReading>(std::move(result))}, context);
  }
  if (!written.IsScalar()) {
    return ValueError{"a list is no quantity", "a number, or {min, max, unit}",
                      written.at};
  }
  auto result = ReadQuantity(written.text, QuantityContextOf(context));
  if (!result.ok()) {
    return ValueError{result.error->message, result.error->expected, written.at};
  }
  return FromReadings(std::move(result.readings), context);
}

Tri QuantitiesAgree(const Value& a, const Value& b, Width width,
                    const AgreementRules& rules) {
  const auto& left = std::get<QuantityValue>(a);
  const auto& right = std::get<QuantityValue>(b);
  if (left.dimension != right.dimension) return Tri::kMaybe;
  const bool nominal = width == Width::kNominal;
  const IntervalSet& x = nominal ? left.nominal : left.wide;
  const IntervalSet& y = nominal ? right.nominal : right.wide;
  const Touch touch = nominal ? Touch::kStrict : Touch::kSoftCloses;
  if (!rules.Tolerant()) return SetsAgree(x, y, touch);
  const double greater = std::max(Magnitude(x), Magnitude(y));
  const double tolerance = rules.tolerance + rules.tolerance_share * greater;
  return SetsAgree(Widened(x, tolerance), y, touch);
}

Value DeniedQuantity(const Reading& reading) {
  QuantityValue value = std::get<QuantityValue>(reading.value);
  IntervalSet denied = value.nominal;
  for (const QuantityReading& part : QuantityParts(reading)) {
    if (part.dimension == value.dimension)
      denied = Unite(denied, DeniedSet(part.base_nominal, part));
  }
  IntervalSet left = Complement(denied);
  if (value.whole) left = WholeNumbers(left);
  value.nominal = left;
  value.wide = std::move(left);
  return value;
}

std::string QuantityText(const Reading& reading, const ReadingContext& context) {
  std::string text;
  for (const QuantityReading& part : QuantityParts(reading)) {
    text += (text.empty() ? "" : ", or ") + NotIfDenied(reading) +
            OneText(InUsualUnit(part, context.property));
  }
  if (!text.empty()) return text;
  const auto& value = std::get<QuantityValue>(reading.value);
  return FormatIntervals(value.nominal);
}

Node QuantityTree(const Reading& reading, const ReadingContext&) {
  const Readings<QuantityReading>& parts = QuantityParts(reading);
  if (parts.empty()) {
    QuantityReading bare;
    const auto& value = std::get<QuantityValue>(reading.value);
    bare.unit = value.whole ? "count" : "1";
    bare.nominal = value.nominal;
    bare.wide = value.wide;
    return ReadingNode(bare);
  }
  return OneOrReadings("quantity", parts, ReadingNode);
}

Slack QuantitySlack(const Value& a, const Value& b, const Property& property,
                    const Vocabulary&) {
  const auto& left = std::get<QuantityValue>(a);
  const auto& right = std::get<QuantityValue>(b);
  Slack slack;
  if (left.dimension != right.dimension || left.nominal.empty() ||
      right.nominal.empty()) {
    return slack;
  }
  double gap = Gap(left.wide, right.wide);
  if (gap == 0) gap = Gap(left.nominal, right.nominal);
  slack.unit = left.whole ? "count" : "1";
  if (property.unit.has_value()) {
    slack.unit = property.unit->code;
    gap = PlainDifferenceFromBase(gap, *property.unit);
    // Amounts without a rate stay in their own currency.
    const std::array<char, 4>& usual = property.unit->dimension.currency;
    if (left.dimension.currency != usual) {
      absl::StrReplaceAll({{usual.data(), left.dimension.currency.data()}}, &slack.unit);
    }
  }
  slack.value = gap;
  return slack;
}

}  // namespace gainsay
