#include "checker/proposal/proposals.h"

#include <map>
#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/proposal/claimed_names.h"
#include "checker/proposal/name_groups.h"

namespace gainsay {
namespace {

std::vector<ProposedProperty> ProposeProperties(const Workspace& workspace,
                                                FactBase& facts) {
  std::map<std::string, std::vector<const Claim*>> claims;
  for (size_t i = 0; i < workspace.claims.claims.size(); ++i) {
    const Claim& claim = *workspace.claims.claims.stored(i);
    if (claim.origin != FactOrigin::kClaim) continue;
    if (workspace.vocabulary.FindProperty(claim.property.text) != kNoProperty) continue;
    claims[claim.property.text].push_back(&claim);
  }
  std::vector<ProposedProperty> proposed;
  for (const auto& [id, of_property] : claims) {
    std::set<std::string> key;
    for (const Claim* claim : of_property) {
      for (const auto& [qualifier, value] : claim->qualifiers) key.insert(qualifier.text);
    }
    proposed.push_back({id,
                        GuessType(of_property, facts.published, *facts.interpreter),
                        {key.begin(), key.end()},
                        of_property.size()});
  }
  absl::c_stable_sort(proposed, [](const ProposedProperty& a, const ProposedProperty& b) {
    return a.claims > b.claims;
  });
  return proposed;
}

}  // namespace

Proposals Propose(Workspace& workspace) {
  Diagnostics ignored;  // properties are unknown: that is why they are proposed
  FactBase facts = BuildFacts(workspace, &ignored);
  workspace.claims.claims.KeepWhole();
  Proposals proposals;
  proposals.properties = ProposeProperties(workspace, facts);
  proposals.entities =
      GroupNames(ClaimedNames(workspace.claims, proposals.properties, workspace.lexicon),
                 workspace.lexicon);
  return proposals;
}

}  // namespace gainsay
