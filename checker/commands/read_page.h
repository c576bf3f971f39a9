#ifndef GAINSAY_CHECKER_COMMANDS_READ_PAGE_H_
#define GAINSAY_CHECKER_COMMANDS_READ_PAGE_H_

#include <string>

#include "checker/commands/read_page_parts.h"
#include "checker/commands/value_reader.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

// What `gainsay read` shows of a text that was read: what it says, which entries of the
// lexicon widened it, its sets, and these as a number line or a timeline. Requires an
// answer that is good and has a reading.
std::string ReadPage(const std::string& text, const ReadAnswer& answer,
                     const Lexicon& lexicon, const PageStyle& style);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_READ_PAGE_H_
