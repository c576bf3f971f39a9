#ifndef GAINSAY_REPORTS_FORMATS_PASSAGE_TEXT_H_
#define GAINSAY_REPORTS_FORMATS_PASSAGE_TEXT_H_

#include <string>

#include "claims/evidence/passage.h"

namespace gainsay {

// A passage after `indent` spaces, the words of the quote underlined: in one line, with
// as many words around the quote as there is room for and "…" for the others. Where the
// quote itself is too long for that, or how wide a character comes out is not sure
// (writing from right to left, emoji of several parts), the whole passage in several
// lines, the quote in ⟦ ⟧.
std::string PassageText(const Passage& passage, int indent, int width);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_PASSAGE_TEXT_H_
