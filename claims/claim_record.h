#ifndef GAINSAY_CLAIMS_CLAIM_RECORD_H_
#define GAINSAY_CLAIMS_CLAIM_RECORD_H_

#include <cstdint>

#include "claims/fact_origin.h"
#include "claims/stance.h"
#include "claims/text_table.h"

namespace gainsay {

// What of a claim is wanted of every claim of a run, small enough for millions. The rest
// is in the claim itself (ClaimList::whole). Texts are numbers of the list's TextTable:
// kNoText where nothing is written, kOtherForm where what is written is no single text.
struct ClaimRecord {
  int32_t article = -1;  // index into ClaimSet::articles
  TextId property = kNoText;
  TextId subject = kNoText;
  TextId value = kNoText;
  TextId by = kNoText;
  TextId qualifiers = kNoText;  // a list: name, value, name, value, …
  TextId times = kNoText;       // a list: as_of, said_on, since, until
  FactOrigin origin = FactOrigin::kClaim;
  Stance stance;
  bool quoted : 1 = false;
  bool quote_is_empty : 1 = false;
  // The quote has the value's words as they are written, apart from others, and they are
  // not just the number of a bound.
  bool value_in_quote : 1 = false;
  bool retracted : 1 = false;
  bool corrects : 1 = false;
  bool has_via : 1 = false;
  bool read_as : 1 = false;  // its value is told by a pattern
  bool unreadable : 1 = false;
  // Whether the claim stands in memory, else in a line of a part of a file. Where:
  // ClaimList knows.
  bool stored : 1 = false;
  uint16_t id_size = 0;
  uint32_t id_begin = 0;  // among the ids of its part
  uint32_t part = 0;
  uint32_t line = 0;
  uint32_t place = 0;  // of the line in its file, or of the claim in memory
  uint32_t hash = 0;   // of the line, to tell it from another that stands there later
  uint64_t words = 0;  // of one in a line, WordsHash
};

// Where each of the times stands in the list.
enum class TimeField { kAsOf, kSaidOn, kSince, kUntil };

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_RECORD_H_
