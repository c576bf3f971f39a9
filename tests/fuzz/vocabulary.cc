// Any bytes as a vocabulary file: what is read of it has no circles, declares rules, and
// finds names.

#include <string>

#include "claims/vocabulary/vocabulary_reader.h"
#include "input/yaml_reader.h"
#include "rules/rule_reader.h"
#include "tests/fuzz/fixtures.h"
#include "tests/fuzz/targets.h"

namespace gainsay {

void FuzzVocabulary(absl::string_view bytes) {
  Diagnostics diagnostics;
  const std::optional<Node> node = ReadYaml(bytes, Reporter("fuzz", &diagnostics));
  if (!node.has_value()) return;
  VocabularyReader reader(FuzzLexiconEn(), &diagnostics);
  reader.AddDocument(*node, "fuzz");
  const VocabularyReader::Result read = reader.Finish();
  const Vocabulary& vocabulary = read.vocabulary;
  for (const Entity& entity : vocabulary.entities()) {
    const EntityId id = vocabulary.FindEntity(entity.id);
    Require(id != kNoEntity, "an entity is found by its id");
    vocabulary.FindPersons(entity.name);
    for (const EntityId whole : vocabulary.entity(id).part_of) {
      Require(vocabulary.IsPartOf(id, whole), "a part is part of its whole");
      Require(id == whole || !vocabulary.IsPartOf(whole, id), "a whole is no part of it");
    }
  }
  for (const Rule& rule : DeclaredRules(vocabulary, FuzzLexiconEn())) {
    Require(rule.declared && !rule.id.empty(), "a declared rule has an id");
  }
}

}  // namespace gainsay
