#include "checker/commands/facts.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "checker/commands/console.h"
#include "checker/commands/workspace_flags.h"
#include "checker/engine/check.h"
#include "checker/engine/describe.h"
#include "checker/exit_status.h"
#include "claims/value_types/tree.h"
#include "input/word_list.h"
#include "reports/formats/json_stream.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

struct FactsOptions {
  WorkspaceOptions workspace;
  std::string format = "table";
};

// One fact, as the table and JSON Lines show it.
struct Row {
  std::string claim;
  std::string subject;
  std::string property;
  std::string written;
  std::string reading;
  Node tree;
};

Node TextOrNull(const std::optional<std::string>& text) {
  return text.has_value() ? TextNode(*text) : NullNode();
}

// When the fact holds, widened by what its property says that it holds for, unless the
// claim says until when.
Node ValidTree(const Fact& fact, const Property& property) {
  DayRange days{fact.time.start.min, fact.time.end.max};
  if (property.time == TimeKind::kFluent && !fact.ends && days.max != kMaxDay) {
    days.max += property.holds_for_days;
  }
  Node tree = MappingNode();
  AddMember(tree, "from",
            days.min == kMinDay ? NullNode() : TextNode(FormatDay(days.min)));
  AddMember(tree, "to", days.max == kMaxDay ? NullNode() : TextNode(FormatDay(days.max)));
  return tree;
}

Row RowOfFact(const Fact& fact, const FactBase& facts, const Workspace& workspace,
              Describer& describer) {
  const Vocabulary& vocabulary = workspace.vocabulary;
  const Property& property = vocabulary.property(fact.property);
  const ReportedClaim claim = describer.Claim(fact);
  Row row;
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
    if (stance != "asserts") absl::StrAppend(&row.reading, " (", stance, ")");
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
    AddMember(conditions, choice.name,
              TextNode(choice.alternatives[condition.alternative]));
    absl::StrAppend(&row.reading, ", if ", choice.name, " is ",
                    choice.alternatives[condition.alternative]);
  }
  Node stance = SequenceNode();
  for (const std::string& word : claim.stance) stance.items.push_back(TextNode(word));
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
  AddMember(row.tree, "stance", std::move(stance));
  AddMember(row.tree, "as_of", TextOrNull(claim.as_of));
  AddMember(row.tree, "valid", ValidTree(fact, property));
  AddMember(row.tree, "conditions", std::move(conditions));
  return row;
}

// The mark, then the text, its further lines below the text's first word.
std::string Hanging(absl::string_view mark, absl::string_view text, int indent,
                    int width) {
  std::string lines = Wrapped(Printable(text), indent, width);
  return lines.replace(static_cast<size_t>(indent) - mark.size(), mark.size(),
                       mark.data(), mark.size());
}

// A block a claim: all that it is about, what is written, and a line for each way to read
// it that looks different.
std::string Table(absl::Span<const Row> rows, int width) {
  constexpr size_t kMostSubjects = 8;
  std::string out;
  size_t end = 0;
  for (size_t begin = 0; begin < rows.size(); begin = end) {
    const Row& first = rows[begin];
    std::vector<std::string> subjects;
    std::vector<absl::string_view> readings;
    for (; end < rows.size() && rows[end].claim == first.claim; ++end) {
      const Row& row = rows[end];
      if (!absl::c_linear_search(subjects, row.subject)) subjects.push_back(row.subject);
      if (!absl::c_linear_search(readings, row.reading)) readings.push_back(row.reading);
    }
    const std::string heading = absl::StrCat(
        first.claim, ": ", WordList(std::move(subjects), " and ", kMostSubjects), ", ",
        first.property);
    absl::StrAppend(&out, Hanging("", heading, 2, width).substr(2),
                    Wrapped(Printable(first.written), 4, width));
    for (const absl::string_view reading : readings) {
      absl::StrAppend(&out, Hanging("= ", reading, 6, width));
    }
  }
  return out;
}

int RunFacts(const FactsOptions& options) {
  Diagnostics diagnostics;
  Workspace workspace = LoadWorkspace(options.workspace, &diagnostics);
  FactBase facts = BuildFacts(workspace, &diagnostics);
  Describer describer(facts.interpreter.get(), facts.table);
  std::vector<Row> rows;
  for (const Fact& fact : facts.table.facts) {
    if (!fact.inherited && !fact.converse)
      rows.push_back(RowOfFact(fact, facts, workspace, describer));
  }
  diagnostics.SortAndDeduplicate();
  WriteDiagnostics(diagnostics);
  std::string out;
  if (options.format == "jsonl") {
    for (const Row& row : rows) absl::StrAppend(&out, NodeToJson(row.tree), "\n");
  } else {
    out = Table(rows, ReportWidth());
  }
  return WriteOut(out) && !diagnostics.has_errors() ? kPassed : kInputIsWrong;
}

}  // namespace

void AddFactsCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<FactsOptions>();
  AddWorkspaceFlags(command, options->workspace);
  command.add_option("--format", options->format, "table (the default) or jsonl")
      ->check(CLI::IsMember({"table", "jsonl"}))
      ->type_name("FORMAT");
  command.callback([options, &status] { status = RunFacts(*options); });
}

}  // namespace gainsay
