#include "reports/formats/junit.h"

#include <map>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "fmt/format.h"
#include "reports/formats/layout.h"
#include "reports/formats/phrases.h"
#include "reports/formats/sides.h"
#include "reports/formats/text.h"

namespace gainsay {
namespace {

constexpr int kWidth = 100;  // columns of what a failure shows

// One line of character data or of an attribute. What XML lacks Printable() shows.
std::string Xml(absl::string_view line) {
  return absl::StrReplaceAll(
      Printable(line), {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}});
}

std::string XmlLines(absl::string_view text) {
  std::string lines;
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    absl::StrAppend(&lines, lines.empty() ? "" : "\n", Xml(line));
  }
  return lines;
}

std::string TestCase(const Finding& finding, int64_t max_claims) {
  const std::string text = XmlLines(
      FindingText(finding, FormatOptions{.width = kWidth, .max_claims = max_claims}));
  const std::string message = Xml(finding.message);
  const std::string start =
      fmt::format("    <testcase classname=\"{}\" name=\"{} ({})\">\n", Xml(finding.rule),
                  message, finding.id.substr(0, 8));
  const std::string verdict(Name(finding.verdict));
  const std::string outcome =
      finding.fails
          ? fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                        verdict, message, text)
          : fmt::format("      <skipped>{} ({}): does not fail the check\n{}</skipped>\n",
                        verdict, std::string(Name(finding.severity)), text);
  return absl::StrCat(start, outcome, "    </testcase>\n");
}

std::string RuleSuite(const std::string& rule,
                      const std::vector<const Finding*>& findings, int64_t max_claims) {
  const auto failures =
      absl::c_count_if(findings, [](const Finding* finding) { return finding->fails; });
  std::string suite = fmt::format(
      "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" "
      "skipped=\"{}\">\n",
      Xml(rule), findings.size(), failures,
      static_cast<int64_t>(findings.size()) - failures);
  for (const Finding* finding : findings) suite += TestCase(*finding, max_claims);
  return suite + "  </testsuite>\n";
}

std::string InputSuite(const Report& report, int64_t errors) {
  std::string diagnostics;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    absl::StrAppend(&diagnostics, Xml(Inert(Printable(ToString(diagnostic)))), "\n");
  }
  std::string test = "    <testcase classname=\"gainsay\" name=\"the input is read\">\n";
  if (errors > 0) {
    absl::StrAppend(&test, "      <error type=\"input\" message=\"",
                    Counted(errors, "error", "errors"), "\">", diagnostics, "</error>\n");
  } else if (!diagnostics.empty()) {
    absl::StrAppend(&test, "      <system-out>", diagnostics, "</system-out>\n");
  }
  return fmt::format(
      "  <testsuite name=\"gainsay\" tests=\"1\" failures=\"0\" errors=\"{}\" "
      "skipped=\"0\">\n{}    </testcase>\n  </testsuite>\n",
      errors > 0 ? 1 : 0, test);
}

}  // namespace

std::string RenderJunit(const Report& report, const FormatOptions& options) {
  const int64_t errors = InputErrors(report);
  std::map<std::string, std::vector<const Finding*>> by_rule;
  for (const Finding& finding : report.findings)
    by_rule[finding.rule].push_back(&finding);
  std::string xml = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"gainsay\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
      report.findings.size() + 1,
      absl::c_count_if(report.findings,
                       [](const Finding& finding) { return finding.fails; }),
      errors > 0 ? 1 : 0);
  xml += InputSuite(report, errors);
  for (const auto& [rule, findings] : by_rule)
    xml += RuleSuite(rule, findings, options.max_claims);
  return xml + "</testsuites>\n";
}

}  // namespace gainsay
