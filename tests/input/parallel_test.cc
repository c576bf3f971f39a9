#include "input/parallel.h"

#include <atomic>
#include <numeric>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using ::testing::Each;

std::vector<size_t> FirstNumbers(size_t count) {
  std::vector<size_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), size_t{0});
  return numbers;
}

TEST(ParallelFor, CallsEachOnce) {
  for (const int jobs : {0, 1, 2, 7}) {
    std::vector<std::atomic<int>> calls(100);
    ParallelFor(calls.size(), jobs, [&](size_t i) { ++calls[i]; });
    EXPECT_THAT(std::vector<int>(calls.begin(), calls.end()), Each(1)) << jobs;
  }
}

TEST(JobsWorth, GivesAThreadItsWork) {
  EXPECT_EQ(JobsWorth(0, 100, 4), 1);
  EXPECT_EQ(JobsWorth(199, 100, 4), 1);
  EXPECT_EQ(JobsWorth(200, 100, 4), 2);
  EXPECT_EQ(JobsWorth(1000, 100, 4), 4);
  EXPECT_EQ(JobsWorth(1000, 100, 0), 1);
}

TEST(MakeInOrder, TakesInOrderWhatIsMadeOnce) {
  for (const int jobs : {1, 2, 7}) {
    for (const size_t ahead : {1U, 2U, 5U, 200U}) {
      std::vector<std::atomic<int>> made(100);
      std::vector<size_t> taken;
      MakeInOrder(
          made.size(), jobs, ahead, [&](size_t i) { ++made[i]; },
          [&](size_t i) {
            EXPECT_EQ(made[i], 1);
            taken.push_back(i);
            return true;
          });
      EXPECT_THAT(std::vector<int>(made.begin(), made.end()), Each(1));
      EXPECT_EQ(taken, FirstNumbers(100)) << jobs << " ahead " << ahead;
    }
  }
}

TEST(MakeInOrder, KeepsNoMoreThanIsAsked) {
  for (const int jobs : {1, 2, 7}) {
    constexpr size_t kAhead = 3;
    std::atomic<size_t> begun{0};
    std::atomic<size_t> taken{0};
    std::atomic<bool> within{true};
    MakeInOrder(
        50, jobs, kAhead,
        [&](size_t) {
          const size_t so_far = ++begun;
          if (so_far > taken + kAhead) within = false;
        },
        [&](size_t) {
          ++taken;
          return true;
        });
    EXPECT_TRUE(within) << jobs;
  }
}

TEST(MakeInOrder, StopsWhereNoMoreIsTaken) {
  for (const int jobs : {1, 2, 7}) {
    std::atomic<size_t> made{0};
    std::vector<size_t> taken;
    MakeInOrder(
        1000, jobs, 4, [&](size_t) { ++made; },
        [&](size_t i) {
          taken.push_back(i);
          return i < 9;
        });
    EXPECT_EQ(taken, FirstNumbers(10));
    EXPECT_LE(made, 14U) << jobs;
  }
}

TEST(MakeInOrder, MakesNothingOfNothing) {
  MakeInOrder(
      0, 4, 0, [](size_t) { FAIL(); },
      [](size_t) {
        ADD_FAILURE();
        return true;
      });
}

}  // namespace
}  // namespace gainsay
