#ifndef GAINSAY_REPORTS_FORMATS_TEXT_H_
#define GAINSAY_REPORTS_FORMATS_TEXT_H_

#include <string>

#include "reports/formats/format.h"

namespace gainsay {

// The report for people, in `options.width` columns: a block a finding, with its
// positions as A, B, …, how each was read, why they conflict and how far they are apart;
// then a summary that adds up. Control characters of the input are shown, not sent to the
// terminal.
std::string RenderText(const Report& report, const FormatOptions& options);

// The block of one finding, without what to do next.
std::string FindingText(const Finding& finding, const FormatOptions& options);

// One claim as it stands in a block, at the letter of its position: where it is from, its
// words, and how they were read.
std::string ClaimText(const std::string& letter, const ReportedClaim& claim,
                      const FormatOptions& options);

// "A", …, "Z", "AA", …
std::string Letter(size_t index);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_TEXT_H_
