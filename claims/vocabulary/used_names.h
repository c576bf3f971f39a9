#ifndef GAINSAY_CLAIMS_VOCABULARY_USED_NAMES_H_
#define GAINSAY_CLAIMS_VOCABULARY_USED_NAMES_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"

namespace gainsay {

// A name that no vocabulary has, where a declaration or a rule uses it.
struct UsedName {
  std::string name;
  FilePosition position;
};

// Finds what the names stand for that declarations and rules use, as those of claims are
// found: one that no vocabulary has is an entity of its own.
class UsedNames {
 public:
  // Whether a name that no vocabulary has is worth a word: a qualifier's value is not.
  enum class Unknown { kTold, kUntold };

  // The vocabulary, whose entities have all their names, must outlive it.
  explicit UsedNames(Vocabulary* vocabulary) : vocabulary_(vocabulary) {}

  EntityId Find(absl::string_view name, FilePosition position, Unknown unknown);

  // Those to be told, in the order of use; for the caller to take, or put where they are.
  std::vector<UsedName>& unknown() { return unknown_; }

 private:
  Vocabulary* vocabulary_;
  std::vector<UsedName> unknown_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_USED_NAMES_H_
