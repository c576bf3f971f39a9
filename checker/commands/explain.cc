#include "checker/commands/explain.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "checker/commands/checked.h"
#include "checker/commands/console.h"
#include "checker/commands/day.h"
#include "checker/commands/explain_check.h"
#include "checker/commands/explain_rule.h"
#include "checker/commands/workspace_flags.h"
#include "checker/engine/two_claims.h"
#include "checker/exit_status.h"
#include "checker/project/check_docs.h"
#include "checker/project/workspace.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "reports/acceptance.h"
#include "reports/formats/explanation.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

constexpr size_t kNearestNames = 3;

struct ExplainOptions {
  std::vector<std::string> what;  // a finding's id, a rule's, or two claims
  WorkspaceOptions workspace;
  std::string today;
  int width = 0;
};

bool IsHex(absl::string_view text) {
  return !text.empty() && absl::c_all_of(text, absl::ascii_isxdigit);
}

int Show(const std::string& text, bool sound) {
  return WriteOut(text) && sound ? kPassed : kInputIsWrong;
}

FormatOptions Format(const ExplainOptions& options) {
  FormatOptions format;
  format.width = ReportWidth(options.width);
  format.color = UseColor("auto");
  return format;
}

int ExplainFinding(const ExplainOptions& options) {
  Checked checked;
  CheckQuietly(options.workspace, {.today = options.today}, checked);
  std::string problem;
  const Finding* finding = FindFinding(options.what[0], checked.report.findings, problem);
  if (finding == nullptr) return InputIsWrong(problem);
  const std::string text = RenderFindingExplanation(*finding, Format(options));
  return Show(text, StaysSound(checked));
}

// The claim of that name, with the nearest names where there is none. An article's id and
// a claim's may have a '#' each, so that two claims have it.
std::optional<int32_t> FindClaim(const std::string& name, const ClaimSet& claims) {
  std::vector<std::string> names;
  std::vector<int32_t> found;
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    names.push_back(ClaimName(claims, static_cast<int32_t>(i)));
    if (names.back() == name) found.push_back(static_cast<int32_t>(i));
  }
  if (found.size() == 1) return found[0];
  if (!found.empty()) {
    const auto place = [&](int32_t claim) {
      const FilePosition at = claims.claims.whole(claim).position;
      return fmt::format("{}:{}", at.file, at.at.line);
    };
    InputIsWrong(fmt::format("'{}' names two claims: see {} and {}", name,
                             place(found[0]), place(found[1])));
    return std::nullopt;
  }
  const std::vector<std::string> near = Nearest(name, names, kNearestNames);
  std::string hint;
  if (!near.empty()) {
    hint = fmt::format("; did you mean '{}'?", absl::StrJoin(near, "', '"));
  } else if (!absl::StrContains(name, '#')) {
    hint = "; a claim is written article#claim";
  }
  InputIsWrong(fmt::format("no claim '{}'{}", name, hint));
  return std::nullopt;
}

int ExplainClaims(const ExplainOptions& options) {
  Checked checked;
  CheckQuietly(options.workspace, {.today = options.today}, checked);
  const ClaimSet& claims = checked.workspace.claims;
  const std::optional<int32_t> a = FindClaim(options.what[0], claims);
  const std::optional<int32_t> b = FindClaim(options.what[1], claims);
  if (!a.has_value() || !b.has_value()) return kInputIsWrong;
  if (*a == *b) {
    return InputIsWrong(
        fmt::format("'{}' is named twice: two claims are compared", options.what[0]));
  }
  const ReportedPair pair =
      ExplainTwoClaims(checked.workspace, checked.facts, checked.report, *a, *b);
  const std::string text = RenderPairExplanation(pair, Format(options));
  return Show(text, StaysSound(checked));
}

std::string UnknownRule(const std::string& name, const Workspace& workspace) {
  if (absl::StrContains(name, '#')) {
    return fmt::format("one claim is not enough: '{}' and which other?", name);
  }
  if (absl::c_linear_search(workspace.off_rules, name)) {
    return fmt::format("the rule '{}' is switched off by the project's 'override'", name);
  }
  if (IsHex(name) && name.size() < kShortestId) {
    return fmt::format("no rule '{}'; a finding's id needs {} digits or more", name,
                       kShortestId);
  }
  return fmt::format(
      "no rule '{}'; {}", name,
      DidYouMeanOneOf(name, KnownRules(workspace.rules, workspace.vocabulary)));
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
  if (rule == workspace.rules.end() && IsFindingId(absl::AsciiStrToLower(name)))
    return ExplainFinding(options);
  diagnostics.SortAndDeduplicate();
  WriteDiagnostics(diagnostics);
  if (rule == workspace.rules.end()) {
    const std::string declared = CheckExplanation(
        name, workspace.vocabulary, workspace.rules, ReportWidth(options.width));
    return declared.empty() ? InputIsWrong(UnknownRule(name, workspace))
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
          "ID|RULE|CLAIM", options->what,
          "a finding's id, or 8 or more of its digits; a rule's id; or two claims, "
          "article#claim each")
      ->required()
      ->expected(1, 2)
      ->option_text("ID|RULE|CLAIM CLAIM")
      ->type_name("");
  AddProjectFlag(command, options->workspace);
  AddClaimsFlags(command, options->workspace);
  AddReadingFlags(command, options->workspace);
  AddSettlementFlags(command, options->workspace);
  AddTodayFlag(command, options->today);
  AddWidthFlag(command, options->width);
  command.callback([options, &status] { status = RunExplain(*options); });
}

}  // namespace gainsay
