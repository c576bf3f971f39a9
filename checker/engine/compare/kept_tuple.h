#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_KEPT_TUPLE_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_KEPT_TUPLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

#include "absl/types/span.h"
#include "checker/engine/compare/tuples.h"
#include "checker/engine/judge/rule_environment.h"
#include "claims/facts/fact_table.h"
#include "input/boxed.h"

namespace gainsay {

// A tuple that is kept. There may be millions of two facts, one a binding, which stand
// within it; others have a room of their own.
class KeptTuple {
 public:
  KeptTuple() = default;  // of no bindings
  KeptTuple(int32_t first, int32_t second) : pair_{first, second} {}
  explicit KeptTuple(Tuple tuple) {
    if (tuple.size() == 2 && tuple[0].size() == 1 && tuple[1].size() == 1) {
      pair_ = {tuple[0][0], tuple[1][0]};
    } else {
      other_ = std::move(tuple);
    }
  }

  // The number of bindings, and the facts of one.
  size_t size() const {
    if (other_) return other_->size();
    return pair_[0] < 0 ? 0 : pair_.size();
  }
  absl::Span<const int32_t> operator[](size_t binding) const {
    if (other_) return (*other_)[binding];
    return absl::Span<const int32_t>(pair_).subspan(binding, 1);
  }
  absl::Span<const int32_t> front() const { return (*this)[0]; }
  absl::Span<const int32_t> back() const { return (*this)[size() - 1]; }

  // Over the bindings.
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = absl::Span<const int32_t>;
    using difference_type = ptrdiff_t;
    using pointer = const value_type*;
    using reference = value_type;

    Iterator(const KeptTuple& tuple, size_t binding) : tuple_(tuple), at_(binding) {}
    value_type operator*() const { return tuple_[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const KeptTuple& tuple_;
    size_t at_;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

 private:
  std::array<int32_t, 2> pair_ = {-1, -1};
  Boxed<Tuple> other_;
};

// The facts themselves.
inline Bound BoundOf(const KeptTuple& tuple, const FactTable& table) {
  Bound facts;
  for (const absl::Span<const int32_t> bound : tuple) {
    facts.emplace_back();
    for (const int32_t fact : bound) facts.back().push_back(&table.facts[fact]);
  }
  return facts;
}

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_KEPT_TUPLE_H_
