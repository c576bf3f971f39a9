#include "input/format.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

TEST(Format, TakesAbseilTypes) {
  const absl::string_view text = absl::string_view("share of it").substr(0, 5);
  EXPECT_EQ(fmt::format("[{}] [{:>7}] [{:.2}]", text, text, text),
            "[share] [  share] [sh]");
  EXPECT_EQ(fmt::format("{}", absl::NotFoundError("no such file")), "no such file");
  EXPECT_EQ(fmt::format("{:>4}", absl::OkStatus()), "  OK");
}

}  // namespace
}  // namespace gainsay
