#include "input/copy_on_write.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(CopyOnWrite, SharesUntilOneIsChanged) {
  CopyOnWrite<std::string> first;
  first.Mutable() = "as it was";
  CopyOnWrite<std::string> second = first;
  EXPECT_EQ(&*first, &*second);
  second.Mutable() = "changed";
  EXPECT_EQ(*first, "as it was");
  EXPECT_EQ(*second, "changed");
}

TEST(CopyOnWrite, ChangesInPlaceWhatNobodyShares) {
  CopyOnWrite<std::string> value;
  const std::string* const before = &*value;
  value.Mutable() = "changed";
  EXPECT_EQ(&*value, before);
}

}  // namespace
}  // namespace gainsay
