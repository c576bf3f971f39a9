#include "input/json_writer.h"

#include "gtest/gtest.h"
#include "input/json_reader.h"
#include "input/same_content.h"

namespace gainsay {
namespace {

Node ReadNode(const std::string& text) {
  Diagnostics diagnostics;
  return ReadJson(text, Reporter("f", &diagnostics)).value_or(Node());
}

TEST(CanonicalJson, WhatIsWrittenIsReadAgain) {
  const std::string text =
      R"({"a":["x",null,{"b":"\"\\\u0001\n","é":"ü"}],"r":true,"f":false,"e":[],"m":{}})";
  const Node node = ReadNode(text);
  const std::string written = CanonicalJson(node);
  EXPECT_TRUE(SameContent(ReadNode(written), node));
  EXPECT_EQ(CanonicalJson(ReadNode(written)), written);
  EXPECT_EQ(written.find('\n'), std::string::npos);
}

TEST(CanonicalJson, NumbersAreTextsAndTruthIsNone) {
  EXPECT_EQ(CanonicalJson(ReadNode(R"([1.50, "true", true])")),
            R"(["1.50","true",true])");
}

}  // namespace
}  // namespace gainsay
