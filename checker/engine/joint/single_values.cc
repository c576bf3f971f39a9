#include "checker/engine/joint/single_values.h"

#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/joint/agreeing_readings.h"
#include "claims/value_types/agreement.h"
#include "claims/values/value_numbers.h"

namespace gainsay {
namespace {

bool AgreesWithAll(const Value& value, absl::Span<const int32_t> facts,
                   const FactTable& table, const AgreementRules& rules, Width width) {
  return absl::c_all_of(facts, [&](int32_t fact) {
    return Agrees(value, table.facts[fact].value, width, rules) != Tri::kFalse;
  });
}

// The facts' values, of equal ones one.
std::vector<const Value*> DifferentValues(absl::Span<const int32_t> facts,
                                          const FactTable& table) {
  ValueNumbers numbers;
  std::vector<const Value*> different;
  for (const int32_t fact : facts) {
    const Value& value = table.facts[fact].value;
    const size_t known = numbers.size();
    numbers.Of(value);
    if (numbers.size() > known) different.push_back(&value);
  }
  return different;
}

bool CanBeOneEntity(absl::Span<const int32_t> facts, const FactTable& table,
                    const AgreementRules& rules, Width width) {
  std::vector<OpenValue> values;
  for (const Value* value : DifferentValues(facts, table)) {
    const auto& stated = std::get<EntityValue>(*value);
    OpenValue open;
    if (stated.complement) open.readings.push_back(*value);
    for (size_t i = 0; i < stated.any_of.size() && !stated.complement; ++i) {
      open.readings.emplace_back(EntityValue{{stated.any_of[i]}, false});
    }
    values.push_back(std::move(open));
  }
  return CanAgree(std::move(values), rules, width);
}

// All that must be in the set against each of the facts.
bool CanBeOneSet(absl::Span<const int32_t> facts, const FactTable& table,
                 const AgreementRules& rules, Width width) {
  EntitySetValue together;
  for (const int32_t fact : facts) {
    const auto& value = std::get<EntitySetValue>(*table.facts[fact].value);
    together.must.insert(together.must.end(), value.must.begin(), value.must.end());
  }
  absl::c_sort(together.must);
  together.must.erase(std::unique(together.must.begin(), together.must.end()),
                      together.must.end());
  if (!AgreesWithAll(Value(together), facts, table, rules, width)) return false;
  // Where there is room for no others, it may be just what somebody denies.
  return absl::c_all_of(facts, [&](int32_t fact) {
    together.count = std::get<EntitySetValue>(*table.facts[fact].value).count;
    return !together.count.has_value() ||
           AgreesWithAll(Value(together), facts, table, rules, width);
  });
}

bool CanBeOneDate(absl::Span<const int32_t> facts, const FactTable& table,
                  const AgreementRules& rules, Width width,
                  const std::vector<bool>& inside_another) {
  std::vector<OpenValue> values;
  for (const bool inside : {false, true}) {
    std::vector<int32_t> those;
    absl::c_copy_if(facts, std::back_inserter(those),
                    [&](int32_t fact) { return inside_another[fact] == inside; });
    for (const Value* value : DifferentValues(those, table)) {
      const auto& stated = std::get<DateValue>(*value);
      OpenValue open{{}, inside};
      for (const DateBox& box :
           (width == Width::kNominal ? stated.nominal : stated.wide).boxes) {
        DateValue one;
        one.nominal.boxes = one.wide.boxes = {box};
        open.readings.emplace_back(std::move(one));
      }
      values.push_back(std::move(open));
    }
  }
  return CanAgree(std::move(values), rules, width);
}

// One of the two that all of the facts leave.
bool CanBeOneTruth(absl::Span<const int32_t> facts, const FactTable& table,
                   const AgreementRules& rules, Width width) {
  return AgreesWithAll(TruthValue{true, false}, facts, table, rules, width) ||
         AgreesWithAll(TruthValue{false, true}, facts, table, rules, width);
}

// The one that some fact names; or, where they only say which it is not, another one.
bool CanBeOneIdentifier(absl::Span<const int32_t> facts, const FactTable& table,
                        const AgreementRules& rules, Width width) {
  const auto naming = absl::c_find_if(facts, [&](int32_t fact) {
    return !std::get<IdentifierValue>(*table.facts[fact].value).denied;
  });
  return naming == facts.end() ||
         AgreesWithAll(*table.facts[*naming].value, facts, table, rules, width);
}

}  // namespace

bool CanBeOneValue(absl::Span<const int32_t> facts, const FactTable& table,
                   const Property& property, const Vocabulary& vocabulary, Width width,
                   const std::vector<bool>& inside_another) {
  const AgreementRules rules = AgreementRulesOf(vocabulary, property);
  switch (property.type) {
    case ValueType::kEntity:
      return CanBeOneEntity(facts, table, rules, width);
    case ValueType::kEntitySet:
      return CanBeOneSet(facts, table, rules, width);
    case ValueType::kDate:
      return CanBeOneDate(facts, table, rules, width, inside_another);
    case ValueType::kTruth:
      return CanBeOneTruth(facts, table, rules, width);
    case ValueType::kIdentifier:
      return CanBeOneIdentifier(facts, table, rules, width);
    default:
      return true;
  }
}

bool IsManifold(const Value& value) {
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) {
    return quantity->nominal.intervals().size() > 1;
  }
  if (const auto* status = std::get_if<StatusValue>(&value)) {
    return status->rungs.intervals().size() > 1;
  }
  if (const auto* date = std::get_if<DateValue>(&value)) {
    return date->nominal.boxes.size() > 1;
  }
  if (const auto* entity = std::get_if<EntityValue>(&value)) {
    return entity->any_of.size() > 1;
  }
  const auto* set = std::get_if<EntitySetValue>(&value);
  return set != nullptr && set->count.has_value();
}

bool MayConflictJointly(absl::Span<const int32_t> facts, const FactTable& table) {
  constexpr size_t kLeast = 3;
  return facts.size() >= kLeast && absl::c_any_of(facts, [&](int32_t fact) {
           return IsManifold(table.facts[fact].value);
         });
}

}  // namespace gainsay
