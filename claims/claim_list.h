#ifndef GAINSAY_CLAIMS_CLAIM_LIST_H_
#define GAINSAY_CLAIMS_CLAIM_LIST_H_

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim.h"
#include "claims/claim_record.h"
#include "claims/text_table.h"
#include "input/diagnostic.h"
#include "input/flat_json.h"
#include "input/json_reader.h"
#include "input/text_file.h"

namespace gainsay {

// A file of JSON Lines, some of whose lines are claims that are read in full only when
// somebody asks for them.
struct LinesFile {
  std::string name;
  std::shared_ptr<const TextFile> text;
};

// What reads lines of claims again, with buffers to reuse. Not safe to share between
// threads.
struct LineReaders {
  TextWindow window;
  FlatJsonReader flat;
  JsonLineReader tree;
};

// Claims as records, and each as a whole on demand: of lines that hold nothing unusual
// only the records are kept, beside the file (TextFile).
class ClaimList {
 public:
  size_t size() const { return records_.size(); }
  bool empty() const { return records_.empty(); }
  const ClaimRecord& operator[](size_t i) const { return records_[i]; }

  // Room for so many more.
  void ReserveMore(size_t claims) { records_.reserve(records_.size() + claims); }
  void push_back(Claim claim);
  // A claim that is written in the line at record.place of record.part.
  void push_back(const ClaimRecord& record) { records_.push_back(record); }
  uint32_t AddFile(LinesFile file);
  // A part of such a file, with the ids of its claims, one after another.
  uint32_t AddPart(uint32_t file, std::string ids);

  // All that is written of a claim; of one that stands in a line it is read anew. Where
  // the line is there no more, only what its record tells (ReportChanges).
  Claim whole(size_t i) const;
  // The same, for who asks for many.
  Claim whole(size_t i, LineReaders& readers) const;
  // The hash of its words (WordsHash).
  uint64_t words(size_t i) const;
  // Reads every claim in full and keeps it in memory: for who looks at all of each.
  void KeepWhole();
  // The claim, if it stands in memory.
  const Claim* stored(size_t i) const;
  // The line in which a claim stands that is not in memory; nothing where it is there no
  // more.
  std::optional<Node> line(size_t i, LineReaders& readers) const;
  absl::string_view id(size_t i) const;
  const std::string& file(size_t i) const;

  const TextTable& texts() const { return texts_; }
  TextTable& texts() { return texts_; }

  // Reports files that changed, or could not be read, since the first lines of them were:
  // each once.
  void ReportChanges(Diagnostics* diagnostics) const;

  void SetArticle(size_t i, int32_t article);
  // Leaves the claims that `order` lists, each once, in that order, with room for so many
  // more.
  void Arrange(std::vector<int32_t> order, size_t more);

 private:
  struct Part {
    uint32_t file = 0;
    std::string ids;
  };
  // The line in which a claim stands, and how many bytes can be read from its start on.
  struct Line {
    absl::string_view text;
    size_t readable = 0;
  };

  const LinesFile& FileOf(const ClaimRecord& record) const {
    return files_[parts_[record.part].file];
  }
  // The claim of one that is not in memory.
  Claim ReadAgain(size_t i, LineReaders& readers) const;
  // Nothing where it is not the line that was read first.
  std::optional<Line> LineOf(const ClaimRecord& record, LineReaders& readers) const;

  TextTable texts_;
  std::vector<ClaimRecord> records_;
  std::deque<Claim> stored_;  // too large to be moved as they get more
  std::vector<LinesFile> files_;
  std::vector<Part> parts_;
};

// One claim that is read in full when first asked for. The list must outlive it.
class ClaimView {
 public:
  ClaimView(const ClaimList& claims, int32_t index) : claims_(claims), index_(index) {}

  int32_t index() const { return index_; }
  const ClaimRecord& operator*() const { return claims_[static_cast<size_t>(index_)]; }
  const ClaimRecord* operator->() const { return &**this; }
  const Claim& whole() const;
  const TextTable& texts() const { return claims_.texts(); }

 private:
  const ClaimList& claims_;
  int32_t index_;
  mutable std::optional<Claim> made_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_LIST_H_
