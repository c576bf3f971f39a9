#ifndef GAINSAY_CLAIMS_FACTS_DATELINE_H_
#define GAINSAY_CLAIMS_FACTS_DATELINE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/reading/dates/date_reader.h"

namespace gainsay {

// What a dateline says of when the article was published.
struct Dateline {
  bool states = true;    // false: no date, or one without its year and none to tell it by
  std::string read_as;   // the date among other words; empty: the whole text
  bool updated = false;  // the date is that of a later change
  // It does not state a date, but says when, from one that nothing tells: "Feb. 12",
  // "Tuesday".
  bool relative = false;
  // The date among other words is a year, whatever these say of a day: "27 janvier 2026".
  bool year_alone = false;
};

// "KYIV, Feb. 12, 2026 (Reuters)" holds a date among other words, which is read against
// the context's date of publication; "GENEVA" holds none. What looks like a date and is
// read as none ("31 February 2026") is stated, so that its reading says what is wrong.
// A date of publication comes before one of a change: "Feb 9 - updated Feb 20".
Dateline ReadDateline(absl::string_view text, const DateContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_DATELINE_H_
