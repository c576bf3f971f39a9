#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_UNION_FIND_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_UNION_FIND_H_

#include <cstddef>
#include <vector>

#include "absl/algorithm/container.h"

namespace gainsay {

// Sets of the numbers from 0, joined one by one.
class UnionFind {
 public:
  explicit UnionFind(size_t size = 0) : parent_(size) {
    absl::c_iota(parent_, size_t{0});
  }
  // The next number, apart from all others.
  size_t Add() {
    parent_.push_back(parent_.size());
    return parent_.back();
  }
  size_t Root(size_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }
  // Whether they were apart.
  bool Join(size_t a, size_t b) {
    const size_t root_a = Root(a);
    const size_t root_b = Root(b);
    parent_[root_a] = root_b;
    return root_a != root_b;
  }

 private:
  std::vector<size_t> parent_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_UNION_FIND_H_
