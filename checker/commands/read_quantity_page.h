#ifndef GAINSAY_CHECKER_COMMANDS_READ_QUANTITY_PAGE_H_
#define GAINSAY_CHECKER_COMMANDS_READ_QUANTITY_PAGE_H_

#include <string>

#include "checker/commands/read_page_parts.h"
#include "checker/commands/value_reader.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/quantity_reader.h"

namespace gainsay {

// What `gainsay read` shows below the heading of a text that was read as quantities:
// fields, then a number line for each of the units that cannot be compared.
std::string ReadQuantityPage(const std::string& text,
                             const Readings<QuantityReading>& readings,
                             const ReadAnswer& answer, const Lexicon& lexicon,
                             const PageStyle& style);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_READ_QUANTITY_PAGE_H_
