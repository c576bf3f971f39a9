#ifndef GAINSAY_CLAIMS_VOCABULARY_PERSON_INDEX_H_
#define GAINSAY_CLAIMS_VOCABULARY_PERSON_INDEX_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/name_words.h"
#include "claims/values/value.h"
#include "claims/vocabulary/person_name.h"
#include "claims/vocabulary/untitled_name.h"

namespace gainsay {

// How a name was matched to a person, the surest first. kDeclared is by a name or alias
// of the vocabulary with titles around it.
enum class NameMatch { kDeclared, kName, kSpelling, kInitials, kSurname };

// "by surname"
absl::string_view ToString(NameMatch match);

struct PersonMatch {
  EntityId person = kNoEntity;
  NameMatch how = NameMatch::kName;
  friend bool operator==(const PersonMatch&, const PersonMatch&) = default;
};

// Persons by surname. A name fits a person where the surnames are spelt alike, particles
// are the same, and the given names that both have agree in turn: they are one name, or
// spellings of one, or one is the initial of the other. A surname alone fits all who bear
// it. Who has a suffix ("Jr.") is meant only where there is nobody without one.
// Built once, then read by any number of threads.
class PersonIndex {
 public:
  PersonIndex() = default;
  explicit PersonIndex(const NameWords& words) : words_(words) {}

  // Lets a person go by the name, and by those of the others that share its surname or
  // its first given name; nicknames do not take part. Titles in them do not count.
  void Add(EntityId person, absl::string_view name,
           const std::vector<std::string>& others);

  // Each person that the name fits, in the order in which they were added.
  std::vector<PersonMatch> Find(const UntitledName& name) const;
  // Those whom the likeliest name in the text fits that fits any.
  std::vector<PersonMatch> Find(absl::string_view text) const;
  // The same where `find` says whom a name fits.
  using FindName = absl::FunctionRef<std::vector<PersonMatch>(const UntitledName&)>;
  std::vector<PersonMatch> FindIn(absl::string_view text, FindName find) const;

 private:
  struct Entry {
    EntityId person;
    PersonName name;
  };

  void AddName(EntityId person, PersonName name);
  // The form under which surnames are spelt alike.
  std::string SurnameKey(absl::string_view surname) const;
  bool SameName(const GivenName& a, const GivenName& b, NameMatch* how) const;
  bool Fits(const PersonName& written, const PersonName& known, NameMatch* how) const;

  NameWords words_;
  absl::flat_hash_map<std::string, absl::InlinedVector<Entry, 1>> by_surname_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_PERSON_INDEX_H_
