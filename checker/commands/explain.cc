#include "checker/commands/explain.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/commands/console.h"
#include "checker/commands/explain_declaration.h"
#include "checker/commands/explain_rule.h"
#include "checker/commands/workspace_flags.h"
#include "checker/engine/check.h"
#include "checker/engine/pair.h"
#include "checker/exit_status.h"
#include "checker/project/workspace.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "reports/formats/explanation.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// The shortest beginning of a finding's id that names it.
constexpr size_t kShortestId = 8;
constexpr size_t kIdDigits = 16;
constexpr size_t kNearestIds = 3;
// Claims that a position lists; witnesses are bounded by the same number.
constexpr int64_t kMostClaims = 1000;

struct ExplainOptions {
  std::vector<std::string> what;  // a finding's id, a rule's, or two claims
  WorkspaceOptions workspace;
  int width = 0;
};

int Wrong(const std::string& message) {
  fmt::print(stderr, "gainsay: {}\n", Printable(message));
  return kInputIsWrong;
}

bool IsHex(absl::string_view text) {
  return !text.empty() && absl::c_all_of(text, absl::ascii_isxdigit);
}

bool MayBeId(absl::string_view text) {
  return IsHex(text) && text.size() >= kShortestId && text.size() <= kIdDigits;
}

// What is known once everything was read and checked.
struct Checked {
  Workspace workspace;
  FactBase facts;
  Report report;
  bool sound = true;  // nothing of the input was in error
};

// Warnings are left to `gainsay check`.
void WriteErrors(const Diagnostics& diagnostics) {
  Diagnostics errors;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.severity == DiagnosticSeverity::kError) errors.Add(diagnostic);
  }
  WriteDiagnostics(errors);
}

void CheckAll(const ExplainOptions& options, Checked& checked) {
  Diagnostics diagnostics;
  checked.workspace = LoadWorkspace(options.workspace, &diagnostics);
  checked.facts = BuildFacts(checked.workspace, &diagnostics);
  checked.report = Check(checked.workspace, checked.facts, kMostClaims);
  diagnostics.SortAndDeduplicate();
  WriteErrors(diagnostics);
  checked.sound = !diagnostics.has_errors();
}

int Show(const std::string& text, bool sound) {
  return WriteOut(text) && sound ? kPassed : kInputIsWrong;
}

FormatOptions Format(const ExplainOptions& options) {
  FormatOptions format;
  format.width = ReportWidth(options.width);
  return format;
}

size_t SharedDigits(absl::string_view a, absl::string_view b) {
  return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

// "; the nearest are 7f3a91c2 and …": those that begin alike, or have some of the digits.
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

int ExplainFinding(const ExplainOptions& options) {
  const std::string id = absl::AsciiStrToLower(options.what[0]);
  Checked checked;
  CheckAll(options, checked);
  std::vector<const Finding*> found;
  for (const Finding& finding : checked.report.findings) {
    if (absl::StartsWith(finding.id, id)) found.push_back(&finding);
  }
  if (found.empty()) {
    return Wrong(
        fmt::format("no finding '{}'; {}", id, NearestIds(id, checked.report.findings)));
  }
  if (found.size() > 1) {
    std::vector<std::string> ids;
    for (const Finding* finding : found) ids.push_back(finding->id);
    ids.resize(std::min(ids.size(), kNearestIds));
    return Wrong(fmt::format("'{}' is the beginning of {} findings' ids: {}", id,
                             found.size(), absl::StrJoin(ids, ", ")));
  }
  return Show(RenderFindingExplanation(*found[0], Format(options)), checked.sound);
}

// The claim of that name, with the nearest names where there is none.
std::optional<int32_t> FindClaim(const std::string& name, const ClaimSet& claims) {
  std::vector<std::string> names;
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    names.push_back(ClaimName(claims, claims.claims[i]));
    if (names.back() == name) return static_cast<int32_t>(i);
  }
  const std::vector<std::string> near = Nearest(name, names, kNearestIds);
  std::string hint;
  if (!near.empty()) {
    hint = fmt::format("; did you mean '{}'?", absl::StrJoin(near, "', '"));
  } else if (!absl::StrContains(name, '#')) {
    hint = "; a claim is written article#claim";
  }
  Wrong(fmt::format("no claim '{}'{}", name, hint));
  return std::nullopt;
}

int ExplainClaims(const ExplainOptions& options) {
  Checked checked;
  CheckAll(options, checked);
  const ClaimSet& claims = checked.workspace.claims;
  const std::optional<int32_t> a = FindClaim(options.what[0], claims);
  const std::optional<int32_t> b = FindClaim(options.what[1], claims);
  if (!a.has_value() || !b.has_value()) return kInputIsWrong;
  if (*a == *b) {
    return Wrong(
        fmt::format("'{}' is named twice: two claims are compared", options.what[0]));
  }
  const ReportedPair pair =
      ExplainPair(checked.workspace, checked.facts, checked.report, *a, *b);
  return Show(RenderPairExplanation(pair, Format(options)), checked.sound);
}

std::string UnknownRule(const std::string& name, const std::vector<Rule>& rules) {
  if (absl::StrContains(name, '#')) {
    return fmt::format("one claim is not enough: '{}' and which other?", name);
  }
  if (IsHex(name) && name.size() < kShortestId) {
    return fmt::format("no rule '{}'; a finding's id needs {} digits or more", name,
                       kShortestId);
  }
  std::vector<std::string> known;
  for (const Rule& rule : rules) known.push_back(rule.id);
  return fmt::format("no rule '{}'; {}", name, DidYouMeanOneOf(name, known));
}

int RunExplain(const ExplainOptions& options) {
  if (options.what.size() == 2) return ExplainClaims(options);
  const std::string& name = options.what[0];
  Diagnostics diagnostics;
  WorkspaceOptions where = options.workspace;
  where.rules_alone = true;
  const Workspace workspace = LoadWorkspace(where, &diagnostics);
  const auto rule =
      absl::c_find_if(workspace.rules, [&](const Rule& r) { return r.id == name; });
  if (rule == workspace.rules.end() && MayBeId(name)) return ExplainFinding(options);
  diagnostics.SortAndDeduplicate();
  WriteDiagnostics(diagnostics);
  if (rule == workspace.rules.end()) {
    const std::string declared =
        DeclarationExplained(name, workspace.vocabulary, ReportWidth(options.width));
    return declared.empty() ? Wrong(UnknownRule(name, workspace.rules))
                            : Show(declared, true);
  }
  return Show(RuleExplanation(*rule, workspace.vocabulary, ReportWidth(options.width)),
              true);
}

}  // namespace

void AddExplainCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<ExplainOptions>();
  command
      .add_option(
          "WHAT", options->what,
          "a finding's id, or 8 or more of its digits; a rule's id; or two claims, "
          "article#claim each")
      ->required()
      ->expected(1, 2)
      ->type_name("");
  command
      .add_option(
          "--project", options->workspace.paths,
          "what was checked: a project's folder, or files (default: the project at "
          "or above the working directory)")
      ->allow_extra_args(false)
      ->type_name("PATH");
  AddReadingFlags(command, options->workspace);
  AddWidthFlag(command, options->width);
  command.callback([options, &status] { status = RunExplain(*options); });
}

}  // namespace gainsay
