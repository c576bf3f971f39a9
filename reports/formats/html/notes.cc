#include "reports/formats/html/notes.h"

#include <algorithm>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "reports/formats/html/markup.h"
#include "reports/formats/layout.h"
#include "reports/formats/phrases.h"
#include "reports/formats/sides.h"

namespace gainsay::html {
namespace {

constexpr size_t kMostListed = 500;

std::string Section(absl::string_view id, absl::string_view heading,
                    absl::string_view content) {
  return absl::StrCat("<section id=\"", id, "\" aria-labelledby=\"", id,
                      "-h\">\n<h2 id=\"", id, "-h\">", heading, "</h2>\n", content,
                      "</section>\n");
}

std::string MoreThan(size_t shown, size_t all) {
  if (shown == all) return "";
  return absl::StrCat("<p>and ", Counted(all - shown, "more", "more"), "</p>\n");
}

std::string DiagnosticItem(const Diagnostic& diagnostic) {
  return absl::StrCat("<li><b>", Name(diagnostic.severity), "</b> <span dir=\"auto\">",
                      Text(diagnostic.message), "</span>",
                      diagnostic.hint.empty() ? "" : "; " + Text(diagnostic.hint),
                      " <small>", Text(PlaceOf(diagnostic.position)), "</small></li>\n");
}

std::string LeftItems(const ReportedChoice& choice) {
  if (choice.findings == 0) return "no further finding";
  std::string text =
      absl::StrCat(Counted(choice.findings, "further finding", "further findings"), ": ");
  for (size_t i = 0; i < choice.left.size() && i < kMostListed; ++i) {
    const ReportedLeft& left = choice.left[i];
    absl::StrAppend(&text, i == 0 ? "" : ", ", Name(left.verdict), " <a href=\"#f-",
                    Text(left.id), "\">", Text(left.id.substr(0, 8)), "</a>");
  }
  return choice.left.size() > kMostListed ? text + ", …" : text;
}

bool HasHelp(const ReportedRule& rule) { return !rule.what.empty() || !rule.why.empty(); }

}  // namespace

std::string DiagnosticsSection(const Report& report) {
  if (report.diagnostics.empty()) return "";
  std::vector<const Diagnostic*> sorted;
  for (const Diagnostic& diagnostic : report.diagnostics) sorted.push_back(&diagnostic);
  absl::c_stable_sort(sorted, [](const Diagnostic* a, const Diagnostic* b) {
    return (a->severity == DiagnosticSeverity::kError) >
           (b->severity == DiagnosticSeverity::kError);
  });
  const size_t shown = std::min(sorted.size(), kMostListed);
  std::string list = "<ul>\n";
  for (size_t i = 0; i < shown; ++i) list += DiagnosticItem(*sorted[i]);
  return Section("input", "Problems in the input",
                 absl::StrCat(list, "</ul>\n", MoreThan(shown, sorted.size())));
}

std::string ChoicesSection(const Report& report) {
  if (report.readings.empty()) return "";
  std::string list = "<dl>\n";
  const ChoiceName* last = nullptr;
  for (const ReportedChoice& choice : report.readings) {
    if (last == nullptr || *last != choice.choice) {
      absl::StrAppend(&list, "<dt dir=\"auto\">", Text(ChoiceClause(choice.choice)),
                      "</dt>\n");
    }
    last = &choice.choice;
    absl::StrAppend(&list, "<dd><b>", Isolated(choice.text), "</b>",
                    choice.stated_by.empty()
                        ? ""
                        : absl::StrCat(" (", Isolated(choice.stated_by), ")"),
                    ": ", LeftItems(choice), "</dd>\n");
  }
  return Section(
      "readings", "Which reading fits",
      absl::StrCat("<p>What the words leave open: for each alternative, the "
                   "findings that it would leave of those that turn on it.</p>\n",
                   list, "</dl>\n"));
}

std::string WithdrawnSection(const Report& report) {
  if (report.withdrawn.empty()) return "";
  const size_t shown = std::min(report.withdrawn.size(), kMostListed);
  std::string list = "<ul>\n";
  for (size_t i = 0; i < shown; ++i) {
    const ReportedWithdrawal& withdrawal = report.withdrawn[i];
    absl::StrAppend(&list, "<li>", Isolated(withdrawal.claim), ": ",
                    Isolated(WithdrawalText(withdrawal)), " <small>",
                    Text(PlaceOf(withdrawal.position)), "</small></li>\n");
  }
  return Section("withdrawn", "Withdrawn, and so not compared",
                 absl::StrCat(list, "</ul>\n", MoreThan(shown, report.withdrawn.size())));
}

RuleAnchors RuleAnchorsOf(const Report& report) {
  RuleAnchors anchors;
  for (size_t i = 0; i < report.rules.size(); ++i) {
    if (!HasHelp(report.rules[i])) continue;
    anchors[report.rules[i].id] = absl::StrCat("rule-", i + 1);
  }
  return anchors;
}

std::string RulesSection(const Report& report) {
  const RuleAnchors anchors = RuleAnchorsOf(report);
  if (anchors.empty()) return "";
  std::string list = "<dl>\n";
  for (const ReportedRule& rule : report.rules) {
    if (!HasHelp(rule)) continue;
    absl::StrAppend(&list, "<dt id=\"", anchors.at(rule.id), "\">", Isolated(rule.id),
                    "</dt>\n");
    for (const std::string& text : {rule.what, rule.why}) {
      if (!text.empty())
        absl::StrAppend(&list, "<dd dir=\"auto\">", Text(text), "</dd>\n");
    }
  }
  return Section("rules", "The rules of these findings", absl::StrCat(list, "</dl>\n"));
}

}  // namespace gainsay::html
