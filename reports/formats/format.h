#ifndef GAINSAY_REPORTS_FORMATS_FORMAT_H_
#define GAINSAY_REPORTS_FORMATS_FORMAT_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/text_sink.h"
#include "reports/report.h"

namespace gainsay {

struct FormatOptions {
  int width = 100;             // columns of a text report
  bool color = false;          // ANSI colours in a text report
  bool verbose = false;        // also what was found idle
  bool show_accepted = false;  // the report has accepted findings as well
  int64_t max_claims = 20;     // listed in a position
  int jobs = 1;                // threads that it may be written on
  // What `gainsay explain` needs besides a finding's id to find it again, with a space
  // before it: " --project examples/donbas-talks".
  std::string explain_options = "";
  // Whether it can find them again at all: what came by standard input is not kept.
  bool kept = true;
  // Whether there is a file in which `gainsay accept` would keep what is accepted.
  bool acceptable = true;
};

// One way to show a report. To add one: a file pair in this folder and a row in
// format.cc.
struct FormatRow {
  absl::string_view name;  // as in --format
  absl::string_view summary;
  int64_t max_claims;  // listed in a position, unless the user says otherwise
  // In pieces, since a report can be as large as the claims.
  void (*render)(const Report& report, const FormatOptions& options, TextSink sink);
  // It marks findings that are accepted or in the baseline; to the other formats they are
  // given only where --show-accepted asks for them.
  bool shows_hidden = false;
};

absl::Span<const FormatRow> Formats();
const FormatRow* FindFormat(absl::string_view name);  // or null

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_FORMAT_H_
