#include "checker/engine/judge/time_relation.h"

#include <optional>
#include <string>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

// Some time from `from` to `to`.
Fact At(Day from, Day to) {
  Fact fact;
  fact.time = DateBox::Within(from, to);
  return fact;
}

// All the time from `from` to `to`.
Fact Lasting(Day from, Day to) {
  Fact fact;
  fact.time = DateBox::Extent(from, to);
  return fact;
}

Fact AsOf(Day from, Day to) {
  Fact fact = At(from, to);
  fact.as_of = DayRange{from, to};
  return fact;
}

// Whose time is the day, some day of these, on which the article was published.
Fact OfArticle(int32_t article, Day from, Day to) {
  Fact fact = At(from, to);
  fact.published = DayRange{from, to};
  fact.dated_by = article;
  return fact;
}

// Whose claim says since when, and until when.
Fact Since(Fact fact) {
  fact.begins = true;
  return fact;
}
Fact Until(Fact fact) {
  fact.ends = true;
  return fact;
}

// Days and seconds, of one place or with a zone.
Fact TimedAt(Day day, int64_t seconds, bool zoned = true) {
  Fact fact = At(day, day);
  fact.moment = std::optional<Instant>({seconds, 60, 0, zoned});
  return fact;
}

TEST(HoldTogether, ComparesDistancesWithHowLongAStateHolds) {
  const struct {
    Fact a;
    Fact b;
    Certainty expected;  // of states that hold for 30 days
  } kRows[] = {
      {At(0, 0), At(0, 0), Certainty::kCertain},
      {At(0, 0), At(30, 30), Certainty::kCertain},
      {At(0, 0), At(31, 31), Certainty::kNever},
      {At(0, 10), At(20, 30), Certainty::kCertain},
      {At(0, 10), At(20, 31), Certainty::kPossible},
      {At(0, 10), At(40, 50), Certainty::kPossible},
      {At(0, 10), At(41, 50), Certainty::kNever},
      {At(0, 364), At(0, 364), Certainty::kPossible},
      {AsOf(0, 364), AsOf(0, 364), Certainty::kCertain},  // one time, however coarse
      {OfArticle(0, 0, 364), OfArticle(0, 0, 364), Certainty::kCertain},
      {OfArticle(0, 0, 364), OfArticle(1, 0, 364), Certainty::kPossible},
      {OfArticle(0, 5, 5), OfArticle(0, 90, 90), Certainty::kNever},  // under other dates
      {AsOf(0, 364), At(0, 364), Certainty::kPossible},
      {AsOf(0, 364), AsOf(0, 363), Certainty::kPossible},
      {At(kMinDay, 50), At(50, 50), Certainty::kPossible},
      {At(kMinDay, 50), At(90, 90), Certainty::kNever},
      {Lasting(0, 100), At(50, 50), Certainty::kCertain},
      {Lasting(0, 100), At(130, 130), Certainty::kCertain},
      {Lasting(0, 100), At(131, 131), Certainty::kNever},
      {Lasting(kMinDay, kMaxDay), At(5, 5), Certainty::kCertain},
      // An end that is told is not reached beyond.
      {Until(Lasting(0, 100)), At(101, 101), Certainty::kNever},
      {Until(Lasting(0, 100)), At(100, 100), Certainty::kPossible},
      {Until(Lasting(0, 100)), At(99, 99), Certainty::kCertain},
      {Until(Lasting(0, 100)), At(-30, -30), Certainty::kCertain},
      {Since(Lasting(0, 100)), At(-1, -1), Certainty::kNever},
      {Since(Lasting(0, 100)), At(0, 0), Certainty::kPossible},
      {Since(Lasting(0, 100)), At(130, 130), Certainty::kCertain},
      {Until(Lasting(0, 50)), Since(Lasting(50, 100)), Certainty::kNever},
      {Until(Lasting(0, 50)), Since(Lasting(49, 100)), Certainty::kCertain},
      {Until(Lasting(0, 50)), Since(At(40, 60)), Certainty::kPossible},
      {Since(Until(Lasting(5, 5))), Since(Until(Lasting(5, 5))), Certainty::kCertain},
  };
  for (const auto& row : kRows) {
    const std::string name = testing::PrintToString(row.a.time.start.min) + ".." +
                             testing::PrintToString(row.a.time.end.max) + " and " +
                             testing::PrintToString(row.b.time.start.min) + ".." +
                             testing::PrintToString(row.b.time.end.max);
    const HoldsFor days{30, 30};
    EXPECT_EQ(HoldTogether(row.a, row.b, days), row.expected) << name;
    EXPECT_EQ(HoldTogether(row.b, row.a, days), row.expected) << name << ", swapped";
  }
}

TEST(HoldTogether, GoesByHowLongTheEarlierOneHolds) {
  const Fact first = At(0, 0);
  const Fact then = At(20, 20);
  EXPECT_EQ(HoldTogether(first, then, HoldsFor{30, 5}), Certainty::kCertain);
  EXPECT_EQ(HoldTogether(then, first, HoldsFor{5, 30}), Certainty::kCertain);
  EXPECT_EQ(HoldTogether(first, then, HoldsFor{5, 30}), Certainty::kNever);
  EXPECT_EQ(HoldTogether(then, first, HoldsFor{30, 5}), Certainty::kNever);
}

TEST(OrdersOf, TellWhichMayComeFirst) {
  const struct {
    Fact a;
    Fact b;
    const char* orders;
  } kRows[] = {
      {At(1, 1), At(2, 2), "before"},
      {At(1, 1), At(1, 1), "same"},
      {At(1, 5), At(6, 9), "before"},
      {At(1, 5), At(5, 9), "before same"},
      {At(1, 5), At(3, 9), "before same after"},
      {At(1, 5), At(3, 3), "before same after"},
      {AsOf(1, 31), AsOf(1, 31), "same"},
      {AsOf(1, 31), AsOf(1, 30), "before same after"},
      {At(kMinDay, 9), At(9, 9), "before same"},
      {TimedAt(1, 100), TimedAt(1, 200), "before"},
      {TimedAt(1, 100), TimedAt(1, 100), "same"},
      {TimedAt(2, 100), TimedAt(1, 200), "before"},  // of two zones
      {TimedAt(1, 100, false), TimedAt(1, 200, false), "before"},
      {TimedAt(1, 100), TimedAt(1, 200, false),
       "same"},  // of one day, as far as is known
      {TimedAt(1, 100), At(1, 1), "same"},
  };
  const auto text = [](const PossibleOrders& orders, bool swapped) {
    std::string words;
    const auto add = [&](bool may, const char* word) {
      if (may) words += (words.empty() ? "" : " ") + std::string(word);
    };
    add(swapped ? orders.after : orders.before, "before");
    add(orders.same, "same");
    add(swapped ? orders.before : orders.after, "after");
    return words;
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(text(OrdersOf(row.a, row.b), false), row.orders);
    EXPECT_EQ(text(OrdersOf(row.b, row.a), true), row.orders);
  }
}

TEST(OneUtterance, IsOfOneDay) {
  const auto said = [](std::optional<DayRange> on) {
    Fact fact;
    fact.said_on = on;
    return fact;
  };
  const Fact monday = said(DayRange{4, 4});
  const Fact tuesday = said(DayRange{5, 5});
  const Fact week = said(DayRange{4, 10});
  const Fact undated = said(std::nullopt);
  EXPECT_EQ(OneUtterance(monday, monday), Certainty::kCertain);
  EXPECT_EQ(OneUtterance(monday, tuesday), Certainty::kNever);
  EXPECT_EQ(OneUtterance(monday, week), Certainty::kPossible);
  EXPECT_EQ(OneUtterance(week, week), Certainty::kPossible);
  EXPECT_EQ(OneUtterance(monday, undated), Certainty::kPossible);
  EXPECT_EQ(OneUtterance(undated, undated), Certainty::kPossible);
}

}  // namespace
}  // namespace gainsay
