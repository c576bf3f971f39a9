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
#include "claims/claim.h"
#include "claims/claim_record.h"
#include "claims/text_table.h"
#include "input/flat_json.h"
#include "input/json_reader.h"

namespace gainsay {

// A file of JSON Lines, some of whose lines are claims that are read in full only when
// somebody asks for them.
struct ClaimSource {
  std::string file;
  std::shared_ptr<const std::string> text;
};

// The words of a claim by which people, and finding ids, tell it from its other versions.
struct ClaimWords {
  std::string value;
  std::string quote;  // empty where there is none
};

ClaimWords WordsOf(const Claim& claim);

// What reads lines of claims again, with buffers to reuse. Not safe to share between
// threads.
struct LineReaders {
  FlatJsonReader flat;
  JsonLineReader tree;
};

// Claims as records, and each as a whole on demand: of lines that hold nothing unusual
// only the records are kept, beside the file's text.
class ClaimList {
 public:
  size_t size() const { return records_.size(); }
  bool empty() const { return records_.empty(); }
  const ClaimRecord& operator[](size_t i) const { return records_[i]; }

  // Room for so many more.
  void ReserveMore(size_t claims) { records_.reserve(records_.size() + claims); }
  void push_back(Claim claim);
  // A claim that is written in the line at record.place of record.source.
  void push_back(const ClaimRecord& record) { records_.push_back(record); }
  uint32_t AddSource(ClaimSource source);

  // All that is written of a claim; of one that stands in a line it is read anew.
  Claim whole(size_t i) const;
  // The same, for who asks for many.
  Claim whole(size_t i, LineReaders& readers) const;
  // The same of its words alone, at a fraction of the time.
  ClaimWords words(size_t i, FlatJsonReader& json) const;
  // Reads every claim in full and keeps it in memory: for who looks at all of each.
  void KeepWhole();
  // The claim, if it stands in memory.
  const Claim* stored(size_t i) const;
  // The line in which a claim stands that is not in memory.
  std::optional<Node> line(size_t i, JsonLineReader& json) const;
  absl::string_view id(size_t i) const;
  const std::string& file(size_t i) const;

  const TextTable& texts() const { return texts_; }
  TextTable& texts() { return texts_; }

  void SetArticle(size_t i, int32_t article);
  // Leaves the claims that `order` lists, in that order, with room for so many more.
  void Arrange(std::vector<int32_t> order, size_t more);

 private:
  // From the start of the line in which a claim stands to the end of the file.
  absl::string_view TextFrom(const ClaimRecord& record) const;

  TextTable texts_;
  std::vector<ClaimRecord> records_;
  std::deque<Claim> stored_;  // too large to be moved as they get more
  std::vector<ClaimSource> sources_;
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
