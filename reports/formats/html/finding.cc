#include "reports/formats/html/finding.h"

#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "reports/formats/html/drawing.h"
#include "reports/formats/html/markup.h"
#include "reports/formats/html/position.h"
#include "reports/formats/phrases.h"
#include "reports/formats/text.h"

namespace gainsay::html {
namespace {

std::string RuleName(const Finding& finding, const RuleAnchors& rules) {
  const std::string name = Isolated(finding.rule);
  const auto anchor = rules.find(finding.rule);
  if (anchor == rules.end()) return name;
  return absl::StrCat("<a href=\"#", anchor->second, "\">", name, "</a>");
}

// What it is, in words as well as by the colour that the class gives.
std::string Header(const Finding& finding, const RuleAnchors& rules) {
  const std::string id = finding.id.substr(0, 8);
  return absl::StrCat(
      "<header>\n<p><b>", Name(finding.verdict), "</b> <span class=\"severity\">",
      Name(finding.severity), "</span>",
      finding.accepted.has_value()
          ? (finding.accepted->in_baseline
                 ? " <span class=\"known\">in the baseline</span>"
                 : " <span class=\"known\">accepted</span>")
          : "",
      finding.fails ? " <span class=\"fails\">fails the check</span>" : "",
      " <span class=\"rule\">", RuleName(finding, rules),
      "</span> <a class=\"id\" href=\"#", AnchorOf(finding), "\">", Text(id),
      "</a></p>\n<h3 dir=\"auto\">", Text(finding.message), "</h3>\n</header>\n");
}

// A term, and what is said of it, in as many paragraphs as there are texts.
std::string Item(absl::string_view term, const std::vector<std::string>& texts) {
  if (texts.empty()) return "";
  std::string item = absl::StrCat("<dt>", term, "</dt>");
  for (const std::string& text : texts) {
    absl::StrAppend(&item, "<dd dir=\"auto\">", Text(text), "</dd>");
  }
  return item + "\n";
}

std::vector<std::string> OneText(std::string text) {
  if (text.empty()) return {};
  return {std::move(text)};
}

// A command, its options in one piece each, so that lines break between them.
std::string Command(const std::string& command) {
  std::vector<std::string> parts = absl::StrSplit(command, " --");
  for (size_t i = 0; i < parts.size(); ++i) {
    parts[i] =
        i == 0 ? Text(parts[i]) : absl::StrCat("<span>--", Text(parts[i]), "</span>");
  }
  return absl::StrCat("<dd><code>", absl::StrJoin(parts, " "), "</code></dd>");
}

// What an acceptance itself is at fault for is mended, and not accepted.
std::string Next(const Finding& finding, const FormatOptions& options) {
  const std::string what = absl::StrCat(finding.id.substr(0, 8), options.explain_options);
  std::string text = "<dt>next</dt>" + Command("gainsay explain " + what);
  if (!finding.accepted.has_value() && !absl::StartsWith(finding.rule, "acceptance/")) {
    text +=
        Command(absl::StrCat("gainsay accept ", what, " --reason … --by … --until …"));
  }
  return text + "\n";
}

}  // namespace

std::string AnchorOf(const Finding& finding) {
  return absl::StrCat("finding-", Text(finding.id));
}

std::string FindingArticle(const Finding& finding, const FindingContext& context) {
  const FormatOptions& options = context.options;
  std::string text =
      absl::StrCat("<article id=\"", AnchorOf(finding), "\" class=\"",
                   Name(finding.severity), " ", Name(finding.verdict), "\">\n",
                   Header(finding, context.rules), "<div class=\"sides\">\n");
  for (size_t i = 0; i < finding.positions.size(); ++i) {
    text += PositionSection(Letter(i), finding.positions[i], context.index,
                            options.max_claims);
  }
  absl::StrAppend(
      &text, "</div>\n", Drawing(finding, options.max_claims), "<dl>\n",
      Item("why", finding.why), Item("if", ConditionTexts(finding.conditions)),
      Item("apart", OneText(SlackText(finding.slack))),
      finding.accepted.has_value() ? Item("known", {KnownText(*finding.accepted)}) : "",
      Next(finding, options), "</dl>\n</article>\n");
  return text;
}

}  // namespace gainsay::html
