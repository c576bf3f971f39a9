#include "checker/commands/factless_rows.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "checker/engine/facts/withdrawals.h"
#include "claims/value_types/tree.h"
#include "reports/formats/phrases.h"

namespace gainsay {

FactlessRows::FactlessRows(FactBase& facts, const Describer& describer)
    : facts_(facts),
      interpreter_(*facts.interpreter),
      describer_(describer),
      again_(facts.interpreter.get(), facts.published, &problems_) {}

FactRow FactlessRows::Of(int32_t index) {
  const std::shared_ptr<const Claim> claim = interpreter_.Whole(index);
  ReportedClaim written = describer_.WrittenClaim(index);
  if (claim->by.present()) written.voice = claim->by.text;
  FactRow row;
  row.claim = ClaimName(interpreter_.claims(), *claim);
  row.subject = WrittenValue(claim->subject);
  row.property = claim->property.text;
  row.written = written.value;
  FactRowParts parts;
  parts.subject = row.subject;
  parts.property = row.property;
  for (const auto& [name, value] : claim->qualifiers) {
    AddMember(parts.qualifiers, name.text, TextNode(WrittenValue(value)));
    absl::StrAppend(&row.property, " ", WrittenValue(value));
  }
  parts.reading = Outcome(index, *claim, row);
  row.reading += StanceNote(written);
  row.tree = FactRowTree(written, std::move(parts));
  return row;
}

Node FactlessRows::Outcome(int32_t index, const Claim& claim, FactRow& row) {
  switch (facts_.table.readings[static_cast<size_t>(index)]) {
    case ClaimReading::kUnread:
      return Error(index, row);
    case ClaimReading::kWithdrawn:
      return Withdrawn(index, row);
    default:
      return Silent(claim, row);
  }
}

Node FactlessRows::Withdrawn(int32_t index, FactRow& row) {
  const auto withdrawal = absl::c_lower_bound(
      facts_.withdrawals, index,
      [](const Withdrawal& one, int32_t claim) { return one.claim < claim; });
  const ReportedWithdrawal reported =
      ReportWithdrawals(interpreter_.claims(), {*withdrawal})[0];
  row.reading = absl::StrCat("withdrawn: ", WithdrawalText(reported));
  Node tree = MappingNode();
  AddMember(tree, "withdrawn", TextNode(reported.reason));
  AddMember(tree, "by", reported.by.has_value() ? TextNode(*reported.by) : NullNode());
  return tree;
}

// What reading the claim once more reports.
Node FactlessRows::Error(int32_t index, FactRow& row) {
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

Node FactlessRows::Silent(const Claim& claim, FactRow& row) {
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
  const ReadingContext context = interpreter_.Context(claim, property, Dated(published));
  row.reading = ReadingText(*reading, context);
  return ReadingTree(*reading, context);
}

}  // namespace gainsay
