#include "claims/facts/checks/listed_values.h"

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/facts/checks/number_form.h"

namespace gainsay {
namespace {

using List = std::vector<ListedValue>;

std::string Texts(const List& list) {
  std::vector<std::string> texts;
  for (const ListedValue& listed : list) texts.push_back(listed.text);
  return Alternatives(std::move(texts));
}

// The entities of a set, or of a value that is one of several.
absl::Span<const EntityId> Named(const Value& value) {
  if (const auto* set = std::get_if<EntitySetValue>(&value)) return set->must;
  return std::get<EntityValue>(value).any_of;
}

// Whether the list has the entity, or a whole that it is part of.
bool Within(EntityId entity, const List& list, const ReadClaim& read) {
  return absl::c_any_of(list, [&](const ListedValue& listed) {
    const EntityId whole = std::get<EntityValue>(listed.value).any_of[0];
    return entity == whole ||
           (read.property.granular && read.vocabulary.IsPartOf(entity, whole));
  });
}

std::vector<std::string> Names(absl::Span<const EntityId> entities, bool within,
                               const List& list, const ReadClaim& read) {
  std::vector<std::string> names;
  for (const EntityId entity : entities) {
    if (Within(entity, list, read) == within) {
      names.push_back(read.vocabulary.entity(entity).name);
    }
  }
  return names;
}

// Whether the value can be nothing but what the list has.
bool AllListed(const ReadClaim& read, const List& list) {
  const Value& value = read.reading.value;
  if (const auto* entity = std::get_if<EntityValue>(&value)) {
    return absl::c_all_of(entity->any_of,
                          [&](EntityId each) { return Within(each, list, read); });
  }
  if (const auto* status = std::get_if<StatusValue>(&value)) {
    IntervalSet rungs;
    for (const ListedValue& listed : list) {
      rungs = Unite(rungs, std::get<StatusValue>(listed.value).rungs);
    }
    return IsSubset(WholeNumbers(status->rungs), rungs);
  }
  return absl::c_any_of(list, [&](const ListedValue& listed) {
    if (const auto* id = std::get_if<IdentifierValue>(&value)) {
      return id->id == std::get<IdentifierValue>(listed.value).id;
    }
    return StatesExactly(read, std::get<QuantityValue>(listed.value));
  });
}

}  // namespace

std::string NotListed(const ReadClaim& read) {
  const List& list = read.property.demands.one_of;
  const Value& value = read.reading.value;
  std::string stated = WrittenValue(read.claim.whole().value);
  if (std::holds_alternative<EntitySetValue>(value)) {
    const std::vector<std::string> others = Names(Named(value), false, list, read);
    if (others.empty()) return "";
    stated = absl::StrJoin(others, ", ");
  } else {
    const AgreementRules rules = AgreementRulesOf(read.vocabulary, read.property);
    const bool may_be = absl::c_any_of(list, [&](const ListedValue& listed) {
      return Agrees(value, listed.value, Width::kWide, rules) != Tri::kFalse;
    });
    if (may_be) return "";
  }
  return absl::StrCat(stated,
                      " is not among the values that the property takes: ", Texts(list));
}

std::string RuledOut(const ReadClaim& read) {
  const List& list = read.property.demands.none_of;
  std::string stated = WrittenValue(read.claim.whole().value);
  if (std::holds_alternative<EntitySetValue>(read.reading.value)) {
    const std::vector<std::string> these =
        Names(Named(read.reading.value), true, list, read);
    if (these.empty()) return "";
    stated = absl::StrJoin(these, ", ");
  } else if (!AllListed(read, list)) {
    return "";
  }
  const std::string listed = Texts(list);
  if (listed == stated) {
    return absl::StrCat(stated, " is a value that the property rules out");
  }
  return absl::StrCat(stated,
                      " is among the values that the property rules out: ", listed);
}

}  // namespace gainsay
