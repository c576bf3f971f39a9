#include "checker/project/claims_files.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/claim_fields.h"
#include "claims/claim_lines.h"
#include "claims/claims_reader.h"
#include "fmt/format.h"
#include "input/limits.h"
#include "input/parallel.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

bool HasTooManyLines(absl::string_view text) {
  size_t lines = 0;
  for (size_t at = text.find('\n'); at != absl::string_view::npos;
       at = text.find('\n', at + 1)) {
    if (++lines > kMaxLines) return true;
  }
  return false;
}

// Reads the lines of a file in parts, some at a time, each on one of `jobs` threads.
void ReadLines(const ParsedFile& file, int jobs, Diagnostics* diagnostics,
               ClaimsReader& reader, ConfusableTexts& looks) {
  if (HasTooManyLines(*file.lines)) {
    Reporter(file.name, diagnostics)
        .Error({static_cast<uint32_t>(kMaxLines) + 1, 1},
               fmt::format("more than {} lines", kMaxLines),
               "split the file, or add its parts to an archive one by one");
    return;
  }
  // What comes from another program may well be nothing.
  if (file.name != "<stdin>" && IsBlank(WithoutByteOrderMark(*file.lines))) {
    Reporter(file.name, diagnostics)
        .Error({1, 1}, "no claims: nothing is written here", "one claim a line");
    return;
  }
  const std::vector<TextPart> parts = LineParts(*file.lines);
  const uint32_t source = reader.AddSource({file.name, file.lines});
  std::vector<ClaimLines> before;
  for (size_t begin = 0; begin < parts.size() || !before.empty();) {
    const size_t count = std::min<size_t>(parts.size() - begin, 2 * std::max(jobs, 1));
    std::vector<ClaimLines> read(count);
    // The first task takes longest: what was read before is added, so that few parts
    // stand in memory, or, as long as nothing was, all of the text looked over.
    ParallelFor(count + 1, jobs, [&](size_t i) {
      if (i > 0) {
        read[i - 1] = ReadClaimLines(*file.lines, parts[begin + i - 1], file.name);
      } else if (begin == 0) {
        looks.CheckLines(*file.lines, file.name);
      } else {
        reader.AddLines(source, std::move(before), diagnostics);
      }
    });
    if (begin == 0 && count < parts.size()) {
      size_t claims = 0;
      for (const ClaimLines& part : read) {
        // Of a line that tells an article one claim may be made, or two, about its dates.
        claims += part.records.size() + 2 * part.others.size();
      }
      reader.ExpectMore(claims * file.lines->size() / parts[count - 1].end);
    }
    before = std::move(read);
    begin += count;
  }
}

void ReadClaims(const ParsedFile& file, int jobs, Diagnostics* diagnostics,
                ClaimsReader& reader, ConfusableTexts& looks) {
  if (file.lines != nullptr) ReadLines(file, jobs, diagnostics, reader, looks);
  const Reporter reporter(file.name, diagnostics);
  for (const Node& row : file.rows) reader.AddLine(row, reporter);
  for (const Node& node : file.nodes) {
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
ClaimSet ReadClaimsFiles(absl::Span<const std::string> names, int jobs,
                         const ProgressStage& progress, Diagnostics* diagnostics,
                         ConfusableTexts& looks) {
  constexpr size_t kAtOnce = 64;
  ClaimsReader reader;
  for (size_t begin = 0; begin < names.size(); begin += kAtOnce) {
    for (const ParsedFile& file :
         ParseAll(names.subspan(begin, kAtOnce), jobs, progress, diagnostics)) {
      ReadClaims(file, jobs, diagnostics, reader, looks);
      CheckLooks(file, looks);
    }
  }
  return reader.Finish(diagnostics);
}

}  // namespace gainsay
