#ifndef GAINSAY_CLAIMS_VOCABULARY_PERSON_NAME_H_
#define GAINSAY_CLAIMS_VOCABULARY_PERSON_NAME_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/name_words.h"
#include "claims/vocabulary/untitled_name.h"

namespace gainsay {

// One given name, in folded words: "donald", "jean luc" for "Jean-Luc", or the beginning
// of one ("d", "j l", "yu").
struct GivenName {
  std::vector<std::string> words;
  bool initial = false;
};

// A person's name in its parts, folded. "Gen. Ludwig van der Berg Jr." has the given name
// "ludwig", the particles "van der", the surname "berg" and the suffix "jr".
struct PersonName {
  std::vector<GivenName> given;
  std::string particles;  // save those that are often left out ("al-")
  std::string surname;
  std::string suffix;
  bool family_title = false;  // "Mrs", whose surname may be another's
};

// The parts of a name: given names before the surname, or after it and a comma, with
// degrees left out. Nothing where it cannot be a person's name: one with other words in
// lower case, or none at all.
std::optional<PersonName> ParsePersonName(const UntitledName& written,
                                          const NameWords& words);
// Likewise of a name as written, without its titles, where it is plain which they are.
std::optional<PersonName> ParsePersonName(absl::string_view written,
                                          const NameWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_PERSON_NAME_H_
