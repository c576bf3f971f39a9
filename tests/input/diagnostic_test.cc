#include "input/diagnostic.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "input/limits.h"
#include "input/utf8.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

TEST(Diagnostic, TextNamesPlaceSeverityMessageAndHint) {
  EXPECT_EQ(ToString({DiagnosticSeverity::kError, {"a.yaml", {3, 7}}, "bad", "do so"}),
            "a.yaml:3:7: error: bad; do so");
  EXPECT_EQ(ToString({DiagnosticSeverity::kWarning, {"a.yaml", {}}, "bad", ""}),
            "a.yaml: warning: bad");
  EXPECT_EQ(ToString({DiagnosticSeverity::kNote, {"", {}}, "so", ""}), "note: so");
}

TEST(Diagnostics, SortsByFilePlaceSeverityAndMessageAndDropsRepetitions) {
  Diagnostics diagnostics;
  const Reporter b("b", &diagnostics);
  const Reporter a("a", &diagnostics);
  b.Error({1, 1}, "x");
  a.Error({10, 1}, "y");
  a.Error({2, 5}, "z", "hint");
  a.Warning({2, 4}, "w");
  a.Error({2, 4}, "v");
  a.Error({2, 5}, "z", "hint");
  a.Error({2, 5}, "z");
  diagnostics.SortAndDeduplicate();
  EXPECT_EQ(DiagnosticsText(diagnostics),
            "a:2:4: error: v\na:2:4: warning: w\na:2:5: error: z\na:2:5: error: z; hint\n"
            "a:10:1: error: y\nb:1:1: error: x");
}

TEST(Diagnostics, SortsByTheRanksOfFilesFirst) {
  Diagnostics diagnostics;
  for (const char* file : {"claims", "other", "vocabulary", "another", "last"}) {
    Reporter(file, &diagnostics).Error({1, 1}, "x");
  }
  diagnostics.Rank({"vocabulary"}, -1);
  diagnostics.Rank({"claims", "vocabulary"}, 1);
  Diagnostics others;
  others.Rank({"last", "claims"}, 2);
  diagnostics.Append(std::move(others));
  diagnostics.SortAndDeduplicate();
  EXPECT_EQ(DiagnosticsText(diagnostics),
            "vocabulary:1:1: error: x\nanother:1:1: error: x\nother:1:1: error: x\n"
            "claims:1:1: error: x\nlast:1:1: error: x");
}

TEST(Diagnostics, KnowsWhetherThereAreErrors) {
  Diagnostics diagnostics;
  Reporter("f", &diagnostics).Warning({1, 1}, "x");
  EXPECT_FALSE(diagnostics.has_errors());
  Diagnostics others;
  Reporter("g", &others).Error({1, 1}, "y");
  Reporter("g", &others).Error({1, 1}, "y");
  diagnostics.Append(std::move(others));
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.all().size(), 3);
  diagnostics.SortAndDeduplicate();
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.all().size(), 2);
}

// However the parts are put together that say so.
TEST(Diagnostics, CountsWhatIsTooManyOfOneFile) {
  for (const uint32_t parts : {1, 7}) {
    Diagnostics all;
    for (uint32_t part = 0; part < parts; ++part) {
      Diagnostics some;
      const Reporter reporter("f", &some);
      for (uint32_t i = part * 2100 / parts; i < (part + 1) * 2100 / parts; ++i) {
        i < 2000 ? reporter.Warning({i + 1, 1}, "w") : reporter.Error({i + 1, 1}, "e");
      }
      all.Append(std::move(some));
    }
    Reporter("g", &all).Warning({1, 1}, "w");
    EXPECT_TRUE(all.has_errors());
    EXPECT_EQ(all.all().size(), kMaxProblems + 1);
    all.SortAndDeduplicate();
    ASSERT_EQ(all.all().size(), kMaxProblems + 2);
    EXPECT_EQ(ToString(all.all()[0]), "f:1:1: warning: w");
    EXPECT_EQ(ToString(all.all()[kMaxProblems]),
              "f: error: 1100 more problems; mend these first");
    EXPECT_EQ(ToString(all.all()[kMaxProblems + 1]), "g:1:1: warning: w");
    EXPECT_TRUE(all.has_errors());
  }
}

TEST(Diagnostics, LooksForFewHints) {
  Diagnostics diagnostics;
  const Reporter crowded("f", &diagnostics);
  for (uint32_t i = 0; i < kMaxProblems; ++i) crowded.Warning({i + 1, 1}, "w");
  int sought = 0;
  const auto hint = [&] { return absl::StrCat("hint ", ++sought); };
  crowded.Error({1, 1}, "left out", hint);
  EXPECT_EQ(sought, 0);
  for (uint32_t i = 0; i < 500; ++i) {
    Reporter("g", &diagnostics).Error({i + 1, 1}, "e", hint);
  }
  EXPECT_EQ(sought, 100);
  EXPECT_EQ(ToString(diagnostics.all()[kMaxProblems + 99]),
            "g:100:1: error: e; hint 100");
  EXPECT_EQ(ToString(diagnostics.all()[kMaxProblems + 100]), "g:101:1: error: e");
}

TEST(Diagnostics, CutsLongMessagesBetweenCharacters) {
  Diagnostics diagnostics;
  std::string message = "x";
  while (message.size() < 2 * kMaxMessage) message += "é";
  Reporter("f", &diagnostics).Error({1, 1}, message);
  const std::string& cut = diagnostics.all()[0].message;
  EXPECT_LE(cut.size(), kMaxMessage);
  EXPECT_GT(cut.size(), kMaxMessage - 4);
  EXPECT_TRUE(!FirstInvalidUtf8(cut).has_value()) << cut;
}

}  // namespace
}  // namespace gainsay
