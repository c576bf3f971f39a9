#include "claims/facts/checks/number_form.h"

#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "claims/reading/quantities/unit.h"

namespace gainsay {
namespace {

const Readings<QuantityReading>& Quantities(const Reading& reading) {
  static const Readings<QuantityReading> kNone;
  const auto* quantities = std::get_if<Readings<QuantityReading>>(&reading.parts);
  return quantities == nullptr ? kNone : *quantities;
}

bool IsPoint(const IntervalSet& set) {
  return set.intervals().size() == 1 && set.first().min == set.first().max;
}

// Whether the words leave one number, and not only the property's range: "about 130" may
// reach 120 alone of 1 to 120.
bool LeavesOneNumber(const QuantityReading& reading) {
  if (!IsPoint(reading.nominal)) return false;
  if (!reading.stated.has_value()) return true;
  const StatedNumber& stated = *reading.stated;
  const std::optional<double> low = stated.value.has_value() ? stated.value : stated.min;
  const std::optional<double> high = stated.value.has_value() ? stated.value : stated.max;
  return low == high && low == reading.nominal.first().min;
}

// Of "exactly", which says of a measured number what the number says by itself.
bool KeepsTheNumber(const std::string& hedge, const Lexicon& lexicon) {
  return absl::c_any_of(lexicon.hedges, [&](const Hedge& each) {
    return each.name == hedge && each.keeps_inner;
  });
}

bool IsExact(const QuantityReading& reading, const Lexicon& lexicon) {
  const bool one_number = reading.stated.has_value() && reading.stated->value.has_value();
  return (one_number &&
          (reading.hedge.empty() || KeepsTheNumber(reading.hedge, lexicon))) ||
         LeavesOneNumber(reading);
}

bool IsOfDays(const DateValue& date) {
  if (date.nominal.boxes.size() != 1) return false;
  const DateBox& box = date.nominal.boxes[0];
  return box.start.min == box.start.max && box.end.min == box.end.max;
}

}  // namespace

std::string NotWhole(const ReadClaim& read) {
  const auto& readings = Quantities(read.reading);
  const bool fraction = absl::c_all_of(readings, [](const QuantityReading& reading) {
    return WholeNumbers(reading.wide).empty();
  });
  if (readings.empty() || !fraction) return "";
  return absl::StrCat(WrittenValue(read.claim.whole().value),
                      " is no whole number, and the property takes no other");
}

std::string NotExact(const ReadClaim& read) {
  const std::string written = WrittenValue(read.claim.whole().value);
  if (const auto* date = std::get_if<DateValue>(&read.reading.value)) {
    return IsOfDays(*date) ? ""
                           : absl::StrCat("'", written,
                                          "' leaves the day open, and the property takes "
                                          "exact days");
  }
  const auto& readings = Quantities(read.reading);
  const bool exact = absl::c_any_of(readings, [&](const QuantityReading& reading) {
    return IsExact(reading, read.lexicon);
  });
  if (readings.empty() || exact) return "";
  const QuantityReading& first = readings[0];
  const bool one_number = first.stated.has_value() && first.stated->value.has_value();
  const std::string loose = one_number ? absl::StrCat("is hedged by '", first.hedge, "'")
                                       : "is no single number";
  return absl::StrCat("'", written, "' ", loose,
                      ", and the property takes exact numbers");
}

std::string WrongUnit(const ReadClaim& read) {
  const std::vector<ListedUnit>& units = read.property.demands.units;
  const auto& readings = Quantities(read.reading);
  const bool listed = absl::c_any_of(readings, [&](const QuantityReading& reading) {
    return absl::c_any_of(
        units, [&](const ListedUnit& unit) { return unit.code == reading.unit; });
  });
  if (readings.empty() || listed) return "";
  std::vector<std::string> texts;
  for (const ListedUnit& unit : units) texts.push_back(unit.text);
  return absl::StrCat(
      WrittenValue(read.claim.whole().value),
      " is not in a unit that the property takes: ", Alternatives(std::move(texts)));
}

bool StatesExactly(const ReadClaim& read, const QuantityValue& amount) {
  const double wanted = amount.nominal.first().min;
  return absl::c_any_of(Quantities(read.reading), [&](const QuantityReading& each) {
    if (each.dimension != amount.dimension || !Contains(each.base_nominal, wanted)) {
      return false;
    }
    if (LeavesOneNumber(each)) return true;
    const std::optional<Unit> unit = ParseUnit(each.unit, read.lexicon);
    return IsExact(each, read.lexicon) && unit.has_value() &&
           unit->ToBase(Rational::FromDouble(*each.stated->value)).ToDouble() == wanted;
  });
}

}  // namespace gainsay
