#ifndef GAINSAY_REPORTS_FORMATS_HTML_NOTES_H_
#define GAINSAY_REPORTS_FORMATS_HTML_NOTES_H_

#include <string>

#include "reports/formats/html/finding.h"
#include "reports/report.h"

namespace gainsay::html {

// What a page has besides findings: a "<section>" each, empty where there is nothing to
// say.

// What is wrong with the input: errors first, at most so many that a page stays light.
std::string DiagnosticsSection(const Report& report);

// Which alternative of what is left open would leave how many findings.
std::string ChoicesSection(const Report& report);

// Claims that were taken back, and by what.
std::string WithdrawnSection(const Report& report);

// What the rules of the findings are for, at the anchors that RuleAnchorsOf gives them.
std::string RulesSection(const Report& report);
RuleAnchors RuleAnchorsOf(const Report& report);

}  // namespace gainsay::html

#endif  // GAINSAY_REPORTS_FORMATS_HTML_NOTES_H_
