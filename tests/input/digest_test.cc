#include "input/digest.h"

#include "gtest/gtest.h"

namespace gainsay {
namespace {

std::string Of(std::initializer_list<absl::string_view> texts) {
  Digest digest;
  for (const absl::string_view text : texts) digest.Add(text);
  return digest.Text();
}

TEST(Digest, TellsTextsAndTheirBoundsApart) {
  EXPECT_EQ(Of({"a", "bc"}), Of({"a", "bc"}));
  EXPECT_NE(Of({"a", "bc"}), Of({"ab", "c"}));
  EXPECT_NE(Of({"12345678"}), Of({"12345679"}));
  EXPECT_NE(Of({}), Of({""}));
}

// Archives of other machines hold it.
TEST(Digest, IsTheSameEverywhere) {
  EXPECT_EQ(Of({"gainsay", "archive, 1"}), "fe1e4b056814b9ca2c5e1ef219818f96");
}

}  // namespace
}  // namespace gainsay
