#include "reports/formats/html/page.h"

#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "reports/embedded_files.h"
#include "reports/formats/html/article_index.h"
#include "reports/formats/html/drawing.h"
#include "reports/formats/html/filters.h"
#include "reports/formats/html/finding.h"
#include "reports/formats/html/markup.h"
#include "reports/formats/html/matrix.h"
#include "reports/formats/html/notes.h"
#include "reports/formats/html/summary.h"
#include "reports/formats/layout.h"
#include "reports/formats/phrases.h"

namespace gainsay {
namespace html {
namespace {

absl::string_view StyleSheet() {
  const auto files = ReportsFiles();
  return absl::c_find_if(files,
                         [](const EmbeddedFile& file) {
                           return file.path == "reports/formats/html/report.css";
                         })
      ->contents;
}

std::string Head(const Report& report) {
  return absl::StrCat(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>",
      Headline(report), " – gainsay</title>\n<style>\n", StyleSheet(),
      "</style>\n</head>\n");
}

std::string Lead(const Report& report) {
  const auto failing =
      absl::c_count_if(report.findings, [](const Finding& each) { return each.fails; });
  const int64_t errors = InputErrors(report);
  const std::vector<std::string> verdicts = VerdictCounts(report.summary);
  std::string text = absl::StrJoin(verdicts, ", ");
  if (!verdicts.empty()) {
    absl::StrAppend(&text,
                    failing == 0
                        ? "; none makes the check fail"
                        : absl::StrCat("; ", failing,
                                       failing == 1 ? " of them makes the check fail"
                                                    : " of them make the check fail"));
  }
  std::string lead = text.empty() ? "" : absl::StrCat("<p>", text, ".</p>\n");
  if (errors > 0) {
    absl::StrAppend(&lead, "<p><strong>", Counted(errors, "error", "errors"),
                    " in the input</strong>: ", kNotRead, ".</p>\n");
  }
  return lead;
}

std::string FindingsSection(const Report& report, const FindingContext& context) {
  if (report.findings.empty()) return "";
  std::string text = absl::StrCat(
      "<section id=\"findings\" aria-labelledby=\"findings-h\">\n"
      "<h2 id=\"findings-h\">Findings</h2>\n",
      Filters(report.findings), DrawingShapes());
  std::string articles;
  for (const Finding& finding : report.findings) {
    articles += FindingArticle(finding, context);
  }
  if (articles.find("<figure>") != std::string::npos) text += DrawingLegend();
  return absl::StrCat(text, articles, "</section>\n");
}

// A link to each section that is there.
std::string Navigation(const std::vector<std::pair<std::string, std::string>>& sections) {
  std::string text = "<nav aria-label=\"Contents\">\n<ul>\n";
  for (const auto& [section, label] : sections) {
    const size_t id = section.find("id=\"");
    if (id == std::string::npos) continue;
    const size_t begin = id + 4;
    absl::StrAppend(&text, "<li><a href=\"#",
                    section.substr(begin, section.find('"', begin) - begin), "\">", label,
                    "</a></li>\n");
  }
  return text + "</ul>\n</nav>\n";
}

std::string Page(const Report& report, const FormatOptions& options) {
  const ArticleIndex index(report.findings, options.max_claims);
  const RuleAnchors rules = RuleAnchorsOf(report);
  const std::vector<std::pair<std::string, std::string>> sections = {
      {SummarySection(report, options), "Summary"},
      {DiagnosticsSection(report), "Problems"},
      {FindingsSection(report, {index, rules, options, !report.agreement.has_value()}),
       "Findings"},
      {ChoicesSection(report), "Readings"},
      {WithdrawnSection(report), "Withdrawn"},
      {ArticlesSection(index, report), "Articles"},
      {MatrixSection(index, report), "Matrix"},
      {RulesSection(report), "Rules"},
  };
  std::string text = absl::StrCat(
      Head(report), "<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n",
      "<header>\n<p class=\"brand\">gainsay</p>\n<h1>", Headline(report), "</h1>\n",
      Lead(report), "</header>\n", Navigation(sections), "<main id=\"main\">\n");
  for (const auto& [section, label] : sections) text += section;
  return absl::StrCat(text, "</main>\n<footer>\n<p>gainsay",
                      report.version.empty() ? "" : " ", Text(report.version),
                      " says where claims cannot all be true, never which is right.</p>\n"
                      "</footer>\n</body>\n</html>\n");
}

}  // namespace
}  // namespace html

std::string RenderHtml(const Report& report, const FormatOptions& options) {
  return html::Page(report, options);
}

}  // namespace gainsay
