#ifndef GAINSAY_CLAIMS_FACTS_KNOWN_CLAIMS_H_
#define GAINSAY_CLAIMS_FACTS_KNOWN_CLAIMS_H_

#include <cstdint>
#include <vector>

#include "claims/facts/fact.h"
#include "claims/facts/interpreter.h"
#include "claims/facts/publication_date.h"
#include "claims/facts/reading_memory.h"
#include "claims/vocabulary/property.h"

namespace gainsay {

// Makes the facts of claims of which everything was read before, in other claims: in an
// archive most are. Changes nothing, so that threads can share it for as long as nobody
// reads other claims. All that it is made of must outlive it.
class KnownClaims {
 public:
  // Of the properties by the text of their names kNoProperty and less are none;
  // `by_itself` tells of which one fact follows from a claim, and nothing else is to be
  // looked at. `published` is indexed by article.
  KnownClaims(const Interpreter& interpreter, const ReadingMemory& memory,
              const std::vector<PublicationDate>& published,
              const std::vector<PropertyId>& property_of_text,
              const std::vector<bool>& by_itself)
      : interpreter_(interpreter),
        memory_(memory),
        published_(published),
        property_of_text_(property_of_text),
        by_itself_(by_itself) {}

  // Whether the claim is one of these; then `fact`, which is as it is made, is filled in
  // as FactBuilder would.
  bool Read(int32_t claim, Fact& fact) const;

 private:
  bool ReadVoice(const ClaimRecord& claim, Fact& fact) const;
  bool ReadTime(const ClaimRecord& claim, Fact& fact) const;

  const Interpreter& interpreter_;
  const ReadingMemory& memory_;
  const std::vector<PublicationDate>& published_;
  const std::vector<PropertyId>& property_of_text_;
  const std::vector<bool>& by_itself_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_KNOWN_CLAIMS_H_
