#include "reports/formats/html/filters.h"

#include "absl/strings/str_cat.h"
#include "reports/formats/html/severities.h"

namespace gainsay::html {
namespace {

std::string Box(absl::string_view name, long long count) {
  if (count == 0) return "";
  return absl::StrCat("<label><input type=\"checkbox\" id=\"show-", name, "\" checked> ",
                      name, " <span>", count, "</span></label>\n");
}

std::string Group(absl::string_view legend, const std::string& boxes) {
  return absl::StrCat("<fieldset>\n<legend>", legend, "</legend>\n", boxes,
                      "</fieldset>\n");
}

}  // namespace

std::string Filters(const std::vector<Finding>& findings) {
  const SeverityCounts counts(findings);
  std::string severities;
  // What is said where no finding is left: its classes are the pairs that occur.
  std::string pairs;
  for (const Severity severity : kGravestFirst) {
    severities += Box(Name(severity), counts.Of(std::nullopt, severity));
  }
  std::string verdicts;
  for (const Verdict verdict : counts.verdicts()) {
    verdicts += Box(Name(verdict), counts.Of(verdict, std::nullopt));
    for (const Severity severity : kGravestFirst) {
      if (counts.Of(verdict, severity) == 0) continue;
      absl::StrAppend(&pairs, " ", Name(severity), "-", Name(verdict));
    }
  }
  return absl::StrCat("<div class=\"filters\">\n", Group("Severity", severities),
                      Group("Verdict", verdicts), "</div>\n<p class=\"none", pairs,
                      "\">No finding is of what is checked.</p>\n");
}

}  // namespace gainsay::html
