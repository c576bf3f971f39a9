#include "checker/commands/fact_row.h"

#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/stance.h"

namespace gainsay {
namespace {

Node TextOrNull(const std::optional<std::string>& text) {
  return text.has_value() ? TextNode(*text) : NullNode();
}

Node TextsTree(const std::vector<std::string>& texts) {
  Node tree = SequenceNode();
  for (const std::string& text : texts) tree.items.push_back(TextNode(text));
  return tree;
}

}  // namespace

Node FactRowTree(const ReportedClaim& claim, FactRowParts parts) {
  Node tree = MappingNode();
  AddMember(tree, "article",
            claim.article.empty() ? NullNode() : TextNode(claim.article));
  AddMember(tree, "claim", TextNode(claim.claim));
  AddMember(tree, "subject", TextNode(parts.subject));
  AddMember(tree, "property", TextNode(parts.property));
  AddMember(tree, "qualifiers", std::move(parts.qualifiers));
  AddMember(tree, "value", TextNode(claim.value));
  AddMember(tree, "reading", std::move(parts.reading));
  if (!claim.matched.empty()) AddMember(tree, "matched", TextsTree(claim.matched));
  AddMember(tree, "voice", TextOrNull(claim.voice));
  AddMember(tree, "stance", TextsTree(claim.stance));
  AddMember(tree, "as_of", TextOrNull(claim.as_of));
  AddMember(tree, "valid", std::move(parts.valid));
  AddMember(tree, "conditions", std::move(parts.conditions));
  return tree;
}

std::string StanceNote(const ReportedClaim& claim) {
  std::string note;
  for (const std::string& stance : claim.stance) {
    if (stance != kAsserts) absl::StrAppend(&note, " (", stance, ")");
  }
  return note;
}

}  // namespace gainsay
