#include "reports/formats/html/summary.h"

#include <optional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "reports/formats/html/markup.h"
#include "reports/formats/html/severities.h"
#include "reports/formats/layout.h"
#include "reports/formats/phrases.h"

namespace gainsay::html {
namespace {

std::string ClaimsTable(const Summary& summary) {
  return CountTable(
      "Claims",
      {{"compared", summary.compared},
       {"alone: nothing to compare with", summary.alone},
       {"undetermined", summary.undetermined},
       {"withdrawn", summary.withdrawn},
       {"silent: stating nothing", summary.silent}},
      absl::StrCat("in ", Counted(summary.articles, "article", "articles")));
}

std::string QuotesTable(const Summary& summary) {
  if (summary.quotes.empty()) return "";
  std::vector<CountRow> rows;
  for (const auto& [state, count] : summary.quotes) {
    const absl::string_view name = Name(state);
    rows.push_back({std::string(name), count});
  }
  return CountTable("Quotes", rows, "in all");
}

// Verdicts against severities, of all findings on the page.
std::string FindingsTable(const Report& report) {
  const SeverityCounts counts(report.findings);
  std::string text =
      "<table>\n<caption>Findings</caption>\n<thead><tr><th scope=\"col\">verdict</th>";
  for (const Severity severity : kGravestFirst) {
    absl::StrAppend(&text, "<th scope=\"col\">", Name(severity), "</th>");
  }
  text += "<th scope=\"col\">in all</th></tr></thead>\n<tbody>\n";
  const auto cells = [&](const std::optional<Verdict>& verdict) {
    std::string row;
    for (const Severity severity : kGravestFirst) {
      absl::StrAppend(&row, "<td>", counts.Of(verdict, severity), "</td>");
    }
    return absl::StrCat(row, "<td>", counts.Of(verdict, std::nullopt), "</td></tr>\n");
  };
  for (const Verdict verdict : counts.verdicts()) {
    absl::StrAppend(&text, "<tr><th scope=\"row\">", Name(verdict), "</th>",
                    cells(verdict));
  }
  return absl::StrCat(text, "</tbody>\n<tfoot>\n<tr><th scope=\"row\">in all</th>",
                      cells(std::nullopt), "</tfoot>\n</table>\n");
}

void AddSentence(std::string& list, const std::string& sentence) {
  absl::StrAppend(&list, "<li>", Text(sentence), "</li>\n");
}

// "2 rules matched no facts: a, b", and who is not named stands for "…".
void AddNames(std::string& list, absl::string_view one, absl::string_view many,
              absl::string_view what, const std::vector<std::string>& names,
              int64_t count) {
  if (count == 0) return;
  AddSentence(
      list,
      absl::StrCat(Counted(count, one, many), " ", what, ": ", absl::StrJoin(names, ", "),
                   count > static_cast<int64_t>(names.size()) ? ", …" : ""));
}

std::string Sentences(const Report& report, const FormatOptions& options) {
  const Summary& summary = report.summary;
  std::string list;
  for (const ReportedBlame& blame : report.blame) {
    AddSentence(list, absl::StrCat(blame.findings, " of ", blame.of, " findings involve ",
                                   blame.claim));
  }
  for (const std::string& count : HiddenCounts(summary, options.show_accepted)) {
    AddSentence(list, count);
  }
  AddSentence(list,
              absl::StrCat(Counted(summary.article_facts, "statement", "statements"),
                           " of the articles themselves, such as their dates"));
  AddNames(list, "rule", "rules", "matched no facts", report.idle_rules,
           static_cast<int64_t>(report.idle_rules.size()));
  AddNames(list, "rule", "rules", "switched off by an override", report.off_rules,
           static_cast<int64_t>(report.off_rules.size()));
  if (options.verbose) {
    AddNames(list, "fact", "facts", "compared with nothing", report.uncompared,
             summary.uncompared);
  }
  return absl::StrCat("<ul>\n", list, "</ul>\n");
}

}  // namespace

std::string Headline(const Report& report) {
  const int64_t findings = OpenFindings(report.summary);
  return absl::StrCat(
      findings == 0 ? "No findings" : Counted(findings, "finding", "findings"), " in ",
      Counted(report.summary.claims, "claim", "claims"));
}

std::string SummarySection(const Report& report, const FormatOptions& options) {
  return absl::StrCat(
      "<section id=\"summary\" aria-labelledby=\"summary-h\">\n"
      "<h2 id=\"summary-h\">Summary</h2>\n<div class=\"tables\">\n",
      FindingsTable(report), ClaimsTable(report.summary), QuotesTable(report.summary),
      "</div>\n", Sentences(report, options), "</section>\n");
}

}  // namespace gainsay::html
