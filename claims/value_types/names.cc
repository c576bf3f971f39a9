#include "claims/value_types/names.h"

#include <algorithm>
#include <utility>

#include "claims/value_types/tree.h"

namespace gainsay {

std::vector<EntityId> ResolveNames(const Node& names, const ReadingContext& context) {
  std::vector<EntityId> entities;
  if (names.IsScalar()) return context.resolve(names.text);
  for (const Node& item : names.items) {
    if (!item.IsScalar()) return {};
    for (const EntityId entity : context.resolve(item.text)) entities.push_back(entity);
  }
  return entities;
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
