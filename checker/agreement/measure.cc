#include "checker/agreement/measure.h"

#include <array>
#include <cmath>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr double kSecondsOfDay = 86400;

constexpr std::array<Distance, 4> kOfQuantities = {
    Distance::kInterval, Distance::kRatio, Distance::kOrdinal, Distance::kNominal};
constexpr std::array<Distance, 3> kOfDates = {Distance::kInterval, Distance::kOrdinal,
                                              Distance::kNominal};
constexpr std::array<Distance, 3> kOfRungs = {Distance::kOrdinal, Distance::kInterval,
                                              Distance::kNominal};
constexpr std::array<Distance, 2> kOfSets = {Distance::kMasi, Distance::kNominal};
constexpr std::array<Distance, 1> kOfNames = {Distance::kNominal};

using Measured = std::optional<MeasuredValue>;

// From here on infinite ends stand for no end.
Measured Number(double min, double max) {
  if (std::isinf(min) && std::isinf(max)) return std::nullopt;
  MeasuredValue measured;
  measured.number = std::isinf(min) ? max : std::isinf(max) ? min : min / 2 + max / 2;
  measured.key = fmt::format("{}", *measured.number);
  measured.width = max - min;
  return measured;
}

Measured Of(const QuantityValue& value, const Property& property, const Vocabulary&) {
  const Dimension wanted = property.unit.value_or(Unit()).dimension;
  if (value.nominal.empty() || value.dimension != wanted) return std::nullopt;
  const Interval hull = value.nominal.Hull();
  return Number(hull.min, hull.max);
}

double DayOf(Day day, const std::optional<Instant>& time) {
  if (day <= kMinDay) return -kInfinity;
  if (day >= kMaxDay) return kInfinity;
  return time.has_value() ? static_cast<double>(time->seconds) / kSecondsOfDay
                          : static_cast<double>(day);
}

Measured Of(const DateValue& value, const Property&, const Vocabulary&) {
  if (value.nominal.empty() || value.relative.has_value()) return std::nullopt;
  double min = kInfinity;
  double max = -kInfinity;
  for (const DateBox& box : value.nominal.boxes) {
    min = std::min(min, DayOf(box.start.min, box.start_time));
    max = std::max(max, DayOf(box.end.max,
                              box.end_time.has_value() ? box.end_time : box.start_time));
  }
  return Number(min, max);
}

std::vector<std::string> NamesOf(absl::Span<const EntityId> entities,
                                 const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  for (const EntityId entity : entities) names.push_back(vocabulary.entity(entity).id);
  absl::c_sort(names);
  return names;
}

Measured Of(const EntityValue& value, const Property&, const Vocabulary& vocabulary) {
  MeasuredValue measured;
  measured.key = absl::StrCat(value.complement ? "not " : "",
                              absl::StrJoin(NamesOf(value.any_of, vocabulary), "\n"));
  measured.width =
      value.complement ? kInfinity : static_cast<double>(value.any_of.size());
  return measured;
}

Measured Of(const EntitySetValue& value, const Property&, const Vocabulary& vocabulary) {
  MeasuredValue measured;
  measured.members = NamesOf(value.must, vocabulary);
  for (const std::string& name : NamesOf(value.excluded, vocabulary)) {
    measured.members.push_back("-" + name);
  }
  absl::c_sort(measured.members);
  measured.key = absl::StrJoin(measured.members, "\n");
  if (value.only.has_value()) {
    absl::StrAppend(&measured.key, "\nonly\n",
                    absl::StrJoin(NamesOf(*value.only, vocabulary), "\n"));
  }
  if (value.not_just.has_value()) {
    absl::StrAppend(&measured.key, "\nnot just\n",
                    absl::StrJoin(NamesOf(*value.not_just, vocabulary), "\n"));
  }
  if (value.count.has_value() && !value.count->nominal.empty()) {
    const Interval count = value.count->nominal.Hull();
    absl::StrAppend(&measured.key, "\ncount ",
                    fmt::format("{} {}", count.min, count.max));
  }
  measured.width = -static_cast<double>(measured.members.size());
  return measured;
}

Measured Of(const TruthValue& value, const Property&, const Vocabulary&) {
  MeasuredValue measured;
  measured.key = absl::StrCat(value.may_be_true, value.may_be_false);
  measured.width = value.may_be_true + value.may_be_false;
  return measured;
}

Measured Of(const StatusValue& value, const Property&, const Vocabulary&) {
  if (value.rungs.empty()) return std::nullopt;
  const Interval hull = value.rungs.Hull();
  return Number(hull.min, hull.max);
}

Measured Of(const QuotationValue& value, const Property&, const Vocabulary&) {
  MeasuredValue measured;
  measured.key =
      absl::StrCat(value.denied ? "not " : "", absl::StrJoin(value.words, " "));
  // Of a fragment and the whole, the whole says more.
  measured.width = -static_cast<double>(value.words.size());
  return measured;
}

Measured Of(const IdentifierValue& value, const Property&, const Vocabulary&) {
  MeasuredValue measured;
  measured.key = absl::StrCat(value.denied ? "not " : "", value.id);
  measured.width = value.denied ? 1 : 0;
  return measured;
}

}  // namespace

std::optional<MeasuredValue> Measure(const Value& value, const Property& property,
                                     const Vocabulary& vocabulary) {
  return std::visit([&](const auto& one) { return Of(one, property, vocabulary); },
                    value);
}

absl::Span<const Distance> DistancesOf(ValueType type) {
  switch (type) {
    case ValueType::kQuantity:
      return kOfQuantities;
    case ValueType::kDate:
      return kOfDates;
    case ValueType::kStatus:
      return kOfRungs;
    case ValueType::kEntitySet:
      return kOfSets;
    case ValueType::kEntity:
    case ValueType::kTruth:
    case ValueType::kQuotation:
    case ValueType::kIdentifier:
      return kOfNames;
  }
  return kOfNames;
}

}  // namespace gainsay
