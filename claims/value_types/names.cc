#include "claims/value_types/names.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_join.h"
#include "claims/value_types/tree.h"
#include "fmt/format.h"

namespace gainsay {

std::vector<EntityId> ResolveNames(const Node& names, const ReadingContext& context) {
  std::vector<EntityId> entities;
  if (names.IsScalar()) return context.resolve(names.text).entities;
  for (const Node& item : names.items) {
    if (!item.IsScalar()) return {};
    for (const EntityId entity : context.resolve(item.text).entities) {
      entities.push_back(entity);
    }
  }
  return entities;
}

std::optional<ValueError> UnusableName(const Node& names, const ReadingContext& context) {
  for (const Node& item : names.items) {
    if (auto problem = UnusableName(item, context)) return problem;
  }
  // None of a vocabulary's names is.
  const bool local = names.IsScalar() && context.is_local && context.is_local(names.text);
  if (!local) return std::nullopt;
  const NameMeaning meaning = context.resolve(names.text);
  if (meaning.entities.empty()) {
    return ValueError{fmt::format("'{}' stands for nothing", names.text),
                      "a name that stands for something", names.at};
  }
  if (!meaning.possibly) return std::nullopt;
  return ValueError{
      fmt::format(
          "'{}' is only possibly {}", names.text,
          absl::StrJoin(EntityNames(meaning.entities, *context.vocabulary), " or ")),
      "a name that is surely meant; a claim to which nobody commits is {stance: "
      "possible}",
      names.at};
}

namespace {

std::optional<ValueError> NameOfSeveral(const Node& names,
                                        const ReadingContext& context) {
  for (const Node& item : names.items) {
    if (auto problem = NameOfSeveral(item, context)) return problem;
  }
  if (!names.IsScalar()) return std::nullopt;
  const NameMeaning meaning = context.resolve(names.text);
  if (!meaning.one_of || meaning.entities.size() < 2) return std::nullopt;
  return ValueError{
      fmt::format(
          "'{}' may be {}", names.text,
          absl::StrJoin(EntityNames(meaning.entities, *context.vocabulary), " or ")),
      "a name that one of them has", names.at};
}

}  // namespace

std::optional<ValueError> AmbiguousName(const Node& names,
                                        const ReadingContext& context) {
  if (auto problem = UnusableName(names, context)) return problem;
  return NameOfSeveral(names, context);
}

std::optional<ValueError> NameOfAll(const Node& names, const ReadingContext& context) {
  for (const Node& item : names.items) {
    if (auto problem = NameOfAll(item, context)) return problem;
  }
  if (!names.IsScalar()) return std::nullopt;
  const NameMeaning meaning = context.resolve(names.text);
  if (meaning.one_of || meaning.entities.size() < 2) return std::nullopt;
  return ValueError{
      fmt::format(
          "'{}' is {}", names.text,
          absl::StrJoin(EntityNames(meaning.entities, *context.vocabulary), " and ")),
      "a name of one, or {any_of: [...]}", names.at};
}

std::vector<std::string> EntityNames(absl::Span<const EntityId> entities,
                                     const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  for (const EntityId entity : entities) names.push_back(vocabulary.entity(entity).name);
  std::sort(names.begin(), names.end());
  return names;
}

Node EntityIdList(absl::Span<const EntityId> entities, const Vocabulary& vocabulary) {
  std::vector<std::string> ids;
  for (const EntityId entity : entities) ids.push_back(vocabulary.entity(entity).id);
  std::sort(ids.begin(), ids.end());
  Node list = SequenceNode();
  for (const std::string& id : ids) list.items.push_back(TextNode(id));
  return list;
}

}  // namespace gainsay
