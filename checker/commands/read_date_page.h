#ifndef GAINSAY_CHECKER_COMMANDS_READ_DATE_PAGE_H_
#define GAINSAY_CHECKER_COMMANDS_READ_DATE_PAGE_H_

#include <string>

#include "checker/commands/read_page_parts.h"
#include "checker/commands/value_reader.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/dates/date_reader.h"

namespace gainsay {

// What `gainsay read` shows below the heading of a text that was read as dates: fields,
// then a timeline.
std::string ReadDatePage(const Readings<DateReading>& readings, const ReadAnswer& answer,
                         const Lexicon& lexicon, const PageStyle& style);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_READ_DATE_PAGE_H_
