#include "checker/commands/checked.h"

#include <algorithm>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/archive/old_claims.h"
#include "checker/commands/check_scope.h"
#include "checker/commands/console.h"
#include "checker/project/settlement_reader.h"
#include "claims/archive/archive.h"
#include "fmt/format.h"
#include "input/files.h"
#include "input/nearest.h"
#include "reports/acceptance.h"

namespace gainsay {
namespace {

constexpr size_t kNearestIds = 3;

void WriteErrors(const Diagnostics& diagnostics) {
  Diagnostics errors;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.severity == DiagnosticSeverity::kError) errors.Add(diagnostic);
  }
  WriteDiagnostics(errors);
}

size_t SharedDigits(absl::string_view a, absl::string_view b) {
  return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

// "the nearest: 7f3a91c2, …": those that begin alike, or have some of the digits.
std::string NearestIds(const std::string& id, const std::vector<Finding>& findings) {
  if (findings.empty()) return "there are no findings";
  std::vector<std::string> ids;
  for (const Finding& finding : findings) {
    ids.push_back(finding.id.substr(0, std::max(id.size(), kShortestId)));
  }
  std::vector<std::string> near = Nearest(id, ids, kNearestIds);
  if (near.empty()) {
    absl::c_sort(ids, [&](const std::string& a, const std::string& b) {
      const size_t left = SharedDigits(id, a);
      const size_t right = SharedDigits(id, b);
      return left != right ? left > right : a < b;
    });
    ids.resize(std::min(ids.size(), kNearestIds));
    near = std::move(ids);
  }
  return "the nearest: " + absl::StrJoin(near, ", ");
}

}  // namespace

void CheckAll(const WorkspaceOptions& options, const CheckRequest& request,
              Checked& checked, Diagnostics* diagnostics) {
  Workspace& workspace = checked.workspace;
  workspace = LoadWorkspace(options, diagnostics);
  if (!options.against.empty() && Archive::IsMeant(options.against)) {
    AddArchivedClaims(options, diagnostics, workspace);
  }
  if (request.accepted == AcceptedFileIs::kPerhapsNew && !options.accepted.empty() &&
      !PathExists(options.accepted)) {
    workspace.accepted_files.clear();
  }
  checked.facts = BuildFacts(workspace, diagnostics, options.progress, options.jobs);
  workspace.claims.claims.ReportChanges(diagnostics);
  const CheckScope scope = ScopeOf(workspace, request.only, diagnostics);
  Settlement settlement = ReadSettlement(workspace, diagnostics);
  settlement.today = request.today;
  // What could not be read may be what is accepted.
  settlement.complete = settlement.complete && !diagnostics->has_errors();
  checked.report = Check(workspace, checked.facts, request.max_claims, settlement, scope,
                         options.progress, options.jobs);
  workspace.claims.claims.ReportChanges(diagnostics);
}

void CheckQuietly(const WorkspaceOptions& options, const CheckRequest& request,
                  Checked& checked) {
  Diagnostics diagnostics;
  CheckAll(options, request, checked, &diagnostics);
  diagnostics.SortAndDeduplicate();
  WriteErrors(diagnostics);
  checked.sound = !diagnostics.has_errors();
}

bool StaysSound(const Checked& checked) {
  Diagnostics changes;
  checked.workspace.claims.claims.ReportChanges(&changes);
  WriteErrors(changes);
  return checked.sound && !changes.has_errors();
}

const Finding* FindFinding(const std::string& id, const std::vector<Finding>& findings,
                           std::string& problem) {
  const std::string digits = absl::AsciiStrToLower(id);
  if (!IsFindingId(digits)) {
    problem = fmt::format(
        "'{}' is no finding's id: 8 to 16 digits, 0-9 and a-f, as the report "
        "shows them",
        id);
    return nullptr;
  }
  std::vector<const Finding*> found;
  for (const Finding& finding : findings) {
    if (absl::StartsWith(finding.id, digits)) found.push_back(&finding);
  }
  if (found.empty()) {
    problem = fmt::format("no finding '{}'; {}", digits, NearestIds(digits, findings));
    return nullptr;
  }
  if (absl::c_any_of(found,
                     [&](const Finding* other) { return other->id != found[0]->id; })) {
    std::vector<std::string> ids;
    for (const Finding* finding : found) ids.push_back(finding->id);
    ids.resize(std::min(ids.size(), kNearestIds));
    problem = fmt::format("'{}' is the beginning of {} findings' ids: {}", digits,
                          found.size(), absl::StrJoin(ids, ", "));
    return nullptr;
  }
  return found[0];
}

}  // namespace gainsay
