#ifndef GAINSAY_CLAIMS_FACTS_FACT_TABLE_H_
#define GAINSAY_CLAIMS_FACTS_FACT_TABLE_H_

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "claims/evidence/evidence.h"
#include "claims/facts/fact.h"
#include "input/text_position.h"

namespace gainsay {

// What became of a claim when it was read.
enum class ClaimReading : uint8_t {
  kFacts,      // it made facts
  kUnread,     // it could not be read; a diagnostic says why
  kSilent,     // it states nothing, or only a possibility
  kWithdrawn,  // retracted, or corrected by another claim
};

// One claim at odds with itself.
struct Flaw {
  int32_t claim = 0;
  std::string rule;      // "date/weekday", "territory.share/range"
  std::string severity;  // empty: the project's for flaws
  std::string message;
};

// The facts of a run, in the order of their claims, and what was found on the way.
struct FactTable {
  std::vector<Fact> facts;
  std::vector<Choice> choices;
  std::vector<ClaimReading> readings;  // of each claim
  std::vector<Flaw> flaws;
  std::vector<Evidence> evidence;  // of each claim; empty where there is no text
  // When each article may have been published: one candidate, or several where it is
  // contested.
  std::vector<std::vector<DayRange>> published;

  Evidence EvidenceOf(int32_t claim) const {
    return evidence.empty() ? Evidence() : evidence[static_cast<size_t>(claim)];
  }
};

struct ByClaim {
  bool operator()(const Fact& fact, int32_t claim) const { return fact.claim < claim; }
  bool operator()(int32_t claim, const Fact& fact) const { return claim < fact.claim; }
};

// The facts of one claim.
inline absl::Span<const Fact> FactsOf(const FactTable& table, int32_t claim) {
  const auto [begin, end] =
      std::equal_range(table.facts.begin(), table.facts.end(), claim, ByClaim());
  return absl::MakeConstSpan(table.facts)
      .subspan(begin - table.facts.begin(), end - begin);
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_FACT_TABLE_H_
