#ifndef GAINSAY_CLAIMS_FACTS_FACT_TIMES_H_
#define GAINSAY_CLAIMS_FACTS_FACT_TIMES_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "claims/claim_list.h"
#include "claims/facts/fact.h"
#include "claims/facts/interpreter.h"
#include "claims/facts/reading_memory.h"
#include "input/diagnostic.h"

namespace gainsay {

// The point of time that a date tells; none where it has several readings, or tells a
// day.
MaybeMoment MomentOf(const DateSet& date);

// When an article was published, where that is known.
std::optional<DayRange> Dated(DayRange published);

// What the claim's dates depend on besides their words, if its article was published when
// the fact says.
DateSetting SettingOf(const ClaimRecord& claim, const Fact& fact,
                      const Interpreter& interpreter);

// Fills in the fact's time by the claim's times, which are in order. The fact's voice and
// the days of its article's publication are known; `published` is the moment of that.
void PlaceInTime(const ClaimRecord& claim, const ReadTimes& times,
                 const MaybeMoment& published, Fact& fact);

// Tells when what a claim says holds, by its own times and its article's. All must
// outlive it.
class FactTimes {
 public:
  FactTimes(Interpreter* interpreter, ReadingMemory* memory, Diagnostics* diagnostics);

  // Fills in the fact's time, and what the claim says of when it was said. False, and
  // reported, where something written could not be read. The fact's voice and the days of
  // its publication are known; `published` is its moment.
  bool Read(const ClaimView& claim, const MaybeMoment& published, Fact& fact);

 private:
  // By the words alone. Nothing where some cannot be read: what is wrong is told with its
  // place, which the claim as a whole has.
  std::optional<ReadTimes> ReadTexts(const ClaimView& claim, DayRange published);
  // Nothing, and reported, where some cannot be read.
  std::optional<ReadTimes> ReadWrittenTimes(const ClaimView& claim, DayRange published);
  ReadValueResult ReadDate(TimeField field, const Node& written, const ClaimRecord& claim,
                           DayRange published);
  // Whether some day fits what the claim says of its times; reported where none does.
  bool FitTogether(const ClaimView& claim, const ReadTimes& times);

  Interpreter* interpreter_;
  ReadingMemory* memory_;
  Diagnostics* diagnostics_;
  Property date_;  // of which a claim's times are
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_FACT_TIMES_H_
