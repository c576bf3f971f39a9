#ifndef GAINSAY_CLAIMS_RECORD_READER_H_
#define GAINSAY_CLAIMS_RECORD_READER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/claim.h"
#include "claims/claim_keys.h"
#include "claims/claim_record.h"
#include "claims/text_table.h"
#include "input/flat_json.h"

namespace gainsay {

// Makes records of lines that are claims and nothing unusual: each key known and once,
// each of a plain form. Whatever is more, or wrong, is for DecodeClaim.
class RecordReader {
 public:
  // Texts are added to the table, and ids to `ids`; both must outlive it.
  RecordReader(TextTable& texts, std::string& ids) : texts_(texts), ids_(ids) {}

  // The record of a claim whose article is named by its id: `article` is the number of
  // that text. Its place in the file is left to the caller. `readable` is how many bytes
  // can be read from the line's start on.
  std::optional<ClaimRecord> Read(absl::string_view line, size_t readable);

 private:
  bool ReadMember(ClaimKey key, const FlatMember& member, ClaimRecord& record);
  void ReadId(const FlatMember& member, ClaimRecord& record);
  bool ReadQualifiers(absl::Span<const FlatMember> members, ClaimRecord& record);

  TextTable& texts_;
  std::string& ids_;
  FlatJsonReader json_;
  // Of the line being read.
  absl::string_view value_;
  absl::string_view quote_;
  std::array<TextId, 4> times_ = {};
  std::vector<TextId> list_;
};

// By which a line is known again.
uint32_t LineHash(absl::string_view line);

// The record of a claim that stands in memory; its place is left to the caller.
ClaimRecord RecordOf(const Claim& claim, TextTable& texts);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_RECORD_READER_H_
