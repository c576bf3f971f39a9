#include "claims/values/interval_set.h"

#include "gtest/gtest.h"

namespace gainsay {
namespace {

constexpr bool kOpenEnd = true;
constexpr bool kSoft = true;

Interval Closed(double min, double max) { return {min, max}; }
Interval RightOpen(double min, double max, bool soft = false) {
  return {min, max, false, kOpenEnd, soft, soft};
}
Interval LeftOpen(double min, double max) { return {min, max, kOpenEnd, false}; }

TEST(IntervalSet, SortsMergesAndDropsEmptyOnes) {
  const IntervalSet set = IntervalSet::Of(
      {Closed(5, 6), Closed(1, 3), Closed(2, 4), LeftOpen(7, 7), Closed(9, 8)});
  EXPECT_EQ(set, IntervalSet::Of({Closed(1, 4), Closed(5, 6)}));
  EXPECT_EQ(set.intervals().size(), 2u);
}

TEST(IntervalSet, MergesNeighboursThatLeaveNoPointOut) {
  EXPECT_EQ(IntervalSet::Of({RightOpen(1, 2), Closed(2, 3)}), IntervalSet(Closed(1, 3)));
  EXPECT_EQ(IntervalSet::Of({RightOpen(1, 2), LeftOpen(2, 3)}).intervals().size(), 2u);
}

TEST(IntervalSet, InfiniteEndsAreOpen) {
  const IntervalSet all = IntervalSet::Of({Closed(-kInfinity, kInfinity)});
  EXPECT_EQ(all, IntervalSet::All());
  EXPECT_TRUE(all.first().min_open);
}

TEST(IntervalSet, DoesNotDependOnOrder) {
  const Interval soft = RightOpen(1, 2, kSoft);
  const Interval hard = RightOpen(1, 2);
  EXPECT_EQ(IntervalSet::Of({soft, hard}), IntervalSet::Of({hard, soft}));
  EXPECT_EQ(Intersect(IntervalSet(soft), IntervalSet(hard)), IntervalSet(hard));
  EXPECT_EQ(Intersect(IntervalSet(hard), IntervalSet(soft)), IntervalSet(hard));
}

TEST(Meets, TouchingEndsMeetAsTheyAreOpenOrClosed) {
  EXPECT_TRUE(Meets(Closed(1, 2), Closed(2, 3), Touch::kStrict));
  EXPECT_FALSE(Meets(RightOpen(1, 2), Closed(2, 3), Touch::kStrict));
  EXPECT_FALSE(Meets(Closed(1, 2), Closed(2.1, 3), Touch::kSoftCloses));
}

TEST(Meets, SoftEndsCloseWhereThatIsAsked) {
  const IntervalSet rounded_75 = RightOpen(72.5, 77.5, kSoft);
  const IntervalSet rounded_80 = RightOpen(77.5, 82.5, kSoft);
  EXPECT_FALSE(Meets(rounded_75, rounded_80, Touch::kStrict));
  EXPECT_TRUE(Meets(rounded_75, rounded_80, Touch::kSoftCloses));
  // "more than 77.5" is stated, and does not touch.
  const IntervalSet above{Interval{77.5, kInfinity, kOpenEnd, kOpenEnd}};
  EXPECT_FALSE(Meets(rounded_75, above, Touch::kSoftCloses));
}

TEST(Meets, LooksAtAllIntervals) {
  const IntervalSet two = IntervalSet::Of({Closed(0, 1), Closed(10, 11)});
  EXPECT_TRUE(Meets(two, Closed(10.5, 20), Touch::kStrict));
  EXPECT_FALSE(Meets(two, Closed(2, 9), Touch::kStrict));
  EXPECT_FALSE(Meets(two, IntervalSet(), Touch::kSoftCloses));
}

TEST(Contains, EndsCountAsTheyAre) {
  const IntervalSet set = RightOpen(1, 2);
  EXPECT_TRUE(Contains(set, 1));
  EXPECT_FALSE(Contains(set, 2));
}

TEST(IsSubset, ComparesEnds) {
  const IntervalSet two = IntervalSet::Of({Closed(0, 1), Closed(10, 11)});
  EXPECT_TRUE(IsSubset(two, Closed(0, 11)));
  EXPECT_TRUE(IsSubset(Closed(10, 10.5), two));
  EXPECT_FALSE(IsSubset(Closed(0, 11), two));
  EXPECT_FALSE(IsSubset(Closed(1, 2), RightOpen(1, 2)));
  EXPECT_TRUE(IsSubset(RightOpen(1, 2, kSoft), RightOpen(1, 2)));
  EXPECT_TRUE(IsSubset(IntervalSet(), IntervalSet()));
}

TEST(Complement, TurnsEndsOver) {
  const IntervalSet outside = Complement(RightOpen(1, 2));
  EXPECT_EQ(outside, IntervalSet::Of({Interval{-kInfinity, 1, kOpenEnd, kOpenEnd},
                                      Interval{2, kInfinity, false, kOpenEnd}}));
  EXPECT_EQ(Complement(outside), IntervalSet(RightOpen(1, 2)));
}

TEST(Complement, OfEverythingIsNothing) {
  EXPECT_TRUE(Complement(IntervalSet::All()).empty());
  EXPECT_EQ(Complement(IntervalSet()), IntervalSet::All());
  EXPECT_EQ(Complement(IntervalSet::Point(3)).intervals().size(), 2u);
}

TEST(Complement, AndTheSetAreEverything) {
  for (const Interval& interval :
       {Closed(1, 2), LeftOpen(1, 2), RightOpen(1, 2, kSoft)}) {
    const IntervalSet set = interval;
    EXPECT_EQ(Unite(set, Complement(set)), IntervalSet::All());
    EXPECT_TRUE(Intersect(set, Complement(set)).empty());
  }
}

TEST(Affine, ANegativeFactorTurnsTheSetOver) {
  EXPECT_EQ(Affine(RightOpen(1, 2), -2, 1), IntervalSet(LeftOpen(-3, -1)));
  EXPECT_EQ(Affine(IntervalSet::All(), -1, 5), IntervalSet::All());
}

TEST(WholeNumbers, MovesEndsInside) {
  EXPECT_EQ(WholeNumbers(Interval{300, kInfinity, kOpenEnd, kOpenEnd}),
            IntervalSet(Interval{301, kInfinity, false, kOpenEnd}));
  EXPECT_EQ(WholeNumbers(RightOpen(269.5, 330, kSoft)), IntervalSet(Closed(270, 329)));
  EXPECT_TRUE(WholeNumbers(RightOpen(0.5, 1)).empty());
  EXPECT_EQ(WholeNumbers(Closed(-1.5, 1.5)), IntervalSet(Closed(-1, 1)));
}

TEST(Gap, IsTheLeastDistance) {
  const IntervalSet two = IntervalSet::Of({Closed(0, 1), Closed(10, 11)});
  EXPECT_EQ(Gap(two, Closed(3, 4)), 2);
  EXPECT_EQ(Gap(two, Closed(8, 9)), 1);
  EXPECT_EQ(Gap(Closed(12, 13), two), 1);
  EXPECT_EQ(Gap(RightOpen(0, 5), Closed(5, 6)), 0);
  EXPECT_EQ(Gap(two, Closed(0.5, 4)), 0);
}

}  // namespace
}  // namespace gainsay
