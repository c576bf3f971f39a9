#include "claims/vocabulary/key_types.h"

#include <array>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr unsigned Bit(ValueType type) { return 1U << static_cast<unsigned>(type); }

constexpr unsigned kNumbers = Bit(ValueType::kQuantity);
constexpr unsigned kDates = Bit(ValueType::kDate);
constexpr unsigned kEntities = Bit(ValueType::kEntity) | Bit(ValueType::kEntitySet);
constexpr unsigned kStatuses = Bit(ValueType::kStatus);
constexpr unsigned kIdentifiers = Bit(ValueType::kIdentifier);
constexpr unsigned kListable = kNumbers | kEntities | kStatuses | kIdentifiers;

// The keys that say something of some types only.
struct KeyTypes {
  absl::string_view key;
  unsigned types;
};
constexpr std::array<KeyTypes, 18> kKeyTypes = {{
    {"unit", kNumbers},
    {"range", kNumbers | kDates},
    {"tolerance", kNumbers | kDates},
    {"sums_to", kNumbers},
    {"granular", kEntities},
    {"zoned", kDates},
    {"lists", Bit(ValueType::kEntitySet)},
    {"ladder", kStatuses},
    {"pattern", kIdentifiers},
    {"one_of", kListable},
    {"none_of", kListable},
    {"whole", kNumbers},
    {"exact", kNumbers | kDates},
    {"units", kNumbers},
    {"kind", kEntities},
    {"distinct", kNumbers | kDates | kEntities | kIdentifiers},
    {"symmetric", kEntities},
    {"inverse", kEntities},
}};

std::string TypeNames(unsigned types) {
  std::vector<absl::string_view> names;
  for (const ValueTypeRow& row : ValueTypes()) {
    if ((types & Bit(row.type)) != 0) names.push_back(row.name);
  }
  return absl::StrJoin(names, ", ");
}

}  // namespace

bool Applies(absl::string_view key, ValueType type) {
  const auto row =
      absl::c_find_if(kKeyTypes, [&](const KeyTypes& r) { return r.key == key; });
  return row == kKeyTypes.end() || (row->types & Bit(type)) != 0;
}

void ReportIdleKeys(const Fields& declaration, ValueType type, const Reporter& reporter) {
  for (const KeyTypes& row : kKeyTypes) {
    if (!declaration.Has(row.key) || Applies(row.key, type)) continue;
    reporter.Error(declaration.At(row.key),
                   fmt::format("'{}' says nothing of a property of type {}",
                               std::string(row.key), std::string(RowOf(type).name)),
                   "it is for: " + TypeNames(row.types));
  }
}

}  // namespace gainsay
