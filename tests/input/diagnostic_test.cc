#include "input/diagnostic.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace gainsay
