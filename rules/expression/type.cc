#include "rules/expression/type.h"

#include <array>
#include <cstddef>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "claims/reading/quantities/temperature_difference.h"

namespace gainsay {
namespace {

struct KindRow {
  absl::string_view name;
  absl::string_view article;
  absl::string_view plural;
};

// In the order of Kind.
constexpr std::array<KindRow, 13> kKinds = {{
    {"mistake", "a ", "mistakes"},
    {"condition", "a ", "conditions"},
    {"quantity", "a ", "quantities"},
    {"date", "a ", "dates"},
    {"entity", "an ", "entities"},
    {"entity set", "an ", "entity sets"},
    {"truth value", "a ", "truth values"},
    {"status", "a ", "statuses"},
    {"quotation", "a ", "quotations"},
    {"identifier", "an ", "identifiers"},
    {"text", "a ", "texts"},
    {"stance", "a ", "stances"},
    {"fact", "a ", "facts"},
}};

// In the order of ValueType.
constexpr std::array<Kind, 8> kKindOfValue = {
    Kind::kQuantity, Kind::kDate,   Kind::kEntity,    Kind::kEntitySet,
    Kind::kTruth,    Kind::kStatus, Kind::kQuotation, Kind::kIdentifier};

const KindRow& RowOf(Kind kind) { return kKinds[static_cast<size_t>(kind)]; }

KindRow Words(const Type& type) {
  if (type.kind != Kind::kQuantity) return RowOf(type.kind);
  if (IsDuration(type)) return {"duration", "a ", "durations"};
  if (type.unit.code == "count") return {"count", "a ", "counts"};
  if (type.unit.code == "1") return {"plain number", "a ", "plain numbers"};
  return RowOf(type.kind);
}

// "(%)" behind the word for a quantity whose word does not say what it measures.
std::string Measure(const Type& type, const KindRow& words) {
  if (type.kind != Kind::kQuantity || words.name != RowOf(Kind::kQuantity).name) {
    return "";
  }
  return absl::StrCat(
      " (", type.unit.code.empty() ? ToString(type.dimension()) : type.unit.code, ")");
}

}  // namespace

Type TypeOfKind(Kind kind) {
  Type type;
  type.kind = kind;
  return type;
}

Type QuantityOf(Unit unit) {
  Type type = TypeOfKind(Kind::kQuantity);
  type.difference = IsTemperatureDifference(unit);
  type.unit = std::move(unit);
  return type;
}

Type PlainNumber() { return QuantityOf(PlainUnit()); }

Type Count() { return QuantityOf(CountUnit()); }

Type DurationInDays() {
  Unit unit;
  unit.code = "d";
  unit.dimension.exponents[Dimension::kTime] = 1;
  unit.factor = 86400;
  return QuantityOf(std::move(unit));
}

bool IsDuration(const Type& type) {
  return type.kind == Kind::kQuantity && type.dimension() == DurationInDays().dimension();
}

Kind KindOfValues(ValueType type) { return kKindOfValue[static_cast<size_t>(type)]; }

Type TypeOfValues(const Property& property, PropertyId id) {
  Type type = TypeOfKind(KindOfValues(property.type));
  if (type.kind == Kind::kQuantity) {
    type = QuantityOf(property.unit.value_or(PlainUnit()));
  }
  if (type.kind == Kind::kStatus) type.property = id;
  return type;
}

std::string Describe(const Type& type) {
  const KindRow words = Words(type);
  if (type.is_list()) {
    return absl::StrCat("a list of ", words.plural, Measure(type, words));
  }
  return absl::StrCat(words.article, words.name, Measure(type, words));
}

}  // namespace gainsay
