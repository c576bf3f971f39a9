#ifndef GAINSAY_CLAIMS_FACTS_CHECKS_CHECK_H_
#define GAINSAY_CLAIMS_FACTS_CHECKS_CHECK_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim_list.h"
#include "claims/facts/fact.h"
#include "claims/value_types/value_type.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// One claim as it was read, to be held against what its property declares.
struct ReadClaim {
  const ClaimView& claim;
  const Property& property;
  const Vocabulary& vocabulary;
  const Lexicon& lexicon;
  const Fact& fact;
  const Reading& reading;  // of the value as written; not turned over by a denial
  absl::Span<const EntityId> subjects;
  bool one_of_subjects = false;  // only one of them is meant; else all of them are
};

// One thing that a property may declare of each of its claims. To add one: a file pair in
// this folder, and a row in checks.cc.
struct DeclarationCheck {
  absl::string_view key;      // the property's; the flaw's rule is PROPERTY/key
  absl::string_view summary;  // what holds of a claim that is as declared
  bool (*declared)(const Property& property);
  // Whether it concerns what the value is, of which a denial commits to nothing; else it
  // concerns how the claim is put.
  bool of_value = false;
  // Whether it is the same for every claim of which the same value was read.
  bool of_reading = false;
  // In what way the claim is not as declared, for people; empty where it is, or may be.
  // Asked only where it is declared.
  std::string (*flaw)(const ReadClaim& read);
};

absl::Span<const DeclarationCheck> DeclarationChecks();

// "A", "A or B", "A, B or C"; of many only the first ones.
std::string Alternatives(std::vector<std::string> words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CHECKS_CHECK_H_
