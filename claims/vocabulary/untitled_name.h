#ifndef GAINSAY_CLAIMS_VOCABULARY_UNTITLED_NAME_H_
#define GAINSAY_CLAIMS_VOCABULARY_UNTITLED_NAME_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/name_words.h"

namespace gainsay {

// What may be a person's name in a longer text: "Rubio" of "Secretary of State Rubio".
struct UntitledName {
  std::string name;
  bool whole = false;         // all of the text: there is nothing else in it
  bool family_title = false;  // behind "Mrs", whose surname may be another's
  // Where the name begins is a guess ("President of South Korea Lee"), so that only one
  // with a given name will do.
  bool needs_given = false;
};

// The names that are left of a text without what tells who the person is, the likeliest
// first: without titles, offices, and whose or of what they are ("UAE President Sheikh
// Mohamed", "Minister of Foreign Affairs Lavrov", "China's Xi Jinping", "Trump's
// son-in-law Jared Kushner", "President Zelensky of Ukraine"), without an apposition
// ("the US president, Donald Trump", "Donald Trump, the US president"), the party and
// state of an American politician ("R-S.D.") and an age. None where other words stand in
// small letters before the last ("aides of Vladimir Putin").
std::vector<UntitledName> UntitledNames(absl::string_view written,
                                        const NameWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_UNTITLED_NAME_H_
