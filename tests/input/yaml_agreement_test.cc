// The two readers of YAML agree wherever the one for sound texts gives a tree.

#include "tests/input/yaml_agreement.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/input/random_yaml.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

bool IsSound(absl::string_view text) {
  text = WithoutByteOrderMark(text);
  Diagnostics ignored;
  return CheckText(text, Reporter("f", &ignored)) && ReadSoundYaml(text).has_value();
}

std::vector<std::filesystem::path> FilesOfTheProject() {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"examples", "tests", "claims", "rules", "checker"}) {
    const auto root = std::filesystem::path(GAINSAY_SOURCE_DIR) / folder;
    for (auto at = std::filesystem::recursive_directory_iterator(root);
         at != std::filesystem::recursive_directory_iterator(); ++at) {
      if (at->path().filename() == "node_modules") at.disable_recursion_pending();
      if (at->path().extension() == ".yaml") files.push_back(at->path());
    }
  }
  return files;
}

TEST(YamlAgreement, OfTheProjectsFiles) {
  const std::vector<std::filesystem::path> files = FilesOfTheProject();
  ASSERT_GT(files.size(), 300);
  size_t sound = 0;
  for (const std::filesystem::path& file : files) {
    const std::string text = Contents(file);
    EXPECT_EQ(YamlDisagreement(text), "") << file;
    if (IsSound(text)) ++sound;
  }
  EXPECT_GE(sound, files.size() * 95 / 100);
}

TEST(YamlAgreement, OfRandomTexts) {
  constexpr int kTexts = 20000;
  RandomYaml random(20260128);
  int sound = 0;
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = random.Document();
    ASSERT_EQ(YamlDisagreement(text), "") << text;
    if (IsSound(text)) ++sound;
  }
  EXPECT_GE(sound, kTexts / 10);
}

// One character of a sound file is another, or gone.
TEST(YamlAgreement, OfTextsWithSlips) {
  constexpr absl::string_view kText =
      "gainsay: 1\narticle: {id: a, published: 2026-03-02}\nclaims:\n"
      "- id: c1\n  subject: the \"town\"\n  value: '5,000'\n  quote: >-\n    so it\n    "
      "is\n- {id: c2, subject: [a, b], value: ~}\n-\n";
  constexpr absl::string_view kSlips = "\n\t :-?#'\"[]{},&*!|>%@`~\\x";
  ASSERT_TRUE(IsSound(kText));
  for (size_t i = 0; i < kText.size(); ++i) {
    for (const char slip : kSlips) {
      const std::string before(kText.substr(0, i));
      for (const size_t dropped : {0, 1}) {
        const std::string text =
            absl::StrCat(before, std::string(1, slip), kText.substr(i + dropped));
        ASSERT_EQ(YamlDisagreement(text), "") << text;
      }
    }
  }
}

class YamlAgreementOf : public testing::TestWithParam<std::string> {};

// What both read, and so what is read fast.
using YamlReadByBoth = YamlAgreementOf;

TEST_P(YamlReadByBoth, Alike) {
  EXPECT_TRUE(IsSound(GetParam()));
  EXPECT_EQ(YamlDisagreement(GetParam()), "");
}

INSTANTIATE_TEST_SUITE_P(
    Texts, YamlReadByBoth,
    testing::Values(
        "a: 1\nb: [x, 'y', \"z\"]\n", "a:\n- b: 1\n  c: 2\n- d\n", "a: 1\r\nb: 2\r\n",
        "a: 2026-01\nb: 010\nc: no\nd: 0x1F\ne: .nan\nf: 10:30\ng: "
        "2026-01-02T10:30:00Z\n",
        "[~, null, Null, NULL, nUll, '', 'null', '~']\n", "a:\nb: {c: , d}\n",
        "- \n- b\n-\n", "-\n# - c\n# d\n\n- ~\n-\n  ~\n",
        "a:\n-\n  - b\n  -\nnull x: 1\n", "- &a\n- *a\n- &b [x]\n- *b\n",
        "&a k: &b v\n*b : *a\n", "a: |\n  x\n  y\nb: >-\n  u\n  v\n\nc: |+\n  w\n\n",
        "a: |2\n    x\n   y\n", "a: \"\\u00e9\\t\\\"\\x41\\N\\_\\\n  b\"\n",
        "a: 'it''s\n\n  so'\n", "? a\n: b\n? c\n", "{a, b}\n", "[a: b, c: d]\n",
        "'<<': 1\n", "a: b#c # d\n# e\n", "- - - a\n  - b\n- - c\n",
        "\xEF\xBB\xBF"
        "a: 1\n",
        "é: \xF0\x9F\x98\x80 x\nb: {c: é, d: é}\n", "a: x\n  y\n\n  z\n",
        "%YAML 1.2\n---\na: 1\n...\n", "a: R&D, 5*6, what?, 'why ?', «so ?»\n",
        "a: b\nc:\n- d\n-", "a: http://c.d/e?f=g\n", "{\"a\":1}\n", "a: b\n"));

// What the libraries read differently, or only one of them, and so is left to yaml-cpp.
using YamlLeftToOne = YamlAgreementOf;

TEST_P(YamlLeftToOne, Alone) { EXPECT_FALSE(IsSound(GetParam())); }

INSTANTIATE_TEST_SUITE_P(
    Texts, YamlLeftToOne,
    testing::Values(
        // Line ends of YAML 1.1.
        "a: b\xC2\x85  c\n", "a: b\xE2\x80\xA8  c\n", "a: b\xE2\x80\xA9  c\n",
        "a: 1\n\xEF\xBB\xBF"
        "b: 2\n",
        // The start and the end of words.
        "{?a: 1}\n", "[b,\n ?a]\n", "a: {b: 5?, c: 1}\n", "&a:b k: 1\n", "- &a:b c\n",
        // Scalars of several lines.
        "a: |\n  b", "a: >+\n  b\n\n", "a: ' \n\n  '\n", "- &a |2\n    b\n",
        "- &a b\n c\n", "{a\n}\n", "a:\n- \n>\n  b\n", "a:\n\"b\"\n",
        // What is reported, if by a few words only.
        "a: 1\na: 2\n", "~: 1\n", "<<: {a: 1}\n", "[a]: 1\n", "a: !!str 5\n", "a: !x 5\n",
        "a: 1\n---\nb: 2\n", "a: *b\n", "&a [*a]\n", "a: [\n", "a: b: c\n",
        "a:\n\tb: 1\n", "", "---\n", "~\n", "# a\n"));

}  // namespace
}  // namespace gainsay
