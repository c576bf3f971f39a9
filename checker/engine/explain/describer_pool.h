#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_DESCRIBER_POOL_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_DESCRIBER_POOL_H_

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "absl/types/span.h"
#include "checker/engine/explain/describe.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"
#include "claims/vocabulary/vocabulary.h"
#include "reports/report.h"

namespace gainsay {

// What reads and describes facts, each for one thread at a time: the run's interpreter,
// and copies of it. Makes the claims that findings list, whose numbers are those of
// facts. Interpreter and table must outlive it.
class DescriberPool : public ClaimMaker {
 public:
  class Member {
   public:
    Member(Interpreter* interpreter, const FactTable& table)
        : interpreter_(interpreter), describer_(interpreter, table) {}
    // Names that are new to a copy stay there.
    Member(std::unique_ptr<Vocabulary> vocabulary, const Interpreter& of,
           const FactTable& table)
        : vocabulary_(std::move(vocabulary)),
          own_(std::make_unique<Interpreter>(of, vocabulary_.get())),
          interpreter_(own_.get()),
          describer_(interpreter_, table) {}

    Interpreter* interpreter() const { return interpreter_; }
    const Describer& describer() const { return describer_; }

   private:
    std::unique_ptr<Vocabulary> vocabulary_;
    std::unique_ptr<Interpreter> own_;
    Interpreter* interpreter_;
    Describer describer_;
  };

  DescriberPool(Interpreter* interpreter, const FactTable& table);

  // A new copy, which is the caller's until it is given to the pool. While one is made
  // nobody may use the interpreter, nor Make.
  std::unique_ptr<Member> Copy() const;
  void Give(std::unique_ptr<Member> member) const;

  ReportedClaim Make(int32_t fact) const override;
  void Expect(absl::Span<const int32_t> facts) const override;

 private:
  const Interpreter& interpreter_;
  const FactTable& table_;
  mutable std::mutex changing_;
  mutable std::condition_variable given_;
  mutable std::vector<std::unique_ptr<Member>> idle_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_DESCRIBER_POOL_H_
