#ifndef GAINSAY_CLAIMS_FACTS_FACT_ROUNDS_H_
#define GAINSAY_CLAIMS_FACTS_FACT_ROUNDS_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "claims/facts/fact.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/known_claims.h"

namespace gainsay {

// Reads claims in rounds. In each, all threads read what the rounds before have made
// known (KnownClaims); then the rest is read in order, as names that are new get their
// numbers in order. The facts are the same, and in the same order, with any number of
// threads.
class FactRounds {
 public:
  // Reads a claim whatever it holds, and adds its facts to these.
  using ReadClaim = std::function<void(int32_t claim, std::vector<Fact>& facts)>;

  // Facts go into the table, which has a reading for each claim; withdrawn ones are
  // passed over.
  FactRounds(const KnownClaims& known, ReadClaim read, FactTable& table)
      : known_(known), read_(std::move(read)), table_(table) {}

  // `advance` is told, on this thread, how many more claims were looked at.
  void ReadAll(int jobs, absl::FunctionRef<void(size_t)> advance);

 private:
  // Some claims one after another.
  struct Part {
    int32_t begin = 0;
    int32_t end = 0;
    std::vector<Fact> known = {};      // facts of claims of which all is known
    std::vector<int32_t> others = {};  // the other claims
    std::vector<Fact> read = {};       // the facts of these
  };

  bool IsWithdrawn(int32_t claim) const {
    return table_.readings[claim] == ClaimReading::kWithdrawn;
  }
  // Fills in `known` and `others`; safe on several threads.
  void ReadKnown(Part& part) const;
  // Fills in `read`.
  void ReadOthers(Part& part);
  // Puts the facts of both into the table.
  void Take(std::vector<Part>& parts);
  // All of this at once.
  void ReadPart(const Part& part);

  const KnownClaims& known_;
  const ReadClaim read_;
  FactTable& table_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_FACT_ROUNDS_H_
