#ifndef GAINSAY_TESTS_ORACLE_Z3_JUDGE_H_
#define GAINSAY_TESTS_ORACLE_Z3_JUDGE_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Asks the theorem prover z3 whether facts of an oracle instance can hold together, from
// the sets that gainsay read and from what the instances' vocabulary and rules mean. It
// shares nothing else with the engine.
class Z3Judge {
 public:
  Z3Judge(const FactTable& table, const Vocabulary& vocabulary);
  ~Z3Judge();

  // Open ends of amounts, or closed ones a little further out: what two say differently
  // hangs on whether sets that only touch do meet, which doubles cannot tell.
  enum class Ends { kExact, kNear };

  // Whether some world satisfies the claims under some of their readings.
  bool CanHold(const std::vector<int32_t>& claims, Width width, Ends ends);
  // Whether under every reading some world does.
  bool CanHoldUnderEachReading(const std::vector<int32_t>& claims, Width width,
                               Ends ends);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gainsay

#endif  // GAINSAY_TESTS_ORACLE_Z3_JUDGE_H_
