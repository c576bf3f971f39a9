#include "input/text_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "input/limits.h"

namespace gainsay {
namespace {

class TextFiles : public testing::Test {
 protected:
  ~TextFiles() override { std::filesystem::remove(path_); }

  void Write(absl::string_view text) {
    std::ofstream(path_, std::ios::binary | std::ios::trunc) << text;
  }
  // The file as one that is too large to stand in memory.
  std::unique_ptr<TextFile> OnDisk() {
    absl::StatusOr<OpenFile> file = OpenRegularFile(path_, kMaxFileSize);
    EXPECT_TRUE(file.ok());
    return std::make_unique<TextFile>(*std::move(file));
  }

  const std::string path_ = absl::StrCat(testing::TempDir(), "gainsay-text-", getpid());
};

const std::vector<std::string>& Texts() {
  static const std::vector<std::string> texts = {
      "",
      "\n",
      "a",
      "a\n",
      "\n\na",
      "one\ntwo\r\n\nthree, without an end",
      "one\ntwo\n\nthree\n",
      absl::StrCat(std::string(9000, 'x'), "\n", std::string(3000, 'y'), "\nz\n"),
  };
  return texts;
}

// The lines of a file read in parts of `step` bytes, each with its place.
std::vector<std::string> LinesInParts(const TextFile& file, size_t step) {
  TextWindow window;
  std::vector<std::string> lines;
  for (size_t part = 0; part < file.size(); part += step) {
    size_t begin = part;
    absl::string_view rest =
        window.Lines(file, begin, std::min(part + step, file.size()));
    while (!rest.empty()) {
      const size_t end = rest.find('\n');
      const absl::string_view line =
          rest.substr(0, end == absl::string_view::npos ? rest.size() : end + 1);
      lines.push_back(absl::StrCat(begin, ":", line));
      begin += line.size();
      rest.remove_prefix(line.size());
    }
  }
  return lines;
}

TEST_F(TextFiles, HaveEachLineInOnePart) {
  for (const std::string& text : Texts()) {
    Write(text);
    const TextFile held(text);
    const auto on_disk = OnDisk();
    ASSERT_EQ(on_disk->text(), nullptr);
    const std::vector<std::string> whole = LinesInParts(held, text.size() + 1);
    size_t size = 0;
    for (const std::string& line : whole) size += line.size() - line.find(':') - 1;
    EXPECT_EQ(size, text.size());
    for (const size_t step : {1, 2, 3, 5, 7, 64, 2047, 4096, 100'000}) {
      EXPECT_EQ(LinesInParts(held, step), whole) << step;
      EXPECT_EQ(LinesInParts(*on_disk, step), whole) << step;
    }
    EXPECT_TRUE(on_disk->TellProblem().ok());
  }
}

TEST_F(TextFiles, GiveALineWhereverItIsAskedFor) {
  for (const std::string& text : Texts()) {
    Write(text);
    const TextFile held(text);
    const auto on_disk = OnDisk();
    std::vector<size_t> places;
    for (size_t i = 0; i < text.size(); ++i) {
      if (i == 0 || text[i - 1] == '\n') places.push_back(i);
    }
    std::vector<size_t> order = places;
    order.insert(order.end(), places.rbegin(), places.rend());
    TextWindow window;
    for (const size_t place : order) {
      const size_t end = std::min(text.find('\n', place), text.size());
      for (const TextFile* file : std::vector<const TextFile*>{on_disk.get(), &held}) {
        const absl::string_view from = window.LineFrom(*file, place);
        ASSERT_GE(from.size(), end - place);
        EXPECT_TRUE(from.substr(0, end - place) ==
                    absl::string_view(text).substr(place, end - place));
      }
    }
  }
}

TEST_F(TextFiles, KeepWhatTheyWereWhenTheirNameIsTaken) {
  Write("the first\n");
  const auto file = OnDisk();
  std::filesystem::remove(path_);
  Write("another\n");
  TextWindow window;
  EXPECT_EQ(window.LineFrom(*file, 0), "the first\n");
  file->NoteWriting();
  EXPECT_TRUE(file->TellProblem().ok());
}

TEST_F(TextFiles, NoteThatTheyBecameShorter) {
  Write("one\ntwo\nthree\n");
  const auto file = OnDisk();
  Write("one\n");
  TextWindow window;
  EXPECT_EQ(window.LineFrom(*file, 4), "");
  EXPECT_EQ(file->TellProblem().message(), "the file changed while it was read");
  EXPECT_TRUE(file->TellProblem().ok()) << "a second time";
}

TEST_F(TextFiles, NoteThatSomebodyWrites) {
  Write("one\n");
  const auto file = OnDisk();
  std::ofstream(path_, std::ios::app) << "two\n";
  file->NoteWriting();
  EXPECT_EQ(file->TellProblem().message(), "the file changed while it was read");
}

TEST_F(TextFiles, StandInMemoryWhereTheyAreSmall) {
  Write("small\n");
  const auto small = TextFile::Open(path_);
  ASSERT_TRUE(small.ok());
  ASSERT_NE((*small)->text(), nullptr);
  EXPECT_EQ(*(*small)->text(), "small\n");
  const std::string text(size_t{5} << 20, 'x');
  Write(text);
  const auto large = TextFile::Open(path_);
  ASSERT_TRUE(large.ok());
  EXPECT_EQ((*large)->text(), nullptr);
  EXPECT_EQ((*large)->size(), text.size());
  std::string bytes(7, ' ');
  EXPECT_EQ((*large)->Read(text.size() - 3, 7, bytes.data()), 3u);
  EXPECT_EQ(TextFile::Open(path_, 1 << 20).status().message(), "larger than 1 MiB");
}

}  // namespace
}  // namespace gainsay
