#include "checker/commands/fact_rows.h"

#include <memory>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "checker/engine/describe.h"
#include "checker/engine/withdrawals.h"
#include "claims/facts/fact_builder.h"
#include "claims/facts/fact_times.h"
#include "claims/facts/valid_time.h"
#include "claims/value_types/tree.h"
#include "reports/formats/phrases.h"

namespace gainsay {
namespace {

Node TextOrNull(const std::optional<std::string>& text) {
  return text.has_value() ? TextNode(*text) : NullNode();
}

Node StanceTree(const ReportedClaim& claim) {
  Node stance = SequenceNode();
  for (const std::string& word : claim.stance) stance.items.push_back(TextNode(word));
  return stance;
}

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
  for (const std::string& stance : claim.stance) {
    if (stance != kAsserts) absl::StrAppend(&row.reading, " (", stance, ")");
  }
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
    row.one_of = row.one_of || absl::StartsWith(choice.name, "subject of ");
    AddMember(conditions, choice.name,
              TextNode(choice.alternatives[condition.alternative]));
    absl::StrAppend(&row.reading, ", if ", choice.name, " is ",
                    choice.alternatives[condition.alternative]);
  }
  row.tree = MappingNode();
  AddMember(row.tree, "article",
            claim.article.empty() ? NullNode() : TextNode(claim.article));
  AddMember(row.tree, "claim", TextNode(claim.claim));
  AddMember(row.tree, "subject", TextNode(row.subject));
  AddMember(row.tree, "property", TextNode(property.id));
  AddMember(row.tree, "qualifiers", std::move(qualifiers));
  AddMember(row.tree, "value", TextNode(claim.value));
  AddMember(row.tree, "reading", claim.reading == nullptr ? Node() : *claim.reading);
  if (!claim.matched.empty()) {
    Node matched = SequenceNode();
    for (const std::string& text : claim.matched) matched.items.push_back(TextNode(text));
    AddMember(row.tree, "matched", std::move(matched));
  }
  AddMember(row.tree, "voice", TextOrNull(claim.voice));
  AddMember(row.tree, "stance", StanceTree(claim));
  AddMember(row.tree, "as_of", TextOrNull(claim.as_of));
  AddMember(row.tree, "valid", ValidTree(fact, property));
  AddMember(row.tree, "conditions", std::move(conditions));
  return row;
}

// Of a claim that made no facts: silent ones, with what they say all the same, those that
// could not be read, with what was wrong, and those that were taken back, with by what.
class FactlessRows {
 public:
  FactlessRows(FactBase& facts, const Describer& describer)
      : facts_(facts),
        interpreter_(*facts.interpreter),
        describer_(describer),
        again_(facts.interpreter.get(), facts.published, &problems_) {}

  FactRow Of(int32_t index) {
    const std::shared_ptr<const Claim> claim = interpreter_.Whole(index);
    const ReportedClaim written = describer_.WrittenClaim(index);
    FactRow row;
    row.claim = ClaimName(interpreter_.claims(), *claim);
    row.subject = WrittenValue(claim->subject);
    row.property = claim->property.text;
    row.written = written.value;
    Node qualifiers = MappingNode();
    for (const auto& [name, value] : claim->qualifiers) {
      AddMember(qualifiers, name.text, TextNode(WrittenValue(value)));
      absl::StrAppend(&row.property, " ", WrittenValue(value));
    }
    Node reading = Outcome(index, *claim, row);
    for (const std::string& stance : written.stance) {
      if (stance != kAsserts) absl::StrAppend(&row.reading, " (", stance, ")");
    }
    row.tree = MappingNode();
    AddMember(row.tree, "article",
              written.article.empty() ? NullNode() : TextNode(written.article));
    AddMember(row.tree, "claim", TextNode(written.claim));
    AddMember(row.tree, "subject", TextNode(row.subject));
    AddMember(row.tree, "property", TextNode(claim->property.text));
    AddMember(row.tree, "qualifiers", std::move(qualifiers));
    AddMember(row.tree, "value", TextNode(written.value));
    AddMember(row.tree, "reading", std::move(reading));
    AddMember(row.tree, "voice",
              claim->by.present() ? TextNode(claim->by.text) : NullNode());
    AddMember(row.tree, "stance", StanceTree(written));
    AddMember(row.tree, "as_of", NullNode());
    AddMember(row.tree, "valid", NullNode());
    AddMember(row.tree, "conditions", MappingNode());
    return row;
  }

 private:
  Node Outcome(int32_t index, const Claim& claim, FactRow& row) {
    switch (facts_.table.readings[static_cast<size_t>(index)]) {
      case ClaimReading::kUnread:
        return Error(index, row);
      case ClaimReading::kWithdrawn:
        return Withdrawn(index, row);
      default:
        return Silent(claim, row);
    }
  }

  Node Withdrawn(int32_t index, FactRow& row) {
    const auto withdrawal = absl::c_lower_bound(
        facts_.withdrawals, index,
        [](const Withdrawal& one, int32_t claim) { return one.claim < claim; });
    const ReportedWithdrawal reported =
        ReportWithdrawals(interpreter_.claims(), {*withdrawal})[0];
    row.reading = absl::StrCat("withdrawn: ", WithdrawalText(reported));
    Node tree = MappingNode();
    AddMember(tree, "withdrawn", TextNode(reported.reason));
    AddMember(tree, "by", TextOrNull(reported.by));
    return tree;
  }

  // What reading the claim once more reports.
  Node Error(int32_t index, FactRow& row) {
    problems_ = Diagnostics();
    again_.Add(index);
    Node tree = MappingNode();
    if (problems_.all().empty()) {
      // A key that has no form that it can have was told when the file was read.
      row.reading = "a key of it cannot be read";
      AddMember(tree, "error", TextNode(row.reading));
      return tree;
    }
    const Diagnostic& problem = problems_.all()[0];
    row.reading = problem.message;
    AddMember(tree, "error", TextNode(problem.message));
    absl::string_view hint = problem.hint;
    if (absl::ConsumePrefix(&hint, "expected ")) {
      AddMember(tree, "expected", TextNode(hint));
    }
    if (!hint.empty()) absl::StrAppend(&row.reading, "; ", problem.hint);
    return tree;
  }

  Node Silent(const Claim& claim, FactRow& row) {
    const Vocabulary& vocabulary = interpreter_.vocabulary();
    const Property& property =
        vocabulary.property(vocabulary.FindProperty(claim.property.text));
    const bool dated =
        claim.article >= 0 &&
        !facts_.published[static_cast<size_t>(claim.article)].candidates.empty();
    const DayRange published =
        dated ? facts_.published[static_cast<size_t>(claim.article)].candidates[0].days
              : DayRange();
    const ReadValueResult read = interpreter_.Read(claim, property, Dated(published));
    const auto* reading = std::get_if<Reading>(&read);
    if (reading == nullptr) return MappingNode();
    if (reading->absent) {
      Node tree = MappingNode();
      AddMember(tree, "absent", TextNode(row.written));
      row.reading = "states nothing";
      return tree;
    }
    const ReadingContext context =
        interpreter_.Context(claim, property, Dated(published));
    row.reading = ReadingText(*reading, context);
    return ReadingTree(*reading, context);
  }

  FactBase& facts_;
  Interpreter& interpreter_;
  const Describer& describer_;
  Diagnostics problems_;
  FactBuilder again_;
};

}  // namespace

// The rows of all claims, in their order.
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
