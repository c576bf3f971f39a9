#include "input/text_index.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

std::vector<std::string> Texts(int count) {
  std::vector<std::string> texts = {""};
  for (int i = 1; i < count; ++i) texts.push_back(absl::StrCat("text ", i * i));
  return texts;
}

TextIndex IndexOf(const std::vector<std::string>& texts) {
  return TextIndex(std::vector<absl::string_view>(texts.begin(), texts.end()));
}

void ExpectHolds(const TextIndex& index, const std::vector<std::string>& texts) {
  ASSERT_EQ(index.size(), texts.size());
  for (size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(index[i], texts[i]);
    EXPECT_EQ(index.Find(texts[i]), i);
    EXPECT_EQ(index.Find(texts[i] + "x"), TextIndex::kNone);
  }
}

TEST(TextIndex, FindsEachTextAndNoOther) {
  for (const int count : {1, 2, 3, 64, 1000}) {
    const std::vector<std::string> texts = Texts(count);
    ExpectHolds(IndexOf(texts), texts);
  }
}

TEST(TextIndex, FindsNothingInNothing) {
  EXPECT_EQ(TextIndex().Find(""), TextIndex::kNone);
  EXPECT_EQ(IndexOf({}).Find(""), TextIndex::kNone);
}

TEST(TextIndex, CopiesOutliveIt) {
  const std::vector<std::string> texts = Texts(50);
  TextIndex copy;
  {
    const TextIndex index = IndexOf(texts);
    copy = index;
  }
  ExpectHolds(copy, texts);
}

TEST(TextIndex, IsTheSameFromItsBytes) {
  const std::vector<std::string> texts = Texts(50);
  std::string packed;
  PackNumber(7, packed);  // so that arrays do not begin at a multiple of their alignment
  IndexOf(texts).Pack(packed);
  Unpacker bytes(packed);
  int seven = 0;
  TextIndex index;
  ASSERT_TRUE(bytes.Number(seven) && index.Unpack(bytes) && bytes.done());
  ExpectHolds(index, texts);
  for (size_t size = 1; size < packed.size(); ++size) {
    const std::string cut = packed.substr(0, size);
    Unpacker early(cut);
    EXPECT_FALSE(early.Number(seven) && index.Unpack(early)) << size;
  }
}

// Where arrays can't stand as they were packed.
TEST(Unpacker, RefusesArraysInBytesThatStandAskew) {
  const std::vector<uint32_t> values = {1, 2, 3};
  std::string packed;
  PackArray(absl::MakeConstSpan(values), packed);
  const std::string askew = "x" + packed;
  Unpacker bytes(absl::string_view(askew).substr(1));
  FixedArray<uint32_t> read;
  EXPECT_FALSE(bytes.Array(read));
}

}  // namespace
}  // namespace gainsay
