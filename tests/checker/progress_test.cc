#include "checker/progress.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(ProgressState, SaysWhatARunIsAt) {
  ProgressState state;
  state.Begin("reading files", 40);
  for (int i = 0; i < 12; ++i) state.Advance();
  EXPECT_EQ(state.Line(3.9, 100), "gainsay: reading files: 12 of 40 (3 s)");
  EXPECT_EQ(state.Line(3.9, 16), "gainsay: readin");
  EXPECT_EQ(state.Line(3.9, 0), "gainsay: reading files: 12 of 40 (3 s)");
  state.Begin("comparing", 0);
  EXPECT_EQ(state.Line(75, 100), "gainsay: comparing (75 s)");
}

TEST(ProgressLine, AppearsOnceARunIsLong) {
  ProgressState state;
  state.Begin("comparing", 2);
  ProgressLine line(state);
  EXPECT_EQ(line.At(0.1, 80), "");
  EXPECT_EQ(line.At(0.99, 80), "");
  EXPECT_EQ(line.At(1, 80), "\r\x1b[Kgainsay: comparing: 0 of 2 (1 s)");
  EXPECT_EQ(line.At(1.5, 80), "") << "nothing new";
  state.Advance();
  EXPECT_EQ(line.At(1.6, 80), "\r\x1b[Kgainsay: comparing: 1 of 2 (1 s)");
  EXPECT_EQ(line.Clear(), "\r\x1b[K");
  EXPECT_EQ(line.Clear(), "");
}

TEST(ProgressLine, LeavesNothingOfAShortRun) {
  ProgressState state;
  ProgressLine line(state);
  EXPECT_EQ(line.At(0.5, 80), "");
  EXPECT_EQ(line.Clear(), "");
}

TEST(ProgressStage, NeedsNobodyWhoFollows) {
  const ProgressStage stage(nullptr, "reading files", 3);
  stage.Advance();
}

// Standard error of a test is no terminal, or the line is gone before it is shown.
TEST(Progress, OfAShortRunIsNotShown) {
  testing::internal::CaptureStderr();
  {
    Progress progress(false);
    progress.state()->Begin("reading files", 1);
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace gainsay
