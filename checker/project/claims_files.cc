#include "checker/project/claims_files.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "checker/project/file_contents.h"
#include "claims/claim_lines.h"
#include "claims/claims_reader.h"
#include "fmt/format.h"
#include "input/limits.h"
#include "input/parallel.h"
#include "input/text_file.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

// A part of a file of JSON Lines, as read by itself.
struct ReadPart {
  ClaimLines lines;
  ConfusableTexts looks;
};

// Reads the lines of a file in parts, some at a time, each on one of `jobs` threads.
class LinesReading {
 public:
  LinesReading(const ParsedFile& file, int jobs, Diagnostics* diagnostics,
               ClaimsReader& reader, ConfusableTexts& looks)
      : file_(file),
        jobs_(jobs),
        diagnostics_(diagnostics),
        reader_(reader),
        looks_(looks) {}

  void Run() {
    const std::vector<FilePart> parts = LineParts(file_.lines->size());
    const uint32_t number = reader_.AddFile({file_.name, file_.lines});
    // Few parts stand in memory at once.
    std::vector<ReadPart> read(
        std::min(parts.size(), 2 * static_cast<size_t>(std::max(jobs_, 1))));
    MakeInOrder(
        parts.size(), jobs_, read.size(),
        [&](size_t i) { read[i % read.size()] = Read(parts[i]); },
        [&](size_t i) {
          if (i == 0) Expect(read[0], parts[0].end);
          AddPart(number, std::exchange(read[i % read.size()], {}));
          return lines_ <= kMaxLines;
        });
    // What has been read of it is kept: it does not matter beside the error.
    if (lines_ > kMaxLines) return ReportTooManyLines();
    // Lines that were read one after another may not belong together.
    file_.lines->NoteWriting();
    if (blank_) {
      Reporter(file_.name, diagnostics_)
          .Error({1, 1}, "no claims: nothing is written here", "one claim a line");
    }
  }

 private:
  ReadPart Read(FilePart part) {
    std::unique_ptr<TextWindow> window = TakeWindow();
    size_t begin = part.begin;
    const absl::string_view lines = window->Lines(*file_.lines, begin, part.end);
    ReadPart read;
    read.lines = ReadClaimLines(lines, begin, file_.name);
    read.looks.CheckLines(begin == 0 ? WithoutByteOrderMark(lines) : lines, file_.name);
    const std::lock_guard<std::mutex> lock(changing_);
    idle_.push_back(std::move(window));
    return read;
  }

  // One that has its memory already, if there is: there are as many as threads.
  std::unique_ptr<TextWindow> TakeWindow() {
    const std::lock_guard<std::mutex> lock(changing_);
    if (idle_.empty()) return std::make_unique<TextWindow>();
    std::unique_ptr<TextWindow> window = std::move(idle_.back());
    idle_.pop_back();
    return window;
  }

  void AddPart(uint32_t number, ReadPart part) {
    blank_ = blank_ && part.lines.records.empty() && part.lines.others.empty() &&
             part.lines.diagnostics.all().empty();
    part.looks.MoveDown(lines_);
    looks_.Append(std::move(part.looks));
    lines_ = reader_.AddLines(number, std::move(part.lines), diagnostics_);
  }

  // As many claims as there will be, if the rest is like the beginning.
  void Expect(const ReadPart& beginning, size_t end) {
    // Of a line that tells an article one claim may be made, or two, about its dates.
    const size_t claims =
        beginning.lines.records.size() + 2 * beginning.lines.others.size();
    reader_.ExpectMore(claims * file_.lines->size() / end);
  }

  void ReportTooManyLines() {
    Reporter(file_.name, diagnostics_)
        .Error({static_cast<uint32_t>(kMaxLines) + 1, 1},
               fmt::format("more than {} lines", kMaxLines),
               "split the file, or add its parts to an archive one by one");
  }

  const ParsedFile& file_;
  const int jobs_;
  Diagnostics* diagnostics_;
  ClaimsReader& reader_;
  ConfusableTexts& looks_;
  std::mutex changing_;
  std::vector<std::unique_ptr<TextWindow>> idle_;
  uint32_t lines_ = 0;  // that were added
  bool blank_ = true;   // nothing is written in them
};

void ReadClaims(const ParsedFile& file, int jobs, Diagnostics* diagnostics,
                ClaimsReader& reader, ConfusableTexts& looks) {
  if (file.lines != nullptr) {
    LinesReading(file, jobs, diagnostics, reader, looks).Run();
  }
  const Reporter reporter(file.name, diagnostics);
  for (const Node& row : file.rows) reader.AddLine(row, reporter);
  for (const Node& node : file.nodes) {
    if (ReportNoClaimsIn(node, reporter)) continue;
    CheckVersion(node, file.name, diagnostics);
    reader.AddDocument(node, reporter);
  }
}

}  // namespace

void CheckLooks(const ParsedFile& file, ConfusableTexts& looks) {
  for (const Node& node : file.nodes) looks.CheckDocument(node, file.name);
  for (const Node& row : file.rows) looks.CheckDocument(row, file.name);
}

// Few files stand in memory as trees at once: they are many times as large as their
// texts.
ClaimSet ReadClaimsFiles(absl::Span<const std::string> names, size_t old, int jobs,
                         const ProgressStage& progress, Diagnostics* diagnostics,
                         ConfusableTexts& looks) {
  constexpr size_t kAtOnce = 64;
  ClaimsReader reader;
  size_t read = 0;
  for (size_t begin = 0; begin < names.size(); begin += kAtOnce) {
    for (const ParsedFile& file :
         ParseAll(names.subspan(begin, kAtOnce), jobs, progress, diagnostics)) {
      if (read++ == old) reader.BeginOld(diagnostics);
      ReadClaims(file, jobs, diagnostics, reader, looks);
      CheckLooks(file, looks);
    }
  }
  return reader.Finish(diagnostics);
}

}  // namespace gainsay
