#include "claims/value_types/wording_folding.h"

#include <string>
#include <utility>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(FoldWording, KeepsEllipsesAndLeadingArticles) {
  EXPECT_EQ(FoldWording("The deal … is “done”"), FoldWording("the deal [...] is done"));
  EXPECT_EQ(FoldWording("a [...] b"), FoldWording("a...b"));
  EXPECT_EQ(FoldWording("a . . . b"), FoldWording("a [. . .] b"));
  EXPECT_EQ(FoldWording("a . . . b"), FoldWording("a … b"));
  EXPECT_NE(FoldWording("the deal"), FoldWording("deal"));
}

TEST(FoldWording, FoldsCaseAndSignsAlone) {
  const std::pair<const char*, const char*> kFolded[] = {
      {"“Don’t—ever!”", "dont ever"},
      {"It cost 6.5 in the U.S.", "it cost 6.5 in the us"},
      {"Straße", "strasse"},
      {"DRÜCKEN drucken", "drücken drucken"},
      {"«Все —\u00a0ЗА мир»", "все за мир"},
      {"ＡＢＣ １２", "abc 12"},
      {"€5, not $5", "€5 not 5"},
      {"اتفاق، اليوم", "اتفاق اليوم"},
      {"我们要买粮食。", "我 们 要 买 粮 食"},
      {"戦争は終わった", "戦 争 は 終 わ っ た"},
      {"ไม่มี war", "ไ ม่ มี war"},
      {"ที่5", "ที่ 5"},
      {"ที่ 5", "ที่ 5"},
      {"コーヒー5杯", "コ ー ヒ ー 5 杯"},
      {"We don\u00b4t", "we dont"},
      {"don\u00b4t “café”", "dont café"},
      {"합의는 없다", "합의는 없다"},
  };
  for (const auto& [text, folded] : kFolded) EXPECT_EQ(FoldWording(text), folded);
}

TEST(FoldWording, TellsLettersByTheirMarksUntilTheseAreLeftOut) {
  EXPECT_NE(FoldWording("papá"), FoldWording("papa"));
  EXPECT_EQ(WithoutLetterMarks(FoldWording("papá perdonó … naïve")),
            "papa perdono … naive");
}

TEST(ShownWording, HasNoSpacesWhereNobodyWritesThem) {
  EXPECT_EQ(ShownWording(FoldWording("我们 met 他们")), "我们 met 他们");
  EXPECT_EQ(ShownWording("we met"), "we met");
}

}  // namespace
}  // namespace gainsay
