#include "input/packed_tree.h"

#include <string>

#include "gtest/gtest.h"
#include "input/yaml_reader.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

constexpr char kDocument[] =
    "a: [1, '2', ~, {b: é}]\nlong: "
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
    "empty: []\n";

Node Document() {
  Diagnostics diagnostics;
  return ReadYaml(kDocument, Reporter("a.yaml", &diagnostics)).value_or(Node());
}

TEST(PackedTree, HoldsAllOfTheTree) {
  const Node node = Document();
  const auto unpacked = UnpackedTree(PackedTree(node));
  ASSERT_TRUE(unpacked.has_value());
  EXPECT_EQ(NodeText(*unpacked), NodeText(node));
  EXPECT_EQ(PackedTree(*unpacked), PackedTree(node));
  EXPECT_EQ(unpacked->members[1].value.at, (TextPosition{2, 7}));
  EXPECT_TRUE(unpacked->members[0].value.items[0].plain);
  EXPECT_FALSE(unpacked->members[0].value.items[1].plain);
}

TEST(PackedTree, LeavesOutMembersThatNobodyWants) {
  constexpr absl::string_view kWithout[] = {"a", "empty", "xyz"};
  const auto unpacked = UnpackedTree(PackedTree(Document()), kWithout);
  ASSERT_TRUE(unpacked.has_value());
  ASSERT_EQ(unpacked->members.size(), 1u);
  EXPECT_EQ(unpacked->members[0].key, "long");
  EXPECT_EQ(unpacked->members[0].key_at, (TextPosition{2, 1}));
}

TEST(PackedTree, IsRefusedWhereItEndsEarlyOrLate) {
  const std::string packed = PackedTree(Document());
  for (size_t size = 0; size < packed.size(); ++size) {
    EXPECT_FALSE(UnpackedTree(packed.substr(0, size)).has_value()) << size;
  }
  EXPECT_FALSE(UnpackedTree(packed + "x").has_value());
}

}  // namespace
}  // namespace gainsay
