#include <optional>
#include <vector>

#include "gtest/gtest.h"
#include "rules/expression/date_relations.h"

namespace gainsay {
namespace {

struct Extent {
  Day from;
  Day to;
};

std::vector<Extent> Worlds(const DateBox& box) {
  std::vector<Extent> worlds;
  for (Day from = box.start.min; from <= box.start.max; ++from) {
    for (Day to = std::max(from, box.end.min); to <= box.end.max; ++to) {
      worlds.push_back({from, to});
    }
  }
  return worlds;
}

std::vector<DateBox> Boxes() {
  std::vector<DateBox> boxes;
  constexpr Day kLast = 3;
  for (Day a = 0; a <= kLast; ++a) {
    for (Day b = a; b <= kLast; ++b) {
      for (Day c = a; c <= kLast; ++c) {
        for (Day d = std::max(b, c); d <= kLast; ++d) {
          boxes.push_back({{a, b}, {c, d}, {}, {}});
        }
      }
    }
  }
  return boxes;
}

DateSet SetOf(const DateBox& box) {
  DateSet set;
  set.boxes.push_back(box);
  return set;
}

DateSet OnDay(Day day) { return SetOf(DateBox::Extent(day, day)); }

template <typename Holds>
Tri InAllWorlds(const DateBox& a, const DateBox& b, Holds holds) {
  std::optional<Tri> all;
  for (const Extent& x : Worlds(a)) {
    for (const Extent& y : Worlds(b)) {
      const Tri one = holds(x, y) ? Tri::kTrue : Tri::kFalse;
      if (all.value_or(one) != one) return Tri::kMaybe;
      all = one;
    }
  }
  return all.value_or(Tri::kMaybe);
}

// Every box of a few days against every other one, by going through all worlds.
TEST(DateRelations, AreThoseOfAllWorlds) {
  for (const DateBox& a : Boxes()) {
    for (const DateBox& b : Boxes()) {
      EXPECT_EQ(IsBefore(SetOf(a), SetOf(b)),
                InAllWorlds(a, b, [](Extent x, Extent y) { return x.to < y.from; }));
      EXPECT_EQ(HaveCommonDay(SetOf(a), SetOf(b)),
                InAllWorlds(a, b, [](Extent x, Extent y) {
                  return x.from <= y.to && y.from <= x.to;
                }));
      EXPECT_EQ(LiesWithin(SetOf(a), SetOf(b)), InAllWorlds(a, b, [](Extent x, Extent y) {
                  return y.from <= x.from && x.to <= y.to;
                }));
    }
  }
}

TEST(DateRelations, SeveralReadingsAreOpenWhereTheyDiffer) {
  DateSet either = OnDay(1);
  either.boxes.push_back(DateBox::Extent(9, 9));
  EXPECT_EQ(IsBefore(either, OnDay(5)), Tri::kMaybe);
  EXPECT_EQ(IsBefore(either, OnDay(10)), Tri::kTrue);
  EXPECT_EQ(IsBefore(either, OnDay(0)), Tri::kFalse);
  EXPECT_EQ(IsBefore(DateSet(), OnDay(0)), Tri::kMaybe);
}

TEST(DateRelations, HalfLines) {
  const DateSet since = SetOf({{5, 5}, {kMaxDay, kMaxDay}, {}, {}});
  EXPECT_EQ(LiesWithin(OnDay(6), since), Tri::kTrue);
  EXPECT_EQ(LiesWithin(OnDay(4), since), Tri::kFalse);
  EXPECT_EQ(IsBefore(OnDay(4), since), Tri::kTrue);
  EXPECT_EQ(HaveCommonDay(AnyDate(), since), Tri::kMaybe);
}

DateSet AtTime(int64_t seconds, bool zoned) {
  Instant instant;
  instant.seconds = seconds;
  instant.zoned = zoned;
  DateSet set = OnDay(seconds / 86400);
  set.boxes[0].start_time = instant;
  set.boxes[0].end_time = instant;
  return set;
}

TEST(DateRelations, TimesDecideWhereBothHaveThem) {
  EXPECT_EQ(IsBefore(AtTime(3600, true), AtTime(7200, true)), Tri::kTrue);
  EXPECT_EQ(IsBefore(AtTime(3600, true), AtTime(3620, true)), Tri::kMaybe);
  EXPECT_EQ(IsBefore(AtTime(3600, true), OnDay(1)), Tri::kTrue);
  EXPECT_EQ(SecondsFrom(AtTime(3600, true), AtTime(7200, true)),
            (IntervalSet(Interval{3541, 3659})));
}

TEST(DateRelations, ADayMayBeBeforeOrAfterATimeOfIt) {
  EXPECT_EQ(IsBefore(OnDay(0), AtTime(82800, true)), Tri::kMaybe);
  EXPECT_EQ(IsBefore(AtTime(3600, false), OnDay(0)), Tri::kMaybe);
  EXPECT_EQ(IsBefore(OnDay(1), AtTime(82800, true)), Tri::kFalse);
  EXPECT_EQ(IsBefore(OnDay(0), OnDay(0)), Tri::kFalse);
  EXPECT_EQ(SecondsFrom(AtTime(82800, false), OnDay(1)),
            (IntervalSet(Interval{3541, 25 * 3600 - 1})));
  EXPECT_EQ(SecondsFrom(OnDay(1), AtTime(82800, false)),
            (IntervalSet(Interval{1 - 25 * 3600, -3541})));
  EXPECT_EQ(SecondsFrom(AnyDate(), AtTime(82800, true)), IntervalSet::All());
}

TEST(DateRelations, ADayIsOfTheZoneOfTheTimeBesideIt) {
  DateSet late = AtTime(86400 + 3600, true);  // the day before, in New York
  late.boxes[0].start = late.boxes[0].end = {0, 0};
  for (auto* time : {&late.boxes[0].start_time, &late.boxes[0].end_time}) {
    (*time)->offset_minutes = -300;
  }
  EXPECT_EQ(IsBefore(late, OnDay(1)), Tri::kTrue);
  EXPECT_EQ(IsBefore(late, OnDay(0)), Tri::kMaybe);
  late.boxes[0].start = late.boxes[0].end = {1, 1};  // its day in universal time
  EXPECT_EQ(IsBefore(late, OnDay(1)), Tri::kMaybe);
}

TEST(DateRelations, ATimeWithoutAZoneMayBeOfAny) {
  constexpr int64_t kHour = 3600;
  const DateSet noon = AtTime(100 * kHour, true);
  EXPECT_EQ(IsBefore(noon, AtTime(88 * kHour, false)), Tri::kMaybe);
  EXPECT_EQ(IsBefore(noon, AtTime(114 * kHour, false)), Tri::kMaybe);
  EXPECT_EQ(IsBefore(noon, AtTime(87 * kHour, false)), Tri::kFalse);
  EXPECT_EQ(IsBefore(noon, AtTime(115 * kHour, false)), Tri::kTrue);
  EXPECT_EQ(SecondsFrom(noon, AtTime(100 * kHour, false)),
            (IntervalSet(Interval{-14 * kHour - 59, 12 * kHour + 59})));
}

TEST(DateRelations, Distances) {
  EXPECT_EQ(SecondsFrom(OnDay(3), OnDay(5)), IntervalSet::Point(2 * kSecondsADay));
  EXPECT_EQ(SecondsFrom(OnDay(5), OnDay(3)), IntervalSet::Point(-2 * kSecondsADay));
  EXPECT_EQ(SecondsFrom(SetOf(DateBox::Within(0, 30)), OnDay(30)),
            (IntervalSet(Interval{0, 30 * kSecondsADay})));
  const DateSet since = SetOf({{5, 5}, {kMaxDay, kMaxDay}, {}, {}});
  EXPECT_EQ(SecondsFrom(since, OnDay(5)).first().min, -kInfinity);
  EXPECT_EQ(SecondsFrom(since, OnDay(5)).first().max, 0);
}

TEST(DateRelations, ShiftsByDaysAndByLess) {
  EXPECT_EQ(Shifted(OnDay(3), IntervalSet::Point(2 * kSecondsADay)), OnDay(5));
  const DateSet later = Shifted(OnDay(3), IntervalSet::Point(3600));
  EXPECT_EQ(later.boxes[0].start, (DayRange{3, 4}));
  const DateSet earlier = Shifted(OnDay(3), IntervalSet::Point(-3600));
  EXPECT_EQ(earlier.boxes[0].start, (DayRange{2, 3}));
  EXPECT_EQ(Shifted(AnyDate(), IntervalSet::Point(kSecondsADay)), AnyDate());
  EXPECT_EQ(Shifted(OnDay(3), IntervalSet::All()), AnyDate());
  EXPECT_TRUE(Shifted(OnDay(3), IntervalSet()).empty());
}

TEST(DateRelations, ShiftedTimesStayTimes) {
  const DateSet later = Shifted(AtTime(3600, true), IntervalSet::Point(3600));
  EXPECT_EQ(later.boxes[0].start_time, AtTime(7200, true).boxes[0].start_time);
  const DateSet vague = Shifted(AtTime(3600, true), IntervalSet(Interval{0, 3600}));
  EXPECT_EQ(vague.boxes[0].start_time->seconds, 3600);
  EXPECT_EQ(vague.boxes[0].start_time->width_seconds, 3660);
  EXPECT_FALSE(
      Shifted(AtTime(3600, true), IntervalSet::All()).boxes[0].start_time.has_value());
}

TEST(DateRelations, EndsAndExtremes) {
  const DateSet span = SetOf(DateBox::Extent(4, 6));
  EXPECT_EQ(StartOf(span), OnDay(4));
  EXPECT_EQ(EndOf(span), OnDay(6));
  EXPECT_EQ(Earlier(OnDay(4), OnDay(6)), OnDay(4));
  EXPECT_EQ(Later(OnDay(4), OnDay(6)), OnDay(6));
  EXPECT_EQ(Earlier(SetOf(DateBox::Within(0, 9)), OnDay(5)),
            SetOf(DateBox::Within(0, 5)));
}

}  // namespace
}  // namespace gainsay
