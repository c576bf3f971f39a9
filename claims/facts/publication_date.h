#ifndef GAINSAY_CLAIMS_FACTS_PUBLICATION_DATE_H_
#define GAINSAY_CLAIMS_FACTS_PUBLICATION_DATE_H_

#include <string>
#include <vector>

#include "claims/facts/fact_time.h"
#include "claims/values/date_set.h"

namespace gainsay {

// When an article was published: one candidate, or several where its own statements
// contradict one another, or none where it says nothing.
struct PublicationDate {
  struct Candidate {
    DayRange days;
    MaybeMoment moment = {};
    std::vector<std::string> fields = {};  // that say so: "dateline", "url"
  };
  std::vector<Candidate> candidates;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_PUBLICATION_DATE_H_
