#ifndef GAINSAY_CHECKER_MANUAL_MAN_PAGE_H_
#define GAINSAY_CHECKER_MANUAL_MAN_PAGE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "checker/manual/command_doc.h"

namespace gainsay {

// The name of a command's page without its section: "gainsay-check".
std::string ManPageName(const CommandDoc& command);

// The page of the program, or of one of its commands with all of that one's parts, in
// man(7). `date` is that of the release, 2026-11-28.
std::string ManPage(const CommandDoc& program, const CommandDoc& command,
                    absl::string_view date);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_MANUAL_MAN_PAGE_H_
