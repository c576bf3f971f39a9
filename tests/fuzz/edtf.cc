// Any bytes as an EDTF date: what is read has nominal within wide, and its canonical text
// is EDTF of the same days.

#include "claims/reading/dates/edtf.h"

#include "tests/claims/date_subset.h"
#include "tests/fuzz/fixtures.h"
#include "tests/fuzz/targets.h"

namespace gainsay {

void FuzzEdtf(absl::string_view bytes) {
  const DatePolicies& policies = FuzzLexiconEn().dates.policies;
  const ReadResult<DateReading> result = ReadEdtf(bytes, policies);
  Require(result.ok() != result.readings.empty(), "it is read or an error");
  for (const DateReading& reading : result.readings) {
    Require(IsSubset(reading.nominal, reading.wide), "nominal lies within wide");
    const ReadResult<DateReading> again = ReadEdtf(reading.edtf, policies);
    Require(again.ok(), "the canonical text is EDTF");
    Require(again.readings[0].nominal == reading.nominal, "of the same days");
    Require(again.readings[0].edtf == reading.edtf, "and its own canonical text");
  }
}

}  // namespace gainsay
