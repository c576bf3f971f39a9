#ifndef GAINSAY_REPORTS_FORMATS_AGREEMENT_TEXT_H_
#define GAINSAY_REPORTS_FORMATS_AGREEMENT_TEXT_H_

#include <string>

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

// One line: how many units there are, and what became of them.
std::string UnitsText(const ReportedAgreement& agreement);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_AGREEMENT_TEXT_H_
