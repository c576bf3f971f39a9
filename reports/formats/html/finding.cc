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
  const auto anchor = rules.find(finding.rule);
  if (anchor == rules.end()) return absl::StrCat("<bdi>", Text(finding.rule), "</bdi>");
  return absl::StrCat("<a href=\"#", anchor->second, "\">", Text(finding.rule), "</a>");
}

// What it is, in words as well as by the colour that the class gives.
std::string Header(const Finding& finding, const RuleAnchors& rules) {
  std::string text = absl::StrCat("<header>\n<p><b>", Name(finding.verdict),
                                  "</b> <span>", Name(finding.severity), "</span>");
  if (finding.accepted.has_value()) {
    absl::StrAppend(&text, " <span>",
                    finding.accepted->in_baseline ? "in the baseline" : "accepted",
                    "</span>");
  }
  if (finding.fails) text += " <em>fails the check</em>";
  return absl::StrCat(text, " ", RuleName(finding, rules), " <code>",
                      Text(finding.id.substr(0, 8)), "</code></p>\n<h3>",
                      Text(finding.message), "</h3>\n</header>\n");
}

// A term, and what is said of it, in as many paragraphs as there are texts.
std::string Item(absl::string_view term, const std::vector<std::string>& texts) {
  if (texts.empty()) return "";
  std::string item = absl::StrCat("<dt>", term, "</dt>");
  for (const std::string& text : texts) {
    absl::StrAppend(&item, "<dd>", Text(text), "</dd>");
  }
  return item + "\n";
}

std::vector<std::string> OneText(std::string text) {
  if (text.empty()) return {};
  return {std::move(text)};
}

// A command, its options in one piece each, so that lines break between them.
std::string Command(const std::string& command, absl::string_view to_fill_in) {
  std::vector<std::string> parts = absl::StrSplit(command, " --");
  for (size_t i = 0; i < parts.size(); ++i) {
    parts[i] =
        i == 0 ? Text(parts[i]) : absl::StrCat(" <span>--", Text(parts[i]), "</span>");
  }
  return absl::StrCat("<dd><code>", absl::StrJoin(parts, ""), to_fill_in, "</code></dd>");
}

std::string Next(const Finding& finding, const FormatOptions& options) {
  if (!options.kept) return Item("next", {kNotKept});
  const std::string what = absl::StrCat(finding.id.substr(0, 8), options.explain_options);
  std::string text = "<dt>next</dt>" + Command("gainsay explain " + what, "");
  if (CanBeAccepted(finding, options)) {
    text +=
        Command("gainsay accept " + what, " <span>--reason … --by … --until …</span>");
  }
  return text + "\n";
}

}  // namespace

std::string AnchorOf(const Finding& finding) {
  return absl::StrCat("f-", Text(finding.id));
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
      context.explained ? Next(finding, options) : "", "</dl>\n</article>\n");
  return text;
}

}  // namespace gainsay::html
