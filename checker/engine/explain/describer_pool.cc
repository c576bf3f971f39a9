#include "checker/engine/explain/describer_pool.h"

#include <utility>

namespace gainsay {

DescriberPool::DescriberPool(Interpreter* interpreter, const FactTable& table)
    : interpreter_(*interpreter), table_(table) {
  idle_.push_back(std::make_unique<Member>(interpreter, table));
}

std::unique_ptr<DescriberPool::Member> DescriberPool::Copy() const {
  return std::make_unique<Member>(std::make_unique<Vocabulary>(interpreter_.vocabulary()),
                                  interpreter_, table_);
}

void DescriberPool::Give(std::unique_ptr<Member> member) const {
  {
    const std::lock_guard<std::mutex> lock(changing_);
    idle_.push_back(std::move(member));
  }
  given_.notify_one();
}

void DescriberPool::Expect(absl::Span<const int32_t> facts) const {
  // Each by what was fetched of it some claims before.
  constexpr size_t kFacts = 12;
  constexpr size_t kClaims = 6;
  if (facts.size() > kFacts) __builtin_prefetch(&table_.facts[facts[kFacts]]);
  if (facts.size() > kClaims) {
    const int32_t claim = table_.facts[facts[kClaims]].claim;
    __builtin_prefetch(&interpreter_.claims().claims[static_cast<size_t>(claim)]);
  }
}

ReportedClaim DescriberPool::Make(int32_t fact) const {
  std::unique_ptr<Member> member;
  {
    std::unique_lock<std::mutex> lock(changing_);
    given_.wait(lock, [this] { return !idle_.empty(); });
    member = std::move(idle_.back());
    idle_.pop_back();
  }
  ReportedClaim claim = member->describer().Reported(table_.facts[fact]);
  Give(std::move(member));
  return claim;
}

}  // namespace gainsay
