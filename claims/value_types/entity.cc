#include "claims/value_types/entity.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "claims/value_types/names.h"
#include "claims/value_types/place_name.h"
#include "claims/value_types/tree.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr absl::string_view kExpectedName = "a name, or {any_of: [...]}";

bool SameEntity(EntityId a, EntityId b, const AgreementRules& rules) {
  if (a == b) return true;
  if (!rules.granular || rules.vocabulary == nullptr) return false;
  return rules.vocabulary->IsPartOf(a, b) || rules.vocabulary->IsPartOf(b, a);
}

// Whether everything that `stated` may be is among what was denied.
bool AllDenied(const EntityValue& stated, const EntityValue& denial,
               const AgreementRules& rules) {
  return std::all_of(stated.any_of.begin(), stated.any_of.end(), [&](EntityId entity) {
    return std::any_of(denial.any_of.begin(), denial.any_of.end(), [&](EntityId denied) {
      return entity == denied || (rules.granular && rules.vocabulary != nullptr &&
                                  rules.vocabulary->IsPartOf(entity, denied));
    });
  });
}

}  // namespace

ReadValueResult ReadEntityValue(const Node& written, const ReadingContext& context) {
  const Node* names = written.IsMapping() ? written.Find("any_of") : &written;
  if (names == nullptr || (written.IsMapping() && written.members.size() != 1)) {
    return ValueError{"not a name", std::string(kExpectedName), written.at};
  }
  const Node named = NamedPlace(*names, context);
  if (auto problem = UnusableName(named, context)) return *std::move(problem);
  if (auto problem = NameOfAll(named, context)) return *std::move(problem);
  EntityValue value;
  for (const EntityId entity : ResolveNames(named, context))
    value.any_of.push_back(entity);
  std::sort(value.any_of.begin(), value.any_of.end());
  value.any_of.erase(std::unique(value.any_of.begin(), value.any_of.end()),
                     value.any_of.end());
  if (value.any_of.empty())
    return ValueError{"no name", std::string(kExpectedName), written.at};
  Reading reading;
  reading.value = std::move(value);
  return reading;
}

Tri EntitiesAgree(const Value& a, const Value& b, Width, const AgreementRules& rules) {
  const auto& left = std::get<EntityValue>(a);
  const auto& right = std::get<EntityValue>(b);
  if (left.complement && right.complement) return Tri::kMaybe;
  if (left.complement) return AllDenied(right, left, rules) ? Tri::kFalse : Tri::kMaybe;
  if (right.complement) return AllDenied(left, right, rules) ? Tri::kFalse : Tri::kMaybe;
  bool some = false;
  bool all = true;
  for (const EntityId x : left.any_of) {
    for (const EntityId y : right.any_of) {
      const bool same = SameEntity(x, y, rules);
      some = some || same;
      all = all && same;
    }
  }
  return !some ? Tri::kFalse : all ? Tri::kTrue : Tri::kMaybe;
}

Value DeniedEntity(const Reading& reading) {
  EntityValue value = std::get<EntityValue>(reading.value);
  value.complement = !value.complement;
  return value;
}

std::string EntityText(const Reading& reading, const ReadingContext& context) {
  const auto& value = std::get<EntityValue>(reading.value);
  const std::string names =
      absl::StrJoin(EntityNames(value.any_of, *context.vocabulary), " or ");
  return value.complement ? "not " + names : names;
}

Node EntityTree(const Reading& reading, const ReadingContext& context) {
  const auto& value = std::get<EntityValue>(reading.value);
  Node tree = MappingNode();
  if (value.any_of.size() == 1) {
    AddMember(tree, "entity", TextNode(context.vocabulary->entity(value.any_of[0]).id));
  } else {
    AddMember(tree, "any_of", EntityIdList(value.any_of, *context.vocabulary));
  }
  if (value.complement) AddMember(tree, "denied", BoolNode(true));
  return tree;
}

Slack EntitySlack(const Value& a, const Value& b, const Property&,
                  const Vocabulary& vocabulary) {
  Slack slack;
  for (const Value* value : {&a, &b}) {
    for (std::string& name :
         EntityNames(std::get<EntityValue>(*value).any_of, vocabulary)) {
      if (absl::c_linear_search(slack.members, name)) continue;  // said and denied
      slack.members.push_back(std::move(name));
    }
  }
  return slack;
}

}  // namespace gainsay
