#ifndef GAINSAY_REPORTS_FORMATS_AGREEMENT_TEXT_H_
#define GAINSAY_REPORTS_FORMATS_AGREEMENT_TEXT_H_

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "reports/agreement.h"
#include "reports/formats/format.h"

namespace gainsay {

// The table of agreement by property, and below it who annotated and why alpha is not
// defined where it is not. Ends with an empty line.
std::string AgreementTable(const ReportedAgreement& agreement,
                           const FormatOptions& options);

// The units that some annotators lack, the first few unless `verbose`, and how many there
// are. Empty where there are none, else ends with an empty line.
std::string IncompleteText(const ReportedAgreement& agreement,
                           const FormatOptions& options);

// The cells of that table, a row each below their headings. Printable and Inert.
inline constexpr size_t kAgreementColumns = 10;
using AgreementRow = std::array<std::string, kAgreementColumns>;
std::vector<AgreementRow> AgreementRows(const ReportedAgreement& agreement);

// What some annotators lack, in one line: "Harrow flood, people.dead: ann: a#c1; not
// ben".
std::string IncompleteLine(const ReportedIncomplete& incomplete);

// One line: how many units there are, and what became of them.
std::string UnitsText(const ReportedAgreement& agreement);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_AGREEMENT_TEXT_H_
