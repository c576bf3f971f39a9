#include "checker/commands/fact_rows.h"

#include <cstdint>
#include <utility>

#include "absl/strings/str_cat.h"
#include "checker/commands/factless_rows.h"
#include "checker/engine/explain/describe.h"
#include "claims/facts/valid_time.h"
#include "claims/value_types/tree.h"

namespace gainsay {
namespace {

Node ValidTree(const Fact& fact, const Property& property) {
  const DateBox valid = ValidTime(fact, property);
  const DayRange days{valid.start.min, valid.end.max};
  Node tree = MappingNode();
  AddMember(tree, "from",
            days.min == kMinDay ? NullNode() : TextNode(FormatDay(days.min)));
  AddMember(tree, "to", days.max == kMaxDay ? NullNode() : TextNode(FormatDay(days.max)));
  return tree;
}

FactRow RowOfFact(const Fact& fact, const FactBase& facts, const Workspace& workspace,
                  Describer& describer) {
  const Vocabulary& vocabulary = workspace.vocabulary;
  const Property& property = vocabulary.property(fact.property);
  const ReportedClaim claim = describer.Reported(fact);
  FactRow row;
  row.claim =
      claim.article.empty() ? claim.claim : absl::StrCat(claim.article, "#", claim.claim);
  row.subject = vocabulary.entity(fact.subject).id;
  row.property = property.id;
  row.written = claim.value;
  row.reading = describer.TextOfReading(fact);
  const std::string time = describer.TimeText(fact);
  if (!time.empty()) absl::StrAppend(&row.reading, ", ", time);
  if (claim.voice.has_value()) absl::StrAppend(&row.reading, ", said by ", *claim.voice);
  row.reading += StanceNote(claim);
  Node qualifiers = MappingNode();
  for (size_t i = 0; i < property.key.size(); ++i) {
    const EntityId entity = fact.qualifiers[i];
    AddMember(qualifiers, property.key[i],
              entity == kNoEntity ? NullNode() : TextNode(vocabulary.entity(entity).id));
    if (entity != kNoEntity)
      absl::StrAppend(&row.property, " ", vocabulary.entity(entity).id);
  }
  Node conditions = MappingNode();
  for (const Condition& condition : fact.conditions) {
    const Choice& choice = facts.table.choices[condition.choice];
    row.one_of = row.one_of || choice.name.kind == ChoiceName::kSubject;
    AddMember(conditions, choice.name.text(),
              TextNode(choice.alternatives[condition.alternative]));
    absl::StrAppend(&row.reading, ", if ", ChoiceClause(choice.name), " ",
                    choice.alternatives[condition.alternative]);
  }
  FactRowParts parts;
  parts.subject = row.subject;
  parts.property = property.id;
  parts.qualifiers = std::move(qualifiers);
  if (claim.reading != nullptr) parts.reading = *claim.reading;
  parts.valid = ValidTree(fact, property);
  parts.conditions = std::move(conditions);
  row.tree = FactRowTree(claim, std::move(parts));
  return row;
}

}  // namespace

std::vector<FactRow> RowsOf(FactBase& facts, const Workspace& workspace) {
  Describer describer(facts.interpreter.get(), facts.table);
  FactlessRows factless(facts, describer);
  std::vector<FactRow> rows;
  size_t next = 0;
  for (int32_t i = 0; i < static_cast<int32_t>(facts.table.readings.size()); ++i) {
    const ClaimReading outcome = facts.table.readings[static_cast<size_t>(i)];
    if (outcome != ClaimReading::kFacts) {
      rows.push_back(factless.Of(i));
    }
    for (; next < facts.table.facts.size() && facts.table.facts[next].claim == i;
         ++next) {
      const Fact& fact = facts.table.facts[next];
      if (!fact.inherited && !fact.converse)
        rows.push_back(RowOfFact(fact, facts, workspace, describer));
    }
  }
  return rows;
}

}  // namespace gainsay
