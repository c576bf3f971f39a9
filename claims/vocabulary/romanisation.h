#ifndef GAINSAY_CLAIMS_VOCABULARY_ROMANISATION_H_
#define GAINSAY_CLAIMS_VOCABULARY_ROMANISATION_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// How English texts write a name in Cyrillic letters: after Ukraine's national system of
// 2010 and after BGN/PCGN's of Ukrainian and of Russian ("Київ": Kyiv; "Ялта": Yalta; of
// "Житомир" Zhytomyr and Zhitomir). Of one language alone where the name has a letter or
// an ending that the other lacks. None of a name without Cyrillic letters, or with those
// of further languages.
std::vector<std::string> RomanisationsOf(absl::string_view name);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_ROMANISATION_H_
