#include "claims/value_types/entity_set.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/value_types/entity_set_members.h"
#include "claims/value_types/names.h"
#include "claims/value_types/names_list.h"
#include "claims/value_types/other_members.h"
#include "claims/value_types/quantity.h"
#include "claims/value_types/tree.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

using Entities = std::vector<EntityId>;

constexpr absl::string_view kExpectedNames =
    "a name, a list of names, or {includes, excludes, only, count}";

void SortUnique(Entities& entities) {
  std::sort(entities.begin(), entities.end());
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
}

// Whether the node is a name or a list of names, as far as it is there.
bool AreNames(const Node* names) {
  return names == nullptr || names->IsNull() || names->IsScalar() ||
         (names->IsSequence() &&
          absl::c_all_of(names->items, [](const Node& item) { return item.IsScalar(); }));
}

Entities Resolved(const Node* names, const ReadingContext& context) {
  Entities entities;
  if (names != nullptr) entities = ResolveNames(*names, context);
  SortUnique(entities);
  return entities;
}

ReadValueResult SetFromMapping(const Node& written, const ReadingContext& context) {
  for (const Member& member : written.members) {
    if (member.key != "includes" && member.key != "excludes" && member.key != "only" &&
        member.key != "count") {
      return ValueError{fmt::format("unknown key '{}' in a set", member.key),
                        std::string(kExpectedNames), member.key_at};
    }
    if (member.key != "count" && !AreNames(&member.value)) {
      return ValueError{fmt::format("'{}' is no list of names", member.key),
                        "a name or a list of names", member.value.at};
    }
    if (member.key == "count") continue;
    if (auto problem = AmbiguousName(member.value, context)) return *std::move(problem);
  }
  Reading reading;
  EntitySetValue value;
  value.must = Resolved(written.Find("includes"), context);
  value.excluded = Resolved(written.Find("excludes"), context);
  if (const Node* only = written.Find("only")) {
    value.only = Resolved(only, context);
    value.must.insert(value.must.end(), value.only->begin(), value.only->end());
    SortUnique(value.must);
  }
  if (const Node* count = written.Find("count")) {
    ReadValueResult read = ReadMemberCount(*count, context);
    if (auto* error = std::get_if<ValueError>(&read)) return std::move(*error);
    auto& counted = std::get<Reading>(read);
    value.count = std::get<QuantityValue>(counted.value);
    reading.parts = std::move(counted.parts);
    if (value.count->wide.Hull().max < 0) {
      return ValueError{"a set has no fewer than 0 members", "a number of members",
                        count->at};
    }
  }
  reading.value = std::move(value);
  return reading;
}

// "3 in all", "3–4 in all (wide at least 3)".
std::string CountText(const QuantityValue& count) {
  const std::string text = FormatIntervals(count.nominal) + " in all";
  if (count.nominal == count.wide) return text;
  return fmt::format("{} (wide {})", text, FormatIntervals(count.wide));
}

// How many there may be but for these.
IntervalSet OtherCounts(const IntervalSet& counts) {
  const IntervalSet any(Interval{0, kInfinity});
  return WholeNumbers(Intersect(Complement(counts), any));
}

}  // namespace

ReadValueResult ReadEntitySetValue(const Node& written, const ReadingContext& context) {
  if (written.IsMapping()) return SetFromMapping(written, context);
  if (!AreNames(&written)) {
    return ValueError{"not a list of names", std::string(kExpectedNames), written.at};
  }
  const NamesList list = ReadNamesList(written, context);
  if (list.problem.has_value()) return *list.problem;
  for (const Node* names : {&list.names, &list.left_out}) {
    if (auto problem = AmbiguousName(*names, context)) return *std::move(problem);
  }
  EntitySetValue value;
  value.must = Resolved(&list.names, context);
  value.excluded = Resolved(&list.left_out, context);
  if (value.must.empty() && value.excluded.empty() && !list.all.has_value() &&
      list.extent != NamesList::Extent::kNobody) {
    return ValueError{"no name", std::string(kExpectedNames), written.at};
  }
  Reading reading;
  if (list.others.has_value()) {
    const auto named = static_cast<double>(CountMaximal(value.must, context.vocabulary));
    value.count = list.others->number;
    value.count->nominal = Affine(value.count->nominal, 1, named);
    value.count->wide = Affine(value.count->wide, 1, named);
    reading.parts = list.others->parts;
  }
  if (list.all.has_value()) {
    value.count = list.all->number;
    reading.parts = list.all->parts;
  }
  const bool usual = context.property != nullptr && context.property->lists_are_whole;
  const bool whole = list.extent == NamesList::Extent::kUnsaid
                         ? usual
                         : list.extent != NamesList::Extent::kSome;
  const bool of_nobody = list.extent == NamesList::Extent::kNobody;
  if (whole && (of_nobody || !value.must.empty())) value.only = value.must;
  reading.value = std::move(value);
  return reading;
}

// To deny who took part is to say that they did not; to deny an exclusion, that they did.
// A denied count, where nothing else is said, leaves every other; a denied list of
// exactly these every other list, which for nobody is somebody.
Value DeniedEntitySet(const Reading& reading) {
  EntitySetValue value = std::get<EntitySetValue>(reading.value);
  const bool counts_alone =
      value.must.empty() && value.excluded.empty() && !value.only.has_value();
  if (counts_alone && value.count.has_value()) {
    value.count->nominal = OtherCounts(value.count->nominal);
    value.count->wide = value.count->nominal;
    return value;
  }
  if (value.only.has_value()) {
    EntitySetValue others;
    if (value.only->empty()) {
      others.count.emplace();
      others.count->whole = true;
      others.count->nominal = others.count->wide = IntervalSet(Interval{1, kInfinity});
    } else {
      others.not_just = std::move(value.only);
    }
    return others;
  }
  value.count.reset();
  std::swap(value.must, value.excluded);
  return value;
}

std::string EntitySetText(const Reading& reading, const ReadingContext& context) {
  const auto& value = std::get<EntitySetValue>(reading.value);
  const auto names = [&](const Entities& entities) {
    return absl::StrJoin(EntityNames(entities, *context.vocabulary), ", ");
  };
  std::vector<std::string> parts;
  if (value.only.has_value()) {
    parts.push_back(value.only->empty() ? "none" : "only " + names(*value.only));
  }
  if (!value.must.empty() && value.must != value.only) {
    parts.push_back("includes " + names(value.must));
  }
  if (!value.excluded.empty()) parts.push_back("excludes " + names(value.excluded));
  if (value.not_just.has_value()) {
    parts.push_back("not just " + names(*value.not_just));
  }
  if (value.count.has_value()) {
    parts.push_back(CountText(*value.count));
  }
  return parts.empty() ? "any set" : absl::StrJoin(parts, "; ");
}

Node EntitySetTree(const Reading& reading, const ReadingContext& context) {
  const auto& value = std::get<EntitySetValue>(reading.value);
  Node tree = MappingNode();
  AddMember(tree, "must", EntityIdList(value.must, *context.vocabulary));
  AddMember(tree, "excluded", EntityIdList(value.excluded, *context.vocabulary));
  AddMember(tree, "only", BoolNode(value.only.has_value()));
  if (value.not_just.has_value()) {
    AddMember(tree, "not_just", EntityIdList(*value.not_just, *context.vocabulary));
  }
  if (value.count.has_value()) {
    Reading count;
    count.value = *value.count;
    AddMember(tree, "count", QuantityTree(count, context));
  } else {
    AddMember(tree, "count", NullNode());
  }
  return tree;
}

}  // namespace gainsay
